package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.session.PollCommand;
import app.plenary.session.PollEvent;
import app.plenary.session.PollRun;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Session;
import app.plenary.tally.Release;
import app.plenary.text.Messages;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A poll as the facilitator sees it: how many answered, and the running count of one question that
 * the room does not see yet. To be used on one thread.
 */
public final class PollViewModel {

    /** A question one can turn to. */
    record Tab(int question, String name, String text) {}

    /**
     * The whole pane.
     *
     * @param ready whether people could answer
     * @param heading who sees the result now
     * @param answered how many of how many answered, in words, as far as that may be told
     * @param progress of those present who answered, 0 to 1
     * @param tabs the questions, where there are several
     * @param question the id of the one that is shown, here and on the wall
     * @param times how often it was asked, if more than once
     * @param time which of these is shown, from 1
     * @param newest whether that is the last
     * @param hands whether raised hands can be counted for the question
     * @param up whether it lies over the block that is on, and can be put away
     */
    record Result(
            Stage stage,
            boolean ready,
            String heading,
            String answered,
            double progress,
            List<Tab> tabs,
            int question,
            String text,
            PollPicture picture,
            String foot,
            int times,
            int time,
            boolean newest,
            boolean hands,
            boolean anonymous,
            boolean passing,
            boolean up) {
        Result {
            tabs = List.copyOf(tabs);
        }
    }

    private final Messages messages;
    private final Sender sender;
    private final PollPictures pictures;
    private final PollWords words;

    public PollViewModel(Messages messages, Sender sender) {
        this.messages = messages;
        this.sender = sender;
        pictures = new PollPictures(messages);
        words = new PollWords(messages);
    }

    /** That poll as it stands in {@code session}, the last time it was asked. */
    Result result(Session session, BlockId id, Poll poll) {
        return result(session, id, poll, 0);
    }

    /** As it stands the {@code time}-th time it was asked, from 1; 0 for the last. */
    Result result(Session session, BlockId id, Poll poll, int time) {
        var last = session.poll(id);
        var run = time == 0 ? last : session.pollRun(id, time).orElse(last);
        boolean newest = run.number() == last.number();
        int answered = run.answered();
        int people = Math.max(session.roster().presentCount(), answered);
        var question = poll.question(last.face()).orElse(poll.first());
        boolean anonymous = run.stage() == Stage.WAITING ? poll.anonymous() : run.anonymous();
        return new Result(
                run.stage(),
                poll.isReady(),
                heading(run.stage(), poll),
                words.answered(run, people),
                people == 0 ? 0 : (double) answered / people,
                tabs(poll),
                question.id(),
                question.words(),
                picture(session, id, poll, question, run),
                foot(poll, question, run, people - answered, newest),
                last.number(),
                run.number(),
                newest,
                canBeRaised(question) && newest && run.stage() != Stage.WAITING,
                anonymous,
                run.passing(),
                session.up().equals(Optional.of(id)));
    }

    private List<Tab> tabs(Poll poll) {
        var questions = poll.questions();
        return questions.size() < 2
                ? List.of()
                : questions.stream()
                        .map(question ->
                                new Tab(
                                        question.id(),
                                        Integer.toString(questions.indexOf(question) + 1),
                                        question.words()))
                        .toList();
    }

    private PollPicture picture(
            Session session, BlockId id, Poll poll, Question question, PollRun run) {
        if (!poll.isReady()) {
            return new PollPicture.Nothing("");
        }
        boolean few = run.answers().box().few();
        boolean counting = run.anonymous() && run.stage() == Stage.OPEN;
        if (run.anonymous() && run.answers().handedIn().isEmpty()) {
            if (few && run.stage() != Stage.OPEN) {
                return new PollPicture.Nothing(
                        messages.get("console.poll.too-few", Release.FEWEST));
            }
            if (counting && run.answers().box().responses().isEmpty()) {
                return new PollPicture.Nothing(
                        messages.get("console.poll.not-yet", Release.FEWEST));
            }
        }
        return pictures.of(
                question, run, run.number() > 1 ? session.pollRun(id, 1) : Optional.empty());
    }

