package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.Activity;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.plan.Wording;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The rules of planning. */
final class PlanRules {
    private PlanRules() {}

    static Decision decide(Session session, PlanCommand command) {
        return switch (command) {
            case PlanCommand.CreateWorkshop c -> create(session, c);
            case PlanCommand.RenameWorkshop c -> {
                var title = Wording.line(c.title());
                yield textRefusal(title, Wording.TITLE)
                        .map(Decision::refuse)
                        .orElseGet(() ->
                                title.equals(session.workshop().title())
                                        ? accept()
                                        : accept(new PlanEvent.WorkshopRenamed(title)));
            }
            case PlanCommand.ScheduleWorkshop c ->
                    c.day().equals(session.workshop().day())
                                    && c.startsAt().equals(session.workshop().startsAt())
                            ? accept()
                            : accept(new PlanEvent.WorkshopScheduled(c.day(), c.startsAt()));
            case PlanCommand.DeleteWorkshop _ ->
                    session.phase().isOpen()
                            ? refuse(Refusal.ROOM_IS_OPEN)
                            : accept(new PlanEvent.WorkshopDeleted());
            case PlanCommand.AddBlock c -> add(session, c);
            case PlanCommand.RetitleBlock c -> retitle(session, c);
            case PlanCommand.RetimeBlock c -> retime(session, c);
            case PlanCommand.WriteNotes c -> writeNotes(session, c);
            case PlanCommand.ChangeActivity c -> changeActivity(session, c);
            case PlanCommand.MoveBlock c -> move(session, c);
            case PlanCommand.RemoveBlock c -> remove(session, c.block());
        };
    }

    static Session apply(Session session, PlanEvent event) {
        var workshop = session.workshop();
        return switch (event) {
            case PlanEvent.WorkshopCreated e -> session.born(e.workshop());
            case PlanEvent.WorkshopRenamed e -> session.with(workshop.withTitle(e.title()));
            case PlanEvent.WorkshopScheduled e ->
                    session.with(workshop.withTime(e.day(), e.startsAt()));
            case PlanEvent.WorkshopDeleted _ -> session.withDeleted(true);
            case PlanEvent.BlockAdded e ->
                    session.with(workshop.withAgenda(a -> a.inserted(e.index(), e.block())));
            case PlanEvent.BlockRetitled e ->
                    changed(session, e.block(), block -> block.withTitle(e.title()));
            case PlanEvent.BlockRetimed e ->
                    changed(session, e.block(), block -> block.withPlanned(e.planned()));
            case PlanEvent.NotesWritten e ->
                    changed(session, e.block(), block -> block.withNotes(e.notes()));
            case PlanEvent.ActivityChanged e ->
                    changed(session, e.block(), block -> block.withActivity(e.activity()));
            case PlanEvent.BlockMoved e ->
                    session.with(workshop.withAgenda(a -> a.moved(e.block(), e.index())));
            case PlanEvent.BlockRemoved e ->
                    session.with(workshop.withAgenda(a -> a.removed(e.block())));
        };
    }

    private static Session changed(
            Session session, BlockId id, java.util.function.UnaryOperator<Block> change) {
        return session.with(session.workshop().withAgenda(a -> a.changed(id, change)));
    }

    private static Decision create(Session session, PlanCommand.CreateWorkshop c) {
        if (session.exists()) {
            return refuse(Refusal.WORKSHOP_EXISTS);
        }
        var workshop = c.workshop();
        var title = Wording.line(workshop.title());
        var refusal = textRefusal(title, Wording.TITLE);
        if (refusal.isEmpty() && workshop.agenda().blocks().size() > Agenda.MOST_BLOCKS) {
            refusal = Optional.of(Refusal.AGENDA_IS_FULL);
        }
        var ids = new HashSet<BlockId>();
        var blocks = new java.util.ArrayList<Block>();
        for (Block block : workshop.agenda().blocks()) {
            var clean = clean(block);
            blocks.add(clean);
            if (refusal.isEmpty()) {
                refusal =
                        ids.add(block.id())
                                ? blockRefusal(clean)
                                : Optional.of(Refusal.BLOCK_EXISTS);
            }
        }
        return refusal.map(Decision::refuse)
                .orElseGet(() ->
                        accept(
                                new PlanEvent.WorkshopCreated(
                                        workshop.withTitle(title)
                                                .withAgenda(_ -> new Agenda(blocks)))));
    }

