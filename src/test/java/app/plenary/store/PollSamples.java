package app.plenary.store;

import static app.plenary.store.EventSamples.BLOCK;
import static app.plenary.store.EventSamples.MEI;
import static app.plenary.store.EventSamples.OTHER;

import app.plenary.plan.BlockChange;
import app.plenary.plan.Option;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Talk;
import app.plenary.session.Ballot;
import app.plenary.session.Event;
import app.plenary.session.PlanEvent;
import app.plenary.session.PollEvent;
import app.plenary.session.Response;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What happens in polls, with a question of every kind. */
final class PollSamples {
    private PollSamples() {}

    static void addTo(Map<String, List<Event>> all) {
        var options = List.of(new Option(1, "Tee ☕"), new Option(3, "Kaffee"));
        var axis = new QuestionKind.Matrix.Axis("Aufwand", "wenig", "viel");
        var page =
                new Poll(
                        List.of(
                                new Question(1, "A?", new QuestionKind.Choice(options, 1, 2), true),
                                new Question(
                                        2,
                                        "B?",
                                        new QuestionKind.Scale(
                                                options,
                                                -2,
                                                2,
                                                "nie",
                                                "immer",
                                                QuestionKind.Scale.Look.FACES)),
                                new Question(
                                        3,
                                        "C?",
                                        new QuestionKind.Matrix(
                                                options, axis, QuestionKind.Matrix.Axis.PLAIN)),
                                new Question(4, "D?", new QuestionKind.Points(options)),
                                new Question(5, "E?", new QuestionKind.Dots(options, 6, 2)),
                                new Question(6, "F?", new QuestionKind.Ranking(options)),
                                new Question(
                                        7,
                                        "G?",
                                        new QuestionKind.Estimate(
                                                "kg",
                                                Optional.of(new BigDecimal("0.5")),
                                                Optional.empty(),
                                                Optional.of(new BigDecimal("1198")))),
                                new Question(8, "H?", new QuestionKind.OpenText(3)),
                                new Question(9, "I?", new QuestionKind.Words(2))),
                        true,
                        true);
        var picture = new Picture("0123456789abcdef".repeat(4), 1600, 900, "Ein Kran \"am\" Fluss");
        var shown = page.with(1, question -> question.withPicture(Optional.of(picture)));
        all.put(
                "block-changed-v1-picture",
                List.of(
                        new PlanEvent.BlockChanged(BLOCK, new BlockChange.Becomes(shown)),
                        new PlanEvent.BlockChanged(
                                BLOCK,
                                new BlockChange.Becomes(
                                        Poll.of("Wo?", false, List.of("Hier", "Dort"))
                                                .with(
                                                        1,
                                                        question ->
                                                                question.withPicture(
                                                                        Optional.of(
                                                                                picture.withAlt(
                                                                                        ""))))))));
        all.put(
                "block-changed-v1-slides",
                List.of(
                        new PlanEvent.BlockChanged(
                                BLOCK,
                                new BlockChange.Becomes(
                                        new Talk(List.of(picture, picture.withAlt(""))))),
                        new PlanEvent.BlockChanged(BLOCK, new BlockChange.Becomes(new Talk()))));
        var answers = new TreeMap<Integer, Response>();
        answers.put(1, new Response.Marks(Set.of(3, 1)));
        answers.put(2, new Response.Ratings(Map.of(1, -2, 3, 2)));
        answers.put(3, new Response.Places(Map.of(1, new Response.Point(0, 100))));
        answers.put(4, new Response.Amounts(Map.of(1, 40, 3, 60)));
        answers.put(6, new Response.Order(List.of(3, 1)));
        answers.put(7, new Response.Figure(new BigDecimal("-12.50")));
        answers.put(8, new Response.Texts(List.of("Mehr \"Zeit\"", "שלום")));
        all.put(
                "ballot-cast-v2",
                List.of(new PollEvent.BallotCast(BLOCK, MEI, new Ballot(answers))));
        all.put(
                "ballot-handed-in-v1",
                List.of(new PollEvent.BallotHandedIn(BLOCK, new Ballot(answers))));
        all.put(
                "ballots-collected-v1",
                List.of(
                        new PollEvent.BallotsCollected(
                                BLOCK,
                                2,
                                6,
                                false,
                                Map.of(
                                        8,
                                        List.of(
                                                new Response.Texts(List.of("b")),
                                                new Response.Texts(List.of("a"))))),
                        new PollEvent.BallotsCollected(OTHER, 1, 0, true, Map.of())));
        all.put("question-asked-v1", List.of(new PollEvent.QuestionAsked(BLOCK, "Kurz", page)));
        all.put("poll-asked-again-v1", List.of(new PollEvent.PollAskedAgain(BLOCK)));
        all.put("poll-reset-v1", List.of(new PollEvent.PollReset(BLOCK)));
        all.put("question-turned-to-v1", List.of(new PollEvent.QuestionTurnedTo(BLOCK, 2)));
        all.put("poll-brought-up-v1", List.of(new PollEvent.PollBroughtUp(BLOCK)));
        all.put("poll-put-away-v1", List.of(new PollEvent.PollPutAway(BLOCK)));
        all.put(
                "text-covered-v1",
                List.of(
                        new PollEvent.TextCovered(BLOCK, 8, "Mist", true),
                        new PollEvent.TextCovered(BLOCK, 8, "Mist", false)));
        all.put(
                "hands-counted-v1",
                List.of(
                        new PollEvent.HandsCounted(BLOCK, 1, Map.of(1, 12, 3, 0)),
                        new PollEvent.HandsCounted(BLOCK, 1, Map.of())));
        all.put("passing-round-v1", List.of(new PollEvent.PassingRound(BLOCK, true)));
    }
}
