package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.QuestionList.Row;
import app.plenary.exchange.QuestionProblem.Reason;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.text.Messages;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Questions read from the formats that other programs write. */
final class QuestionsInTest {
    static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    static QuestionList read(String text) throws UnreadableFile {
        return QuestionsIn.read(text.getBytes(StandardCharsets.UTF_8), ENGLISH);
    }

    /** A question with its options; the right ones have an asterisk. */
    static String shown(Row row) {
        var options = new ArrayList<String>();
        for (Option option : row.question().options()) {
            options.add((row.right().contains(option.id()) ? "*" : "") + option.text());
        }
        return row.question().text() + options;
    }

    static List<String> shown(QuestionList list) {
        return list.rows().stream().map(QuestionsInTest::shown).toList();
    }

    static List<Reason> reasons(Row row) {
        return row.problems().stream().map(QuestionProblem::reason).toList();
    }

    static List<Loss.What> lost(QuestionList list) {
        return list.losses().stream().map(Loss::what).toList();
    }

    static boolean isSeveral(Row row) {
        return row.question().kind() instanceof QuestionKind.Choice choice && choice.isSeveral();
    }

    // ---------------------------------------------------------------- GIFT

    @Test
    void everyKindOfGiftIsReadInMoodlesOrder() throws UnreadableFile {
        var list =
                read(
                        """
                        $CATEGORY: $course$/Geography

                        // question: 1  name: Capitals
                        ::Capitals::Which is the capital of France? {
                            ~London#No, that is in England
                            =Paris
                            ~Rome
                            ####It lies on the Seine.
                        }

                        Two of these are rivers: {
                            ~%50%Rhine
                            ~%50%Seine
                            ~%-100%Alps
                        }

                        Grant is buried in {~Paris =New York ~Bern} since 1885.

                        The sun rises in the east.{T#That was wrong#Right}

                        Who wrote it? {=Goethe =%50%Schiller}

                        When was it? {#1989:2}

                        Between? {#=%100%3.5:0 =%50%3..4 ~#far off}

                        Match {=cat -> meows =dog -> barks}

                        Tell us more. {}

                        Just read this.

                        How much is 2\\=2\\: \\{x\\}? {=\\=4 ~\\~5}
                        """);
        assertEquals(QuestionFormat.GIFT, list.format());
        assertEquals("Geography", list.title());
        assertEquals(
                List.of(
                        "Which is the capital of France?[London, *Paris, Rome]",
                        "Two of these are rivers:[*Rhine, *Seine, Alps]",
                        "Grant is buried in _____ since 1885.[Paris, *New York, Bern]",
                        "The sun rises in the east.[*True, False]",
                        "Who wrote it?[]",
                        "When was it?[]",
                        "Between?[]",
                        "Match[]",
                        "Tell us more.[]",
                        "Just read this.[]",
                        "How much is 2=2: {x}?[*=4, ~5]"),
                shown(list));
        var rows = list.rows();
        assertEquals(4, rows.getFirst().line());
        assertEquals("It lies on the Seine.", rows.getFirst().explanation());
        assertFalse(isSeveral(rows.get(0)));
        assertTrue(isSeveral(rows.get(1)));
        assertTrue(
                rows.get(5).question().kind() instanceof QuestionKind.Estimate estimate
                        && estimate.truth().filter(t -> t.intValueExact() == 1989).isPresent());
        assertEquals(List.of(Reason.KIND_UNKNOWN), reasons(rows.get(7)));
        assertTrue(rows.get(8).question().kind() instanceof QuestionKind.OpenText);
        assertEquals(List.of(Reason.KIND_UNKNOWN), reasons(rows.get(9)));
        assertEquals(
                List.of(
                        Loss.What.FEEDBACK,
                        Loss.What.WEIGHTS,
                        Loss.What.ACCEPTED_ANSWERS,
                        Loss.What.TOLERANCE,
                        Loss.What.NAMES),
                lost(list));
    }

    @Test
    void aScriptInGiftArrivesAsText() throws UnreadableFile {
        var list =
                read(
                        "[html]<p>Is <b>this</b> &lt;b&gt;?</p><script>alert(1)</script><img src=x>"
                                + " {\n\t=[html]<i>yes</i>\n\t~no *never*\n}\n");
        var row = list.rows().getFirst();
        assertEquals("Is this <b>? <script>alert(1)</script>", row.question().words().strip());
        assertEquals("no *never*", row.question().options().get(1).words());
        assertTrue(lost(list).contains(Loss.What.PICTURES));
        assertTrue(lost(list).contains(Loss.What.MARKUP));
    }

