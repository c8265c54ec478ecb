package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.plan.Leg;
import app.plenary.plan.Timetable;
import app.plenary.session.AudienceView;
import app.plenary.session.AudienceView.Stop;
import app.plenary.session.Countdown;
import app.plenary.session.Phase;
import app.plenary.session.Scene;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the day stands: what is over, what is on with the time left, and when the coming blocks are
 * expected to begin. Expected times move with the clock, minute by minute, while a block is over
 * time or paused.
 */
final class AgendaPage extends Page {
    private static final int MOST_LINES = 18;
    private static final double CARD = 190;
    private static final double MORE = SMALL * 1.5;

    private final Setting setting;
    private final FitText title = new FitText(FitText.Weight.SEMIBOLD, "wall-accent");
    private final FitText ends = new FitText(FitText.Weight.SEMIBOLD, "wall-soft");
    private final NowCard card;
    private final FitText more = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private final List<AgendaRow> rows = new ArrayList<>();
    private List<Stop> stops = List.of();
    private Optional<Countdown> countdown = Optional.empty();
    private List<Object> shown = List.of();
    private Instant expectedFor = Instant.MIN;
    private int roundsLeft;

    AgendaPage(Setting setting) {
        this.setting = setting;
        card = new NowCard(setting, this);
        getChildren().addAll(title, ends, card, more);
        for (int i = 0; i < MOST_LINES; i++) {
            var row = new AgendaRow();
            rows.add(row);
            getChildren().addAll(row.nodes());
        }
    }

    /** Whether there is an agenda to show: not before the beginning and not after the end. */
    static boolean has(AudienceView view) {
        return view.phase().isLive() && !view.agenda().isEmpty();
    }

    @Override
    void show(AudienceView view, Doorway doorway) {
        List<Object> asked =
                List.of(view.title(), view.agenda(), view.countdown(), view.phase(), view.scene());
        if (asked.equals(shown)) {
            return;
        }
        shown = asked;
        stops = view.agenda();
        countdown = view.countdown();
        // The countdown of group work is that of one round; the block goes on with the others.
        roundsLeft =
                view.scene() instanceof Scene.GroupsOn groups && !groups.calledBack()
                        ? Math.max(0, groups.rounds() - groups.round())
                        : 0;
        title.words(setting.messages().get("projector.agenda.title", view.title()));
        int on = on();
        card.setVisible(on >= 0);
        if (on >= 0) {
            card.show(
                    stops.get(on).title(),
                    kicker(on),
                    stops.get(on).kind(),
                    countdown,
                    view.phase() == Phase.PAUSED);
        }
        requestLayout();
    }

