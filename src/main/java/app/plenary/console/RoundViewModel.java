package app.plenary.console;

import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.session.AudienceView;
import app.plenary.session.Breakout;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.Countdown;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The round of groups that is on: its time and prompt, a minute more or less, calling the groups
 * back, and when its end is near. To be used on one thread.
 */
final class RoundViewModel {
    /** What rest of time is told to the facilitator. */
    static final Duration NEAR = Duration.ofMinutes(2);

    /** In a shorter round the rest would be told when it has hardly begun. */
    private static final Duration SHORT = Duration.ofMinutes(3);

    /** What was longer ago, while another page was in front or the laptop slept, is no news. */
    private static final Duration NEWS = Duration.ofSeconds(20);

    /** What the clock brings about. */
    enum Mark {
        TWO_MINUTES_LEFT,
        TIME_IS_UP
    }

    private record Seen(BlockId block, int round, Instant startedAt, Duration left) {
        boolean isOf(Seen other) {
            return block.equals(other.block)
                    && round == other.round
                    && startedAt.equals(other.startedAt);
        }
    }

    private final Messages messages;
    private final Sender sender;
    private final InstantSource clock;
    private @Nullable Session session;
    private @Nullable Block block;
    private @Nullable Breakout breakout;
    private String prompt = "";
    private Optional<Countdown> countdown = Optional.empty();
    private @Nullable Seen seen;

    RoundViewModel(Messages messages, Sender sender, InstantSource clock) {
        this.messages = messages;
        this.sender = sender;
        this.clock = clock;
    }

    /** Follows {@code of}, a breakout block of {@code now}. */
    void show(Session now, Block of, BreakoutRounds as) {
        session = now;
        block = of;
        breakout = now.breakout(of.id()).orElse(null);
        var on = now.phase().isLive() && now.isOn(of.id()) ? breakout : null;
        countdown =
                on == null || on.roundStartedAt().isEmpty() || on.isCalledBack()
                        ? Optional.empty()
                        : AudienceView.countdown(now);
        prompt = as.prompt(breakout == null ? 0 : breakout.round());
    }

    /** Follows no block until {@link #show}. */
    void rest() {
        session = null;
        block = null;
        breakout = null;
        countdown = Optional.empty();
    }

    /** Whether there are groups, and so rounds to steer. */
    boolean isDrawn() {
        return breakout != null;
    }

    /** Whether a round is on, and the groups are not called back from it. */
    boolean isOn() {
        return countdown.isPresent();
    }

    /** The round and where it stands, in words. */
    String title() {
        var groups = breakout;
        if (groups == null || groups.roundStartedAt().isEmpty()) {
            return messages.get("console.group.no-round-on");
        }
        return groups.isCalledBack()
                ? messages.get("console.group.round-called-back", groups.round() + 1)
                : messages.get(
                        "console.group.round-of", groups.round() + 1, groups.rounds().size());
    }

    /** What the groups are asked in this round; empty where nothing is. */
    String prompt() {
        return prompt;
    }

    /** Negative when over; zero while no round is on. */
    Duration left() {
        return countdown.map(c -> c.remaining(clock.instant())).orElse(Duration.ZERO);
    }

    Duration warnsAt() {
        return countdown.map(Countdown::warnsAt).orElse(Duration.ZERO);
    }

    Duration closeAt() {
        return countdown.map(Countdown::closeAt).orElse(Duration.ZERO);
    }

    /** Whether the round may take so many minutes more, or less. */
    boolean canExtend(int minutes) {
        return countdown
                .map(c -> c.planned().plusMinutes(minutes))
                .filter(planned ->
                        planned.compareTo(Duration.ofMinutes(1)) >= 0
                                && planned.compareTo(Duration.ofMinutes(Block.MOST_MINUTES)) <= 0)
                .isPresent();
    }

    void extend(int minutes) {
        if (block != null) {
            sender.send(new BreakoutCommand.ExtendRound(block.id(), Duration.ofMinutes(minutes)));
        }
    }

    void callBack() {
        if (block != null) {
            sender.send(new BreakoutCommand.CallBack(block.id()));
        }
    }

    /** What has come about since this was last asked: each mark once, and only fresh ones. */
    Optional<Mark> mark() {
        if (countdown.isEmpty() || block == null || breakout == null) {
            return Optional.empty();
        }
        var left = left();
        var now = new Seen(block.id(), breakout.round(), countdown.get().startedAt(), left);
        var before = seen;
        seen = now;
        if (before == null || !before.isOf(now)) {
            return Optional.empty();
        }
        if (passed(Duration.ZERO, before.left(), left)) {
            return isToldByBlock() ? Optional.empty() : Optional.of(Mark.TIME_IS_UP);
        }
        return countdown.get().planned().compareTo(SHORT) >= 0 && passed(NEAR, before.left(), left)
                ? Optional.of(Mark.TWO_MINUTES_LEFT)
                : Optional.empty();
    }

    private static boolean passed(Duration limit, Duration before, Duration left) {
        return before.compareTo(limit) > 0
                && left.compareTo(limit) <= 0
                && left.compareTo(limit.minus(NEWS)) > 0;
    }

    /** The last round ends with its block, which tells it in its own way. */
    private boolean isToldByBlock() {
        return session != null
                && block != null
                && block.atZero() != AtZero.COUNT_OVER
                && session.countdown()
                        .filter(c ->
                                c.remaining(clock.instant()).abs().compareTo(Duration.ofSeconds(5))
                                        < 0)
                        .isPresent();
    }

    /** What a mark of the round that is on says. */
    String words(Mark mark) {
        int round = breakout == null ? 1 : breakout.round() + 1;
        return switch (mark) {
            case TWO_MINUTES_LEFT -> messages.get("console.group.two-minutes", round);
            case TIME_IS_UP -> messages.get("console.group.time-is-up", round);
        };
    }
}
