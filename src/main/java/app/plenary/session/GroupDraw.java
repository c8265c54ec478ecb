package app.plenary.session;

import app.plenary.grouping.Answer;
import app.plenary.grouping.Conflict;
import app.plenary.grouping.Keeping;
import app.plenary.grouping.Problem;
import app.plenary.grouping.Schedule;
import app.plenary.grouping.Solver;
import app.plenary.grouping.Wish;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Draws the groups of a breakout block: what its shape asks for, everything that must be, then as
 * much as possible of what is wished. Takes up to seconds for hundreds of people, on the caller's
 * thread.
 */
public final class GroupDraw {
    private GroupDraw() {}

    /** What came of it. */
    public sealed interface Result {}

    /**
     * Groups that keep all that must be.
     *
     * @param rounds all of the block, with roles
     * @param answer the same as numbers of the seats drawn for, with what is missed of the wishes
     * @param remarks what the facilitator is to be told of them
     */
    public record Drawn(List<BreakoutRound> rounds, Answer answer, List<Remark> remarks)
            implements Result {
        public Drawn {
            rounds = List.copyOf(rounds);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * No groups keep all that must be, or none were found.
     *
     * @param broken what the best groups found do not keep
     * @param conflict what is in each other's way; empty where that is not known, or where only the
     *     shape of the block is in the way
     */
    public record Impossible(List<Wish> broken, Optional<Conflict> conflict) implements Result {
        public Impossible {
            broken = List.copyOf(broken);
        }
    }

    /** The groups do not take everybody, whatever is wished. */
    public record TooFewPlaces(Shortage shortage) implements Result {}

    /**
     * Draws. The same seats and seed give the same groups unless it is stopped.
     *
     * @param steps about {@link Solver#STEPS_A_SECOND} a second
     * @param stop asked now and then; the best groups so far are given back when it says yes
     * @param better told of each better answer that keeps all that must be
     */
    public static Result draw(
            Seats seats,
            GroupTitles titles,
            long seed,
            long steps,
            BooleanSupplier stop,
            Consumer<Answer> better) {
        var shortage = Shortage.of(seats);
        if (shortage.isPresent()) {
            return new TooFewPlaces(shortage.get());
        }
        var problem = seats.problem();
        var shaped = ShapedGroups.of(seats, seed);
        if (shaped.isPresent()) {
            var made = shaped.get();
            var broken = Keeping.broken(problem, made.schedule());
            var answer = new Answer(made.schedule(), 0, broken.size(), false);
            return broken.isEmpty() && fits(seats, made.schedule())
                    ? new Drawn(
                            dressed(seats, made.schedule(), made.hosts(), titles, seed),
                            answer,
                            made.remarks())
                    : impossible(seats, broken);
        }
        var hope = new Hope(problem, better);
        var answer =
                Solver.solve(
                        problem, seed, steps, () -> hope.isLost() || stop.getAsBoolean(), hope);
        return answer.broken() == 0
                ? new Drawn(dressed(seats, answer.schedule(), titles, seed), answer, List.of())
                : impossible(seats, Keeping.broken(problem, answer.schedule()));
    }

    /** Whether no group has more people than it takes, where that is said of it. */
    private static boolean fits(Seats seats, Schedule schedule) {
        return IntStream.range(0, schedule.rounds().size())
                .allMatch(r -> fits(seats, r, schedule.rounds().get(r)));
    }

    private static boolean fits(Seats seats, int round, List<List<Integer>> groups) {
        return IntStream.range(0, groups.size())
                .allMatch(g ->
                        seats.activity()
                                .most(seats.place(round, g))
                                .filter(most -> groups.get(g).size() > most)
                                .isEmpty());
    }

    /**
     * Passes on answers that keep all that must be. At the first that does not it looks whether
     * that can be helped: where it cannot, nobody has to wait for the end of the search.
     */
    private static final class Hope implements Consumer<Answer> {
        private final Problem problem;
        private final Consumer<Answer> better;
        private boolean asked;
        private boolean lost;

        Hope(Problem problem, Consumer<Answer> better) {
            this.problem = problem;
            this.better = better;
        }

        boolean isLost() {
            return lost;
        }

        @Override
        public void accept(Answer answer) {
            if (answer.broken() == 0) {
                better.accept(answer);
            } else if (!asked) {
                asked = true;
                lost = Conflict.in(problem) instanceof Conflict.Impossible;
            }
        }
    }

    /**
     * Groups as they were another time, with the names they had, roles dealt anew.
     *
     * @param source rounds of groups of people of this session, one at least; whoever is not among
     *     the people of the seats is passed over, and whoever was not there finds a place
     */
    public static Result asBefore(
            Seats seats, List<BreakoutRound> source, GroupTitles titles, long seed) {
        var shortage = Shortage.of(seats);
        if (shortage.isPresent()) {
            return new TooFewPlaces(shortage.get());
        }
        var copied = new CopiedGroups(seats, source);
        var schedule = copied.schedule(titles);
        if (schedule.isEmpty()) {
            return impossible(seats, List.of());
        }
        return new Drawn(
                dressed(seats, schedule.get(), copied.titles(titles), seed),
                new Answer(schedule.get(), 0, 0, false),
                List.of());
    }

    /**
     * The rounds with seats for those who came while they were drawn; nobody else moves, unless
     * only that keeps what must be.
     *
     * @param session as it is now
     */
    public static List<BreakoutRound> withLatecomers(
            Session session,
            Block block,
            BreakoutRounds activity,
            List<BreakoutRound> rounds,
            Collection<ParticipantId> who) {
        var next = new ArrayList<>(rounds);
        if (!who.isEmpty()) {
            for (var move : Reseating.moves(session, block, activity, rounds, who)) {
                next.set(
                        move.round(),
                        next.get(move.round()).moved(move.participant(), move.group()));
            }
        }
        return next;
    }

    /** The rounds of the block with groups that came about otherwise, with their roles. */
    public static List<BreakoutRound> dressed(
            Seats seats, Schedule schedule, GroupTitles titles, long seed) {
        return dressed(seats, schedule, seats.hosts(), titles, seed);
    }

    private static List<BreakoutRound> dressed(
            Seats seats,
            Schedule schedule,
            Map<Integer, Integer> hosts,
            GroupTitles titles,
            long seed) {
        return new RolesOfGroups(seats, schedule, hosts, seed).rounds(titles);
    }

    private static Impossible impossible(Seats seats, List<Wish> broken) {
        return new Impossible(
                broken,
                Conflict.in(seats.problem()) instanceof Conflict.Impossible(Conflict conflict)
                        ? Optional.of(conflict)
                        : Optional.empty());
    }
}