    @Test
    void aMissingBraceIsToldWithItsLineAndTheRestIsTaken() throws UnreadableFile {
        var list = read("Good? {=yes ~no}\n\nBad? {=yes ~no\n\nAlso good? {=a ~b}\n");
        assertEquals(3, list.rows().size());
        assertEquals(List.of(Reason.BRACES), reasons(list.rows().get(1)));
        assertEquals(3, list.rows().get(1).line());
        assertFalse(list.rows().get(1).mayBeTaken());
    }

    // ---------------------------------------------------------------- Aiken and lines

    @Test
    void aikenIsReadAndAQuestionOverTwoLinesIsJoined() throws UnreadableFile {
        var list =
                read(
                        "\uFEFFWhat is\r\nthe answer?\r\nA) 41\r\nB. 42\r\nANSWER: B\r\n\r\nIs it"
                                + " <b>?\r\nA) Yes\r\nB) No\r\nANSWER: C\r\n");
        assertEquals(QuestionFormat.AIKEN, list.format());
        assertEquals(List.of("What is the answer?[41, *42]", "Is it <b>?[Yes, No]"), shown(list));
        assertEquals(List.of(Reason.LINES_JOINED), reasons(list.rows().get(0)));
        assertEquals(List.of(Reason.RIGHT_UNKNOWN), reasons(list.rows().get(1)));
    }

    @Test
    void typedLinesAreQuestionsAndAnAsteriskMeansRight() throws UnreadableFile {
        var list =
                read(
                        """
                        1. Which day suits you?
                        - Monday
                        - Tuesday

                        2. What is 2 + 2?
                        - 3
                        * 4

                        What do you wish for?
                        """);
        assertEquals(QuestionFormat.LINES, list.format());
        assertEquals(
                List.of(
                        "Which day suits you?[Monday, Tuesday]",
                        "What is 2 + 2?[3, *4]",
                        "What do you wish for?[]"),
                shown(list));
        assertEquals(List.of(Reason.NO_RIGHT), reasons(list.rows().get(0)));
        assertEquals(List.of(Reason.OPEN_ANSWER), reasons(list.rows().get(2)));
    }

    @Test
    void asterisksBeforeEveryOptionAreOnlyBullets() throws UnreadableFile {
        assertEquals(List.of("Which?[a b, c d]"), shown(read("Which?\n* a b\n* c d\n")));
    }

    // ---------------------------------------------------------------- tables

    static byte[] sheet(List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Sheet1");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    var cell = rows.get(r).get(c);
                    if (cell.matches("\\d{1,4}")) {
                        sheet.value(r, c, Integer.parseInt(cell));
                    } else if (!cell.isEmpty()) {
                        sheet.value(r, c, cell);
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    static byte[] kahoot() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("", "Quiz template"));
        for (int i = 2; i < 8; i++) {
            rows.add(List.of("", "Add questions, at least two answer alternatives " + i));
        }
        rows.add(
                List.of(
                        "",
                        "Question - max 120 characters",
                        "Answer 1 - max 75 characters",
                        "Answer 2 - max 75 characters",
                        "Answer 3 - max 75 characters",
                        "Answer 4 - max 75 characters",
                        "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
                        "Correct answer(s) - choose at least one"));
        rows.add(List.of("1", "Which is a fruit?", "Apple", "Car", "Pear", "", "20", "1,3"));
        rows.add(List.of("2", "How many?", "2", "3", "", "", "240", "2"));
        rows.add(List.of("3"));
        return sheet(rows);
    }

    @Test
    void aKahootSheetIsFoundByItsHeadings() throws UnreadableFile {
        var list = QuestionsIn.read(kahoot(), ENGLISH);
        assertEquals(QuestionFormat.SPREADSHEET, list.format());
        assertEquals(
                List.of("Which is a fruit?[*Apple, Car, *Pear]", "How many?[2, *3]"), shown(list));
        assertEquals(9, list.rows().getFirst().line());
        assertEquals(Optional.of(Duration.ofSeconds(20)), list.rows().getFirst().time());
        assertEquals(List.of(), list.losses());
    }

