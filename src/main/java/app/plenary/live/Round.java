package app.plenary.live;

import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.CommandId;
import app.plenary.session.Decision;
import app.plenary.session.ParticipantId;
import app.plenary.session.ParticipantView;
import app.plenary.session.Refusal;
import app.plenary.session.Rules;
import app.plenary.session.Session;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One batch: what it decided so far, on top of what is durable. */
final class Round {
    private final SessionWriter writer;
    private final BoxKeeper boxes;
    private final InstantSource clock;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<WorkshopId, Session> sessions = new HashMap<>();
    private final Map<WorkshopId, LiveSession> touched = new HashMap<>();
    private final Map<CommandId, Long> accepted = new HashMap<>();
    private final List<Runnable> answers = new ArrayList<>();
    private final List<SessionWriter.Send> unsaved = new ArrayList<>();
    private final Map<BoxId, List<Boxed>> boxed = new LinkedHashMap<>();

    /** {@code writer} is the one on whose thread all of this happens. */
    Round(SessionWriter writer) {
        this.writer = writer;
        this.boxes = writer.boxes();
        this.clock = writer.clock();
    }

    /** A ballot for the box, and who waits for it to lie there. */
    private record Boxed(SessionWriter.Send send, BoxedBallot ballot) {}

    void decide(SessionWriter.Send send) {
        var history = send.to().history();
        var before =
                history.answerTo(send.id()).or(() -> Optional.ofNullable(accepted.get(send.id())));
        if (before.isPresent()) {
            accept(send, before.get());
            return;
        }
        var session = sessions.getOrDefault(send.to().id(), history.session());
        switch (send.wish()) {
            case SessionWriter.Wish.Do wish -> {
                switch (Rules.decide(session, send.actor(), wish.command(), clock.instant())) {
                    case Decision.Refused refused ->
                            answers.add(() ->
                                    send.answer().complete(new Answer.Refused(refused.reason())));
                    case Decision.Accepted accepted when accepted.boxed().isPresent() ->
                            box(send, accepted.boxed().get());
                    case Decision.Accepted accepted ->
                            add(
                                    send,
                                    new Entry.Happened(accepted.events()),
                                    session.after(accepted.events()));
                }
            }
            case SessionWriter.Wish.Undo _ ->
                    history.undoTarget()
                            .ifPresentOrElse(
                                    target ->
                                            add(
                                                    send,
                                                    new Entry.Struck(target),
                                                    history.undone().orElseThrow()),
                                    () -> refuse(send, Refusal.NOTHING_TO_UNDO));
            case SessionWriter.Wish.Redo _ ->
                    history.redoTarget()
                            .ifPresentOrElse(
                                    target ->
                                            add(
                                                    send,
                                                    new Entry.Restored(target),
                                                    history.redone().orElseThrow()),
                                    () -> refuse(send, Refusal.NOTHING_TO_REDO));
        }
    }

    private void refuse(SessionWriter.Send send, Refusal reason) {
        answers.add(() -> send.answer().complete(new Answer.Refused(reason)));
    }

    private void accept(SessionWriter.Send send, long revision) {
        answers.add(() -> send.answer().complete(new Answer.Accepted(revision)));
        if (accepted.containsKey(send.id())) {
            unsaved.add(send);
        }
    }

    private void add(SessionWriter.Send send, Entry.Change change, Session next) {
        long number = add(send.to(), send.id(), send.actor(), change, next);
        accepted.put(send.id(), number);
        accept(send, number);
    }

    private long add(LiveSession to, CommandId id, Actor actor, Entry.Change change, Session next) {
        long number = writer.sequence() + entries.size() + 1;
        entries.add(new Entry(number, to.id(), id, actor, clock.instant(), change));
        sessions.put(to.id(), next);
        touched.put(to.id(), to);
        return number;
    }

    private void box(SessionWriter.Send send, Decision.Boxed ballot) {
        var box = new BoxId(send.to().id(), ballot.poll(), ballot.number());
        if (boxes.isKept(box, send.id())) {
            inBox(send);
            return;
        }
        boxed.computeIfAbsent(box, _ -> new ArrayList<>())
                .add(new Boxed(send, boxes.marked(ballot)));
    }

