package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.FileProblem.Reason;
import app.plenary.plan.Agenda;
import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Brief;
import app.plenary.plan.Division;
import app.plenary.plan.GroupNames;
import app.plenary.plan.GroupRole;
import app.plenary.plan.GroupShape;
import app.plenary.plan.Importance;
import app.plenary.plan.Naming;
import app.plenary.plan.Opening;
import app.plenary.plan.Option;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.RoundPlan;
import app.plenary.plan.Spot;
import app.plenary.plan.Talk;
import app.plenary.plan.Timing;
import app.plenary.plan.UnknownKeys;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

class WorkshopFileTest {
    private static final BlockId SAME = new BlockId(new UUID(0, 0));
    private static final WorkshopFile FULL =
            new WorkshopFile(
                    new Workshop(
                            WorkshopId.fresh(),
                            "\"Quoted\" 田中 👩🏽‍🔬 <b>",
                            Optional.of(LocalDate.of(2026, 11, 22)),
                            LocalTime.of(14, 5),
                            Optional.of(LocalTime.of(18, 0)),
                            Optional.of(ZoneId.of("Europe/Zurich")),
                            OptionalInt.of(24),
                            Map.of(0, new Spot(0.05, 0.1), 11, new Spot(0.999, 1)),
                            Naming.MADE_UP,
                            new Agenda(
                                    List.of(
                                            Block.of(
                                                            "Talk",
                                                            5,
                                                            new Talk(
                                                                    List.of(
                                                                            new Picture(
                                                                                    "ab".repeat(32),
                                                                                    1920,
                                                                                    1080,
                                                                                    "A crane"))))
                                                    .withNotes("# One\n\n- two\n  three"),
                                            Block.of(
                                                    "Poll",
                                                    10,
                                                    Poll.of("Why?", true, List.of("a", "b"))),
                                            Block.of(
                                                    "Groups", 20, new BreakoutRounds("Talk", 3, 2)),
                                            Block.of("Break", 15, new Break()),
                                            full(),
                                            Block.of("Everything asked", 10, everyKind()),
                                            Block.of("Topics", 20, groups())))),
                    "en",
                    "What it is for.");

    private static Poll everyKind() {
        var options = Option.of(List.of("Tea", "Juice"));
        var axis = new QuestionKind.Matrix.Axis("Effort", "little", "much");
        var kinds =
                List.of(
                        new QuestionKind.Choice(options, 2, 3),
                        new QuestionKind.Scale(
                                options, 0, 6, "no", "yes", QuestionKind.Scale.Look.NUMBERS),
                        new QuestionKind.Matrix(options, axis, axis),
                        new QuestionKind.Points(options),
                        new QuestionKind.Dots(options, 5, 2),
                        new QuestionKind.Ranking(options),
                        new QuestionKind.Estimate(
                                "km",
                                Optional.of(BigDecimal.ZERO),
                                Optional.of(new BigDecimal("1000000000000000000000")),
                                Optional.of(new BigDecimal("41.25"))),
                        QuestionKind.Scale.mood());
        var questions = new ArrayList<Question>();
        for (QuestionKind kind : kinds) {
            questions.add(new Question(questions.size() + 1, kind.name() + "?", kind, true));
        }
        return new Poll(questions, true, true);
    }

    @Test
    void aPlainChoiceHasAShortFormAlsoWhenItIsAnonymous() {
        var plan = Poll.of("Why?", true, List.of("a", "b")).withAnonymous(true);
        var file =
                new WorkshopFile(
                        FULL.workshop()
                                .withAgenda(_ -> new Agenda(List.of(Block.of("P", 5, plan)))),
                        "",
                        "");
        assertTrue(file.write().contains("\"question\": \"Why?\""), file.write());
        assertEquals(plan, read(file.write()).workshop().agenda().blocks().getFirst().activity());
    }

    private static BreakoutRounds groups() {
        return new BreakoutRounds("", 3, 1)
                .with(new Division.OfCount(4))
                .with(GroupShape.TOPICS)
                .withEach(List.of(new RoundPlan("First?", Optional.of(Duration.ofMinutes(5)))))
                .withTopics(List.of("Light", "Noise"))
                .withRoles(List.of(GroupRole.SCRIBE))
                .with(new GroupNames(GroupNames.Theme.OWN, List.of("Door", "Wall")))
                .withMost(Map.of("Light", 6, "Wall", 12));
    }

