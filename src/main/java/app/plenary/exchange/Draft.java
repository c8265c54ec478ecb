package app.plenary.exchange;

import app.plenary.exchange.Outline.Problem;
import app.plenary.exchange.Outline.Reason;
import app.plenary.plan.Activity;
import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Brief;
import app.plenary.plan.Importance;
import app.plenary.plan.Opening;
import app.plenary.plan.Talk;
import app.plenary.plan.Timing;
import app.plenary.plan.Wording;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block while its text is read. What cannot be taken as it stands becomes a problem, and where it
 * can, a note, so that nothing is lost.
 */
final class Draft {
    private final int line;
    private final List<Problem> problems;
    private final List<String> notes = new ArrayList<>();
    private String title;
    private Optional<Activity> activity = Optional.empty();
    private Optional<Duration> minutes = Optional.empty();
    private Optional<Duration> least = Optional.empty();
    private Optional<Duration> most = Optional.empty();
    private Optional<Clock.Span> span = Optional.empty();
    private Optional<LocalTime> startsAt = Optional.empty();
    private Optional<LocalTime> endsAt = Optional.empty();
    private boolean fixed;
    private Optional<Importance> droppable = Optional.empty();
    private AtZero atZero = AtZero.COUNT_OVER;
    private Optional<String> method = Optional.empty();
    private Opening opening = Opening.NONE;
    private String goal = "";
    private String materials = "";
    private String lead = "";

    /**
     * @param line where it stands, counted from 1
     * @param problems where to put what is wrong with it
     */
    Draft(int line, String title, List<Problem> problems) {
        this.line = line;
        this.title = title;
        this.problems = problems;
    }

    int line() {
        return line;
    }

    private void problem(Reason reason, String found) {
        problems.add(new Problem(line, reason, found));
    }

    /** Takes what a line says besides its title. */
    void take(BlockLine found) {
        found.length().ifPresent(this::take);
        span = span.or(found::span);
    }

    void take(Clock.Length length) {
        if (!isPlannable(length)) {
            problem(Reason.MINUTES_OUT_OF_RANGE, Long.toString(length.minutes()));
            minutes = Optional.of(Duration.ofMinutes(BlockLine.MINUTES));
            return;
        }
        minutes = Optional.of(Duration.ofMinutes(length.minutes()));
        if (length.least().isPresent()) {
            least = Optional.of(Duration.ofMinutes(length.least().getAsLong()));
        }
    }

    static boolean isPlannable(Clock.Length length) {
        return length.minutes() >= 1 && length.minutes() <= Block.MOST_MINUTES;
    }

    void takeMinutes(String cell) {
        Clock.length(cell).ifPresentOrElse(this::take, () -> notMinutes(cell));
    }

    void notMinutes(String cell) {
        problem(Reason.NOT_MINUTES, cell);
        minutes = minutes.or(() -> Optional.of(Duration.ofMinutes(BlockLine.MINUTES)));
    }

    void takeLeast(String cell) {
        least = limit(cell);
    }

    void takeMost(String cell) {
        most = limit(cell);
    }

    private Optional<Duration> limit(String cell) {
        var length = Clock.length(cell).filter(Draft::isPlannable);
        if (length.isEmpty()) {
            problem(Reason.NOT_MINUTES, cell);
        }
        return length.map(l -> Duration.ofMinutes(l.minutes()));
    }

    void takeKind(String cell) {
        activity = KindWords.inCell(cell);
        if (activity.isEmpty()) {
            problem(Reason.UNKNOWN_KIND, cell);
            activity = Optional.of(new Talk());
        }
    }

    void take(Activity other) {
        activity = Optional.of(other);
    }

    Optional<Activity> activity() {
        return activity;
    }

    void takeTime(String cell) {
        var found = Clock.span(cell);
        if (found.isEmpty()) {
            problem(Reason.NOT_A_TIME, cell);
        }
        span = found.or(() -> span);
    }

    void takeEnd(String cell) {
        var found = Clock.span(cell);
        if (found.isEmpty()) {
            problem(Reason.NOT_A_TIME, cell);
        }
        span = span.map(s -> new Clock.Span(s.start(), found.map(Clock.Span::start)));
    }

    void takeFixed(String cell) {
        fixed = PlanWords.isYes(cell);
        if (!fixed && !PlanWords.isNo(cell)) {
            problem(Reason.UNKNOWN_WORD, cell);
        }
    }

    void takeFixedStart(String cell) {
        startsAt = fixedTime(cell);
    }

    void takeFixedEnd(String cell) {
        endsAt = fixedTime(cell);
    }

