package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
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
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

class SamplesTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    @Test
    void everyFileOfTheFolderIsASample() throws IOException {
        var expected = new TreeSet<String>();
        for (String name : Samples.NAMES) {
            expected.add(name + "_en.json");
            expected.add(name + "_de.json");
        }
        try (var files = Files.list(Path.of("assets/samples"))) {
            assertEquals(
                    List.copyOf(expected),
                    files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void theFilesAreWrittenAsPlenaryWritesThem() throws IOException {
        for (String name : Samples.NAMES) {
            for (String language : List.of("en", "de")) {
                var file = Path.of("assets/samples", name + "_" + language + ".json");
                var read =
                        assertInstanceOf(WorkshopFile.Read.class, WorkshopFile.read(file)).file();
                assertEquals(read.write(), Files.readString(file), file.toString());
                assertEquals(language, read.language());
            }
        }
    }

    @Test
    void everySampleCanBeCreatedAndItsPollsCanBeOpened() {
        for (Locale locale : LANGUAGES) {
            for (WorkshopFile sample : Samples.in(locale)) {
                var workshop = sample.workshop();
                var decision =
                        Rules.decide(
                                Session.empty(workshop.id()),
                                Actor.FACILITATOR,
                                new PlanCommand.CreateWorkshop(workshop),
                                Instant.EPOCH);
                var events = assertInstanceOf(Decision.Accepted.class, decision).events();
                assertEquals(
                        workshop,
                        Session.empty(workshop.id()).after(events).workshop(),
                        "the rules have nothing to clean");
                assertFalse(sample.summary().isBlank());
                for (Block block : workshop.agenda().blocks()) {
                    assertFalse(block.notes().isBlank(), block.title());
                    if (block.activity() instanceof Poll poll) {
                        assertFalse(poll.title().isBlank());
                        assertTrue(poll.isReady());
                    }
                }
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameCourse() {
        var english = Samples.in(Locale.UK);
        var german = Samples.in(Locale.GERMANY);
        for (int i = 0; i < english.size(); i++) {
            assertEquals(course(english.get(i)), course(german.get(i)));
        }
        assertEquals(course(english.getFirst()), course(Samples.in(Locale.JAPAN).getFirst()));
        assertEquals("en", Samples.in(Locale.JAPAN).getFirst().language());
    }

    @Test
    void theFirstSampleIsAnAfternoonThatFits() {
        var agenda = Samples.in(Locale.ENGLISH).getFirst().workshop().agenda();
        assertEquals(Duration.ofMinutes(90), agenda.planned());
        assertEquals(10, agenda.blocks().size());
    }

    private static List<String> course(WorkshopFile file) {
        return file.workshop().agenda().blocks().stream()
                .map(block ->
                        block.activity().kind()
                                + block.minutes()
                                + switch (block.activity()) {
                                    case Poll poll -> MethodsTest.asked(poll);
                                    case BreakoutRounds rounds ->
                                            rounds.groupSize().orElseThrow()
                                                    + "x"
                                                    + rounds.rounds();
                                    default -> "";
                                })
                .toList();
    }
}