    @Test
    void aClassQuizSheetIsReadTheSameWay() throws UnreadableFile {
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i < 13; i++) {
            rows.add(i == 5 ? List.of("", "Title", "Space") : List.of());
        }
        rows.add(
                List.of(
                        "",
                        "Question",
                        "1st Answer",
                        "2nd Answer",
                        "3rd Answer",
                        "4th Answer",
                        "Time Limit (max. 120)",
                        "Correct Answers"));
        rows.add(List.of("", "Nearest star?", "Sun", "Sirius", "", "", "30", "1"));
        assertEquals(
                List.of("Nearest star?[*Sun, Sirius]"),
                shown(QuestionsIn.read(sheet(rows), ENGLISH)));
    }

    @Test
    void headingsAreUnderstoodInManyWords() throws UnreadableFile {
        var tables =
                Map.of(
                        "Question,A,B,C,Correct\nQ?,x,y,z,B\n",
                        "Q?[x, *y, z]",
                        "Frage;Antwort 1;Antwort 2;Richtige Antwort\nQ?;Ich;Du;Du\n",
                        "Q?[Ich, *Du]",
                        "Question;Correct Answer;Incorrect Answer 1;Incorrect Answer 2\nQ?;r;w;v\n",
                        "Q?[*r, w, v]",
                        """
                        Question #,Question Text,Answer 1,Answer 2,Time Limit,Correct Answer(s)
                        1,Q?,a,b,20,1
                        """,
                        "Q?[*a, b]",
                        "Question,Options,Answer\nQ?,a;b,b\n",
                        "Q?[a, *b]");
        for (var table : tables.entrySet()) {
            assertEquals(List.of(table.getValue()), shown(read(table.getKey())), table.getKey());
        }
    }

    @Test
    void aTableWithoutHeadingsBeginsWithTheQuestion() throws UnreadableFile {
        assertEquals(
                List.of("One?[a, *b]", "Two?[*c, d]"), shown(read("One?;a;b;2\nTwo?;c;d;1\n")));
    }

    @Test
    void columnsWithoutAPlaceAreListed() throws UnreadableFile {
        var list = read("Question,A,B,Correct,Difficulty,Image\nQ?,x,y,A,hard,pic.png\n");
        assertEquals(
                List.of("One picture, sound or film", "Columns: Difficulty"),
                list.losses().stream().map(loss -> loss.sentence(ENGLISH)).toList());
    }

    @Test
    void whatIsWrittenInIsRecognised() throws UnreadableFile {
        var text = "Größe?\n- für\n* übel\n";
        for (var charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16,
                        Charset.forName("windows-1252"))) {
            var list = QuestionsIn.read(text.getBytes(charset), ENGLISH);
            assertEquals(List.of("Größe?[für, *übel]"), shown(list), charset.name());
            assertEquals(
                    charset.name().equals("windows-1252"),
                    lost(list).contains(Loss.What.LETTERS),
                    charset.name());
        }
    }

    // ---------------------------------------------------------------- what becomes of them

    @Test
    void whatIsTooLongCanBeMendedAndWhatIsTooMuchIsTold() throws UnreadableFile {
        var options = new StringBuilder("Too many?\n");
        for (int i = 0; i < 13; i++) {
            options.append("- option ").append(i).append('\n');
        }
        var list = read("x".repeat(501) + "?\n- a\n- b\n\n" + options);
        assertTrue(reasons(list.rows().get(0)).contains(Reason.TEXT_TOO_LONG));
        assertFalse(list.rows().get(0).mayBeTaken());
        assertTrue(list.rows().get(0).withText("Short?").mayBeTaken());
        assertFalse(list.rows().get(1).mayBeTaken());
    }

    @Test
    void rightAnswersMakeQuizzesAndTheOthersPollsOfAsManyAsFit() throws UnreadableFile {
        var text = new StringBuilder();
        for (int i = 0; i < 85; i++) {
            text.append("Quiz ").append(i).append("?\n- a\n* b\n\n");
        }
        for (int i = 0; i < 10; i++) {
            text.append("Poll ").append(i).append("?\n- a\n- b\n\n");
        }
        var blocks = QuestionList.blocks(read(text.toString()).rows(), "Quiz");
        assertEquals(
                List.of(40, 40, 5, 8, 2),
                blocks.stream()
                        .map(block ->
                                switch (block.activity()) {
                                    case Quiz quiz -> quiz.items().size();
                                    case Poll poll -> poll.questions().size();
                                    default -> 0;
                                })
                        .toList());
        assertEquals("Quiz (2)", blocks.get(1).title());
    }
}
