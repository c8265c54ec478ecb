package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.plan.Activity;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;
import app.plenary.plan.Wording;
import app.plenary.plan.Workshop;
import app.plenary.session.PlanCommand;
import app.plenary.session.Refusal;
import app.plenary.text.Messages;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A command for every text and choice of the plan that can be changed. What people type is read
 * here; a refusal comes back as a sentence. Builds on what was sent last and not on what was drawn
 * last, so that two quick edits of one activity do not undo each other.
 */
final class PlanEdits {
    private final LiveSession live;
    private final Outbox outbox;
    private final Messages messages;
    private final Map<BlockId, Map<Kind, Activity>> before = new HashMap<>();
    private final Map<BlockId, UnderWay> underWay = new ConcurrentHashMap<>();

    /** A change that was sent, and all that may stand until it is answered. */
    private record UnderWay(Set<Activity> before, Activity wish) {}

    PlanEdits(LiveSession live, Outbox outbox, Messages messages) {
        this.live = live;
        this.outbox = outbox;
        this.messages = messages;
    }

    private Workshop workshop() {
        return live.now().session().workshop();
    }

    void rename(String title, Consumer<String> problem) {
        send(new PlanCommand.RenameWorkshop(title), problem);
    }

    void onDay(Optional<LocalDate> day) {
        send(new PlanCommand.ScheduleWorkshop(day, workshop().startsAt()), _ -> {});
    }

    void startAt(String text, Consumer<String> problem) {
        ClockTimes.read(text)
                .ifPresentOrElse(
                        time -> startAt(time, problem),
                        () -> problem.accept(messages.get("console.plan.not-a-time")));
    }

    private void startAt(LocalTime time, Consumer<String> problem) {
        send(new PlanCommand.ScheduleWorkshop(workshop().day(), time), problem);
    }

    /** When each day has to be over; an empty text leaves that open. */
    void endBy(String text, Consumer<String> problem) {
        if (text.isBlank()) {
            send(new PlanCommand.LimitWorkshop(Optional.empty()), problem);
        } else {
            ClockTimes.read(text)
                    .ifPresentOrElse(
                            time -> send(new PlanCommand.LimitWorkshop(Optional.of(time)), problem),
                            () -> problem.accept(messages.get("console.plan.not-a-time")));
        }
    }

    /** The room's time zone; empty for that of the laptop. */
    void place(Optional<ZoneId> zone) {
        send(new PlanCommand.PlaceWorkshop(zone), _ -> {});
    }

    /** How many people are expected; an empty text leaves that open. */
    void expect(String text, Consumer<String> problem) {
        if (text.isBlank()) {
            send(new PlanCommand.ExpectPeople(OptionalInt.empty()), problem);
        } else {
            withNumber(
                    text,
                    problem,
                    people -> send(new PlanCommand.ExpectPeople(OptionalInt.of(people)), problem));
        }
    }

    void retitle(BlockId block, String title, Consumer<String> problem) {
        send(PlanCommand.change(block, new BlockChange.Title(title)), problem);
    }

    void retime(BlockId block, String minutes, Consumer<String> problem) {
        number(minutes)
                .ifPresentOrElse(
                        value ->
                                send(
                                        PlanCommand.change(
                                                block,
                                                new BlockChange.Planned(Duration.ofMinutes(value))),
                                        problem),
                        () -> problem.accept(messages.get("console.plan.not-minutes")));
    }

    /** Why this cannot be a title; empty when it can. */
    Optional<String> problemWithTitle(String text) {
        var line = Wording.line(text);
        if (line.isEmpty()) {
            return Optional.of(outbox.words(Refusal.TEXT_IS_EMPTY));
        }
        return Wording.fits(line, Wording.TITLE)
                ? Optional.empty()
                : Optional.of(outbox.words(Refusal.TEXT_IS_TOO_LONG));
    }

    /** Why this cannot be the length of {@code block}; empty when it can. */
    Optional<String> problemWithMinutes(BlockId block, String text) {
        return number(text)
                .map(value -> problemWithMinutes(block, value).map(outbox::words))
                .orElseGet(() -> Optional.of(messages.get("console.plan.not-minutes")));
    }

