package app.plenary.live;

import app.plenary.plan.WorkshopId;
import app.plenary.session.Answers;
import app.plenary.session.Ballot;
import app.plenary.session.BallotMark;
import app.plenary.session.CommandId;
import app.plenary.session.Decision;
import app.plenary.session.Event;
import app.plenary.session.PollEvent;
import app.plenary.session.PollRun;
import app.plenary.session.Response;
import app.plenary.session.Session;
import app.plenary.tally.Release;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What the writer does with ballot boxes: fills them, tells of them what may be told, and takes out
 * what is in them once their poll is closed. Belongs to the session-writer thread.
 */
final class BoxKeeper {
    private static final Logger LOG = System.getLogger(BoxKeeper.class.getName());

    private final BallotBoxes boxes;
    private final RandomGenerator random;
    private final Map<BoxId, Told> told = new HashMap<>();
    private final Map<BoxId, Set<CommandId>> kept = new HashMap<>();

    /** What was told of an open box last, and how many ballots its responses are of. */
    private record Told(Answers.Box box, int counted) {
        static final Told NOTHING = new Told(Answers.Box.EMPTY, 0);
    }

    /** {@code random} is to be one nobody can guess. */
    BoxKeeper(BallotBoxes boxes, RandomGenerator random) {
        this.boxes = boxes;
        this.random = random;
    }

    /** The ballot with its mark; one that nobody may change gets a mark of chance. */
    BoxedBallot marked(Decision.Boxed boxed) {
        var mark =
                boxed.mark()
                        .orElseGet(() -> {
                            var chance = new byte[BallotMark.SIZE];
                            random.nextBytes(chance);
                            return BallotMark.ofBytes(chance);
                        });
        return new BoxedBallot(mark, BallotBytes.write(boxed.ballot()));
    }

    void put(BoxId box, List<BoxedBallot> ballots) throws IOException {
        boxes.put(box, ballots);
    }

    /** Those commands' ballots lie in the box; known until the program ends, and stored nowhere. */
    void kept(BoxId box, CommandId command) {
        kept.computeIfAbsent(box, _ -> new HashSet<>()).add(command);
    }

    /** Whether that command was kept: a repeat that comes late must not replace a newer ballot. */
    boolean isKept(BoxId box, CommandId command) {
        return kept.getOrDefault(box, Set.of()).contains(command);
    }

    /** Makes the boxes of the anonymous polls that these events open, before the first answer. */
    void make(WorkshopId workshop, Session session, Iterable<Event> events) {
        for (Event event : events) {
            if (event instanceof PollEvent.PollOpened(var poll) && session.poll(poll).anonymous()) {
                try {
                    boxes.make(
                            new BoxId(workshop, poll, session.poll(poll).number()),
                            session.roster().people().size());
                } catch (IOException e) {
                    // the first answer makes it, and is told when that fails
                    LOG.log(Level.WARNING, "A ballot box could not be made", e);
                }
            }
        }
    }

    /**
     * What may be told of an open box by now: how many ballots, in steps of five, and from five on
     * what they say, anew only with five more.
     */
    Answers.Box tell(BoxId box, Session session) {
        int count = boxes.count(box);
        var before = told.getOrDefault(box, Told.NOTHING);
        boolean due = Release.due(count, before.counted());
        var next =
                new Answers.Box(
                        Release.atLeast(count),
                        false,
                        due ? apart(session, box, ballots(box)) : before.box().responses(),
                        false);
        told.put(box, new Told(next, due ? count : before.counted()));
        return next;
    }

    /** The boxes of that workshop. */
    List<BoxId> of(WorkshopId workshop) {
        return boxes.boxes().stream().filter(box -> box.workshop().equals(workshop)).toList();
    }

    /** What is to be taken out of the boxes of that workshop, because their polls are closed. */
    List<PollEvent.BallotsCollected> due(WorkshopId workshop, Session session) {
        var events = new ArrayList<PollEvent.BallotsCollected>();
        for (BoxId box : of(workshop)) {
            if (run(box, session)
                    .filter(run -> run.anonymous() && isOver(run))
                    .filter(run -> !run.answers().box().collected())
                    .isPresent()) {
                events.add(collected(box, session));
            }
        }
        return events;
    }

    /** The boxes of which the log has everything, or the log knows nothing any more. */
    List<BoxId> done(WorkshopId workshop, Session session) {
        return of(workshop).stream()
                .filter(box ->
                        run(box, session)
                                .map(run -> run.answers().box().collected())
                                .orElse(session.deleted() || session.endedAt().isPresent()))
                .toList();
    }

    /** What cannot be erased now is tried again when the workshop is opened next. */
    void erase(Collection<BoxId> done) {
        for (BoxId box : done) {
            told.remove(box);
            kept.remove(box);
            try {
                boxes.erase(box);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A ballot box could not be erased", e);
            }
        }
    }

    void rest() throws IOException {
        boxes.rest();
    }

    private PollEvent.BallotsCollected collected(BoxId box, Session session) {
        var all = ballots(box);
        boolean few = all.size() < Release.FEWEST;
        return new PollEvent.BallotsCollected(
                box.poll(),
                box.run(),
                few ? 0 : all.size(),
                few && !all.isEmpty(),
                few ? Map.of() : apart(session, box, all));
    }

    private Map<Integer, List<Response>> apart(Session session, BoxId box, List<Ballot> ballots) {
        return session.pollOf(box.poll())
                .map(poll -> new Apart(random).of(poll, ballots))
                .orElse(Map.of());
    }

    private List<Ballot> ballots(BoxId box) {
        var all = new ArrayList<Ballot>();
        for (byte[] bytes : boxes.contents(box)) {
            try {
                all.add(BallotBytes.read(bytes));
            } catch (IOException e) {
                LOG.log(Level.ERROR, "A ballot in a box could not be read", e);
            }
        }
        return all;
    }

    private static Optional<PollRun> run(BoxId box, Session session) {
        return session.pollRun(box.poll(), box.run());
    }

    private static boolean isOver(PollRun run) {
        return switch (run.stage()) {
            case WAITING, OPEN -> false;
            case CLOSED, REVEALED -> true;
        };
    }
}
