package app.plenary.console;

import app.plenary.plan.Activity;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Wording;
import app.plenary.session.PollCommand;
import app.plenary.session.PollRun;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Questions that were not planned, and polls and quizzes that were on before. To be used on one
 * thread.
 */
final class AskViewModel {

    /** A poll or quiz that can be brought back. */
    record Past(BlockId block, Kind kind, String title, String answered) {}

    private final Messages messages;
    private final Sender sender;

    AskViewModel(Messages messages, Sender sender) {
        this.messages = messages;
        this.sender = sender;
    }

    /** Whether the room can be asked now. */
    boolean canAsk() {
        return sender.session().phase().isLive();
    }

    /**
     * Asks at once, over whatever is on.
     *
     * @param typed the question; an empty one leaves it to {@code kind}
     * @param refused gets the sentence why not
     */
    void ask(QuickPoll kind, String typed, Runnable asked, Consumer<String> refused) {
        var poll = kind.poll(messages, Wording.line(typed));
        sender.send(
                new PollCommand.AskNow(BlockId.fresh(), title(poll.first().words()), poll),
                asked,
                refused);
    }

    /** As much of the question as a title may have. */
    private static String title(String question) {
        if (Wording.fits(question, Wording.TITLE)) {
            return question;
        }
        var points = question.codePoints().limit(Wording.TITLE - 1).toArray();
        return new String(points, 0, points.length).strip() + "…";
    }

    /** Every poll and quiz that was put, planned or not, but the one in front; the latest first. */
    List<Past> past() {
        var session = sender.session();
        var past = new ArrayList<Past>();
        for (Block block : session.agenda().blocks()) {
            if (block.activity() instanceof Poll) {
                add(past, session, block.id());
            } else if (block.activity() instanceof Quiz) {
                addQuiz(past, session, block);
            }
        }
        session.improvised().keySet().forEach(id -> add(past, session, id));
        return past.reversed();
    }

    private void add(List<Past> past, Session session, BlockId id) {
        var run = session.poll(id);
        boolean asked = run.number() > 1 || run.stage() != Stage.WAITING;
        if (asked && !inFront(session, id)) {
            int people = Math.max(session.roster().presentCount(), run.answered());
            past.add(
                    new Past(
                            id,
                            Kind.POLL,
                            session.titleOf(id),
                            run.precision() == PollRun.Precision.EXACTLY
                                    ? messages.get("console.ask.answers", run.answered())
                                    : new PollWords(messages).answered(run, people)));
        }
    }

    private void addQuiz(List<Past> past, Session session, Block block) {
        int asked = session.quizzes().last(block.id()).asked().size();
        if (asked > 0 && !inFront(session, block.id())) {
            past.add(
                    new Past(
                            block.id(),
                            Kind.QUIZ,
                            block.title(),
                            messages.get("console.ask.questions", asked)));
        }
    }

    private static boolean inFront(Session session, BlockId id) {
        return session.up().map(id::equals).orElseGet(() -> session.isOn(id));
    }

    /** What the room has in front of it while {@code on} is on: what is laid over it, or itself. */
    static Block front(Session session, Block on) {
        return session.up()
                .filter(up -> !up.equals(on.id()))
                .flatMap(up ->
                        session.pollOf(up)
                                .<Activity>map(poll -> poll)
                                .or(() -> session.quizOf(up))
                                .map(laid ->
                                        new Block(up, session.titleOf(up), on.planned(), "", laid)))
                .orElse(on);
    }

    /** Brings a poll or quiz back to the wall and the phones. */
    void bringUp(BlockId past) {
        var session = sender.session();
        if (session.isOn(past)) {
            session.up().ifPresent(up -> sender.send(new PollCommand.PutAway(up)));
        } else {
            sender.send(new PollCommand.BringUp(past));
        }
    }
}
