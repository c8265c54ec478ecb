package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.FileProblem.Reason;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.Quiz;
import app.plenary.plan.Spot;
import app.plenary.plan.Talk;
import app.plenary.plan.UnknownKeys;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/** Keys that this program does not know stay in a plan and are written again where they stood. */
class UnknownKeysTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> KEYS =
            List.of("x-1", "", "a.b", "questions[2].hint", "ontime.cue", "🦩 田中", "\"", "null");

    private static WorkshopFile read(String json) {
        return assertInstanceOf(WorkshopFile.Read.class, WorkshopFile.read(json)).file();
    }

    private static Workshop workshop(List<Block> blocks) {
        return new Workshop(
                        WorkshopId.fresh(),
                        "Day",
                        Optional.empty(),
                        LocalTime.of(9, 0),
                        new Agenda(blocks))
                .withTables(Map.of(0, new Spot(0.1, 0.2), 11, new Spot(0.3, 0.4)));
    }

    private static JsonNode value(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth == 0 ? 7 : 9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.stringNode("“x”\n\u0000\ud83e\udda9 \ud800 \\u0041");
            case 2 -> NODES.numberNode(new BigDecimal("12345678901234567890.10"));
            case 3 -> NODES.numberNode(new BigDecimal("1E-30"));
            case 4 -> NODES.numberNode(random.nextLong());
            case 5 -> NODES.booleanNode(random.nextBoolean());
            case 6 -> NODES.arrayNode();
            case 7 -> {
                var list = NODES.arrayNode();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
            default -> {
                var object = NODES.objectNode();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    object.set(KEYS.get(random.nextInt(KEYS.size())), value(random, depth - 1));
                }
                yield object;
            }
        };
    }

    /** Puts keys behind those of the object, and into all objects in it that a reader looks at. */
    private static int salt(JsonNode node, SplittableRandom random) {
        int count = 0;
        if (node instanceof ArrayNode list) {
            for (JsonNode each : list) {
                count += salt(each, random);
            }
        }
        if (node instanceof ObjectNode object) {
            for (String key : List.copyOf(object.propertyNames())) {
                if (!key.equals("places")) {
                    count += salt(object.get(key), random);
                }
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                var key = KEYS.get(random.nextInt(KEYS.size()));
                count += object.has(key) ? 0 : 1;
                object.set(key, value(random, 3));
            }
        }
        return count;
    }

    private static String salted(List<Block> blocks, SplittableRandom random) throws Exception {
        var tree = FileText.read(new WorkshopFile(workshop(blocks), "en", "s").write()).node();
        salt(tree, random);
        return FileText.write(tree);
    }

    @Test
    void everyKeyAtEveryPlaceIsWrittenAgainAsItWas() throws Exception {
        var plans = new RandomPlans(7);
        var random = new SplittableRandom(7);
        int kept = 0;
        for (int round = 0; round < 100; round++) {
            var json = salted(plans.blocks(6), random);
            var file = read(json);
            assertEquals(json, file.write());
            var again = read(file.write()).workshop();
            assertEquals(file.workshop().unknown(), again.unknown());
            assertEquals(unnamed(file.workshop()), unnamed(again));
            assertEquals(unnamed(file.workshop()), unnamed(file.workshop().copy("Copy")));
            assertEquals(file.workshop().unknown(), file.workshop().copy("Copy").unknown());
            for (Block block : again.agenda().blocks()) {
                kept += block.unknown().entries().size();
            }
        }
        assertTrue(kept > 300, "keys were kept: " + kept);
    }

    private static List<Block> unnamed(Workshop workshop) {
        var id = new BlockId(new UUID(0, 0));
        return workshop.agenda().blocks().stream().map(block -> block.withId(id)).toList();
    }

    private static Block block(String json) {
        return read("""
        {"format": "plenary-workshop", "version": 1, "title": "W", "agenda": [%s]}
        """
                        .formatted(json))
                .workshop()
                .agenda()
                .blocks()
                .getFirst();
    }

    private static JsonNode written(Block block) {
        var node = NODES.objectNode();
        BlockJson.write(block, node);
        return node;
    }

    private static final String ASKED =
            """
            {"title": "T", "minutes": 5, "kind": "poll", "questions": [
              {"text": "One", "form": "choice", "options": ["a", "b"], "hint": 1},
              {"text": "Two", "form": "matrix", "options": ["a"], "hint": 2, "up": {"unit": "m"},
               "picture": {"hash": "%s", "width": 4, "height": 3, "credit": "Mei"}}]}
            """
                    .formatted("a".repeat(64));

    @Test
    void aKeyGoesAlongWithItsQuestion() {
        var block = block(ASKED);
        var poll = (Poll) block.activity();
        var turned = written(block.withActivity(poll.withQuestions(poll.questions().reversed())));
        assertEquals("Two", turned.at("/questions/0/text").stringValue());
        assertEquals(2, turned.at("/questions/0/hint").intValue());
        assertEquals("m", turned.at("/questions/0/up/unit").stringValue());
        assertEquals("Mei", turned.at("/questions/0/picture/credit").stringValue());
        assertEquals(1, turned.at("/questions/1/hint").intValue());

        var less = block.withActivity(poll.withQuestions(poll.questions().subList(1, 2)));
        assertEquals(2, written(less).at("/questions/0/hint").intValue());
        var back = less.withActivity(poll);
        assertTrue(
                written(back).at("/questions/0/hint").isMissingNode(), "it went with its question");
    }

    @Test
    void whatIsSaidOfAPictureGoesWithIt() {
        var block = block(ASKED);
        var poll = (Poll) block.activity();
        var other = Optional.of(new Picture("b".repeat(64), 4, 3, ""));
        var changed = block.withActivity(poll.with(2, (Question each) -> each.withPicture(other)));
        assertTrue(written(changed).at("/questions/1/picture/credit").isMissingNode());
        assertEquals(2, written(changed).at("/questions/1/hint").intValue());
        assertEquals(
                "Mei",
                written(block.with(new BlockChange.Becomes(poll.withLive(true))))
                        .at("/questions/1/picture/credit")
                        .stringValue());
    }

    @Test
    void slidesTakeTheirKeysAlongAlsoWhenOneIsShownTwice() {
        var slide = "{\"hash\": \"%s\", \"width\": 4, \"height\": 3, \"by\": %d}";
        var block =
                block(
                        "{\"title\": \"T\", \"minutes\": 5, \"kind\": \"talk\", \"slides\": [%s, %s, %s]}"
                                .formatted(
                                        slide.formatted("a".repeat(64), 1),
                                        slide.formatted("b".repeat(64), 2),
                                        slide.formatted("a".repeat(64), 3)));
        var slides = ((Talk) block.activity()).slides();
        var turned = new ArrayList<>(slides);
        turned.addFirst(turned.remove(1));
        var json = written(block.withActivity(new Talk(turned)));
        assertEquals(
                List.of(2, 1, 3),
                List.of(
                        json.at("/slides/0/by").intValue(),
                        json.at("/slides/1/by").intValue(),
                        json.at("/slides/2/by").intValue()));
        var pause = block.withActivity(new Break());
        assertEquals(UnknownKeys.NONE, pause.unknown());
    }

    @Test
    void objectsThatWouldBeLeftOutAreWrittenForTheirKeys() {
        var plain = "{\"text\": \"Q\", \"form\": \"choice\", \"options\": [\"a\"], \"x\": 1}";
        var poll =
                block(
                        "{\"title\": \"T\", \"minutes\": 5, \"kind\": \"poll\", \"questions\": [%s]}"
                                .formatted(plain));
        assertEquals(1, written(poll).at("/questions/0/x").intValue());
        var rounds =
                block(
                        "{\"title\": \"T\", \"minutes\": 5, \"kind\": \"breakout-rounds\","
                                + " \"group-size\": 3, \"rounds\": 2, \"each-round\": [{}, {\"x\": 2}]}");
        assertEquals(2, written(rounds).at("/each-round/1/x").intValue());
    }

    @Test
    void aTableThatStandsNowhereTakesItsKeysAlong() {
        var plan =
                read("""
                {"format": "plenary-workshop", "version": 1, "title": "W", "tables": [
                  {"group": 12, "x": 1, "y": 2, "colour": "red"},
                  {"group": 1, "x": 1, "y": 2, "colour": "blue"}], "agenda": []}
                """)
                        .workshop();
        var moved = plan.withTable(5, new Spot(0, 0)).withTable(0, new Spot(1, 1));
        var json = new WorkshopFile(moved, "", "").write();
        assertEquals(
                List.of("blue", "red"),
                read(json).workshop().unknown().entries().stream()
                        .map(entry -> entry.json().replace("\"", ""))
                        .toList());
        assertEquals(UnknownKeys.NONE, moved.withTables(Map.of()).unknown());
    }

    @Test
    void anEditKeepsThemAndNoKeyIsEverOverwritten() {
        var block = block("{\"title\": \"T\", \"minutes\": 5, \"kind\": \"break\", \"x\": [1.10]}");
        assertEquals(block.unknown(), block.withTitle("U").withNotes("n").unknown());
        var taken = new UnknownKeys.Entry("", "title", "\"X\"");
        assertEquals(
                "T", written(block.with(block.unknown().with(taken))).at("/title").stringValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\": 1e99999",
                "\"x\": {\"y\": [1, -1e-2000]}",
                "\"x\": TEXT",
                "\"x\": DEEP",
            })
    void moreThanCanBeKeptIsRefusedInASentence(String key) {
        var json =
                "{\"format\": \"plenary-workshop\", \"version\": 1, \"title\": \"W\", \"agenda\": [], %s}"
                        .formatted(key)
                        .replace("TEXT", "\"" + "x".repeat(KeptKeys.MOST) + "\"")
                        .replace("DEEP", "[".repeat(150) + "]".repeat(150));
        var problem =
                assertInstanceOf(WorkshopFile.Unusable.class, WorkshopFile.read(json)).problem();
        assertEquals(Reason.TOO_MUCH_TO_KEEP, problem.reason());
        assertEquals("x", problem.key());
    }

    @Test
    void whatIsNotKnownIsSaidForEachBlock() {
        var file =
                read(
                        """
                        {"format": "plenary-workshop", "version": 1, "title": "W", "summery": "", "agenda": [
                          {"title": "One", "minutes": 5, "kind": "break"},
                          %s, {"title": "T", "minutes": 5, "kind": "break", "ontime": {"cue": "7"}}]}
                        """
                                .formatted(ASKED));
        var remarks = file.remarks(Messages.of(Locale.ENGLISH));
        assertEquals(2, remarks.size());
        assertTrue(remarks.getFirst().contains("“summery”"), remarks.getFirst());
        assertTrue(
                remarks.getLast().startsWith("Block 2: Plenary does not know “questions[1].hint"),
                remarks.getLast());
    }

    @Test
    void whatComesWithTheProgramHasNone() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var messages = Messages.of(locale);
            for (var files : List.of(Samples.in(locale), Templates.shipped(locale))) {
                assertFalse(files.isEmpty());
                files.forEach(file -> assertEquals(List.of(), file.remarks(messages)));
            }
            var methods = Methods.files(locale);
            assertFalse(methods.isEmpty());
            for (MethodFile file : methods) {
                assertEquals(UnknownKeys.NONE, file.unknown());
                file.method()
                        .blocks()
                        .forEach(block -> assertEquals(UnknownKeys.NONE, block.unknown()));
            }
            assertFalse(Questions.shipped(locale).isEmpty());
        }
    }

    @Test
    void ofQuizzesEachItemKeepsItsOwn() {
        var block =
                block(
                        """
                        {"title": "T", "minutes": 5, "kind": "quiz", "items": [
                          {"text": "1", "options": ["a"], "right": ["a"], "x": 1},
                          {"text": "2", "options": ["a"], "right": ["a"], "x": 2}]}
                        """);
        var quiz = (Quiz) block.activity();
        var turned = written(block.withActivity(quiz.withItems(quiz.items().reversed())));
        assertEquals(2, turned.at("/items/0/x").intValue());
        assertEquals(1, turned.at("/items/1/x").intValue());
    }
}