    private Optional<Refusal> problemWithMinutes(BlockId block, int minutes) {
        if (minutes < 1 || minutes > Block.MOST_MINUTES) {
            return Optional.of(Refusal.MINUTES_OUT_OF_RANGE);
        }
        var length = Duration.ofMinutes(minutes);
        return workshop()
                .agenda()
                .find(block)
                .map(b -> b.timing().withPlanned(length))
                .filter(t -> t.least().compareTo(length) > 0 || t.most().compareTo(length) < 0)
                .map(_ -> Refusal.LIMITS_DO_NOT_FIT);
    }

    void note(BlockId block, String notes, Consumer<String> problem) {
        send(PlanCommand.change(block, new BlockChange.Notes(notes)), problem);
    }

    /** Another kind of activity. What the block held before comes back with its kind. */
    void become(BlockId block, Kind kind, Consumer<String> problem) {
        workshop()
                .agenda()
                .find(block)
                .filter(b -> Kind.of(b.activity()) != kind)
                .ifPresent(b -> {
                    var kept = before.computeIfAbsent(block, _ -> new EnumMap<>(Kind.class));
                    kept.put(Kind.of(b.activity()), b.activity());
                    change(block, kept.getOrDefault(kind, kind.fresh()), problem);
                });
    }

    /** Changes a poll; where the block is another one by now, nothing happens. */
    void poll(BlockId block, UnaryOperator<Poll> change, Consumer<String> problem) {
        poll(block)
                .map(change)
                .filter(next -> !next.equals(activity(block)))
                .ifPresent(next -> change(block, next, problem));
    }

    /** Changes a quiz; where the block is another one by now, nothing happens. */
    void quiz(BlockId block, UnaryOperator<Quiz> change, Consumer<String> problem) {
        if (activity(block) instanceof Quiz quiz) {
            var next = change.apply(quiz);
            if (!next.equals(quiz)) {
                change(block, next, problem);
            }
        }
    }

    /** Changes the slides of a talk; where the block is another one by now, nothing happens. */
    void slides(BlockId block, UnaryOperator<List<Picture>> change, Consumer<String> problem) {
        if (activity(block) instanceof Talk talk) {
            var next = new Talk(change.apply(talk.slides()));
            if (!next.equals(talk)) {
                change(block, next, problem);
            }
        }
    }

    /** Changes a block of groups; where the block is another one by now, nothing happens. */
    void groups(BlockId block, UnaryOperator<BreakoutRounds> change, Consumer<String> problem) {
        rounds(block)
                .map(change)
                .filter(next -> !next.equals(activity(block)))
                .ifPresent(next -> change(block, next, problem));
    }

    /** Hands on a whole number, or the sentence that it is none. */
    void withNumber(String text, Consumer<String> problem, Consumer<Integer> then) {
        number(text)
                .ifPresentOrElse(
                        then, () -> problem.accept(messages.get("console.plan.not-a-number")));
    }

    private static Optional<Integer> number(String text) {
        var digits = text.strip();
        return digits.matches("\\d{1,6}")
                ? Optional.of(Integer.parseInt(digits))
                : Optional.empty();
    }

    private Optional<Poll> poll(BlockId block) {
        return activity(block) instanceof Poll poll ? Optional.of(poll) : Optional.empty();
    }

    private Optional<BreakoutRounds> rounds(BlockId block) {
        return activity(block) instanceof BreakoutRounds rounds
                ? Optional.of(rounds)
                : Optional.empty();
    }

    /** As it stands, or as it was asked for while the answer is still on its way. */
    private Activity activity(BlockId block) {
        var stands = standing(block);
        var asked = underWay.get(block);
        return asked != null && asked.before().contains(stands) ? asked.wish() : stands;
    }

    private Activity standing(BlockId block) {
        return workshop().agenda().find(block).map(Block::activity).orElseGet(Talk::new);
    }

    private void change(BlockId block, Activity activity, Consumer<String> problem) {
        var before = new HashSet<Activity>();
        before.add(standing(block));
        var earlier = underWay.get(block);
        if (earlier != null) {
            before.addAll(earlier.before());
            before.add(earlier.wish());
        }
        var asked = new UnderWay(before, activity);
        underWay.put(block, asked);
        outbox.send(
                live,
                PlanCommand.change(block, new BlockChange.Becomes(activity)),
                () -> underWay.remove(block, asked),
                reason -> {
                    underWay.remove(block, asked);
                    problem.accept(outbox.words(reason));
                });
    }

    private void send(PlanCommand command, Consumer<String> problem) {
        outbox.send(live, command, () -> {}, reason -> problem.accept(outbox.words(reason)));
    }
}
