package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.Activity;
import app.plenary.plan.Agenda;
import app.plenary.plan.AgendaEdit;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Wording;
import app.plenary.plan.Workshop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

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
            case PlanCommand.LimitWorkshop c ->
                    c.endsBy().equals(session.workshop().endsBy())
                            ? accept()
                            : accept(new PlanEvent.WorkshopLimited(c.endsBy()));
            case PlanCommand.PlaceWorkshop c ->
                    c.zone().equals(session.workshop().zone())
                            ? accept()
                            : accept(new PlanEvent.WorkshopPlaced(c.zone()));
            case PlanCommand.PlaceTable(int group, var at) -> {
                if (group < 0 || group >= BreakoutRounds.MOST_GROUPS) {
                    yield refuse(Refusal.NO_SUCH_GROUP);
                }
                yield at.equals(session.workshop().tables().get(group))
                        ? accept()
                        : accept(new PlanEvent.TablePlaced(group, at));
            }
            case PlanCommand.ClearTables _ ->
                    session.workshop().tables().isEmpty()
                            ? accept()
                            : accept(new PlanEvent.TablesCleared());
            case PlanCommand.NamePeople c ->
                    c.naming() == session.workshop().naming()
                            ? accept()
                            : accept(new PlanEvent.PeopleNamed(c.naming()));
            case PlanCommand.ExpectPeople c -> expect(session, c.people());
            case PlanCommand.EditAgenda c -> edit(session, c.edits());
        };
    }

    static Session apply(Session session, PlanEvent event) {
        var workshop = session.workshop();
        return switch (event) {
            case PlanEvent.WorkshopCreated e -> session.born(e.workshop());
            case PlanEvent.WorkshopRenamed e -> session.with(workshop.withTitle(e.title()));
            case PlanEvent.WorkshopScheduled e ->
                    session.with(workshop.withTime(e.day(), e.startsAt()));
            case PlanEvent.WorkshopLimited e -> session.with(workshop.withEndsBy(e.endsBy()));
            case PlanEvent.WorkshopPlaced e -> session.with(workshop.withZone(e.zone()));
            case PlanEvent.TablePlaced e -> session.with(workshop.withTable(e.group(), e.at()));
            case PlanEvent.TablesCleared _ -> session.with(workshop.withTables(Map.of()));
            case PlanEvent.PeopleNamed e -> session.with(workshop.withNaming(e.naming()));
            case PlanEvent.PeopleExpected e -> session.with(workshop.withPeople(e.people()));
            case PlanEvent.WorkshopDeleted _ -> session.withDeleted(true);
            case PlanEvent.BlockAdded e ->
                    session.with(workshop.withAgenda(a -> a.inserted(e.index(), e.block())));
            case PlanEvent.BlockChanged e ->
                    SlideRules.following(
                            session,
                            ChoiceRules.following(
                                    session,
                                    session.with(
                                            workshop.withAgenda(a ->
                                                    a.changed(
                                                            e.block(),
                                                            block -> block.with(e.change())))),
                                    e.block()),
                            e.block());
            case PlanEvent.BlockMoved e ->
                    session.with(workshop.withAgenda(a -> a.moved(e.block(), e.index())));
            case PlanEvent.BlockRemoved e ->
                    session.with(workshop.withAgenda(a -> a.removed(e.block())));
        };
    }

    private static Decision expect(Session session, OptionalInt people) {
        if (!fits(people)) {
            return refuse(Refusal.PEOPLE_OUT_OF_RANGE);
        }
        return people.equals(session.workshop().people())
                ? accept()
                : accept(new PlanEvent.PeopleExpected(people));
    }

    private static boolean fits(OptionalInt people) {
        return people.isEmpty()
                || (people.getAsInt() >= 1 && people.getAsInt() <= Workshop.MOST_PEOPLE);
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
        if (refusal.isEmpty() && !fits(workshop.people())) {
            refusal = Optional.of(Refusal.PEOPLE_OUT_OF_RANGE);
        }
        var ids = new HashSet<BlockId>();
        var blocks = new ArrayList<Block>();
        for (Block block : workshop.agenda().blocks()) {
            var clean = BlockWording.clean(block);
            blocks.add(clean);
            if (refusal.isEmpty()) {
                refusal =
                        ids.add(block.id())
                                ? BlockWording.refusal(clean)
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

    private static Decision add(Session session, AgendaEdit.Insert c) {
        var agenda = session.agenda();
        if (agenda.find(c.block().id()).isPresent()) {
            return refuse(Refusal.BLOCK_EXISTS);
        }
        if (agenda.blocks().size() >= Agenda.MOST_BLOCKS) {
            return refuse(Refusal.AGENDA_IS_FULL);
        }
        var block = BlockWording.clean(c.block());
        int index = Math.clamp(c.index(), 0, agenda.blocks().size());
        return BlockWording.refusal(block)
                .map(Decision::refuse)
                .orElseGet(() -> accept(new PlanEvent.BlockAdded(block, index)));
    }

    /** Each step is decided on what the steps before it leave; the first refusal refuses all. */
    private static Decision edit(Session session, List<AgendaEdit> edits) {
        var events = new ArrayList<Event>();
        var stands = session;
        for (AgendaEdit edit : edits) {
            var decision =
                    switch (edit) {
                        case AgendaEdit.Insert e -> add(stands, e);
                        case AgendaEdit.Move e -> move(stands, e);
                        case AgendaEdit.Remove e -> remove(stands, e.block());
                        case AgendaEdit.Change e -> change(stands, e);
                    };
            switch (decision) {
                case Decision.Refused _ -> {
                    return decision;
                }
                case Decision.Accepted accepted -> {
                    events.addAll(accepted.events());
                    stands = stands.after(accepted.events());
                }
            }
        }
        return accept(events);
    }

    private static Decision change(Session session, AgendaEdit.Change c) {
        var found = session.agenda().find(c.block());
        if (found.isEmpty()) {
            return refuse(Refusal.NO_SUCH_BLOCK);
        }
        var block = found.get();
        var change = BlockWording.clean(c.change());
        var next = block.with(change);
        if (next.equals(block)) {
            return accept();
        }
        var refusal = BlockWording.refusal(next);
        if (refusal.isEmpty()
                && change instanceof BlockChange.Becomes becomes
                && losesAnswers(session, c.block(), block.activity(), becomes.activity())) {
            refusal = Optional.of(Refusal.BLOCK_HAS_ANSWERS);
        }
        return refusal.map(Decision::refuse)
                .orElseGet(() -> accept(new PlanEvent.BlockChanged(c.block(), change)));
    }

    /** A poll or quiz that has answers stays one and keeps what was given. */
    private static boolean losesAnswers(
            Session session, BlockId block, Activity before, Activity next) {
        if (before instanceof Quiz was) {
            var put = session.quizzes().all(block);
            return next instanceof Quiz quiz
                    ? QuizRules.losesAnswers(put, was, quiz)
                    : put.stream().anyMatch(run -> !run.isUntouched());
        }
        var runs = session.pollRuns(block);
        return before instanceof Poll was
                && (next instanceof Poll poll
                        ? PollRules.losesAnswers(runs, was, poll)
                        : runs.stream().anyMatch(run -> !run.answers().isEmpty()));
    }

    private static Decision move(Session session, AgendaEdit.Move c) {
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

    /** Why a cleaned line cannot be taken, if so. */
    static Optional<Refusal> textRefusal(String line, int most) {
        if (line.isEmpty()) {
            return Optional.of(Refusal.TEXT_IS_EMPTY);
        }
        return Wording.fits(line, most) ? Optional.empty() : Optional.of(Refusal.TEXT_IS_TOO_LONG);
    }
}