    private static Block full() {
        return new Block(
                BlockId.fresh(),
                "Everything",
                new Talk(),
                new Timing(
                        Duration.ofMinutes(40),
                        Optional.of(Duration.ofMinutes(30)),
                        Optional.of(Duration.ofMinutes(55)),
                        true,
                        Optional.of(LocalTime.of(15, 0)),
                        Optional.of(LocalTime.of(15, 45))),
                new Brief("A goal", "Pens", "Ruth", "Say hello"),
                Optional.of(Importance.HIGH),
                AtZero.GO_ON,
                new Opening("Afternoon", Optional.of(new Opening.DayStart(2, LocalTime.of(8, 30)))),
                Optional.of("check-in-round"),
                new UnknownKeys(
                        List.of(new UnknownKeys.Entry(UnknownKeys.ONTIME, "Camera", "\"2\""))));
    }

    @Test
    void everyPartOfABlockSurvives() {
        var random = new RandomPlans(1);
        for (int i = 0; i < 500; i++) {
            var blocks = random.blocks(6);
            var tables = Map.of(i, Spot.near(i / 499.0, 1 / (i + 1.0)));
            var plan = FULL.workshop().withAgenda(_ -> new Agenda(blocks)).withTables(tables);
            var file = new WorkshopFile(plan, "", "");
            var again = read(file.write()).workshop();
            assertEquals(
                    blocks.stream().map(WorkshopFileTest::content).toList(),
                    again.agenda().blocks().stream().map(WorkshopFileTest::content).toList());
            assertEquals(file.workshop().zone(), again.zone());
            assertEquals(file.workshop().endsBy(), again.endsBy());
            assertEquals(file.workshop().tables(), again.tables());
        }
    }

    @Test
    void whatIsWrittenIsReadAgainWithNewIds() {
        var again = read(FULL.write());

        assertEquals(FULL.write(), again.write());
        assertEquals(FULL.summary(), again.summary());
        assertEquals(
                FULL.workshop().agenda().blocks().stream().map(WorkshopFileTest::content).toList(),
                again.workshop().agenda().blocks().stream()
                        .map(WorkshopFileTest::content)
                        .toList());
        assertNotEquals(FULL.workshop().id(), again.workshop().id());
        assertNotEquals(
                FULL.workshop().agenda().blocks().getFirst().id(),
                again.workshop().agenda().blocks().getFirst().id());
    }

    @Test
    void everyKeyIsDocumented() throws IOException {
        var page = Files.readString(Path.of("src/site/markdown/workshop-json.md"));
        var documented = keys(page, "(?m)^\\| `([a-z-]+)`");
        assertEquals(documented, keys(FULL.write(), "(?m)^ *\"([a-z-]+)\":"));

        var example = Pattern.compile("(?s)```json\n(.*?)```").matcher(page);
        assertTrue(example.find());
        assertEquals(1, read(example.group(1)).workshop().agenda().blocks().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"version\": 1|\"version\": 2|FROM_A_NEWER_PROGRAM|0",
                "\"version\": 1|\"version\": 0|NOT_A_WORKSHOP|0",
                "\"version\": 1|\"version\": \"1\"|NOT_A_WHOLE_NUMBER|0",
                "plenary-workshop|plenary-report|NOT_A_WORKSHOP|0",
                "\"title\": \"Talk\"|\"titel\": \"Talk\"|MISSING_KEY|1",
                "\"title\": \"Poll\"|\"notes\": []|MISSING_KEY|2",
                "\"title\": \"Poll\"|\"title\": null|MISSING_KEY|2",
                "\"title\": \"Poll\"|\"title\": 7|NOT_TEXT|2",
                "\"minutes\": 20|\"minutes\": 2.5|NOT_A_WHOLE_NUMBER|3",
                "\"minutes\": 20|\"minutes\": 99999999999|NOT_A_WHOLE_NUMBER|3",
                "\"kind\": \"break\"|\"kind\": \"nap\"|UNKNOWN_KIND|4",
                "\"kind\": \"break\"|\"kind\": \"break\", \"rounds\": 2|MISPLACED_KEY|4",
                "\"several\": true|\"several\": \"yes\"|NOT_TRUE_OR_FALSE|2",
                "2026-11-22|2026-22-11|NOT_A_DAY|0",
                "14:05|2 pm|NOT_A_TIME|0",
                "Europe/Zurich|Zurich time|NOT_A_ZONE|0",
                "\"15:00\"|\"3 pm\"|NOT_A_TIME|5",
                "\"droppable\": \"high\"|\"droppable\": \"highest\"|UNKNOWN_WORD|5",
                "\"go-on\"|\"stop\"|UNKNOWN_WORD|5",
                "\"fixed\": true|\"fixed\": 1|NOT_TRUE_OR_FALSE|5",
                "\"at-least\": 30|\"at-least\": \"30\"|NOT_A_WHOLE_NUMBER|5",
                "\"Light\": 6|\"Light\": 0|OUT_OF_RANGE|7",
                "\"Light\": 6|\"Light\": \"six\"|NOT_A_WHOLE_NUMBER|7",
                "\"Light\": 6|\"Lihgt\": 6|UNKNOWN_WORD|7",
                "\"places\": {|\"places\": 7, \"x\": {|NOT_AN_OBJECT|7",
                "\"Camera\": \"2\"|\"Camera\": 2|NOT_TEXT|5",
                "\"agenda\": [|\"agenda\": [7, |NOT_AN_OBJECT|1",
                "\"group\": 12|\"group\": 0|OUT_OF_RANGE|0",
                "\"x\": 999|\"x\": 1001|OUT_OF_RANGE|0",
                "\"x\": 999|\"x\": 0.5|NOT_A_WHOLE_NUMBER|0",
                "\"x\": 999|\"z\": 999|MISSING_KEY|0",
                "\"tables\": [|\"tables\": [7, |NOT_AN_OBJECT|0",
                "\"title\": \"Talk\"|\"title\": \"Talk\", \"title\": \"x\"|NOT_JSON|0",
                "\"version\": 1,|\"version\": 1|NOT_JSON|0",
                "\"form\": \"dots\"|\"form\": \"spots\"|UNKNOWN_WORD|6",
                "\"budget\": 5|\"unit\": \"m\"|MISPLACED_KEY|6",
                "\"budget\": 5|\"budget\": null|MISSING_KEY|6",
                "\"truth\": 41.25|\"truth\": \"41\"|NOT_A_NUMBER|6",
                "\"truth\": 41.25|\"truth\": 1e999999999|NOT_A_NUMBER|6",
                "\"look\": \"faces\"|\"look\": \"masks\"|UNKNOWN_WORD|6",
                "\"anonymous\": true|\"anonymous\": 1|NOT_TRUE_OR_FALSE|6",
                "\"live\": true|\"question\": \"Why?\"|MISPLACED_KEY|6",
                "\"questions\": [|\"questions\": [], \"qs\": [|OUT_OF_RANGE|6",
            })
    void whatIsNotAsDocumentedIsRefusedWithItsPlace(
            String before, String after, Reason reason, int block) {
        var json = FULL.write();
        assertTrue(json.contains(before), before);

        var problem = problem(WorkshopFile.read(json.replace(before, after)));
        assertEquals(reason, problem.reason());
        assertEquals(block, problem.block());
    }

