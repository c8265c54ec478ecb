package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Importance;
import app.plenary.plan.Opening;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class OutlineTableTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);
    private static final Messages GERMAN = Messages.of(Locale.GERMAN);

    @Test
    void aMarkdownTableIsReadByItsHeadings() {
        var pasted =
                Outline.read(
                        """
                        ## Morning

                        | Start | What | Duration | Type | Who | Room |
                        | ----- | :--- | -------: | ---- | --- | ---- |
                        | 9:00  | **Welcome** | 15 min | talk | Ruth | |
                        | 9:15  | Walk \\| talk | 0:30 | Group work | | Garden |
                        | 9:45  | Vote | 1 h | poll | Ali |
                        """);
        assertEquals(
                List.of("Welcome 15 talk", "Walk | talk 30 breakout-rounds", "Vote 60 poll"),
                OutlineTest.blocks(pasted));
        assertEquals("Ruth", pasted.blocks().getFirst().brief().lead());
        assertEquals("Morning", pasted.blocks().getFirst().opening().section());
        assertEquals("**Room:** Garden", pasted.blocks().get(1).notes());
        assertEquals(Optional.of(LocalTime.of(9, 0)), pasted.begins());
    }

    @Test
    void cellsFromASpreadsheetMayHaveLineBreaksAndGermanHeadings() {
        var pasted =
                Outline.read(
                        "Beginn\tDauer\tThema\tArt\tNotizen\tZiel\tmindestens\thöchstens\n"
                                + "09:00\t20\tBegrüßung\tPlenum\t\"Erste Zeile\n„zweite“ \"\"Zeile\"\"\"\tAnkommen\t15\t30\n"
                                + "\t\tVormittag\n"
                                + "\t15\tKaffee\tPause\t\t\t\t\n"
                                + "Summe\t35\n");
        assertEquals("Begrüßung", pasted.blocks().getFirst().title());
        assertEquals("Erste Zeile\n„zweite“ \"Zeile\"", pasted.blocks().getFirst().notes());
        assertEquals("Ankommen", pasted.blocks().getFirst().brief().goal());
        assertEquals(15, pasted.blocks().getFirst().timing().least().toMinutes());
        assertEquals(30, pasted.blocks().getFirst().timing().most().toMinutes());
        assertEquals("break", pasted.blocks().getLast().activity().kind());
        assertEquals(List.of(), pasted.problems());
    }

    @Test
    void tablesWithoutHeadingsAreReadByTheirContent() {
        var wanted = List.of("Welcome 10 talk", "Lunch 45 break", "Work 90 talk");
        assertEquals(wanted, OutlineTest.blocks(Outline.read("Welcome\t10\nLunch\t45\nWork\t90")));
        assertEquals(wanted, OutlineTest.blocks(Outline.read("10;Welcome\n45;Lunch\n90;Work\n")));
        assertEquals(wanted, OutlineTest.blocks(Outline.read("Welcome,10\nLunch,45\nWork,90")));
        assertEquals(
                wanted,
                OutlineTest.blocks(
                        Outline.read("9:00\t9:10\tWelcome\n9:10\t9:55\tLunch\n9:55\t11:25\tWork")));
        var numbered =
                Outline.read(
                        "1\t9:00\tWelcome\tHello\n2\t9:10\tLunch\t\n3\t9:55\tWork\tHard\n4\t11:25\tEnd\t");
        assertEquals(wanted, OutlineTest.rough(numbered).subList(0, 3));
        assertEquals("Hello", numbered.blocks().getFirst().notes());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var random = new RandomPlans(3);
        for (int i = 0; i < 400; i++) {
            var blocks = random.blocks(8).stream().map(OutlineTableTest::plain).toList();
            for (Messages messages : List.of(ENGLISH, GERMAN)) {
                var table = Outline.write(blocks, messages);
                var pasted = Outline.read(table);
                assertEquals(
                        blocks.stream().map(OutlineTableTest::content).toList(),
                        pasted.blocks().stream().map(OutlineTableTest::content).toList(),
                        table);
                assertEquals(List.of(), pasted.problems(), table);
                assertEquals(
                        blocks.stream().map(b -> b.brief()).toList(),
                        pasted.blocks().stream().map(b -> b.brief()).toList());
                assertEquals(times(blocks), times(pasted.blocks()), table);
            }
        }
    }

    /** With groups as far as a table tells of them. */
    private static Block plain(Block block) {
        return switch (block.activity()) {
            case BreakoutRounds groups ->
                    block.withActivity(
                            new BreakoutRounds(
                                    groups.prompt(),
                                    groups.groupSize().orElse(3),
                                    groups.rounds()));
            default -> block;
        };
    }

    /** All but the texts; a heading that comes once more is no new one. */
    private static List<Object> times(List<Block> blocks) {
        var all = new ArrayList<Object>();
        var section = "";
        for (Block block : blocks) {
            var own = block.opening().section();
            all.add(
                    List.of(
                            block.timing(),
                            block.droppable(),
                            block.atZero(),
                            block.method(),
                            own.equals(section) ? "" : own,
                            block.opening().day(),
                            block.activity() instanceof Poll poll ? form(poll) : ""));
            section = own.isEmpty() ? section : own;
        }
        return all;
    }

    /** What a table tells of how the first question is answered. */
    private static String form(Poll poll) {
        boolean faces =
                poll.first().kind() instanceof QuestionKind.Scale scale
                        && scale.look() == QuestionKind.Scale.Look.FACES;
        return poll.first().kind().name() + poll.isSeveral() + faces;
    }

    @Test
    void aCellSaysHowPeopleAnswer() {
        var pasted =
                Outline.read(
                        """
                        | Title | Minutes | Kind | Question | Options |
                        |---|---|---|---|---|
                        | How sure? | 5 | Poll (scale) | | We know why<br>We know how |
                        | Where? | 5 | Umfrage: 2x2-Matrix | | |
                        | Which? | 5 | 2×2 matrix poll | | |
                        | Pick | 5 | Abstimmung, Klebepunkte | Which ones? | Tea<br>Juice |
                        | Guess | 5 | Poll – estimate | How many? | Tea |
                        | Say it | 5 | Umfrage (freier Text) | | |
                        """);
        assertEquals(
                List.of("scale", "matrix", "matrix", "dots", "estimate", "open-text"),
                pasted.blocks().stream()
                        .map(block -> ((Poll) block.activity()).first().kind().name())
                        .toList());
        assertEquals(
                List.of("We know why", "We know how"),
                ((Poll) pasted.blocks().getFirst().activity())
                        .first().options().stream().map(Option::text).toList());
        assertEquals("Tea", pasted.blocks().get(4).notes(), "what an estimate has no room for");
        assertEquals(
                "words",
                ((Poll) BlockLine.read("Poll (word cloud): How are you? 5").activity())
                        .first()
                        .kind()
                        .name());
    }

    @Test
    void whatABlockIsBesidesItsTimesIsReadFromWords() {
        var pasted =
                Outline.read(
                        """
                        | Titel | Minuten | Fester Beginn | Feste Länge | Kann entfallen | Bei null | Neuer Tag |
                        |---|---|---|---|---|---|---|
                        | Mittag | 60 | 12:30 | ja | nein | Klang | |
                        | Rest | 30 | | nein | gering | Weiter zum nächsten | +1 9:00 |
                        | Übrig | 20 | bald | vielleicht | x | morgens | 0 9:00 |
                        """);
        var lunch = pasted.blocks().get(0);
        assertEquals(Optional.of(LocalTime.of(12, 30)), lunch.timing().startsAt());
        assertTrue(lunch.timing().fixed());
        assertEquals(Optional.empty(), lunch.droppable());
        assertEquals(AtZero.CHIME, lunch.atZero());
        var rest = pasted.blocks().get(1);
        assertEquals(Optional.of(Importance.LOW), rest.droppable());
        assertEquals(AtZero.GO_ON, rest.atZero());
        assertEquals(
                Optional.of(new Opening.DayStart(1, LocalTime.of(9, 0))), rest.opening().day());
        assertEquals(Optional.of(Importance.NORMAL), pasted.blocks().get(2).droppable());
        assertEquals(
                List.of("vielleicht", "bald", "morgens", "0 9:00"),
                pasted.problems().stream().map(Outline.Problem::found).toList());
    }

    private static List<Object> content(Block block) {
        return List.of(
                block.title(),
                block.minutes(),
                block.notes(),
                switch (block.activity()) {
                    case Poll poll ->
                            poll.title()
                                    + poll.first().options().stream().map(Option::text).toList();
                    case BreakoutRounds rounds -> rounds;
                    case Quiz quiz -> "quiz " + quiz.first().question().text();
                    default -> block.activity().kind();
                });
    }
}
