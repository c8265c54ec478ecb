package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Method;
import app.plenary.plan.Poll;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
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
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

class MethodsTest {
    private static final List<Method> ENGLISH = Methods.shipped(Locale.UK);
    private static final List<Method> GERMAN = Methods.shipped(Locale.GERMANY);

    @Test
    void everyFileOfTheFoldersIsInTheLibraryInBothLanguages() throws IOException {
        var ids = Methods.ids();
        assertTrue(ids.size() >= 44, "only " + ids.size());
        assertEquals(ids.size(), new HashSet<>(ids).size());
        for (String language : List.of("en", "de")) {
            try (var files = Files.list(Path.of("assets/methods", language))) {
                assertEquals(
                        new TreeSet<>(ids.stream().map(id -> id + ".json").toList()),
                        new TreeSet<>(files.map(file -> file.getFileName().toString()).toList()));
            }
        }
        assertEquals(ids, ENGLISH.stream().map(Method::id).toList());
        assertEquals(ids, GERMAN.stream().map(Method::id).toList());
        assertEquals(ENGLISH.getFirst().title(), Methods.shipped(Locale.JAPAN).getFirst().title());
    }

    @Test
    void theFilesAreWrittenAsPlenaryWritesThem() throws IOException {
        for (String language : List.of("en", "de")) {
            for (String id : Methods.ids()) {
                var file = Path.of("assets/methods", language, id + ".json");
                var read = assertInstanceOf(MethodFile.Read.class, MethodFile.read(file)).file();
                assertEquals(read.write(), Files.readString(file), file.toString());
                assertEquals(language, read.language());
            }
        }
    }

    @Test
    void everyMethodCanBecomePartOfAnAgenda() {
        for (List<Method> library : List.of(ENGLISH, GERMAN)) {
            for (Method method : library) {
                assertFalse(method.blocks().isEmpty(), method.id());
                var workshop =
                        new Workshop(
                                WorkshopId.fresh(),
                                method.title(),
                                Optional.empty(),
                                LocalTime.NOON,
                                new Agenda(method.blocks()));
                var decision =
                        Rules.decide(
                                Session.empty(workshop.id()),
                                Actor.FACILITATOR,
                                new PlanCommand.CreateWorkshop(workshop),
                                Instant.EPOCH);
                var events =
                        assertInstanceOf(Decision.Accepted.class, decision, method.id()).events();
                assertEquals(
                        workshop,
                        Session.empty(workshop.id()).after(events).workshop(),
                        "the rules have nothing to clean in " + method.id());
            }
        }
    }

    @Test
    void noTextIsMissing() {
        for (List<Method> library : List.of(ENGLISH, GERMAN)) {
            for (Method method : library) {
                var id = method.id();
                assertFalse(method.title().isBlank(), id);
                assertTrue(method.purpose().length() > 30, id);
                assertTrue(method.notWhen().length() > 30, id);
                assertFalse(method.tags().isEmpty(), id);
                int steps = method.steps().size();
                assertTrue(steps >= 3 && steps <= 7, id + " has " + steps + " steps");
                method.steps().forEach(step -> assertTrue(step.text().length() > 10, id));
                method.blocks().forEach(block -> assertIsReady(block, id));
            }
        }
    }

    private static void assertIsReady(Block block, String method) {
        assertEquals(Optional.of(method), block.method());
        assertFalse(block.notes().isBlank(), method + ": " + block.title());
        assertTrue(block.timing().hasLimits(), method + ": " + block.title());
        switch (block.activity()) {
            case Poll poll -> {
                assertFalse(poll.title().isBlank(), method);
                assertTrue(poll.isReady(), method);
            }
            case BreakoutRounds rounds -> assertFalse(rounds.prompt().isBlank(), method);
            default -> {}
        }
    }

    @Test
    void stepsAndBlocksTakeTheSameTimeAndThatIsEnoughForTwelve() {
        for (Method method : ENGLISH) {
            int steps = method.steps().stream().mapToInt(Method.Step::minutes).sum();
            assertEquals(Duration.ofMinutes(steps), method.planned(), method.id());
            assertTrue(method.people().least() <= 12 && method.people().most() >= 9, method.id());
            assertTrue(method.needs().forPeople(12).compareTo(method.planned()) <= 0, method.id());
            assertTrue(method.needs().minutes() > 0, method.id());
        }
    }

    @Test
    void bothLanguagesSayTheSame() {
        var tags = new HashMap<String, String>();
        for (int i = 0; i < ENGLISH.size(); i++) {
            var english = ENGLISH.get(i);
            var german = GERMAN.get(i);
            assertEquals(english.needs(), german.needs());
            assertEquals(english.people(), german.people());
            assertEquals(english.materials().isEmpty(), german.materials().isEmpty());
            assertEquals(
                    english.steps().stream().map(Method.Step::minutes).toList(),
                    german.steps().stream().map(Method.Step::minutes).toList());
            assertEquals(
                    english.blocks().stream().map(MethodsTest::course).toList(),
                    german.blocks().stream().map(MethodsTest::course).toList());
            assertEquals(english.tags().size(), german.tags().size());
            for (int tag = 0; tag < english.tags().size(); tag++) {
                var before = tags.put(english.tags().get(tag), german.tags().get(tag));
                assertTrue(before == null || before.equals(german.tags().get(tag)));
            }
        }
    }

    /** How people answer, without any text. */
    static String asked(Poll poll) {
        return poll.questions().stream()
                        .map(question ->
                                question.kind().name()
                                        + question.options().size()
                                        + question.shuffled())
                        .toList()
                + (poll.isSeveral() ? " several" : "")
                + (poll.anonymous() ? " anonymous" : "")
                + (poll.live() ? " live" : "");
    }

    static List<Object> course(Block block) {
        return List.of(
                block.timing(),
                block.droppable(),
                block.atZero(),
                block.opening().day(),
                block.opening().section().isEmpty(),
                block.method(),
                block.activity().kind(),
                switch (block.activity()) {
                    case Poll poll -> asked(poll);
                    case BreakoutRounds rounds ->
                            rounds.groupSize().orElseThrow() + "x" + rounds.rounds();
                    default -> "";
                });
    }

    @Test
    void aMethodIsFoundByItsWordsInAnyOrderCaseAndAccent() {
        assertEquals("1-2-4-all", found(ENGLISH, "1-2-4"));
        assertEquals("check-in-round", found(ENGLISH, "round CHECK"));
        assertEquals("hopes-and-concerns", found(GERMAN, "sorgen"));
        assertEquals("energiser", found(GERMAN, "múntermacher"));
        assertEquals("check-in-round", found(GERMAN, "  "));
        assertEquals(ENGLISH, Methods.search(ENGLISH, ""));
        assertEquals(List.of(), Methods.search(ENGLISH, "zyzzyva"));
    }

    @Test
    void whatIsInTheTitleComesFirstAndTagsCountToo() {
        var breaks = Methods.search(ENGLISH, "break");
        assertTrue(breaks.getFirst().title().contains("break"));
        assertTrue(
                breaks.stream().anyMatch(method -> method.id().equals("silent-pause")),
                "found by its tag");
        for (Method method : Methods.search(ENGLISH, "opening groups")) {
            assertTrue(method.tags().contains("opening") || method.purpose().contains("opening"));
        }
    }

    private static String found(List<Method> library, String words) {
        return Methods.search(library, words).getFirst().id();
    }
}
