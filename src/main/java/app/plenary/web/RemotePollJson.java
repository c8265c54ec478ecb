package app.plenary.web;

import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.session.PollRun;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Session;
import app.plenary.tally.Release;
import app.plenary.text.Messages;

import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.Optional;

/** The poll that the room has in front of it, as a remote of the facilitator shows it. */
final class RemotePollJson {
    private final Messages messages;

    RemotePollJson(Messages messages) {
        this.messages = messages;
    }

    /** What was brought up comes before the block that is on; empty when neither is a poll. */
    Optional<ObjectNode> of(Session session, boolean preview) {
        return session.up()
                .or(() -> session.run().map(run -> run.block()))
                .flatMap(id -> session.pollOf(id).map(poll -> of(session, id, poll, preview)));
    }

    private ObjectNode of(Session session, BlockId id, Poll poll, boolean preview) {
        var run = session.poll(id);
        var question = poll.question(run.face()).orElseGet(poll::first);
        int people = Math.max(session.roster().presentCount(), run.answered());
        boolean anonymous = run.stage() == Stage.WAITING ? poll.anonymous() : run.anonymous();
        var json =
                Reply.object()
                        .put("id", id.toString())
                        .put("number", run.number())
                        .put(
                                "text",
                                question.text().isEmpty() ? session.titleOf(id) : question.text())
                        .put("stage", run.stage().name().toLowerCase(Locale.ROOT))
                        .put("ready", poll.isReady())
                        .put("live", poll.live())
                        .put("anonymous", anonymous)
                        .put("passing", run.passing())
                        .put("up", session.up().isPresent())
                        .put("count", count(run, people))
                        .put(
                                "share",
                                people == 0 ? 0 : Math.round(100.0 * run.answered() / people));
        RemoteGallery.name(json, question);
        if (poll.isSeveral()) {
            int at = poll.questions().indexOf(question);
            json.put(
                            "at",
                            messages.get(
                                    "web.remote.view.question", at + 1, poll.questions().size()))
                    .put("turn", poll.questions().get((at + 1) % poll.questions().size()).id());
        }
        if (preview && run.stage() != Stage.WAITING) {
            json.set("preview", preview(question, run));
        }
        return json;
    }

    private String count(PollRun run, int people) {
        return switch (run.precision()) {
            case EXACTLY -> messages.get("web.remote.view.count", run.answered(), people);
            case AT_LEAST -> messages.get("web.remote.view.count-least", run.answered(), people);
            case FEW -> messages.get("web.remote.view.count-few", Release.FEWEST, people);
        };
    }

    /** The result as the room would see it now, in the shape of a revealed poll on a phone. */
    private ObjectNode preview(Question question, PollRun run) {
        var box = run.answers().box();
        boolean byHand = !run.answers().handedIn().isEmpty();
        var json = Reply.object().put("headline", question.text());
        if (run.anonymous() && !byHand) {
            if (box.few() && run.stage() != Stage.OPEN) {
                return json.put("few", messages.get("web.view.revealed.few"));
            }
            if (run.stage() == Stage.OPEN && box.responses().isEmpty()) {
                return json.put("few", messages.get("web.remote.view.not-yet", Release.FEWEST));
            }
        }
        var each = PollJson.of(json.putArray("questions").addObject(), question);
        each.remove("picture"); // it stands above already, and comes another way
        each.set("result", ResultJson.of(question, run.shown(question), messages));
        return json;
    }
}