    private static Decision add(Session session, PlanCommand.AddBlock c) {
        var agenda = session.agenda();
        if (agenda.find(c.block().id()).isPresent()) {
            return refuse(Refusal.BLOCK_EXISTS);
        }
        if (agenda.blocks().size() >= Agenda.MOST_BLOCKS) {
            return refuse(Refusal.AGENDA_IS_FULL);
        }
        var block = clean(c.block());
        int index = Math.clamp(c.index(), 0, agenda.blocks().size());
        return blockRefusal(block)
                .map(Decision::refuse)
                .orElseGet(() -> accept(new PlanEvent.BlockAdded(block, index)));
    }

    private static Decision retitle(Session session, PlanCommand.RetitleBlock c) {
        var block = session.agenda().find(c.block());
        if (block.isEmpty()) {
            return refuse(Refusal.NO_SUCH_BLOCK);
        }
        var title = Wording.line(c.title());
        return textRefusal(title, Wording.TITLE)
                .map(Decision::refuse)
                .orElseGet(() ->
                        title.equals(block.get().title())
                                ? accept()
                                : accept(new PlanEvent.BlockRetitled(c.block(), title)));
    }

    private static Decision retime(Session session, PlanCommand.RetimeBlock c) {
        var block = session.agenda().find(c.block());
        if (block.isEmpty()) {
            return refuse(Refusal.NO_SUCH_BLOCK);
        }
        if (!isBlockLength(c.planned())) {
            return refuse(Refusal.MINUTES_OUT_OF_RANGE);
        }
        return c.planned().equals(block.get().planned())
                ? accept()
                : accept(new PlanEvent.BlockRetimed(c.block(), c.planned()));
    }

    private static Decision writeNotes(Session session, PlanCommand.WriteNotes c) {
        var block = session.agenda().find(c.block());
        if (block.isEmpty()) {
            return refuse(Refusal.NO_SUCH_BLOCK);
        }
        var notes = Wording.paragraphs(c.notes());
        if (!Wording.fits(notes, Wording.NOTES)) {
            return refuse(Refusal.TEXT_IS_TOO_LONG);
        }
        return notes.equals(block.get().notes())
                ? accept()
                : accept(new PlanEvent.NotesWritten(c.block(), notes));
    }

    private static Decision changeActivity(Session session, PlanCommand.ChangeActivity c) {
        var block = session.agenda().find(c.block());
        if (block.isEmpty()) {
            return refuse(Refusal.NO_SUCH_BLOCK);
        }
        var activity = clean(c.activity());
        if (activity.equals(block.get().activity())) {
            return accept();
        }
        var refusal = activityRefusal(activity);
        if (refusal.isEmpty() && losesAnswers(session, c.block(), activity)) {
            refusal = Optional.of(Refusal.BLOCK_HAS_ANSWERS);
        }
        return refusal.map(Decision::refuse)
                .orElseGet(() -> accept(new PlanEvent.ActivityChanged(c.block(), activity)));
    }

    /**
     * A poll that has ballots stays a poll, keeps what was marked, and does not narrow to one
     * choice.
     */
    private static boolean losesAnswers(Session session, BlockId block, Activity next) {
        var run = session.poll(block);
        if (run.answered() == 0) {
            return false;
        }
        return !(next instanceof Poll poll)
                || run.totals().keySet().stream().anyMatch(id -> poll.option(id).isEmpty())
                || (!poll.several() && run.ballots().values().stream().anyMatch(b -> b.size() > 1));
    }

    private static Decision move(Session session, PlanCommand.MoveBlock c) {
        var from = session.agenda().indexOf(c.block());
        if (from.isEmpty()) {
            return refuse(Refusal.NO_SUCH_BLOCK);
        }
        int to = Math.clamp(c.index(), 0, session.agenda().blocks().size() - 1);
        return from.getAsInt() == to ? accept() : accept(new PlanEvent.BlockMoved(c.block(), to));
    }

