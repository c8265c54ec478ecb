package app.plenary.projector;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.session.AudienceView;
import app.plenary.session.Phase;
import app.plenary.session.QuizRun.Stage;
import app.plenary.session.QuizScores.Standing;
import app.plenary.session.Scene;
import app.plenary.tally.ChoiceTally;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Views of a quiz in every stage, by a name for each, with few and many answers and extremes. */
final class QuizSceneViews {
    private static final List<String> OPTIONS =
            List.of("An African elephant", "A blue whale", "A fin whale", "All the ants of Brazil");
    private static final String WHY =
            "A blue whale weighs up to 190 tonnes. That is as much as thirty elephants.";

    private QuizSceneViews() {}

    static Map<String, AudienceView> views() {
        var views = new LinkedHashMap<String, AudienceView>();
        var question = question("Which weighs most?", OPTIONS);
        for (Stage stage : Stage.values()) {
            for (int answers : List.of(0, 19)) {
                views.put(
                        "quiz-" + stage.name().toLowerCase(java.util.Locale.ROOT) + "-" + answers,
                        view(scene(question, stage, answers, WHY, standings(5))));
            }
        }
        views.put("quiz-300", view(scene(question, Stage.REVEALED, 300, WHY, List.of())));
        views.put("quiz-1", view(scene(question, Stage.REVEALED, 1, "", List.of())));
        views.put(
                "quiz-true-false",
                view(
                        scene(
                                question("A whale is a fish.", List.of("True", "False")),
                                Stage.ANSWERING,
                                7,
                                "",
                                List.of())));
        var twelve =
                IntStream.range(0, 12).mapToObj(i -> i + Samples.TITLE_200.substring(2)).toList();
        for (Stage stage : List.of(Stage.ANSWERING, Stage.REVEALED)) {
            String name = stage == Stage.ANSWERING ? "-open" : "";
            views.put(
                    "quiz-long" + name,
                    view(
                            scene(
                                    question(Samples.LINE_500, twelve.subList(0, 4)),
                                    stage,
                                    23,
                                    Samples.LINE_500,
                                    List.of())));
            views.put(
                    "quiz-worst" + name,
                    view(scene(question("Which?", twelve), stage, 23, WHY, List.of())));
            views.put(
                    "quiz-strange" + name,
                    view(scene(question("Who?", Samples.STRANGE), stage, 23, "", List.of())));
        }
        views.put("quiz-one-winner", view(scene(question, Stage.STANDINGS, 9, "", standings(1))));
        views.put("quiz-no-points", view(scene(question, Stage.STANDINGS, 9, "", List.of())));
        return views;
    }

    private static List<Standing> standings(int many) {
        return IntStream.range(0, many)
                .mapToObj(i ->
                        new Standing(
                                i == 2 ? 2 : i + 1, Samples.people(9).get(i), 4210L - 371L * i))
                .toList();
    }

    private static Question question(String text, List<String> options) {
        return new Question(1, text, QuestionKind.Choice.one(Option.of(options)));
    }

    private static Scene.QuizOn scene(
            Question question, Stage stage, int answers, String why, List<Standing> best) {
        boolean shown = stage == Stage.REVEALED;
        boolean asked = stage != Stage.WAITING && stage != Stage.STANDINGS;
        return new Scene.QuizOn(
                "What do you know of animals?",
                answers % 2 == 0 ? Quiz.Preset.SERIOUS : Quiz.Preset.PLAYFUL,
                stage,
                stage == Stage.WAITING ? 0 : 3,
                8,
                asked ? Optional.of(question) : Optional.empty(),
                answers,
                shown ? Set.of(2) : Set.of(),
                shown ? Optional.of(tally(question, answers)) : Optional.empty(),
                shown ? answers * 5 / 9 : 0,
                shown ? why : "",
                answers == 0 && best.size() > 1 ? Quiz.Standings.NONE : Quiz.Standings.NAMES,
                stage == Stage.STANDINGS && answers > 0 ? best : List.of(),
                answers == 9);
    }

    private static ChoiceTally tally(Question question, int answers) {
        return ChoiceTally.count(
                question.options().stream().map(Option::id).toList(),
                IntStream.range(0, answers)
                        .mapToObj(i -> Set.of(i % 9 < 5 ? 2 : 1 + i % question.options().size()))
                        .toList());
    }

    private static AudienceView view(Scene.QuizOn scene) {
        return scene.stage().isOpen()
                ? Samples.running(scene, Duration.ofSeconds(17))
                : Samples.view(
                        Phase.RUNNING,
                        Math.max(23, scene.answered()),
                        scene,
                        Optional.empty(),
                        "1-2-4-All");
    }
}
