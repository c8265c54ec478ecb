package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.Timetable;
import app.plenary.plan.Workshop;
import app.plenary.session.Countdown;
import app.plenary.session.FacilitatorView;
import app.plenary.session.FacilitatorView.FixedTime;
import app.plenary.session.FacilitatorView.Row;
import app.plenary.session.FacilitatorView.Standing;
import app.plenary.session.Phase;
import app.plenary.session.RoomMatter;
import app.plenary.session.Session;
import app.plenary.session.Urgency;
import app.plenary.text.Dates;
import app.plenary.text.Durations;
import app.plenary.text.Messages;
import app.plenary.ui.Tone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Planned, expected and actual time of a session in words: the offset, and a row for each block.
 * Clock times are those of the room.
 */
public final class Progress {

    /**
     * How the session stands against its plan.
     *
     * @param words the offset itself, such as "6 min behind"
     * @param ends when it will end, or ended
     * @param tone late when behind
     * @param detail the plan beside it
     * @param fixed the next fixed time and whether it will be kept; empty without one
     * @param missed whether the next fixed time will not be kept
     * @param limit when the day has to be over and what that leaves; empty when that is open
     * @param over whether it will take longer than that
     */
    public record Offset(
            String words,
            String ends,
            Tone tone,
            String detail,
            String fixed,
            boolean missed,
            String limit,
            boolean over) {}

    private final Messages messages;
    private final Dates dates;
    private final Durations durations;

    public Progress(Messages messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
        this.durations = new Durations(messages);
    }

    /** In the zone of the room. */
    private Progress there(Session session) {
        var there = dates.in(session.zone());
        return there.equals(dates) ? this : new Progress(messages, there);
    }

    /** Where the times are from, when they are not those of the laptop; else empty. */
    public String zone(Session session, Instant now) {
        return session.zone()
                .filter(zone ->
                        !zone.getRules()
                                .getOffset(now)
                                .equals(dates.zone().getRules().getOffset(now)))
                .map(zone -> messages.get("console.run.offset.zone", zone.getId()))
                .orElse("");
    }

    /** The offset at {@code now}; offsets below half a minute count as none. */
    public Offset offset(Session session, Instant now) {
        return there(session).write(session, now);
    }

    private Offset write(Session session, Instant now) {
        var view = new FacilitatorView(session);
        var offset = view.offset(now);
        var end = view.expectedEnd(now);
        if (offset.isEmpty() || end.isEmpty()) {
            return ahead(session.workshop(), now);
        }
        long minutes = Math.round(offset.get().toSeconds() / 60.0);
        var tone = minutes > 0 ? Tone.LATE : Tone.ACCENT;
        var planned = dates.clock(view.plannedEnd().orElse(end.get()));
        var clock = dates.clock(end.get());
        if (session.phase() == Phase.ENDED) {
            return new Offset(
                    messages.get("console.run.offset.ended", clock),
                    amount(minutes),
                    tone,
                    messages.get("console.run.offset.planned", planned),
                    "",
                    false,
                    "",
                    false);
        }
        var next = view.nextFixedTime(now);
        var left = view.limit().map(limit -> Duration.between(end.get(), limit));
        return new Offset(
                amount(minutes),
                messages.get("console.run.offset.ends", clock),
                tone,
                messages.get("console.run.offset.planned-left", planned, blocksLeft(view, now)),
                next.map(this::fixed).orElse(""),
                next.filter(fixed -> isMissed(fixed.late())).isPresent(),
                view.limit().map(limit -> limit(dates.clock(limit), left)).orElse(""),
                left.filter(length -> isMissed(length.negated())).isPresent());
    }

    private String limit(String clock, Optional<Duration> left) {
        var spare = left.orElse(Duration.ZERO);
        if (isMissed(spare.negated())) {
            return messages.get("console.run.limit.over", clock, rounded(spare.negated()));
        }
        return isMissed(spare)
                ? messages.get("console.run.limit.spare", clock, rounded(spare))
                : messages.get("console.run.limit.just", clock);
    }

    private String fixed(FixedTime fixed) {
        var title = fixed.block().title();
        var at = dates.clock(fixed.at());
        if (isMissed(fixed.late())) {
            return messages.get("console.run.fixed.late", title, at, rounded(fixed.late()));
        }
        return fixed.isEnd()
                ? messages.get("console.run.fixed.ends", title, at)
                : messages.get("console.run.fixed.kept", title, at);
    }

    private String rounded(Duration length) {
        return durations.length(length.plusSeconds(30));
    }

    /** Less than half a minute is no delay. */
    private static boolean isMissed(Duration late) {
        return late.compareTo(Duration.ofSeconds(30)) >= 0;
    }

    /** The plan as if it were held today when it names no day. */
    private Timetable plan(Workshop workshop, Instant now) {
        return Timetable.of(workshop, now.atZone(dates.zone()).toLocalDate(), dates.zone());
    }