    /** Looks into the boxes of a workshop that is being opened. */
    void settle(LiveSession live) {
        touched.put(live.id(), live);
        for (BoxId box : boxes.of(live.id())) {
            tell(box, live);
        }
        boxes.erase(boxes.done(live.id(), live.history().session()));
    }

    /** What the log must not know is made durable first, and told only in steps. */
    private void fill() {
        boxed.forEach((box, ballots) -> {
            try {
                boxes.put(box, ballots.stream().map(Boxed::ballot).toList());
            } catch (IOException | RuntimeException e) {
                var problem = writer.failed(e);
                ballots.forEach(each ->
                        answers.add(
                                () -> each.send().answer().complete(new Answer.NotSaved(problem))));
                return;
            }
            ballots.forEach(each -> boxes.kept(box, each.send().id()));
            var live = ballots.getFirst().send().to();
            touched.put(live.id(), live);
            tell(box, live);
            ballots.forEach(each -> inBox(each.send()));
        });
    }

    /**
     * No entry tells of a ballot in the box, so its sender is answered with the newest there is.
     */
    private void inBox(SessionWriter.Send send) {
        long revision = Math.max(1, send.to().history().last());
        answers.add(() -> send.answer().complete(new Answer.Accepted(revision)));
    }

    private void tell(BoxId box, LiveSession live) {
        var now = sessions.getOrDefault(live.id(), live.history().session());
        live.history().note(box, boxes.tell(box, now));
        sessions.computeIfPresent(live.id(), (_, session) -> live.history().boxed(session));
    }

    /** What lies in the boxes of polls that are closed goes into the log, in this batch. */
    private List<BoxId> empty() {
        var emptied = new ArrayList<BoxId>();
        for (LiveSession live : List.copyOf(touched.values())) {
            var session = sessions.getOrDefault(live.id(), live.history().session());
            var due = boxes.due(live.id(), session);
            if (!due.isEmpty()) {
                add(
                        live,
                        CommandId.fresh(),
                        Actor.FACILITATOR,
                        new Entry.Happened(List.copyOf(due)),
                        session.after(due));
                due.forEach(each -> emptied.add(new BoxId(live.id(), each.poll(), each.number())));
            }
        }
        return emptied;
    }

    /** As in {@link Revision#concerned}. What lies in a ballot box concerns nobody yet. */
    private Optional<Set<ParticipantId>> concerned(WorkshopId workshop) {
        var people = new HashSet<ParticipantId>();
        for (Entry entry : entries) {
            if (entry.workshop().equals(workshop)) {
                var each =
                        entry.change() instanceof Entry.Happened(var events)
                                ? ParticipantView.concerned(events)
                                : Optional.<Set<ParticipantId>>empty();
                if (each.isEmpty()) {
                    return each;
                }
                people.addAll(each.get());
            }
        }
        return Optional.of(people);
    }

    void store() {
        fill();
        var emptied = empty();
        if (!entries.isEmpty()) {
            try {
                writer.journal().append(List.copyOf(entries), Map.copyOf(sessions));
            } catch (IOException | RuntimeException e) {
                var problem = writer.failed(e);
                unsaved.forEach(send -> send.answer().complete(new Answer.NotSaved(problem)));
                answers.forEach(Runnable::run);
                return;
            }
            writer.stored(entries.size());
            for (Entry entry : entries) {
                var live = Objects.requireNonNull(touched.get(entry.workshop()));
                live.history().add(entry, Objects.requireNonNull(sessions.get(entry.workshop())));
            }
            boxes.erase(emptied);
            for (Entry entry : entries) {
                if (entry.change() instanceof Entry.Happened(var events)) {
                    boxes.make(
                            entry.workshop(),
                            Objects.requireNonNull(sessions.get(entry.workshop())),
                            events);
                }
            }
        }
        touched.values().forEach(live -> live.publish(concerned(live.id())));
        answers.forEach(Runnable::run);
    }
}
