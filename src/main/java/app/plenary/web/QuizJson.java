package app.plenary.web;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.session.ParticipantView.Own;
import app.plenary.session.ParticipantView.Quizzing;
import app.plenary.session.ParticipantView.Shown;
import app.plenary.session.QuizRun;
import app.plenary.text.Messages;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.stream.Collectors;

/** A question of a quiz as it goes to a phone: the right answer only once it is shown. */
final class QuizJson {
    private QuizJson() {}

    static ObjectNode of(Quizzing quiz, Messages messages) {
        var json =
                Reply.object()
                        .put("kind", "quiz")
                        .put("poll", quiz.quiz().toString())
                        .put("number", quiz.number())
                        .put("headline", quiz.title())
                        .put("stage", stage(quiz.stage()))
                        .put("playful", quiz.preset() == Quiz.Preset.PLAYFUL)
                        .put("sureness", quiz.sureness());
        if (quiz.place() > 0) {
            json.put("above", messages.get("web.view.quiz.place", quiz.place(), quiz.items()));
        }
        if (quiz.extraTime() > 0) {
            json.put("extra", messages.get("web.view.quiz.extra", quiz.extraTime()));
        }
        var questions = json.putArray("questions");
        quiz.question().ifPresent(question -> put(questions.addObject(), question, quiz));
        var mine = json.putArray("mine");
        quiz.mine()
                .ifPresent(answer -> {
                    var each = mine.addObject().put("question", quiz.item());
                    var marks = each.putArray("marks");
                    answer.marks().stream().sorted().forEach(marks::add);
                    answer.confidence().ifPresent(sure -> json.put("sure", sure));
                });
        quiz.shown().ifPresent(shown -> json.set("shown", of(shown, quiz, messages)));
        quiz.own().ifPresent(own -> json.set("own", of(own, messages)));
        return json;
    }

    private static String stage(QuizRun.Stage stage) {
        return switch (stage) {
            case WAITING -> "waiting";
            case READING -> "reading";
            case ANSWERING -> "open";
            case CLOSED -> "closed";
            case REVEALED -> "revealed";
            case STANDINGS -> "standings";
        };
    }

    private static void put(ObjectNode json, Question question, Quizzing quiz) {
        json.put("id", question.id()).put("text", question.text()).put("kind", "choice");
        Gallery.name(json, question);
        var options = json.putArray("options");
        var order = quiz.lettered().stream().map(Option::id).toList();
        for (Option option : question.options()) {
            options.addObject()
                    .put("id", option.id())
                    .put("text", option.text())
                    .put("at", order.indexOf(option.id()));
        }
        int most =
                question.kind() instanceof QuestionKind.Choice choice && choice.isSeveral()
                        ? question.options().size()
                        : 1;
        json.put("least", 1).put("most", most);
    }

    private static ObjectNode of(Shown shown, Quizzing quiz, Messages messages) {
        var json =
                Reply.object()
                        .put("right", shown.right())
                        .put("line", line(shown, quiz, messages))
                        .put("points", messages.get("web.view.quiz.points", shown.points()))
                        .put("explanation", shown.explanation());
        var correct = json.putArray("correct");
        shown.correct().stream().sorted().forEach(correct::add);
        return json;
    }

    private static String line(Shown shown, Quizzing quiz, Messages messages) {
        if (quiz.mine().isEmpty()) {
            return messages.get("web.view.quiz.no-answer");
        }
        if (shown.right()) {
            return messages.get("web.view.quiz.right");
        }
        return shown.points() > 0
                ? messages.get("web.view.quiz.partly")
                : messages.get("web.view.quiz.wrong", texts(shown, quiz, messages));
    }

    private static String texts(Shown shown, Quizzing quiz, Messages messages) {
        List<String> right =
                quiz.lettered().stream()
                        .filter(option -> shown.correct().contains(option.id()))
                        .map(option -> messages.get("web.view.quoted", option.text()))
                        .collect(Collectors.toList());
        return messages.list(right);
    }

    private static ObjectNode of(Own own, Messages messages) {
        String line =
                own.answered() == 0
                        ? messages.get("web.view.quiz.own-none")
                        : own.right() == own.questions()
                                ? messages.get("web.view.quiz.own-all")
                                : 2 * own.right() >= own.questions()
                                        ? messages.get("web.view.quiz.own-most")
                                        : messages.get("web.view.quiz.own-some");
        return Reply.object()
                .put(
                        "above",
                        own.over()
                                ? messages.get("web.view.quiz.over")
                                : messages.get("web.view.quiz.so-far"))
                .put("right", messages.get("web.view.quiz.own-right", own.right(), own.questions()))
                .put("points", messages.get("web.view.quiz.points", own.points()))
                .put("line", line);
    }
}
