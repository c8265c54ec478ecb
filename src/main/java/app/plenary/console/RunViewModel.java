package app.plenary.console;

import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;
import app.plenary.session.Countdown;
import app.plenary.session.FacilitatorView;
import app.plenary.session.JoinCode;
import app.plenary.session.Phase;
import app.plenary.session.PlanCommand;
import app.plenary.session.PollRun;
import app.plenary.session.RunCommand;
import app.plenary.session.Session;
import app.plenary.text.Dates;
import app.plenary.text.Durations;
import app.plenary.text.Messages;
import app.plenary.ui.Tone;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The course of the session as the facilitator steers it: what is on, what can be done now, and the
 * wishes that do it. Always knows the newest session it was shown; to be used on one thread.
 */
public final class RunViewModel {

    /** A small fact beside the kind of the block. */
    public record Tag(String text, Tone tone) {}

    /**
     * The head of the block that is on.
     *
     * @param title the block's title, or a poll's question
     * @param of the time allowed and whether it stands still or is over
     */
    public record Head(List<Tag> tags, String title, String of) {
        public Head {
            tags = List.copyOf(tags);
        }
    }

    /** The coming block in two lines. */
    public record Next(String title, String detail) {}

    private final Messages messages;
    private final Dates dates;
    private final Durations durations;
    private final InstantSource clock;
    private final Sender sender;
    private final RandomGenerator random;
    private Session session;

    /** {@code random} makes join codes and must be a secure one. */
    public RunViewModel(
            Messages messages,
            Dates dates,
            InstantSource clock,
            Sender sender,
            RandomGenerator random,
            Session first) {
        this.messages = messages;
        this.dates = dates;
        this.durations = new Durations(messages);
        this.clock = clock;
        this.sender = sender;
        this.random = random;
        this.session = first;
    }

    public void show(Session newest) {
        session = newest;
    }

    public Session session() {
        return session;
    }

    public Instant now() {
        return clock.instant();
    }

    /** The block that is on. */
    public Optional<Block> current() {
        return session.phase().isLive() ? session.current() : Optional.empty();
    }

    public boolean is(Phase phase) {
        return session.phase() == phase;
    }

    /** What is left of the block; zero while none is on. */
    public Duration left() {
        return session.countdown().map(c -> c.remaining(now())).orElse(Duration.ZERO);
    }

    /** The rest of time from which the countdown warns. */
    public Duration warnsAt() {
        return session.countdown().map(Countdown::warnsAt).orElse(Duration.ZERO);
    }

    /** The rest of time from which the end of the block is close. */
    public Duration closeAt() {
        return session.countdown().map(Countdown::closeAt).orElse(Duration.ZERO);
    }

    /** The head for {@code block}. */
    public Head head(Block block) {
        var activity = block.activity();
        var tags = new ArrayList<Tag>();
        tags.add(new Tag(Kind.of(activity).title(messages), Kind.of(activity).tone()));
        var title = block.title();
        switch (activity) {
            case Talk _, Break _ -> {}
            case Poll poll -> {
                var run = session.poll(block.id());
                var question = poll.question(run.face()).orElse(poll.first());
                tags.add(new Tag(QuestionShape.of(question.kind()).title(messages), Tone.NEUTRAL));
                if (poll.isSeveral()) {
                    tags.add(new Tag(messages.get("console.run.tag.several"), Tone.NEUTRAL));
                }
                if (poll.anonymous() || run.anonymous()) {
                    tags.add(new Tag(messages.get("console.run.tag.anonymous"), Tone.NEUTRAL));
                }
                tags.add(stage(run.stage()));
                current()
                        .filter(on -> !on.id().equals(block.id()))
                        .ifPresent(on ->
                                tags.add(
                                        new Tag(
                                                messages.get(
                                                        "console.run.tag.over",
                                                        EventWords.shortened(on.title())),
                                                Tone.LATE)));
                title = question.text().isEmpty() ? title : question.words();
            }
            case Quiz quiz -> {
                var words = new QuizWords(messages);
                var run = session.quizzes().last(block.id());
                tags.add(new Tag(words.place(run, quiz), Tone.NEUTRAL));
                title = words.title(run, quiz, title);
            }
            case BreakoutRounds groups -> {
                tags.add(
                        new Tag(
                                switch (groups.division()) {
                                    case Division.OfSize(int people) ->
                                            messages.get("console.run.tag.group-size", people);
                                    case Division.OfCount(int count) ->
                                            messages.get("console.run.tag.group-count", count);
                                },
                                Tone.NEUTRAL));
                tags.add(
                        new Tag(
                                messages.get("console.run.tag.rounds", groups.rounds()),
                                Tone.NEUTRAL));
            }
        }
        return new Head(tags, title, of());
    }

