package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Opening;
import app.plenary.plan.Timetable;
import app.plenary.plan.Timing;
import app.plenary.plan.Workshop;
import app.plenary.session.Session;
import app.plenary.text.Dates;
import app.plenary.text.Durations;
import app.plenary.text.Messages;
import app.plenary.ui.Strip;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes an agenda as rows. Keeps the words of blocks that did not change, so that an edit in a
 * long agenda costs little more than one in a short one.
 */
final class AgendaRows {
    private record Words(
            Block block,
            String kind,
            AgendaRow.Flex flex,
            AgendaRow.Usual usual,
            Strip.Part part) {}

    private final Messages messages;
    private final Dates dates;
    private final Durations durations;
    private final Map<Kind, String> kinds = new EnumMap<>(Kind.class);
    private Map<BlockId, Words> words = new HashMap<>();
    private Function<Block, AgendaRow.Usual> usual = _ -> AgendaRow.Usual.UNKNOWN;
    private List<AgendaRow> rows = List.of();
    private List<Strip.Part> strip = List.of();

    AgendaRows(Messages messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
        durations = new Durations(messages);
        for (Kind kind : Kind.values()) {
            kinds.put(kind, kind.title(messages));
        }
    }

    /** From now on blocks are compared with {@code how}. */
    void compare(Function<Block, AgendaRow.Usual> how) {
        usual = how;
        words.clear();
    }

    List<AgendaRow> rows() {
        return rows;
    }

    List<Strip.Part> strip() {
        return strip;
    }

    /** Writes {@code session} as it stands at {@code times}. */
    void write(Session session, Timetable times, ZoneId zone) {
        var workshop = session.workshop();
        var blocks = workshop.agenda().blocks();
        var there = new Dates(messages.locale(), zone);
        boolean severalDays = times.slots().stream().anyMatch(Timetable.Slot::beginsDay);
        var fresh = new HashMap<BlockId, Words>();
        var nextRows = new ArrayList<AgendaRow>(blocks.size());
        var nextStrip = new ArrayList<Strip.Part>(blocks.size());
        int day = 1;
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var slot = times.slots().get(i);
            var own = words(block);
            fresh.put(block.id(), own);
            day += slot.beginsDay() ? 1 : 0;
            var dayWords =
                    slot.beginsDay() || (severalDays && i == 0)
                            ? day(workshop, day, slot, there)
                            : "";
            nextRows.add(
                    new AgendaRow(
                            block.id(),
                            when(block.timing(), slot, there),
                            block.minutes(),
                            block.title(),
                            Kind.of(block.activity()),
                            own.kind(),
                            own.flex(),
                            own.usual(),
                            !block.notes().isBlank(),
                            session.isOn(block.id()),
                            above(blocks, i, dayWords, slot.waits())));
            nextStrip.add(own.part());
        }
        words = fresh;
        rows = nextRows;
        strip = nextStrip;
    }

    private Words words(Block block) {
        var before = words.get(block.id());
        if (before != null && before.block().equals(block)) {
            return before;
        }
        var part =
                Strip.Part.of(
                        (double) block.minutes(),
                        Kind.of(block.activity()).tone(),
                        messages.get(
                                "console.plan.part",
                                block.title(),
                                durations.length(block.planned())));
        return new Words(block, kind(block), flex(block.timing()), usual.apply(block), part);
    }

    private String kind(Block block) {
        var name = kinds.getOrDefault(Kind.of(block.activity()), "");
        return block.activity() instanceof BreakoutRounds rounds && rounds.rounds() > 1
                ? messages.get("console.plan.kind.rounds", name, rounds.rounds())
                : name;
    }

    private AgendaRow.Flex flex(Timing timing) {
        if (timing.fixed()) {
            return new AgendaRow.Flex(messages.get("console.plan.fixed"), true);
        }
        return new AgendaRow.Flex(
                timing.least().toMinutes() + "–" + timing.most().toMinutes(), timing.hasLimits());
    }

    private AgendaRow.When when(Timing timing, Timetable.Slot slot, Dates there) {
        var fixed = new ArrayList<String>();
        timing.startsAt()
                .ifPresent(at -> fixed.add(messages.get("console.plan.at", dates.clock(at))));
        timing.endsAt()
                .ifPresent(at -> fixed.add(messages.get("console.plan.until", dates.clock(at))));
        var late =
                slot.late().isPositive()
                        ? messages.get("console.plan.late", slot.late().toMinutes())
                        : "";
        return new AgendaRow.When(there.clock(slot.starts()), String.join(", ", fixed), late);
    }

    private AgendaRow.Above above(List<Block> blocks, int index, String day, Duration waits) {
        var section = blocks.get(index).opening().section();
        if (section.isEmpty() && day.isEmpty() && waits.isZero()) {
            return AgendaRow.Above.NOTHING;
        }
        return new AgendaRow.Above(
                day,
                section,
                section.isEmpty() ? "" : subtotal(blocks, index),
                waits.isZero() ? "" : messages.get("console.plan.free", durations.length(waits)));
    }

    /** The length of the section that begins at {@code first}; a new day ends it too. */
    private String subtotal(List<Block> blocks, int first) {
        var sum = blocks.get(first).planned();
        for (int i = first + 1; i < blocks.size() && blocks.get(i).opening().isNone(); i++) {
            sum = sum.plus(blocks.get(i).planned());
        }
        return durations.length(sum);
    }

    private String day(Workshop workshop, int number, Timetable.Slot slot, Dates there) {
        var clock = there.clock(slot.starts());
        Optional<LocalDate> date =
                workshop.day().map(_ -> slot.starts().atZone(there.zone()).toLocalDate());
        return date.map(d -> messages.get("console.plan.day-on", number, there.weekday(d), clock))
                .orElseGet(() -> messages.get("console.plan.day-at", number, clock));
    }

    /** How many days the blocks are spread over. */
    static long days(List<Block> blocks) {
        return 1
                + blocks.stream()
                        .skip(1)
                        .map(Block::opening)
                        .map(Opening::day)
                        .filter(Optional::isPresent)
                        .count();
    }
}
