package app.plenary.session;

import app.plenary.grouping.Keeping;
import app.plenary.grouping.Problem;
import app.plenary.grouping.Repair;
import app.plenary.grouping.Schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sends those who join a café to tables that are new to them, round by round, as long as these are
 * no larger than the ones they would sit at, and nothing that must be breaks.
 */
final class NewTables {
    private final Seats seats;
    private final Problem problem;

    /**
     * @param problem of these seats
     */
    NewTables(Seats seats, Problem problem) {
        this.seats = seats;
        this.problem = problem;
    }

    Repair of(Repair repair) {
        var next = repair;
        for (int m = 0; m < repair.moves().size(); m++) {
            var move = repair.moves().get(m);
            if (move.from() < 0 && move.to() >= 0) {
                var schedule = next.schedule();
                var been = been(schedule, move.person(), move.round());
                if (been.contains(seats.place(move.round(), move.to()))) {
                    next = elsewhere(next, m, been);
                }
            }
        }
        return next;
    }

    /** The tables at which that person was, or will have been before that round. */
    private Set<Integer> been(Schedule schedule, int person, int round) {
        var been = new HashSet<Integer>();
        for (var over : seats.over()) {
            over.groupOf(seats.people().get(person)).ifPresent(been::add);
        }
        for (int r = 0; r < round; r++) {
            int in = r;
            at(schedule, r, person).ifPresent(group -> been.add(seats.place(in, group)));
        }
        return been;
    }

    /** The smallest table that will do and is new; else all stays. */
    private Repair elsewhere(Repair repair, int which, Set<Integer> been) {
        var move = repair.moves().get(which);
        var groups = repair.schedule().rounds().get(move.round());
        int broken = Keeping.broken(problem, repair.schedule()).size();
        var others =
                IntStream.range(0, groups.size())
                        .filter(g -> !been.contains(seats.place(move.round(), g)))
                        .filter(g -> !groups.get(g).isEmpty())
                        .filter(g -> groups.get(g).size() <= groups.get(move.to()).size())
                        .boxed()
                        .sorted(Comparator.comparingInt(g -> groups.get(g).size()))
                        .toList();
        for (int table : others) {
            var next = with(repair.schedule(), move, table);
            if (Keeping.broken(problem, next).size() <= broken) {
                var moves = new ArrayList<>(repair.moves());
                moves.set(which, new Repair.Move(move.round(), move.person(), move.from(), table));
                return new Repair(next, moves, repair.fewest());
            }
        }
        return repair;
    }

    private static Schedule with(Schedule schedule, Repair.Move move, int table) {
        var rounds = new ArrayList<>(schedule.rounds());
        var groups = new ArrayList<List<Integer>>();
        for (var group : rounds.get(move.round())) {
            var next = new ArrayList<>(group);
            next.remove((Object) move.person());
            if (groups.size() == table) {
                next.add(move.person());
            }
            groups.add(next);
        }
        rounds.set(move.round(), groups);
        return new Schedule(rounds);
    }

    private static Optional<Integer> at(Schedule schedule, int round, int person) {
        var groups = schedule.rounds().get(round);
        return IntStream.range(0, groups.size())
                .filter(g -> groups.get(g).contains(person))
                .boxed()
                .findFirst();
    }
}
