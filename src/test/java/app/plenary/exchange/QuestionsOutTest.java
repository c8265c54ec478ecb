package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.plan.Wording;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Questions written for other programs come back as they were. */
final class QuestionsOutTest {
    private static final List<String> PIECES =
            List.of(
                    "a",
                    "B",
                    "word",
                    " ",
                    " ",
                    "::",
                    ":",
                    "#",
                    "####",
                    "=",
                    "~",
                    "{",
                    "}",
                    "->",
                    "\\",
                    "\\n",
                    "\\:",
                    "%50%",
                    "%",
                    "//",
                    "[html]",
                    "[markdown]",
                    "[x](y)",
                    "*",
                    "**bold**",
                    "*it*",
                    "`c`",
                    "A) ",
                    "B. ",
                    "ANSWER: A",
                    "$CATEGORY:",
                    "TRUE",
                    "T",
                    "<script>alert(1)</script>",
                    "&lt;",
                    "=1+1",
                    "é",
                    "e\u0301\u0302",
                    "שלום",
                    "مرحبا",
                    "漢字",
                    "👩‍👩‍👧",
                    "\uD800",
                    "\u0007",
                    "\u2028",
                    "\u202E",
                    "\n",
                    "\t",
                    "1",
                    "2.5",
                    "\"",
                    ";",
                    ",",
                    "-",
                    "- ",
                    "_____");

    private static String text(Random random, int most) {
        var text = new StringBuilder();
        int pieces = 1 + random.nextInt(8);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        var line = Wording.line(text.toString());
        return line.isEmpty() || !Wording.fits(line, most) ? "text" : line;
    }

    private static List<Option> options(Random random) {
        var texts = new LinkedHashSet<String>();
        int wanted = 2 + random.nextInt(6);
        for (int i = 0; i < wanted; i++) {
            texts.add(text(random, Wording.TITLE));
        }
        texts.add("one more");
        texts.add("and another");
        return Option.of(List.copyOf(texts));
    }

    private static Quiz.Item item(Random random, int id) {
        var options = options(random);
        boolean several = random.nextBoolean();
        var right = new HashSet<Integer>();
        right.add(1 + random.nextInt(options.size()));
        if (several) {
            right.add(1 + random.nextInt(options.size()));
        }
        var kind =
                several ? QuestionKind.Choice.several(options) : QuestionKind.Choice.one(options);
        return new Quiz.Item(
                new Question(id, text(random, Wording.LINE), kind, random.nextBoolean()),
                right,
                Optional.of(Duration.ofSeconds(5 + random.nextInt(500))),
                random.nextBoolean() ? "" : text(random, Wording.LINE));
    }

    private static Question question(Random random, int id) {
        var kind =
                switch (random.nextInt(4)) {
                    case 0 -> QuestionKind.Choice.one(options(random));
                    case 1 -> QuestionKind.Choice.several(options(random));
                    case 2 -> new QuestionKind.OpenText(1);
                    default ->
                            new QuestionKind.Estimate(
                                    "",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(
                                            Part.plain(
                                                    BigDecimal.valueOf(
                                                            random.nextLong(2_000_000), 3))));
                };
        return new Question(id, text(random, Wording.LINE), kind, false);
    }

    private static List<Block> back(String text) throws UnreadableFile {
        return QuestionList.blocks(
                QuestionsIn.read(text.getBytes(StandardCharsets.UTF_8), QuestionsInTest.ENGLISH)
                        .rows(),
                "Block");
    }

