package app.plenary.web;

import app.plenary.plan.BlockId;
import app.plenary.plan.Option;
import app.plenary.plan.Quiz;
import app.plenary.session.QuizRun;
import app.plenary.session.QuizRun.Stage;
import app.plenary.session.QuizScores;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.Optional;

/**
 * The quiz that the room has in front of it, as a remote of the facilitator shows it. What is right
 * goes along only with a preview.
 */
final class RemoteQuizJson {
    /** As many of the best as a small screen takes. */
    private static final int MOST_PLACES = 12;

    private final Messages messages;

    RemoteQuizJson(Messages messages) {
        this.messages = messages;
    }

    /** What was brought up comes before the block that is on; empty when neither is a quiz. */
    Optional<ObjectNode> of(Session session, RemoteWants wants) {
        return session.up()
                .or(() -> session.run().map(run -> run.block()))
                .flatMap(id -> session.quizOf(id).map(quiz -> of(session, id, quiz, wants)));
    }

    private ObjectNode of(Session session, BlockId id, Quiz quiz, RemoteWants wants) {
        var run = session.quizzes().last(id);
        boolean standings = run.stage() == Stage.STANDINGS;
        var item = quiz.find(run.item()).filter(_ -> !standings);
        int people = Math.max(session.roster().presentCount(), run.answered());
        var json =
                Reply.object()
                        .put("id", id.toString())
                        .put("number", run.number())
                        .put("item", run.item())
                        .put("stage", run.stage().name().toLowerCase(Locale.ROOT))
                        .put("ready", quiz.isReady())
                        .put("ranked", quiz.standings() != Quiz.Standings.NONE)
                        .put("revealed", !run.revealed().isEmpty())
                        .put("touched", !run.isUntouched())
                        .put("up", session.up().isPresent())
                        .put(
                                "text",
                                item.map(each -> each.question().text())
                                        .orElseGet(() -> session.titleOf(id)));
        item.ifPresent(each -> RemoteGallery.name(json, each.question()));
        item.ifPresent(each ->
                json.put(
                                "at",
                                messages.get(
                                        "web.remote.view.question",
                                        quiz.place(each.id()),
                                        quiz.items().size()))
                        .put("count", messages.get("web.remote.view.count", run.answered(), people))
                        .put(
                                "share",
                                people == 0 ? 0 : Math.round(100.0 * run.answered() / people)));
        if (session.isOn(id)) {
            quiz.items().stream()
                    .map(Quiz.Item::id)
                    .filter(each -> !run.asked().contains(each))
                    .findFirst()
                    .ifPresent(next -> json.put("next", next));
        }
        if (wants.preview() && run.stage() != Stage.WAITING) {
            json.set(
                    "preview",
                    item.map(each -> answers(each, run))
                            .orElseGet(() -> standings(session, id, quiz, run)));
        }
        if (wants.people()) {
            people(json, session);
        }
        return json;
    }

    /** How the question was answered, and what is right. */
    private ObjectNode answers(Quiz.Item item, QuizRun run) {
        var json = Reply.object().put("headline", item.question().text());
        var each = PollJson.of(json.putArray("questions").addObject(), item.question());
        var result =
                ResultJson.of(item.question(), QuizScores.result(item, run), messages)
                        .put("note", note(item, run));
        each.remove("picture"); // it stands above already, and comes another way
        each.set("result", result);
        return json;
    }

    private String note(Quiz.Item item, QuizRun run) {
        var right =
                messages.list(
                        item.question().options().stream()
                                .filter(option -> item.correct().contains(option.id()))
                                .map(Option::text)
                                .map(text -> messages.get("web.view.quoted", text))
                                .toList());
        long had =
                run.answers(item.id()).values().stream()
                        .filter(answer -> answer.marks().equals(item.correct()))
                        .count();
        return messages.get("web.remote.view.right", right, had, run.answers(item.id()).size());
    }

    /** How people did, for the facilitator alone: the wall shows fewer, or none. */
    private ObjectNode standings(Session session, BlockId id, Quiz quiz, QuizRun run) {
        var scores = QuizScores.revealed(session, id, quiz, run);
        var all =
                quiz.standings() == Quiz.Standings.TEAMS
                        ? scores.allTeams()
                        : scores.people(scores.tally().ranks());
        var json = Reply.object();
        var rows = json.putArray("standings");
        all.stream()
                .limit(MOST_PLACES)
                .forEach(each ->
                        rows.addObject()
                                .put("place", each.place())
                                .put("name", each.name())
                                .put(
                                        "points",
                                        messages.get("web.view.quiz.points", each.points())));
        return json;
    }

    private static void people(ObjectNode json, Session session) {
        var people = json.putArray("people");
        session.roster()
                .present()
                .forEach(person ->
                        people.addObject()
                                .put("id", person.id().toString())
                                .put("name", person.name())
                                .put("extra", session.quizzes().extraTime(person.id())));
    }
}
