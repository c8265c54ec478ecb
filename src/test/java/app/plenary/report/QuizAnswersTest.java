package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.plan.Workshop;
import app.plenary.session.Actor;
import app.plenary.session.Arrangement.Presence;
import app.plenary.session.ArrangementChange;
import app.plenary.session.JoinCode;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanCommand;
import app.plenary.session.QuizCommand;
import app.plenary.session.QuizScores;
import app.plenary.session.RoomMatter;
import app.plenary.session.RunCommand;
import app.plenary.session.SummaryCommand;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Who answered what in a quiz: in the formats for tables and programs, and only where told. */
class QuizAnswersTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    private final Scenario scene = new Scenario(Instant.parse("2026-11-22T13:00:00Z"));
    private final Quiz quiz =
            new Quiz(
                    List.of(
                            item(1, "=Oldest?", false, Set.of(2)),
                            item(2, "Which two fly?", true, Set.of(1, 2)),
                            item(3, "Never put", false, Set.of(1))),
                    Quiz.Preset.PLAYFUL,
                    Duration.ZERO,
                    true,
                    Quiz.Standings.NONE);
    private final Block block = Block.of("What do you know?", 10, quiz);
    private final ParticipantId amara;
    private final ParticipantId ben;

    private static Quiz.Item item(int id, String text, boolean several, Set<Integer> right) {
        var options = Option.of(List.of("Ant", "Bee", "Cat"));
        return new Quiz.Item(
                new Question(
                        id,
                        text,
                        several
                                ? QuestionKind.Choice.several(options)
                                : QuestionKind.Choice.one(options)),
                right,
                Optional.of(Duration.ofSeconds(20)),
                "");
    }

    QuizAnswersTest() {
        scene.does(
                        new PlanCommand.CreateWorkshop(
                                new Workshop(
                                        scene.session().workshop().id(),
                                        "Bees",
                                        Optional.empty(),
                                        LocalTime.of(9, 0),
                                        new Agenda(List.of(block)))))
                .does(new RunCommand.OpenRoom(new JoinCode("KITE47RM", "secret")));
        amara = scene.joins("Amara-P1");
        ben = scene.joins("+Ben-P2");
        scene.joins("Silent-P3");
        scene.does(new RunCommand.StartSession(Scenario.BERLIN));
        ask(1);
        scene.seconds(10);
        answer(amara, 1, Set.of(2), 3);
        answer(ben, 1, Set.of(1), 3);
        ask(2);
        answer(ben, 2, Set.of(1), 0);
        scene.does(new QuizCommand.RevealItem(block.id(), 2));
    }

    private void ask(int item) {
        if (item > 1) {
            scene.does(new QuizCommand.RevealItem(block.id(), item - 1));
        }
        scene.does(new QuizCommand.StartItem(block.id(), item));
    }

    private void answer(ParticipantId person, int item, Set<Integer> marks, int sure) {
        var by = new Actor.Participant(person);
        scene.as(by, new QuizCommand.AnswerItem(block.id(), 1, item, marks));
        if (sure > 0) {
            scene.as(by, new QuizCommand.SaySure(block.id(), 1, item, sure));
        }
    }

    private void arrange(ArrangementChange change) {
        scene.does(new SummaryCommand.ArrangeSummary(change));
    }

    private void tellWhoAnsweredWhat() {
        arrange(new ArrangementChange.Switch("answers", true));
    }

    @Test
    void theWorkbookHasARowForEachAnswerWithPointsAndSureness() throws IOException {
        tellWhoAnsweredWhat();
        var rows =
                Objects.requireNonNull(
                        SheetsTest.workbook(scene.report(), ENGLISH).get("What do you know"));
        int at = rows.indexOf(List.of("Each answer"));
        assertEquals(
                List.of(
                        List.of(
                                "Name",
                                "No.",
                                "Question",
                                "Answer",
                                "Right?",
                                "Points",
                                "How sure"),
                        List.of("Amara-P1", 1.0, "=Oldest?", "Bee", "right", 750.0, "Sure"),
                        List.of("+Ben-P2", 1.0, "=Oldest?", "Ant", "wrong", 0.0, "Sure"),
                        List.of("+Ben-P2", 2.0, "Which two fly?", "Ant", "partly right", 500.0)),
                rows.subList(at + 1, at + 5));
    }

    @Test
    void theTablesOfTextHaveThemInAFileOfTheirOwn() throws IOException {
        tellWhoAnsweredWhat();
        var files = Zip.read(Zip.bytes(ReportFormat.CSV, scene.report(), ENGLISH));
        var own =
                files.values().stream()
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .filter(text -> text.contains("Right?"))
                        .toList();
        assertEquals(
                List.of(
                        """
                        \uFEFFName,No.,Question,Answer,Right?,Points,How sure\r
                        Amara-P1,1,'=Oldest?,Bee,right,750,Sure\r
                        '+Ben-P2,1,'=Oldest?,Ant,wrong,0,Sure\r
                        '+Ben-P2,2,Which two fly?,Ant,partly right,500,\r
                        """),
                own);
    }

    @Test
    void programsReadThemAsTheSchemaSays() {
        tellWhoAnsweredWhat();
        var json =
                JsonMapper.shared()
                        .readTree(Written.text(ReportFormat.JSON, scene.report(), ENGLISH));
        ReportSchema.check(json);
        assertEquals(
                "[{\"name\":\"Amara-P1\",\"answers\":[{\"question\":1,\"marked\":[\"Bee\"],"
                        + "\"credit\":\"right\",\"points\":750,\"sure\":3}]},"
                        + "{\"name\":\"+Ben-P2\",\"answers\":[{\"question\":1,\"marked\":[\"Ant\"],"
                        + "\"credit\":\"wrong\",\"points\":0,\"sure\":3},"
                        + "{\"question\":2,\"marked\":[\"Ant\"],\"credit\":\"partly\","
                        + "\"points\":500}]}]",
                json.get("quizzes").get(0).get("given").toString());
    }

    @Test
    void theAppendixOfADocumentHasThemInWords() {
        tellWhoAnsweredWhat();
        assertEquals(
                List.of(
                        new AnswerSheet.Row("Amara-P1", List.of(List.of("✓ Bee"), List.of())),
                        new AnswerSheet.Row("+Ben-P2", List.of(List.of("Ant"), List.of("✓ Ant")))),
                scene.report().answers().getFirst().rows());
        assertTrue(Written.text(ReportFormat.MARKDOWN, scene.report(), ENGLISH).contains("✓ Bee"));
    }

    @Test
    void nobodyIsToldWhoAnsweredWhatUnlessItIsSwitchedOnAndNamesAreGiven() throws IOException {
        assertNobodyIsNamedWithAnAnswer();
        tellWhoAnsweredWhat();
        for (Presence presence : List.of(Presence.COUNT, Presence.NOTHING)) {
            arrange(new ArrangementChange.Names(presence));
            assertNobodyIsNamedWithAnAnswer();
            for (ReportFormat format : Written.formats(scene.report(), ENGLISH)) {
                assertFalse(Written.text(format, scene.report(), ENGLISH).contains("Amara-P1"));
            }
        }
        arrange(new ArrangementChange.Names(Presence.NAMES));
        scene.does(new SummaryCommand.KeepInRoom(new RoomMatter.Answers(block.id())));
        assertNobodyIsNamedWithAnAnswer();
    }

    private void assertNobodyIsNamedWithAnAnswer() throws IOException {
        assertTrue(scene.report().answers().isEmpty());
        assertTrue(scene.report().quizzes().stream().allMatch(each -> each.given().isEmpty()));
        for (var sheet : SheetsTest.workbook(scene.report(), ENGLISH).values()) {
            assertFalse(sheet.contains(List.of("Each answer")));
        }
        assertFalse(
                Written.text(ReportFormat.JSON, scene.report(), ENGLISH).contains("marked\": ["));
    }

    @Test
    void thePointsOfAllAnswersAreThoseOfTheStandings() {
        tellWhoAnsweredWhat();
        for (long seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            scene.does(new QuizCommand.QuizAgain(block.id()));
            int number = scene.session().quizzes().last(block.id()).number();
            for (int item = 1; item <= 3; item++) {
                scene.does(new QuizCommand.StartItem(block.id(), item));
                for (ParticipantId person : List.of(amara, ben)) {
                    scene.seconds(random.nextInt(10));
                    var marks = new HashSet<Integer>();
                    marks.add(1 + random.nextInt(3));
                    if (item == 2) {
                        marks.add(1 + random.nextInt(3));
                    }
                    if (random.nextInt(4) > 0) {
                        scene.as(
                                new Actor.Participant(person),
                                new QuizCommand.AnswerItem(block.id(), number, item, marks));
                    }
                }
                scene.does(new QuizCommand.RevealItem(block.id(), item));
            }
            var run = scene.session().quizzes().last(block.id());
            var told = new ArrayList<String>();
            for (QuizResult.Given each : scene.report().quizzes().getLast().given()) {
                int points =
                        each.answers().values().stream().mapToInt(QuizResult.Answer::points).sum();
                long right =
                        each.answers().values().stream()
                                .filter(answer -> answer.credit() == QuizResult.Credit.RIGHT)
                                .count();
                told.add(each.name() + " " + points + " " + right);
            }
            var session = scene.session();
            assertEquals(
                    QuizScores.all(session, block.id(), quiz, run).tally().scores().stream()
                            .map(score ->
                                    session.roster().nameOf(score.person())
                                            + " "
                                            + score.points()
                                            + " "
                                            + score.correct())
                            .toList(),
                    told);
        }
    }
}
