package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.CatchUp;
import app.plenary.plan.Timetable;
import app.plenary.session.FacilitatorView;
import app.plenary.session.Session;
import app.plenary.text.Dates;
import app.plenary.text.Durations;
import app.plenary.text.Messages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ways to catch up in words.
 *
 * @param state how the session stands now
 * @param ways at most three, each at the place of its kind
 * @param missing by how much even the best way misses, and what would have to give; empty when one
 *     meets everything
 */
record CatchUpChoices(String state, List<Way> ways, String missing) {
    CatchUpChoices {
        ways = List.copyOf(ways);
    }

    /** What becomes of one block: {@code 20 → 16}, or that it is left out. */
    record Change(String title, String minutes, boolean dropped) {}

    /**
     * One proposal.
     *
     * @param end the new end: "ends 16:30"
     * @param fit how that compares with the plan
     * @param fixed whether the fixed times are kept; empty without any
     */
    record Way(
            String name,
            String words,
            String end,
            String fit,
            String fixed,
            boolean meets,
            List<Change> changes,
            Map<BlockId, Duration> lengths,
            List<BlockId> dropped) {}

    static CatchUpChoices of(Messages messages, Dates dates, Session session, Instant now) {
        return new Writing(messages, dates, session).choices(now);
    }

    /** Puts one session's proposals into words. */
    private static final class Writing {
        private final Messages messages;
        private final Dates dates;
        private final Durations durations;
        private final Session session;
        private final FacilitatorView view;

        Writing(Messages messages, Dates dates, Session session) {
            this.messages = messages;
            this.dates = dates.in(session.zone());
            this.durations = new Durations(messages);
            this.session = session;
            this.view = new FacilitatorView(session);
        }

        CatchUpChoices choices(Instant now) {
            var proposals = view.proposals(now);
            var offset = new Progress(messages, dates).offset(session, now);
            var state =
                    messages.get(
                            "console.catch-up.state",
                            offset.words(),
                            offset.ends(),
                            view.plannedEnd().map(dates::clock).orElse(""));
            boolean wanting =
                    late(view.offset(now).orElse(Duration.ZERO)) > 0
                            && proposals.stream().noneMatch(CatchUp.Proposal::meets);
            return new CatchUpChoices(
                    state,
                    proposals.stream().map(this::way).toList(),
                    wanting ? missing(proposals, now) : "");
        }

        private Way way(CatchUp.Proposal proposal) {
            boolean longer =
                    session.agenda().blocks().stream()
                            .anyMatch(block ->
                                    Optional.ofNullable(proposal.lengths().get(block.id()))
                                            .filter(to -> to.compareTo(session.allotted(block)) > 0)
                                            .isPresent());
            return new Way(
                    name(proposal.way(), longer),
                    words(proposal.way(), longer),
                    proposal.times()
                            .ends()
                            .map(end -> messages.get("console.run.offset.ends", dates.clock(end)))
                            .orElse(""),
                    fit(proposal.over()),
                    fixed(proposal),
                    proposal.meets(),
                    changes(proposal),
                    proposal.lengths(),
                    proposal.dropped());
        }

        private String name(CatchUp.Way way, boolean longer) {
            return switch (way) {
                case TRIM ->
                        longer
                                ? messages.get("console.catch-up.stretch")
                                : messages.get("console.catch-up.trim");
                case DROP -> messages.get("console.catch-up.drop");
                case BOTH -> messages.get("console.catch-up.both");
            };
        }

        private String words(CatchUp.Way way, boolean longer) {
            return switch (way) {
                case TRIM ->
                        longer
                                ? messages.get("console.catch-up.stretch.words")
                                : messages.get("console.catch-up.trim.words");
                case DROP -> messages.get("console.catch-up.drop.words");
                case BOTH -> messages.get("console.catch-up.both.words");
            };
        }

        private String fit(Duration over) {
            long minutes = late(over);
            if (minutes == 0) {
                return messages.get("console.catch-up.as-planned");
            }
            var length = durations.length(Duration.ofMinutes(minutes));
            return minutes > 0
                    ? messages.get("console.catch-up.too-late", length)
                    : messages.get("console.catch-up.early", length);
        }

        /** Whole minutes; half of one is nobody's delay. */
        private static long late(Duration over) {
            return Math.round(over.toSeconds() / 60.0);
        }

        private String fixed(CatchUp.Proposal proposal) {
            boolean any = false;
            for (Timetable.Slot slot : proposal.times().slots()) {
                var block = session.agenda().find(slot.block());
                if (block.isPresent() && block.get().timing().isOnTheClock()) {
                    any = true;
                    if (late(slot.late()) > 0) {
                        return messages.get(
                                "console.catch-up.fixed-missed",
                                block.get().title(),
                                durations.length(Duration.ofMinutes(late(slot.late()))));
                    }
                }
            }
            return any ? messages.get("console.catch-up.fixed-kept") : "";
        }

        private List<Change> changes(CatchUp.Proposal proposal) {
            var changes = new ArrayList<Change>();
            for (Block block : session.agenda().blocks()) {
                var to = proposal.lengths().get(block.id());
                if (proposal.dropped().contains(block.id())) {
                    changes.add(
                            new Change(
                                    block.title(),
                                    messages.get("console.catch-up.left-out"),
                                    true));
                } else if (to != null) {
                    changes.add(
                            new Change(
                                    block.title(),
                                    messages.get(
                                            "console.catch-up.minutes",
                                            session.allotted(block).toMinutes(),
                                            to.toMinutes()),
                                    false));
                }
            }
            return changes;
        }

        private String missing(List<CatchUp.Proposal> proposals, Instant now) {
            var best = proposals.stream().min(Comparator.comparing(CatchUp.Proposal::over));
            var over =
                    best.map(CatchUp.Proposal::over)
                            .or(() -> view.offset(now))
                            .orElse(Duration.ZERO);
            if (late(over) <= 0) {
                return messages.get("console.catch-up.missing-fixed");
            }
            var much = durations.length(Duration.ofMinutes(late(over)));
            var gone = best.map(CatchUp.Proposal::dropped).orElse(List.of());
            var enough =
                    view.rows(now).stream()
                            .filter(row -> row.standing() == FacilitatorView.Standing.COMING)
                            .map(FacilitatorView.Row::block)
                            .filter(block -> !(block.activity() instanceof Break))
                            .filter(block -> block.droppable().isEmpty())
                            .filter(block -> session.after(block.id()).isPresent())
                            .filter(block -> !gone.contains(block.id()))
                            .filter(block -> session.allotted(block).compareTo(over) >= 0)
                            .min(Comparator.comparing(session::allotted));
            return enough.map(block ->
                            messages.get("console.catch-up.missing-drop", much, block.title()))
                    .orElseGet(() -> messages.get("console.catch-up.missing", much));
        }
    }
}