    private int on() {
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).on()) {
                return i;
            }
        }
        return -1;
    }

    private String kicker(int on) {
        var section =
                stops.subList(0, on + 1).reversed().stream()
                        .map(Stop::section)
                        .filter(heading -> !heading.isBlank())
                        .findFirst();
        return section.map(
                        heading -> setting.messages().get("projector.agenda.now-section", heading))
                .orElseGet(() -> setting.messages().get("projector.agenda.now"));
    }

    @Override
    boolean crowded() {
        return true;
    }

    @Override
    void draw() {
        card.draw();
    }

    @Override
    void ticked() {
        if (!ready().truncatedTo(ChronoUnit.MINUTES).equals(expectedFor)) {
            requestLayout();
        }
    }

    /** When the block that is on is expected to end: now, once it is over time. */
    private Instant ready() {
        var now = setting.clock().instant();
        var left =
                countdown
                        .map(c -> {
                            var round = c.remaining(now);
                            var rest = c.planned().multipliedBy(roundsLeft);
                            return round.isNegative() ? rest : round.plus(rest);
                        })
                        .orElse(Duration.ZERO);
        return now.plus(left);
    }

    private Timetable expected() {
        var legs = new ArrayList<Leg>();
        for (Stop stop : stops) {
            if (!stop.on() && stop.began().isEmpty()) {
                legs.add(stop.leg());
            }
        }
        return Timetable.lay(ready(), legs);
    }

    @Override
    protected void layoutChildren() {
        expectedFor = ready().truncatedTo(ChronoUnit.MINUTES);
        var expected = expected();
        var end = expected.ends().orElseGet(this::ready);
        double y = TOP + head(setting.dates().clock(end)) + 16;
        int on = on();
        int middle = on >= 0 ? on : firstToCome();
        double room = getHeight() - 8 - y - (on >= 0 ? CARD + 16 : 0);
        var headed = stops.stream().map(stop -> !stop.section().isBlank()).toList();
        var window = AgendaWindow.of(headed, middle, on >= 0, room, MORE);
        var lines = lines(expected, window, on);
        double spare = room - height(lines, window) - (window.to() < stops.size() ? MORE : 0);
        double cardHeight = CARD + Math.clamp(spare * 0.8, 0, 320);
        place(window, lines, on, y, cardHeight);
    }

    private double head(String end) {
        ends.words(setting.messages().get("projector.agenda.ends", end));
        ends.at(40, Double.MAX_VALUE);
        title.cut(SMALL, inner() - ends.width() - 40, 1);
        double base = TOP + ends.getBaselineOffset();
        ends.place(SIDE + inner() - ends.width(), TOP);
        title.place(SIDE, base - title.getBaselineOffset());
        return ends.height();
    }

    private int firstToCome() {
        int first = 0;
        while (first < stops.size() && stops.get(first).began().isPresent()) {
            first++;
        }
        return first;
    }

    private Map<Integer, AgendaRow.Line> lines(Timetable expected, AgendaWindow window, int on) {
        var slots = new HashMap<Object, Timetable.Slot>();
        expected.slots().forEach(slot -> slots.put(slot.block(), slot));
        var lines = new HashMap<Integer, AgendaRow.Line>();
        for (int i = window.from(); i < window.to(); i++) {
            if (i != on) {
                var stop = stops.get(i);
                lines.put(i, line(stop, Optional.ofNullable(slots.get(stop.leg().block()))));
            }
        }
        return lines;
    }

    private AgendaRow.Line line(Stop stop, Optional<Timetable.Slot> slot) {
        var starts = slot.map(Timetable.Slot::starts).or(stop::began);
        var fixed = slot.isPresent() ? stop.leg().from() : Optional.<Instant>empty();
        boolean late = slot.filter(s -> s.late().toMinutes() > 0).isPresent() && fixed.isPresent();
        return new AgendaRow.Line(
                starts.map(setting.dates()::clock).orElse(""),
                stop.title(),
                stop.kind(),
                stop.section(),
                late
                        ? setting.messages()
                                .get(
                                        "projector.agenda.late",
                                        setting.dates().clock(fixed.orElseThrow()))
                        : fixed.isPresent() ? setting.messages().get("projector.agenda.fixed") : "",
                slot.isEmpty(),
                late);
    }

    private static double height(Map<Integer, AgendaRow.Line> lines, AgendaWindow window) {
        return lines.values().stream()
                .mapToDouble(line ->
                        AgendaRow.LINE * window.size()
                                + (window.sections() && !line.section().isBlank()
                                        ? AgendaRow.SECTION
                                        : 0))
                .sum();
    }

    private void place(
            AgendaWindow window,
            Map<Integer, AgendaRow.Line> lines,
            int on,
            double top,
            double cardHeight) {
        double times = 0;
        for (var line : lines.entrySet()) {
            var row = rows.get(line.getKey() - window.from());
            row.show(line.getValue(), window.sections());
            times = Math.max(times, row.timeWidth(window.size()));
        }
        rows.subList(Math.min(rows.size(), window.to() - window.from()), rows.size())
                .forEach(AgendaRow::hide);
        double y = top;
        for (int i = window.from(); i < window.to(); i++) {
            var row = rows.get(i - window.from());
            if (i == on) {
                row.hide();
                card.resizeRelocate(SIDE, y + 8, inner(), cardHeight);
                card.requestLayout();
                y += cardHeight + 16;
            } else {
                y = row.place(SIDE, y, inner(), times, window.size());
            }
        }
        int later = stops.size() - window.to();
        more.setVisible(later > 0);
        more.words(setting.messages().get("projector.agenda.more", later));
        more.cut(SMALL, inner(), 1);
        more.place(SIDE, y);
    }
}