    private String heading(Stage stage, Poll poll) {
        return switch (stage) {
            case WAITING -> messages.get("console.poll.heading.waiting");
            case OPEN ->
                    poll.live()
                            ? messages.get("console.poll.heading.live")
                            : messages.get("console.poll.heading.open");
            case CLOSED -> messages.get("console.poll.heading.closed");
            case REVEALED -> messages.get("console.poll.heading.revealed");
        };
    }

    private String foot(Poll poll, Question question, PollRun run, int missing, boolean newest) {
        if (!newest) {
            return messages.get("console.poll.foot.earlier");
        }
        if (!poll.isReady()) {
            return words.ready(poll);
        }
        return switch (run.stage()) {
            case WAITING ->
                    poll.anonymous()
                            ? messages.get("console.poll.foot.waiting-anonymous")
                            : messages.get("console.poll.foot.waiting");
            case OPEN ->
                    run.anonymous()
                            ? messages.get("console.poll.foot.open-anonymous")
                            : run.answered() == 0
                                    ? messages.get("console.poll.foot.open-none")
                                    : messages.get("console.poll.foot.open", missing);
            case CLOSED ->
                    run.anonymous()
                            ? messages.get("console.poll.foot.closed-anonymous")
                            : messages.get("console.poll.foot.closed");
            case REVEALED -> revealed(question);
        };
    }

    private String revealed(Question question) {
        return switch (question.kind()) {
            case QuestionKind.Choice choice ->
                    choice.isSeveral()
                            ? messages.get("console.poll.foot.revealed-several")
                            : messages.get("console.poll.foot.revealed");
            case QuestionKind.Points _ -> messages.get("console.poll.foot.points");
            case QuestionKind.Dots _ -> messages.get("console.poll.foot.dots");
            case QuestionKind.Ranking _ -> messages.get("console.poll.foot.ranking");
            case QuestionKind.OpenText _, QuestionKind.Words _ ->
                    messages.get("console.poll.foot.texts");
            case QuestionKind.Scale _, QuestionKind.Matrix _, QuestionKind.Estimate _ -> "";
        };
    }

    /** Raised hands count an option, or a step of a scale without statements. */
    static boolean canBeRaised(Question question) {
        return switch (question.kind()) {
            case QuestionKind.Choice _ -> true;
            case QuestionKind.Scale scale -> scale.rated().size() == 1;
            default -> false;
        };
    }

    /** Opens, closes or reopens the voting, whichever comes next. */
    public void voting(BlockId poll, Stage stage) {
        sender.send(
                switch (stage) {
                    case WAITING, CLOSED, REVEALED -> new PollCommand.OpenPoll(poll);
                    case OPEN -> new PollCommand.ClosePoll(poll);
                });
    }

    /** Shows the result to the room, which also closes the voting, or hides it again. */
    public void reveal(BlockId poll, Stage stage) {
        sender.send(
                stage == Stage.REVEALED
                        ? new PollCommand.HideTally(poll)
                        : new PollCommand.RevealTally(poll));
    }

    /** Asks the same once more; what came so far is kept. */
    void askAgain(BlockId poll) {
        sender.send(new PollCommand.AskAgain(poll));
    }

    /** Takes the answers away; {@code done} gets the way back. */
    void reset(BlockId poll, Consumer<Runnable> done) {
        sender.sendWithUndo(new PollCommand.ResetPoll(poll), new PollEvent.PollReset(poll), done);
    }

    /** Turns this desk and the wall to a question. */
    void turnTo(BlockId poll, int question) {
        sender.send(new PollCommand.TurnToQuestion(poll, question));
    }

    /** Keeps a text from the room in every spelling, or lets it be seen again. */
    void cover(BlockId poll, int question, PollPicture.Line line, boolean cover) {
        sender.send(new PollCommand.CoverTexts(poll, question, line.spellings(), cover));
    }

    void passRound(BlockId poll, boolean on) {
        sender.send(new PollCommand.PassRound(poll, on));
    }

    /** Back from what was brought up to the block that is on. */
    void putAway(BlockId poll) {
        sender.send(new PollCommand.PutAway(poll));
    }
}
