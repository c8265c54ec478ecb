package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.AgendaCheck;
import app.plenary.plan.Block;
import app.plenary.plan.Break;
import app.plenary.plan.Finding;
import app.plenary.plan.Method;
import app.plenary.plan.Poll;
import app.plenary.session.Actor;
import app.plenary.session.Decision;
import app.plenary.session.PlanCommand;
import app.plenary.session.Rules;
import app.plenary.session.Session;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

class TemplatesTest {
    private static final List<WorkshopFile> ENGLISH = Templates.shipped(Locale.ENGLISH);
    private static final List<WorkshopFile> GERMAN = Templates.shipped(Locale.GERMAN);

    @Test
    void everyFileOfTheFoldersIsATemplateInBothLanguages() throws IOException {
        assertTrue(Templates.names().size() >= 6);
        for (String language : List.of("en", "de")) {
            try (var files = Files.list(Path.of("assets/templates", language))) {
                assertEquals(
                        new TreeSet<>(
                                Templates.names().stream().map(name -> name + ".json").toList()),
                        new TreeSet<>(files.map(file -> file.getFileName().toString()).toList()));
            }
            for (String name : Templates.names()) {
                var file = Path.of("assets/templates", language, name + ".json");
                var read =
                        assertInstanceOf(WorkshopFile.Read.class, WorkshopFile.read(file)).file();
                assertEquals(read.write(), Files.readString(file), file.toString());
                assertEquals(language, read.language());
            }
        }
    }

    @Test
    void everyTemplateCanBeCreatedAndIsComplete() {
        for (List<WorkshopFile> templates : List.of(ENGLISH, GERMAN)) {
            for (WorkshopFile template : templates) {
                var workshop = template.workshop();
                var decision =
                        Rules.decide(
                                Session.empty(workshop.id()),
                                Actor.FACILITATOR,
                                new PlanCommand.CreateWorkshop(workshop),
                                Instant.EPOCH);
                var events =
                        assertInstanceOf(Decision.Accepted.class, decision, workshop.title())
                                .events();
                assertEquals(
                        workshop,
                        Session.empty(workshop.id()).after(events).workshop(),
                        "the rules have nothing to clean");
                assertFalse(template.summary().isBlank());
                var blocks = workshop.agenda().blocks();
                assertTrue(blocks.size() >= 6 && blocks.size() <= 14, workshop.title());
                assertFalse(blocks.getFirst().opening().section().isEmpty());
                blocks.forEach(TemplatesTest::assertIsReady);
            }
        }
    }

    private static void assertIsReady(Block block) {
        var title = block.title();
        assertFalse(block.notes().isBlank(), title);
        assertTrue(block.timing().hasLimits(), title);
        assertTrue(
                !block.brief().goal().isBlank()
                        || block.activity() instanceof Break
                        || block.method().isPresent(),
                title);
        if (block.activity() instanceof Poll poll) {
            assertFalse(poll.title().isBlank());
            assertTrue(poll.isReady());
        }
    }

    @Test
    void itFitsHasItsBreaksAndItsClosingAndTimeEnoughForTwelve() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var methods =
                    Methods.shipped(locale).stream()
                            .collect(Collectors.toMap(Method::id, Function.identity()));
            for (WorkshopFile template : Templates.shipped(locale)) {
                var workshop = template.workshop();
                assertTrue(workshop.endsBy().isPresent());
                assertTrue(
                        workshop.agenda().blocks().stream()
                                .flatMap(block -> block.method().stream())
                                .allMatch(methods::containsKey));
                var findings =
                        AgendaCheck.findings(
                                workshop,
                                LocalDate.of(2026, 11, 23),
                                ZoneOffset.UTC,
                                OptionalInt.of(12),
                                id -> Optional.ofNullable(methods.get(id)),
                                new AgendaCheck.Titles("a", "b", "c", "d", "e"));
                assertEquals(
                        List.of(),
                        findings.stream().map(found -> told(found, template)).toList(),
                        workshop.title());
            }
        }
    }

    private static String told(Finding finding, WorkshopFile template) {
        return finding.kind()
                + " "
                + finding.block()
                        .flatMap(id -> template.workshop().agenda().find(id))
                        .map(Block::title);
    }

    @Test
    void nobodySitsLongerThanNinetyMinutesAndTheEndIsAClosing() {
        for (WorkshopFile template : ENGLISH) {
            var blocks = template.workshop().agenda().blocks();
            var sat = Duration.ZERO;
            for (Block block : blocks) {
                sat = block.activity() instanceof Break ? Duration.ZERO : sat.plus(block.planned());
                assertTrue(sat.compareTo(Duration.ofMinutes(90)) <= 0, block.title());
            }
            var tags =
                    Methods.shipped(Locale.ENGLISH).stream()
                            .filter(method ->
                                    method.tags().contains("closing")
                                            || method.tags().contains("feedback"))
                            .map(Method::id)
                            .toList();
            assertTrue(
                    blocks.getLast().title().contains("Closing")
                            || tags.contains(blocks.getLast().method().orElse("")),
                    blocks.getLast().title());
        }
    }

    @Test
    void bothLanguagesHaveTheSameCourse() {
        for (int i = 0; i < ENGLISH.size(); i++) {
            assertEquals(
                    ENGLISH.get(i).workshop().agenda().blocks().stream()
                            .map(MethodsTest::course)
                            .toList(),
                    GERMAN.get(i).workshop().agenda().blocks().stream()
                            .map(MethodsTest::course)
                            .toList());
            assertEquals(ENGLISH.get(i).workshop().startsAt(), GERMAN.get(i).workshop().startsAt());
        }
        assertEquals("en", Templates.shipped(Locale.JAPAN).getFirst().language());
    }
}
