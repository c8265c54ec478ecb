package app.plenary.live;

import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.WorkshopId;
import app.plenary.session.BlockRun;
import app.plenary.session.Countdown;
import app.plenary.session.Phase;
import app.plenary.session.QuizCommand;
import app.plenary.session.QuizTime;
import app.plenary.session.RunCommand;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Watches the countdown of one session and says once, the moment it comes to zero, that the time is
 * up; a countdown that gets other minutes, or a block begun again, counts anew. Only sends
 * commands. The same for the question of a quiz. Looks at the clock at least once a second, so that
 * a clock that jumps is noticed.
 */
public final class Timekeeper implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long AGAIN_SECONDS = 5;

    /**
     * A countdown that came to zero.
     *
     * @param late how long ago that was; more than a moment only after the laptop slept
     */
    public record Zero(LiveSession live, Block block, Duration late) {}

    /** A countdown as it is known again: given minutes make it another one. */
    private record Mark(WorkshopId workshop, BlockId block, Instant begun, Duration planned) {}

    /** What is due: the end of a block's time, or that of a question of a quiz. */
    private sealed interface Due {
        Object mark();
    }

    private record BlockDue(Mark mark, Zero zero) implements Due {}

    private record QuizDue(QuizTime.Running mark, LiveSession live) implements Due {}

    private final InstantSource clock;
    private final Consumer<? super Zero> heard;
    private final long patience;
    private final Set<Object> done = new HashSet<>();
    private @Nullable LiveSession live;
    private Current.@Nullable Watch watch;
    private boolean closed;

    /**
     * Starts its thread. {@code heard} is called on it, or on the session-writer thread, after what
     * the block says has been done; it must not wait.
     */
    public Timekeeper(InstantSource clock, Consumer<? super Zero> heard) {
        this(clock, heard, PATIENCE);
    }

    Timekeeper(InstantSource clock, Consumer<? super Zero> heard, Duration patience) {
        this.clock = clock;
        this.heard = heard;
        this.patience = patience.toMillis();
        Thread.ofPlatform().daemon().name("timekeeper").start(this::loop);
    }

    /**
     * Keeps the time of {@code next} from now on. What ran out before, while nobody kept the time,
     * is left to the facilitator. This and {@link #rest} are for one thread.
     */
    public void keep(LiveSession next) {
        rest();
        synchronized (this) {
            live = next;
            for (var due = due(); due.isPresent(); due = due()) {
                done.add(due.get().mark());
            }
        }
        watch = next.watch(_ -> wake());
    }

    /** Keeps no time until told to. */
    public void rest() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
        synchronized (this) {
            live = null;
        }
    }

    @Override
    public void close() {
        rest();
        synchronized (this) {
            closed = true;
            notifyAll();
        }
    }

    private synchronized void wake() {
        notifyAll();
    }

    private void loop() {
        try {
            for (var due = await(); due.isPresent(); due = await()) {
                act(due.get());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next countdown at zero; empty once closed. */
    private synchronized Optional<Due> await() throws InterruptedException {
        while (!closed) {
            var due = due();
            if (due.isPresent()) {
                done.add(due.get().mark());
                return due;
            }
            wait(pause());
        }
        return Optional.empty();
    }

    private Optional<Due> due() {
        return quizDue().or(this::blockDue);
    }

    private Optional<Due> quizDue() {
        if (live == null || live.now().session().phase() != Phase.RUNNING) {
            return Optional.empty();
        }
        var to = live;
        return QuizTime.running(to.now().session())
                .filter(running -> !running.countdown().remaining(clock.instant()).isPositive())
                .filter(running -> !done.contains(running))
                .map(running -> new QuizDue(running, to));
    }

    private Optional<Due> blockDue() {
        if (live == null || live.now().session().phase() != Phase.RUNNING) {
            return Optional.empty();
        }
        var session = live.now().session();
        var run = session.run();
        var countdown = session.countdown();
        var block = session.current();
        if (run.isEmpty() || countdown.isEmpty() || block.isEmpty()) {
            return Optional.empty();
        }
        var left = countdown.get().remaining(clock.instant());
        var mark = mark(live, run.get(), countdown.get());
        return left.isPositive() || done.contains(mark)
                ? Optional.empty()
                : Optional.of(new BlockDue(mark, new Zero(live, block.get(), left.negated())));
    }

    private static Mark mark(LiveSession live, BlockRun run, Countdown countdown) {
        return new Mark(live.id(), run.block(), run.startedAt(), countdown.planned());
    }

    private long pause() {
        if (live == null) {
            return patience;
        }
        var session = live.now().session();
        return Stream.concat(
                        session.countdown().stream(),
                        QuizTime.running(session).map(QuizTime.Running::countdown).stream())
                .map(countdown -> countdown.remaining(clock.instant()))
                .filter(Duration::isPositive)
                .mapToLong(left -> left.toMillis() + 1)
                .reduce(patience, Math::min);
    }

    private void act(Due due) {
        switch (due) {
            case BlockDue block -> act(block, block.zero());
            case QuizDue quiz -> act(quiz);
        }
    }

    private void act(QuizDue due) {
        var is = due.mark();
        var _ =
                due.live()
                        .send(new QuizCommand.ItemTimeIsUp(is.quiz(), is.number(), is.item()))
                        .thenAccept(answer -> {
                            if (answer instanceof Answer.NotSaved) {
                                again(is);
                            }
                        });
    }

    private void act(BlockDue due, Zero zero) {
        var atZero = zero.block().atZero();
        if (atZero == AtZero.COUNT_OVER || atZero == AtZero.CHIME) {
            heard.accept(zero);
            return;
        }
        var _ =
                zero.live()
                        .send(new RunCommand.TimeIsUp(zero.block().id()))
                        .thenAccept(answer -> {
                            switch (answer) {
                                case Answer.Accepted _ -> heard.accept(zero);
                                case Answer.Refused _ -> {}
                                case Answer.NotSaved _ -> again(due.mark());
                            }
                        });
    }

    private void again(Object mark) {
        CompletableFuture.delayedExecutor(AGAIN_SECONDS, TimeUnit.SECONDS)
                .execute(() -> forget(mark));
    }

    private synchronized void forget(Object mark) {
        done.remove(mark);
        notifyAll();
    }
}