    private static Decision remove(Session session, BlockId block) {
        if (session.agenda().find(block).isEmpty()) {
            return refuse(Refusal.NO_SUCH_BLOCK);
        }
        if (session.isOn(block)) {
            return refuse(Refusal.BLOCK_IS_ON);
        }
        return accept(new PlanEvent.BlockRemoved(block));
    }

    private static Block clean(Block block) {
        return block.withTitle(Wording.line(block.title()))
                .withNotes(Wording.paragraphs(block.notes()))
                .withActivity(clean(block.activity()));
    }

    private static Activity clean(Activity activity) {
        return switch (activity) {
            case Talk talk -> talk;
            case Break pause -> pause;
            case Poll poll ->
                    new Poll(
                            Wording.line(poll.question()),
                            poll.options().stream()
                                    .map(o -> new Poll.Option(o.id(), Wording.line(o.text())))
                                    .toList(),
                            poll.several());
            case BreakoutRounds rounds ->
                    new BreakoutRounds(
                            Wording.line(rounds.prompt()), rounds.groupSize(), rounds.rounds());
        };
    }

    private static Optional<Refusal> blockRefusal(Block block) {
        return textRefusal(block.title(), Wording.TITLE)
                .or(() ->
                        Wording.fits(block.notes(), Wording.NOTES)
                                ? Optional.empty()
                                : Optional.of(Refusal.TEXT_IS_TOO_LONG))
                .or(() ->
                        isBlockLength(block.planned())
                                ? Optional.empty()
                                : Optional.of(Refusal.MINUTES_OUT_OF_RANGE))
                .or(() -> activityRefusal(block.activity()));
    }

    private static Optional<Refusal> activityRefusal(Activity activity) {
        return switch (activity) {
            case Talk _, Break _ -> Optional.empty();
            case Poll poll -> pollRefusal(poll);
            case BreakoutRounds rounds -> {
                if (!Wording.fits(rounds.prompt(), Wording.LINE)) {
                    yield Optional.of(Refusal.TEXT_IS_TOO_LONG);
                }
                if (rounds.groupSize() < 2 || rounds.groupSize() > BreakoutRounds.LARGEST_GROUP) {
                    yield Optional.of(Refusal.GROUP_SIZE_OUT_OF_RANGE);
                }
                yield rounds.rounds() < 1 || rounds.rounds() > BreakoutRounds.MOST_ROUNDS
                        ? Optional.of(Refusal.ROUNDS_OUT_OF_RANGE)
                        : Optional.empty();
            }
        };
    }

    /**
     * A poll may be planned unfinished: it needs its question and two options only when it opens.
     */
    private static Optional<Refusal> pollRefusal(Poll poll) {
        if (!Wording.fits(poll.question(), Wording.LINE)
                || poll.options().stream().anyMatch(o -> !Wording.fits(o.text(), Wording.TITLE))) {
            return Optional.of(Refusal.TEXT_IS_TOO_LONG);
        }
        if (poll.options().stream().anyMatch(o -> o.text().isEmpty())) {
            return Optional.of(Refusal.TEXT_IS_EMPTY);
        }
        if (poll.options().size() > Poll.MOST_OPTIONS) {
            return Optional.of(Refusal.TOO_MANY_OPTIONS);
        }
        return isDistinct(poll.options().stream().map(Poll.Option::id).toList())
                        && isDistinct(poll.options().stream().map(Poll.Option::text).toList())
                ? Optional.empty()
                : Optional.of(Refusal.OPTIONS_ARE_NOT_UNIQUE);
    }

    private static boolean isDistinct(List<?> values) {
        return new HashSet<>(values).size() == values.size();
    }

    private static boolean isBlockLength(Duration planned) {
        return planned.compareTo(Duration.ofMinutes(1)) >= 0
                && planned.compareTo(Duration.ofMinutes(Block.MOST_MINUTES)) <= 0
                && planned.equals(Duration.ofMinutes(planned.toMinutes()));
    }

    /** Why a cleaned line cannot be taken, if so. */
    static Optional<Refusal> textRefusal(String line, int most) {
        if (line.isEmpty()) {
            return Optional.of(Refusal.TEXT_IS_EMPTY);
        }
        return Wording.fits(line, most) ? Optional.empty() : Optional.of(Refusal.TEXT_IS_TOO_LONG);
    }
}