    private Tag stage(PollRun.Stage stage) {
        return switch (stage) {
            case WAITING -> new Tag(messages.get("console.run.tag.poll-waiting"), Tone.NEUTRAL);
            case OPEN -> new Tag(messages.get("console.run.tag.poll-open"), Tone.NEUTRAL);
            case CLOSED -> new Tag(messages.get("console.run.tag.poll-closed"), Tone.NEUTRAL);
            case REVEALED -> new Tag(messages.get("console.run.tag.poll-revealed"), Tone.ACCENT);
        };
    }

    private String of() {
        var countdown = session.countdown();
        if (countdown.isEmpty()) {
            return "";
        }
        var planned = Durations.countdown(countdown.get().planned());
        if (session.phase() == Phase.PAUSED) {
            return messages.get("console.run.of.paused", planned);
        }
        return countdown.get().remaining(now()).toSeconds() < 0
                ? messages.get("console.run.of.over", planned)
                : messages.get("console.run.of", planned);
    }

    /** What comes after the block that is on; empty on the last. */
    public Optional<Next> next() {
        return current().flatMap(on -> session.after(on.id())).map(this::next);
    }

    private Next next(Block block) {
        var detail = ActivityLook.detail(messages, block.activity());
        var length = durations.length(session.allotted(block));
        boolean drawn =
                block.activity() instanceof BreakoutRounds
                        && session.breakout(block.id()).isPresent();
        var line =
                detail.isEmpty() ? length : messages.get("console.run.next.detail", length, detail);
        return new Next(
                block.title(), drawn ? messages.get("console.run.next.groups-ready", line) : line);
    }

    /** When a break will be over, as a clock time. */
    public String backAt() {
        var end = session.countdown().map(this::end).orElseGet(this::now);
        return there().clock(end);
    }

    /** The way times are written in the room. */
    private Dates there() {
        return dates.in(session.zone());
    }

    private Instant end(Countdown countdown) {
        return now().plus(countdown.remaining(now()));
    }

    /** When it ended, and how that compares with the plan. */
    public String ended() {
        var at = session.endedAt().map(there()::clock).orElse("");
        return new FacilitatorView(session)
                .offset(now())
                .map(offset -> Math.round(offset.toSeconds() / 60.0))
                .map(minutes -> {
                    var length = durations.length(Duration.ofMinutes(minutes));
                    if (minutes == 0) {
                        return messages.get("console.run.ended.on-time", at);
                    }
                    return minutes > 0
                            ? messages.get("console.run.ended.later", at, length)
                            : messages.get("console.run.ended.earlier", at, length);
                })
                .orElseGet(() -> messages.get("console.run.ended.at", at));
    }

    // What can be done now, and doing it.

    public boolean canOpen() {
        return is(Phase.PLANNED) && !session.agenda().blocks().isEmpty();
    }

    public void open() {
        sender.send(new RunCommand.OpenRoom(JoinCode.random(random)));
    }

    public boolean canStart() {
        return is(Phase.LOBBY) && !session.agenda().blocks().isEmpty();
    }

    public void start() {
        sender.send(new RunCommand.StartSession(dates.zone()));
    }

    public boolean isLive() {
        return session.phase().isLive() && session.run().isPresent();
    }

    /** Whether the block that is on is the last, so that the next step ends the session. */
    public boolean isLast() {
        return isLive() && session.run().flatMap(run -> session.after(run.block())).isEmpty();
    }