    private Offset ahead(Workshop workshop, Instant now) {
        var plan = plan(workshop, now).firstDay();
        var ends = plan.ends();
        var left =
                plan.slots().isEmpty()
                        ? Optional.<Duration>empty()
                        : workshop.endsBy()
                                .map(time ->
                                        Timetable.at(
                                                plan.slots()
                                                        .getFirst()
                                                        .starts()
                                                        .atZone(dates.zone()),
                                                time))
                                .flatMap(limit -> ends.map(end -> Duration.between(end, limit)));
        return new Offset(
                messages.get("console.run.offset.begins", dates.clock(workshop.startsAt())),
                messages.get(
                        "console.run.offset.ends",
                        ends.map(dates::clock).orElseGet(() -> dates.clock(workshop.startsAt()))),
                Tone.ACCENT,
                messages.get(
                        "console.run.offset.blocks",
                        workshop.agenda().blocks().size(),
                        durations.length(workshop.agenda().planned())),
                "",
                false,
                left.isEmpty()
                        ? ""
                        : workshop.endsBy().map(dates::clock).map(by -> limit(by, left)).orElse(""),
                left.filter(length -> isMissed(length.negated())).isPresent());
    }

    private String amount(long minutes) {
        if (minutes == 0) {
            return messages.get("console.run.offset.on-time");
        }
        var length = durations.length(Duration.ofMinutes(minutes));
        return minutes > 0
                ? messages.get("console.run.offset.behind", length)
                : messages.get("console.run.offset.ahead", length);
    }

    private static String left(Session session, Instant now) {
        return session.countdown().map(c -> Durations.countdown(c.remaining(now))).orElse("");
    }

    private static long blocksLeft(FacilitatorView view, Instant now) {
        return view.rows(now).stream().filter(row -> row.standing() == Standing.COMING).count();
    }

    /** A row for each block in agenda order, as things stand at {@code now}. */
    public List<RunRow> rows(Session session, Instant now) {
        return there(session).writeRows(session, now);
    }

    private List<RunRow> writeRows(Session session, Instant now) {
        var rows = new ArrayList<RunRow>();
        var plan = plan(session.workshop(), now);
        int day = 1;
        for (Row row : new FacilitatorView(session).rows(now)) {
            var block = row.block();
            boolean past = row.standing() == Standing.DONE || row.standing() == Standing.SKIPPED;
            boolean on = row.standing() == Standing.ON;
            boolean newDay = block.opening().day().isPresent() && !rows.isEmpty();
            day += newDay ? 1 : 0;
            var clock =
                    row.starts()
                            .map(dates::clock)
                            .orElseGet(() ->
                                    session.startedAt().isPresent()
                                            ? ""
                                            : dates.clock(plan.slots().get(rows.size()).starts()));
            var planned = row.planned().map(dates::clock).filter(at -> !past && !at.equals(clock));
            boolean other =
                    row.standing() == Standing.COMING && !row.allowed().equals(block.planned());
            rows.add(
                    new RunRow(
                            block.id(),
                            newDay ? messages.get("console.run.row.day", day) : "",
                            block.opening().section(),
                            clock,
                            planned.orElse(""),
                            Kind.of(block.activity()).tone(),
                            Kind.of(block.activity()).title(messages),
                            block.title(),
                            detail(session, block, past),
                            past ? "" : fixed(row),
                            isMissed(row.late()),
                            on ? left(session, now) : "",
                            on ? urgency(session, now) : Urgency.CALM,
                            minutes(row),
                            other ? Long.toString(block.minutes()) : "",
                            row.standing()));
        }
        return rows;
    }

    /** What it is about, while it is to come; that it stays in the room, for good. */
    private String detail(Session session, Block block, boolean past) {
        var stays = session.takeaway().staysInRoom(new RoomMatter.Answers(block.id()));
        var look = past ? "" : ActivityLook.detail(messages, block.activity());
        return !stays
                ? look
                : look.isEmpty()
                        ? messages.get("console.run.stays")
                        : look + " · " + messages.get("console.run.stays");
    }

    private static Urgency urgency(Session session, Instant now) {
        return session.countdown().map((Countdown c) -> c.urgency(now)).orElse(Urgency.CALM);
    }

    private String fixed(Row row) {
        var timing = row.block().timing();
        if (!timing.isOnTheClock()) {
            return "";
        }
        var words =
                timing.startsAt()
                        .map(at -> atTime(row, dates.clock(at)))
                        .or(() ->
                                timing.endsAt()
                                        .map(dates::clock)
                                        .map(at -> messages.get("console.run.row.until", at)))
                        .orElse("");
        return isMissed(row.late())
                ? messages.get("console.run.row.late", words, rounded(row.late()))
                : words;
    }

    private String atTime(Row row, String at) {
        return row.standing() == Standing.COMING && !isMissed(row.late())
                ? messages.get("console.run.row.at-kept", at)
                : messages.get("console.run.row.at", at);
    }

    private String minutes(Row row) {
        return switch (row.standing()) {
            case COMING -> Long.toString(row.allowed().toMinutes());
            case ON -> messages.get("console.run.row.of", row.allowed().toMinutes());
            case SKIPPED -> messages.get("console.run.row.skipped");
            case DONE -> took(row.block(), row.took());
        };
    }

    private String took(Block block, Duration time) {
        long took = Math.round(time.toSeconds() / 60.0);
        long more = took - block.minutes();
        return more == 0
                ? messages.get("console.run.row.took", took)
                : messages.get(
                        "console.run.row.took-other",
                        took,
                        (more > 0 ? "+" : "−") + Math.abs(more));
    }
}