    @Test
    void everyQuizComesBackFromGiftAsItWas() throws UnreadableFile {
        var random = new Random(6);
        for (int round = 0; round < 1_500; round++) {
            var items = new ArrayList<Quiz.Item>();
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                items.add(item(random, i + 1));
            }
            var quiz = Quiz.plain().withItems(items);
            var out = QuestionsOut.gift(List.of(Block.of("Quiz", 5, quiz)), "Quiz / part");
            assertEquals(count, out.questions());
            assertEquals(List.of(), out.losses());
            assertEquals(quiz, back(out.text()).getFirst().activity(), out.text());
        }
    }

    @Test
    void everyPollComesBackFromGiftAsItWas() throws UnreadableFile {
        var random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            var questions = new ArrayList<Question>();
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                questions.add(question(random, i + 1));
            }
            var poll = new Poll(questions, false, false);
            var out = QuestionsOut.gift(List.of(Block.of("Poll", 5, poll)), "");
            assertEquals(poll, back(out.text()).getFirst().activity(), out.text());
        }
    }

    @Test
    void everythingThatGiftSaysSurvivesReadingAndWriting() {
        var random = new Random(8);
        for (int round = 0; round < 8_000; round++) {
            var text = new StringBuilder();
            int pieces = 1 + random.nextInt(30);
            for (int i = 0; i < pieces; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
                text.append(random.nextInt(12) == 0 ? " {" : "");
                text.append(random.nextInt(12) == 0 ? "}" : "");
                text.append(random.nextInt(15) == 0 ? "\n\n" : "");
            }
            var once = unnumbered(GiftReading.read(text.toString()));
            var twice = unnumbered(GiftReading.read(GiftWriting.write(once)));
            assertEquals(once, twice, () -> text + "\n---\n" + GiftWriting.write(once));
        }
    }

    private static Gift unnumbered(Gift gift) {
        return new Gift(
                gift.entries().stream()
                        .<Gift.Entry>map(entry ->
                                switch (entry) {
                                    case Gift.Category c -> new Gift.Category(0, c.path());
                                    case Gift.Broken b -> new Gift.Broken(0, b.text());
                                    case Gift.Asked a ->
                                            new Gift.Asked(
                                                    0,
                                                    a.kept(),
                                                    a.name(),
                                                    a.stem(),
                                                    a.answers(),
                                                    a.tail(),
                                                    a.general());
                                })
                        .toList());
    }

    @Test
    void whatAikenCanSayComesBackAndTheRestIsListed() throws UnreadableFile {
        var random = new Random(9);
        int all = 0;
        for (int round = 0; round < 1_000; round++) {
            var item = item(random, 1);
            var quiz = Quiz.plain().withItems(List.of(item));
            var out = QuestionsOut.aiken(List.of(Block.of("Quiz", 5, quiz)));
            if (out.questions() == 0) {
                assertEquals("", out.text());
                assertTrue(!out.losses().isEmpty());
                continue;
            }
            all++;
            var row =
                    QuestionsIn.read(
                                    out.text().getBytes(StandardCharsets.UTF_8),
                                    QuestionsInTest.ENGLISH)
                            .rows()
                            .getFirst();
            assertEquals(Wording.line(item.question().words()), row.question().words(), out.text());
            assertEquals(
                    item.question().options().stream()
                            .map(option -> Wording.line(option.words()))
                            .toList(),
                    row.question().options().stream().map(Option::words).toList(),
                    out.text());
            assertEquals(item.correct(), row.right(), out.text());
        }
        assertTrue(all > 250, "only " + all);
    }

    @Test
    void kindsThatAFormatLacksAreListed() {
        var blocks =
                List.of(
                        Block.of("Poll", 5, Poll.of("Mood?", QuestionKind.Scale.mood())),
                        Block.of("Poll", 5, Poll.of("Which?", false, List.of("a", "b"))));
        assertEquals(
                List.of("One question of a kind the format does not have"),
                QuestionsOut.gift(blocks, "").losses().stream()
                        .map(loss -> loss.sentence(QuestionsInTest.ENGLISH))
                        .toList());
        assertEquals(2, QuestionsOut.aiken(blocks).losses().getFirst().times());
        assertEquals(Set.of(), Set.copyOf(QuestionsOut.aiken(List.of()).losses()));
    }
}
