package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;
import app.plenary.session.PollCommand;
import app.plenary.session.PollRun;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Session;
import app.plenary.tally.ChoiceTally;
import app.plenary.text.Messages;

import java.util.List;

/**
 * A poll as the facilitator sees it: how many answered, and the running count that the room does
 * not see yet. To be used on one thread.
 */
public final class PollViewModel {

    /**
     * A line of the result, in the order of the options.
     *
     * @param share of the people who answered, 0 to 1
     */
    public record Bar(int option, String text, double share, String figure, boolean leads) {}

    /**
     * The whole pane.
     *
     * @param ready whether people could answer: a question and two options
     * @param heading who sees the result now
     * @param answered how many of how many answered, in words
     * @param progress of those present who answered, 0 to 1
     */
    public record Result(
            Stage stage,
            boolean ready,
            String heading,
            String answered,
            double progress,
            List<Bar> bars,
            String foot) {
        public Result {
            bars = List.copyOf(bars);
        }
    }

    private final Messages messages;
    private final Sender sender;

    public PollViewModel(Messages messages, Sender sender) {
        this.messages = messages;
        this.sender = sender;
    }

    /** The poll of {@code block} as it stands in {@code session}. */
    public Result result(Session session, Block block, Poll poll) {
        var run = session.poll(block.id());
        int answered = run.answered();
        int people = Math.max(session.roster().presentCount(), answered);
        return new Result(
                run.stage(),
                poll.isReady(),
                heading(run.stage()),
                messages.get("console.poll.answered", answered, people),
                people == 0 ? 0 : (double) answered / people,
                bars(poll, run),
                foot(poll, run, people - answered));
    }

    private List<Bar> bars(Poll poll, PollRun run) {
        if (!(run.result(poll.first()) instanceof ChoiceTally tally)) {
            return List.of();
        }
        return poll.first().options().stream()
                .map(option -> {
                    int votes = tally.votesFor(option.id());
                    return new Bar(
                            option.id(),
                            option.text(),
                            tally.share(option.id()),
                            votes == 0
                                    ? "0"
                                    : messages.get(
                                            "console.poll.figure",
                                            votes,
                                            tally.percent(option.id())),
                            tally.leads(option.id()));
                })
                .toList();
    }

    private String heading(Stage stage) {
        return switch (stage) {
            case WAITING -> messages.get("console.poll.heading.waiting");
            case OPEN -> messages.get("console.poll.heading.open");
            case CLOSED -> messages.get("console.poll.heading.closed");
            case REVEALED -> messages.get("console.poll.heading.revealed");
        };
    }

    private String foot(Poll poll, PollRun run, int missing) {
        if (!poll.isReady()) {
            return messages.get("console.poll.foot.not-ready");
        }
        return switch (run.stage()) {
            case WAITING -> messages.get("console.poll.foot.waiting");
            case OPEN ->
                    run.answered() == 0
                            ? messages.get("console.poll.foot.open-none")
                            : messages.get("console.poll.foot.open", missing);
            case CLOSED -> messages.get("console.poll.foot.closed");
            case REVEALED ->
                    poll.isSeveral()
                            ? messages.get("console.poll.foot.revealed-several")
                            : messages.get("console.poll.foot.revealed");
        };
    }

    /** Opens, closes or reopens the voting, whichever comes next. */
    public void voting(BlockId block, Stage stage) {
        sender.send(
                switch (stage) {
                    case WAITING, CLOSED, REVEALED -> new PollCommand.OpenPoll(block);
                    case OPEN -> new PollCommand.ClosePoll(block);
                });
    }

    /** Shows the result to the room, which also closes the voting, or hides it again. */
    public void reveal(BlockId block, Stage stage) {
        sender.send(
                stage == Stage.REVEALED
                        ? new PollCommand.HideTally(block)
                        : new PollCommand.RevealTally(block));
    }
}