    public void nextBlock() {
        session.run().ifPresent(run -> sender.send(new RunCommand.NextBlock(run.block())));
    }

    public boolean canGoBack() {
        return isLive()
                && session.run().flatMap(run -> session.agenda().before(run.block())).isPresent();
    }

    public void previousBlock() {
        session.run().ifPresent(run -> sender.send(new RunCommand.PreviousBlock(run.block())));
    }

    /** Whether one may jump to {@code block}: while live, to any other block. */
    public boolean canGoTo(BlockId block) {
        return isLive() && !session.isOn(block) && session.agenda().find(block).isPresent();
    }

    /** Whether {@code block} was on already or lies before the one that is on. */
    public boolean isBehind(BlockId block) {
        int on =
                session.run()
                        .map(run -> session.agenda().indexOf(run.block()).orElse(-1))
                        .orElse(-1);
        return session.agenda().indexOf(block).orElse(-1) < on
                || session.runs().stream().anyMatch(run -> run.block().equals(block));
    }

    /** How many blocks lie between the one that is on and a later one. */
    public int skipped(BlockId block) {
        int on =
                session.run()
                        .map(run -> session.agenda().indexOf(run.block()).orElse(-1))
                        .orElse(-1);
        return Math.max(0, session.agenda().indexOf(block).orElse(on) - on - 1);
    }

    public void goTo(BlockId block) {
        session.run().ifPresent(run -> sender.send(new RunCommand.GoToBlock(run.block(), block)));
    }

    public boolean canPause() {
        return isLive() && is(Phase.RUNNING);
    }

    public void pause() {
        sender.send(new RunCommand.PauseSession());
    }

    public boolean canResume() {
        return isLive() && is(Phase.PAUSED);
    }

    public void resume() {
        sender.send(new RunCommand.ResumeSession());
    }

    /** Whether the block may be given that many minutes, or lose them when negative. */
    public boolean canExtend(int minutes) {
        return isLive()
                && session.countdown()
                        .map(c -> c.planned().plusMinutes(minutes))
                        .filter(next -> next.toMinutes() >= 1)
                        .filter(next -> next.toMinutes() <= Block.MOST_MINUTES)
                        .isPresent();
    }

    public void extend(int minutes) {
        session.run()
                .ifPresent(run ->
                        sender.send(
                                new RunCommand.ExtendBlock(
                                        run.block(), Duration.ofMinutes(minutes))));
    }

    public void restart() {
        session.run().ifPresent(run -> sender.send(new RunCommand.RestartBlock(run.block())));
    }

    /** Whether {@code block} is still to come, left out or not. */
    public boolean isToCome(BlockId block) {
        int on =
                session.run()
                        .map(run -> session.agenda().indexOf(run.block()).orElse(-1))
                        .orElse(-1);
        return session.phase() != Phase.ENDED && session.agenda().indexOf(block).orElse(-1) > on;
    }

    public boolean isSkipped(BlockId block) {
        return session.skipped().contains(block);
    }

    public void skip(BlockId block) {
        sender.send(new RunCommand.SkipBlock(block));
    }

    public void keep(BlockId block) {
        sender.send(new RunCommand.KeepBlock(block));
    }

    /** Gives a coming block another length in this session; the plan stays. */
    public void allot(BlockId block, int minutes) {
        sender.send(new RunCommand.CatchUp(Map.of(block, Duration.ofMinutes(minutes)), List.of()));
    }

    /** Changes the lengths of coming blocks and leaves some out, as one step. */
    public void catchUp(Map<BlockId, Duration> lengths, List<BlockId> dropped) {
        sender.send(new RunCommand.CatchUp(lengths, dropped));
    }

    /** Puts {@code block} after the one that is on, or at the end before the session. */
    public void insert(Block block) {
        int at =
                session.run()
                        .map(run -> session.agenda().indexOf(run.block()).orElse(-1) + 1)
                        .orElse(session.agenda().blocks().size());
        sender.send(PlanCommand.edit(new AgendaEdit.Insert(block, at)));
    }

    public boolean canEnd() {
        return session.phase().isOpen();
    }

    public void end() {
        sender.send(new RunCommand.EndSession());
    }
}