    @Test
    void notesAreAListOfLines() {
        assertEquals(
                Reason.NOT_A_LIST,
                problem(
                                WorkshopFile.read(
                                        FULL.write()
                                                .replaceFirst(
                                                        "(?s)\"notes\": \\[.*?]",
                                                        "\"notes\": \"x\"")))
                        .reason());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "[]", "null", "7", "{}"})
    void otherJsonIsNotAWorkshop(String json) {
        assertEquals(Reason.NOT_A_WORKSHOP, problem(WorkshopFile.read(json)).reason());
    }

    @Test
    void everyBeginningOfAFileIsRefusedAndNoneBreaksTheReader() {
        var json = FULL.write().strip();
        for (int end = 0; end < json.length(); end++) {
            assertInstanceOf(
                    WorkshopFile.Unusable.class, WorkshopFile.read(json.substring(0, end)));
        }
    }

    @Test
    void deepNestingIsRefused() {
        assertEquals(Reason.NOT_JSON, problem(WorkshopFile.read("[".repeat(100_000))).reason());
    }

    @Test
    void aFileMayHaveAByteOrderMarkButMustBeUtf8(@TempDir Path folder) throws IOException {
        var file = folder.resolve("plan.json");
        Files.writeString(file, "\uFEFF" + FULL.write());
        assertInstanceOf(WorkshopFile.Read.class, WorkshopFile.read(file));

        Files.writeString(file, FULL.write(), StandardCharsets.UTF_16);
        assertEquals(Reason.NOT_UTF_8, problem(WorkshopFile.read(file)).reason());

        Files.write(file, new byte[FileText.MOST_BYTES + 1]);
        assertEquals(Reason.TOO_LARGE, problem(WorkshopFile.read(file)).reason());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyProblemIsASentence(Reason reason) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var sentence =
                    new FileProblem(reason, 3, "minutes", "4:2").sentence(Messages.of(locale));
            assertTrue(sentence.startsWith("Block 3: "), sentence);
            assertFalse(sentence.contains("exchange."), sentence);
            assertFalse(sentence.contains("{"), sentence);
        }
    }

    private static Block content(Block block) {
        return block.withId(SAME);
    }

    private static WorkshopFile read(String json) {
        return assertInstanceOf(WorkshopFile.Read.class, WorkshopFile.read(json)).file();
    }

    private static FileProblem problem(WorkshopFile.Reading reading) {
        return assertInstanceOf(WorkshopFile.Unusable.class, reading).problem();
    }

    private static Set<String> keys(String text, String pattern) {
        var keys = new TreeSet<String>();
        Pattern.compile(pattern).matcher(text).results().forEach(found -> keys.add(found.group(1)));
        return keys;
    }
}
