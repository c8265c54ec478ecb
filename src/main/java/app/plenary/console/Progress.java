package app.plenary.console;

import app.plenary.plan.Workshop;
import app.plenary.session.BlockRun;
import app.plenary.session.FacilitatorView;
import app.plenary.session.FacilitatorView.Row;
import app.plenary.session.FacilitatorView.Standing;
import app.plenary.session.Phase;
import app.plenary.session.Session;
import app.plenary.text.Dates;
import app.plenary.text.Durations;
import app.plenary.text.Messages;
import app.plenary.ui.Tone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Planned, expected and actual time of a session in words: the offset, and a row for each block.
 */
public final class Progress {

    /**
     * How the session stands against its plan.
     *
     * @param words the offset itself, such as "6 min behind"
     * @param ends when it will end, or ended
     * @param tone late when behind
     * @param detail the plan beside it
     */
    public record Offset(String words, String ends, Tone tone, String detail) {}

    private final Messages messages;
    private final Dates dates;
    private final Durations durations;

    public Progress(Messages messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
        this.durations = new Durations(messages);
    }

    /** The offset at {@code now}; offsets below half a minute count as none. */
    public Offset offset(Session session, Instant now) {
        var view = new FacilitatorView(session);
        var offset = view.offset(now);
        var end = view.expectedEnd(now);
        if (offset.isEmpty() || end.isEmpty()) {
            return ahead(session.workshop());
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
                    messages.get("console.run.offset.planned", planned));
        }
        return new Offset(
                amount(minutes),
                messages.get("console.run.offset.ends", clock),
                tone,
                messages.get("console.run.offset.planned-left", planned, blocksLeft(session)));
    }

    private Offset ahead(Workshop workshop) {
        return new Offset(
                messages.get("console.run.offset.begins", dates.clock(workshop.startsAt())),
                messages.get("console.run.offset.ends", dates.clock(workshop.endsAt())),
                Tone.ACCENT,
                messages.get(
                        "console.run.offset.blocks",
                        workshop.agenda().blocks().size(),
                        durations.length(workshop.agenda().planned())));
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

    private static int blocksLeft(Session session) {
        int all = session.agenda().blocks().size();
        return session.run()
                .map(BlockRun::block)
                .map(block -> all - 1 - session.agenda().indexOf(block).orElse(all - 1))
                .orElse(0);
    }

    /** A row for each block in agenda order, as things stand at {@code now}. */
    public List<RunRow> rows(Session session, Instant now) {
        var rows = new ArrayList<RunRow>();
        var starts = session.agenda().starts();
        for (Row row : new FacilitatorView(session).rows(now)) {
            var clock =
                    row.starts()
                            .map(dates::clock)
                            .orElseGet(() ->
                                    session.startedAt().isPresent()
                                            ? ""
                                            : dates.clock(
                                                    session.workshop()
                                                            .startsAt()
                                                            .plus(starts.get(rows.size()))));
            var activity = row.block().activity();
            boolean past = row.standing() == Standing.DONE || row.standing() == Standing.SKIPPED;
            rows.add(
                    new RunRow(
                            row.block().id(),
                            clock,
                            Kind.of(activity).tone(),
                            Kind.of(activity).title(messages),
                            row.block().title(),
                            past ? "" : ActivityLook.detail(messages, activity),
                            row.standing() == Standing.ON ? left(session, now) : "",
                            minutes(row),
                            row.standing()));
        }
        return rows;
    }

    private String minutes(Row row) {
        return switch (row.standing()) {
            case COMING -> Long.toString(row.block().minutes());
            case ON -> messages.get("console.run.row.of", row.allowed().toMinutes());
            case SKIPPED -> messages.get("console.run.row.skipped");
            case DONE -> {
                long took = Math.round(row.took().toSeconds() / 60.0);
                long more = took - row.block().minutes();
                yield more == 0
                        ? messages.get("console.run.row.took", took)
                        : messages.get(
                                "console.run.row.took-other",
                                took,
                                (more > 0 ? "+" : "−") + Math.abs(more));
            }
        };
    }
}