    private Optional<LocalTime> fixedTime(String cell) {
        var found = Clock.span(cell);
        if (found.isEmpty()) {
            problem(Reason.NOT_A_TIME, cell);
        }
        return found.map(Clock.Span::start);
    }

    void takeLeftOut(String cell) {
        droppable = PlanWords.importance(cell);
        if (droppable.isEmpty() && !PlanWords.isNo(cell)) {
            problem(Reason.UNKNOWN_WORD, cell);
        }
    }

    void takeAtZero(String cell) {
        PlanWords.atZero(cell)
                .ifPresentOrElse(found -> atZero = found, () -> problem(Reason.UNKNOWN_WORD, cell));
    }

    void takeNewDay(String cell) {
        PlanWords.day(cell).ifPresentOrElse(this::begins, () -> problem(Reason.NOT_A_TIME, cell));
    }

    void method(String text) {
        var line = Wording.line(text);
        method = Optional.of(line).filter(id -> Wording.fits(id, Wording.TITLE));
    }

    void note(String text) {
        if (!text.isBlank()) {
            notes.add(text);
        }
    }

    void goal(String text) {
        goal = text;
    }

    void materials(String text) {
        materials = text;
    }

    void lead(String text) {
        lead = text;
    }

    void section(String heading) {
        opening = opening.withSection(heading);
    }

    Opening opening() {
        return opening;
    }

    void begins(Opening.DayStart day) {
        opening = opening.withDay(Optional.of(day));
    }

    boolean hasMinutes() {
        return minutes.isPresent();
    }

    Optional<LocalTime> start() {
        return span.map(Clock.Span::start);
    }

    /** Until its own end, or else until {@code next} begins, when the minutes are not said. */
    void lasts(Optional<LocalTime> next) {
        if (minutes.isEmpty()) {
            minutes =
                    span.flatMap(s ->
                                    s.end().isPresent()
                                            ? s.length()
                                            : next.flatMap(end ->
                                                    new Clock.Span(s.start(), Optional.of(end))
                                                            .length()))
                            .filter(length -> length.toHours() < 12);
        }
    }

    Duration planned() {
        return minutes.orElse(Duration.ofMinutes(BlockLine.MINUTES));
    }

    void waitFor(LocalTime time) {
        startsAt = Optional.of(time);
    }

    void isLate(LocalTime time) {
        problem(Reason.TIME_IS_OVER, time.toString());
    }

    /** The block, which keeps the rules of a session. */
    Block block() {
        var name = Wording.line(title);
        if (name.isEmpty()) {
            problem(Reason.NO_TITLE, "");
            name = notes.stream().map(Wording::line).findFirst().orElse("–");
        }
        var heading = name;
        if (!Wording.fits(name, Wording.TITLE)) {
            problem(Reason.TITLE_IS_TOO_LONG, name.substring(0, 40) + "…");
            notes.addFirst(name);
            heading = shortened(name);
        }
        var block =
                Block.of(heading, BlockLine.MINUTES, activity.orElse(KindWords.inLine(heading)));
        if (activity.isEmpty()) {
            block = BlockLine.ofKind(block);
        }
        return new Block(
                BlockId.fresh(),
                block.title(),
                block.activity(),
                timing(),
                brief(),
                droppable,
                atZero,
                opening,
                method);
    }

    private static String shortened(String name) {
        int end = Math.min(name.length(), Wording.TITLE / 2);
        return name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, end) - 1)) + "…";
    }

    private Timing timing() {
        var planned = planned();
        if (least.filter(l -> l.compareTo(planned) > 0).isPresent()
                || most.filter(m -> m.compareTo(planned) < 0).isPresent()) {
            problem(Reason.LIMITS_DO_NOT_FIT, "");
            least = Optional.empty();
            most = Optional.empty();
        }
        if (endsAt.isPresent() && endsAt.equals(startsAt)) {
            problem(Reason.NOT_A_TIME, endsAt.get().toString());
            endsAt = Optional.empty();
        }
        return new Timing(planned, least, most, fixed, startsAt, endsAt);
    }

    private Brief brief() {
        var brief =
                new Brief(
                        fit(goal, Wording.LINE),
                        fit(materials, Wording.LINE),
                        fit(lead, Wording.TITLE),
                        "");
        var text = Wording.paragraphs(String.join("\n", notes));
        if (!Wording.fits(text, Wording.NOTES)) {
            problem(Reason.NOTES_ARE_TOO_LONG, "");
            text = Wording.paragraphs(text.substring(0, Wording.NOTES - 1));
        }
        return brief.withNotes(text);
    }

    /** A line that is too long is kept as a note. */
    private String fit(String text, int most) {
        var clean = Wording.line(text);
        if (Wording.fits(clean, most)) {
            return clean;
        }
        notes.add(clean);
        return "";
    }
}
