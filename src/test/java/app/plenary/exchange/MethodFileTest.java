package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.FileProblem.Reason;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Method;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

class MethodFileTest {
    private static final BlockId SAME = new BlockId(new UUID(0, 0));

    static Method method(String id, List<Block> blocks) {
        return new Method(
                id,
                "A “method”",
                "For trying.",
                List.of(new Method.Step("Begin", 3), new Method.Step("End", 0)),
                new Method.Need(2, 40),
                new Method.People(3, 12),
                "Pens",
                "Never late",
                List.of("opening", "groups"),
                blocks.stream().map(block -> block.following(Optional.of(id))).toList());
    }

    @Test
    void whatIsWrittenIsReadAgainWhateverItsBlocks() {
        var random = new RandomPlans(7);
        for (int i = 0; i < 500; i++) {
            var file = new MethodFile(method("try-" + i, random.blocks(4)), "en");
            var again = read(file.write());
            assertEquals(withoutIds(file.method()), withoutIds(again.method()));
            assertEquals("en", again.language());
            assertEquals(file.write(), again.write());
            assertNotEquals(
                    file.method().blocks().getFirst().id(),
                    again.method().blocks().getFirst().id());
        }
    }

    private static Method withoutIds(Method method) {
        return new Method(
                method.id(),
                method.title(),
                method.purpose(),
                method.steps(),
                method.needs(),
                method.people(),
                method.materials(),
                method.notWhen(),
                method.tags(),
                method.blocks().stream().map(block -> block.withId(SAME)).toList());
    }

    @Test
    void aBlockFollowsTheMethodItBelongsTo() {
        var blocks = read(example()).method().blocks();
        assertEquals(Optional.of("silent-start"), blocks.getFirst().method());
    }

    @Test
    void everyKeyIsDocumented() throws IOException {
        var page = Files.readString(Path.of("src/site/markdown/method-json.md"));
        var keys = keys(page, "(?m)^\\| `([a-z-]+)`");
        assertEquals(
                keys, keys(new MethodFile(method("x", List.of()), "en").write(), "\"([a-z-]+)\":"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "plenary-method|plenary-workshop|NOT_A_METHOD|format",
                "\"version\": 1|\"version\": 2|FROM_A_NEWER_PROGRAM|version",
                "silent-start|Silent Start|NOT_AN_ID|id",
                "silent-start|../start|NOT_AN_ID|id",
                "\"steps\"|\"stops\"|MISSING_KEY|steps",
                "\"minutes\": 2 }|\"minutes\": -2 }|OUT_OF_RANGE|steps[1].minutes",
                "{ \"from\": 2, \"to\": 40 }|[2, 40]|NOT_AN_OBJECT|people",
                "\"to\": 40|\"to\": 1|OUT_OF_RANGE|people.to",
                "\"kind\": \"talk\"|\"kind\": \"nap\"|UNKNOWN_KIND|kind",
                "\"kind\": \"talk\"|\"kind\": \"talk\", \"droppable\": \"no\"|UNKNOWN_WORD|droppable",
                "\"kind\": \"talk\"|\"kind\": \"talk\", \"day\": { \"at\": \"9\" }|NOT_A_TIME|day.at",
            })
    void whatIsNotAsDocumentedIsRefusedWithItsPlace(
            String before, String after, Reason reason, String key) {
        var json = example();
        assertTrue(json.contains(before), before);

        var changed = json.replace(before, after);
        var reading = assertInstanceOf(MethodFile.Unusable.class, MethodFile.read(changed));
        assertEquals(reason, reading.problem().reason(), changed);
        assertEquals(key, reading.problem().key());
        assertTrue(
                reading.problem().sentence(Messages.of(Locale.GERMAN)).endsWith(".")
                        || reading.problem().sentence(Messages.of(Locale.GERMAN)).endsWith("?"));
    }

    private static String example() {
        try {
            var page = Files.readString(Path.of("src/site/markdown/method-json.md"));
            var example = Pattern.compile("(?s)```json\n(.*?)```").matcher(page);
            assertTrue(example.find());
            return example.group(1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static MethodFile read(String json) {
        return assertInstanceOf(MethodFile.Read.class, MethodFile.read(json)).file();
    }

    private static Set<String> keys(String text, String pattern) {
        var keys = new TreeSet<String>();
        Pattern.compile(pattern).matcher(text).results().forEach(found -> keys.add(found.group(1)));
        return keys;
    }
}
