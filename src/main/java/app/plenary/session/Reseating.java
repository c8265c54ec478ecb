package app.plenary.session;

import app.plenary.grouping.Capacity;
import app.plenary.grouping.Keeping;
import app.plenary.grouping.Place;
import app.plenary.grouping.Problem;
import app.plenary.grouping.Repair;
import app.plenary.grouping.Schedule;
import app.plenary.grouping.Sizing;
import app.plenary.grouping.Wish;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupShape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds seats for those who come or would be left alone, in groups that are drawn: where all that
 * must be is, nobody is alone, groups are even and as little as possible of what is wished is
 * missed. Whoever sits stays there, unless only that keeps what must be.
 */
final class Reseating {
    private final Block block;
    private final List<BreakoutRound> rounds;
    private final Seats seats;

    private Reseating(Block block, List<BreakoutRound> rounds, Seats seats) {
        this.block = block;
        this.rounds = rounds;
        this.seats = seats;
    }

    /**
     * Moves for the coming rounds of a block, and the one that is on.
     *
     * @param session in which everybody is present who is to have a seat
     * @param rounds of that block, all of them
     * @param who is to have one, if they have none or sit there with nobody who is present
     */
    static List<BreakoutEvent.PersonMoved> moves(
            Session session,
            Block block,
            BreakoutRounds activity,
            List<BreakoutRound> rounds,
            Collection<ParticipantId> who) {
        var present = session.roster().present().stream().map(Participant::id).toList();
        if (present.isEmpty() || rounds.isEmpty()) {
            return List.of();
        }
        var as = activity.inRounds(rounds.size());
        var seats = Seats.of(session, block, as, present, List.of());
        return new Reseating(block, rounds, seats).moves(new HashSet<>(who));
    }

    private List<BreakoutEvent.PersonMoved> moves(Set<ParticipantId> who) {
        var was = new ArrayList<List<List<Integer>>>();
        var loose = new HashSet<Integer>();
        var away = new ArrayList<Wish>();
        for (var round : seats.schedule(rounds).rounds()) {
            int r = was.size();
            var alone = alone(r, round, who);
            var sitting =
                    round.stream()
                            .map(group -> group.stream().filter(p -> !alone.contains(p)).toList())
                            .toList();
            was.add(sitting);
            var seated = sitting.stream().flatMap(List::stream).collect(Collectors.toSet());
            for (int person : seats.problem().present(r)) {
                if (!seated.contains(person)) {
                    if (who.contains(seats.people().get(person))) {
                        loose.add(person);
                    } else {
                        away.add(new Wish.Absent(person, Set.of(r)));
                    }
                }
            }
        }
        var moves = new ArrayList<BreakoutEvent.PersonMoved>();
        if (!loose.isEmpty()) {
            moves.addAll(moves(new Schedule(was), loose, away));
        }
        moves.addAll(undrawn(who));
        return moves;
    }

    /** Where all are together, a newcomer is too; where everybody is alone, a newcomer is. */
    private List<BreakoutEvent.PersonMoved> undrawn(Set<ParticipantId> who) {
        var moves = new ArrayList<BreakoutEvent.PersonMoved>();
        for (int r = seats.over().size(); r < rounds.size(); r++) {
            var form = Form.of(seats.activity(), r);
            var round = rounds.get(r);
            int next = form == Form.ALL ? 0 : round.groups().size();
            for (var person : seats.people()) {
                if (!form.isDrawn() && who.contains(person) && round.groupOf(person).isEmpty()) {
                    moves.add(new BreakoutEvent.PersonMoved(block.id(), r, person, next));
                    next += form == Form.ALL ? 0 : 1;
                }
            }
        }
        return moves;
    }

    /** Those of {@code who} with nobody beside them, where others have somebody. */
    private Set<Integer> alone(int round, List<List<Integer>> groups, Set<ParticipantId> who) {
        return groups.stream().noneMatch(group -> group.size() > 1)
                ? Set.of()
                : groups.stream()
                        .filter(group -> group.size() == 1)
                        .map(List::getFirst)
                        .filter(p -> who.contains(seats.people().get(p)))
                        .filter(p -> !isPinned(round, p))
                        .collect(Collectors.toSet());
    }

    private boolean isPinned(int round, int person) {
        return seats.problem().wishes().stream()
                .anyMatch(wish ->
                        wish instanceof Wish.Pinned pin
                                && pin.person() == person
                                && pin.rounds().contains(round));
    }

    private List<BreakoutEvent.PersonMoved> moves(
            Schedule was, Set<Integer> loose, List<Wish> away) {
        var empty = new HashSet<Place>();
        for (int r = 0; r < was.rounds().size(); r++) {
            var groups = was.rounds().get(r);
            boolean stays =
                    groups.stream().anyMatch(group -> !group.isEmpty())
                            && newcomers(r, groups, away) <= room(r, groups);
            for (int g = 0; stays && g < groups.size(); g++) {
                if (groups.get(g).isEmpty()) {
                    empty.add(new Place(r, g));
                }
            }
        }
        var problem = sized(was, away, r -> evenly(r, was.rounds().get(r), empty, away));
        var all = IntStream.range(0, problem.people()).boxed().collect(Collectors.toSet());
        var staying = Repair.of(problem, was, 0, new Repair.Locks(all, empty));
        Predicate<Wish> theirs = wish -> concerns(wish, loose);
        if (Keeping.broken(problem, staying.schedule()).stream().noneMatch(theirs)) {
            return moves(
                    seats.activity().shape() == GroupShape.WORLD_CAFE
                            ? new NewTables(seats, problem).of(staying)
                            : staying);
        }
        var before = Keeping.broken(problem, was);
        var kept =
                problem.wishes().stream()
                        .filter(wish -> theirs.test(wish) || !before.contains(wish))
                        .toList();
        var free = sized(was, away, r -> freely(r, was.rounds().get(r)));
        return moves(Repair.of(free.with(kept), was, 0, new Repair.Locks(Set.of(), empty)));
    }

    // ---------------------------------------------------------------- room

    /** How many of the round, who are not away, have no seat yet. */
    private int newcomers(int round, List<List<Integer>> groups, List<Wish> away) {
        int seated = groups.stream().mapToInt(List::size).sum();
        long missing =
                away.stream()
                        .filter(wish ->
                                wish instanceof Wish.Absent absent
                                        && absent.rounds().contains(round))
                        .count();
        return seats.problem().present(round).size() - seated - (int) missing;
    }

    private int room(int round, List<List<Integer>> groups) {
        return Filling.room(sizes(groups), most(round, groups, List::isEmpty));
    }

    private static List<Integer> sizes(List<List<Integer>> groups) {
        return groups.stream().map(List::size).toList();
    }

    /** How many fit in each group; none in those that are shut. */
    private List<Integer> most(
            int round, List<List<Integer>> groups, Predicate<List<Integer>> shut) {
        var named = rounds.get(seats.asked().inBlock(round).getFirst()).groups();
        return IntStream.range(0, groups.size())
                .mapToObj(g ->
                        shut.test(groups.get(g))
                                ? 0
                                : seats.activity()
                                        .most(named.get(seats.place(round, g)).name())
                                        .orElse(Filling.ANY))
                .toList();
    }

    /** As many groups as there are: a new one has no place in the room yet. */
    private Sizing evenly(
            int round, List<List<Integer>> groups, Set<Place> empty, List<Wish> away) {
        boolean staysEmpty = empty.stream().anyMatch(place -> place.round() == round);
        return seats.activity().isLimited()
                ? new Sizing.Given(
                        Filling.joining(
                                sizes(groups),
                                most(round, groups, group -> staysEmpty && group.isEmpty()),
                                newcomers(round, groups, away)))
                : new Sizing.OfCount(Math.max(1, groups.size()));
    }

    /** The same without regard to how even they become. */
    private Sizing freely(int round, List<List<Integer>> groups) {
        var most = most(round, groups, _ -> false);
        return seats.activity().isLimited()
                ? new Sizing.Given(
                        IntStream.range(0, groups.size())
                                .map(g -> Math.max(most.get(g), groups.get(g).size()))
                                .mapToObj(largest -> new Capacity(0, largest))
                                .toList())
                : new Sizing.OfCount(Math.max(1, groups.size()));
    }

    private Problem sized(Schedule was, List<Wish> away, IntFunction<Sizing> sizing) {
        var problem = seats.problem();
        var wishes = new ArrayList<>(problem.wishes());
        wishes.addAll(away);
        var each = IntStream.range(0, was.rounds().size()).mapToObj(sizing).toList();
        return new Problem(
                problem.people(),
                problem.rounds(),
                new Sizing.Each(each),
                wishes,
                problem.earlier());
    }

    private static boolean concerns(Wish wish, Set<Integer> people) {
        return switch (wish) {
            case Wish.Together w -> w.people().stream().anyMatch(people::contains);
            case Wish.Apart w -> w.people().stream().anyMatch(people::contains);
            case Wish.Pinned w -> people.contains(w.person());
            default -> false;
        };
    }

    private List<BreakoutEvent.PersonMoved> moves(Repair repair) {
        var moves = new ArrayList<BreakoutEvent.PersonMoved>();
        for (var move : repair.moves()) {
            if (move.to() < 0) {
                continue;
            }
            int place = seats.place(move.round(), withPair(repair, move));
            for (int round : seats.asked().inBlock(move.round())) {
                var person = seats.people().get(move.person());
                if (round < rounds.size()
                        && place < rounds.get(round).groups().size()
                        && !rounds.get(round).groupOf(person).equals(Optional.of(place))) {
                    moves.add(new BreakoutEvent.PersonMoved(block.id(), round, person, place));
                }
            }
        }
        moves.addAll(withoutPlace(repair));
        return moves;
    }

    /** Whoever found a pair stays with it when it becomes one of the fours. */
    private int withPair(Repair repair, Repair.Move move) {
        boolean fours =
                move.round() > 0
                        && move.from() < 0
                        && Form.of(seats.activity(), seats.asked().inBlock(move.round()).getFirst())
                                == Form.FOURS;
        var schedule = repair.schedule().rounds();
        var pair =
                fours
                        ? schedule.get(move.round() - 1).stream()
                                .filter(group -> group.contains(move.person()))
                                .flatMap(List::stream)
                                .filter(other -> other != move.person())
                                .findFirst()
                        : Optional.<Integer>empty();
        var groups = schedule.get(move.round());
        return pair.flatMap(other ->
                        IntStream.range(0, groups.size())
                                .filter(g -> groups.get(g).contains(other))
                                .boxed()
                                .findFirst())
                .orElse(move.to());
    }

    /** Where every group is locked, a newcomer joins the smallest of them. */
    private List<BreakoutEvent.PersonMoved> withoutPlace(Repair repair) {
        var moves = new ArrayList<BreakoutEvent.PersonMoved>();
        for (var move : repair.moves()) {
            for (int round : seats.asked().inBlock(move.round())) {
                var locked = seats.held(move.round());
                if (move.to() >= 0
                        && round < rounds.size()
                        && !locked.isEmpty()
                        && locked.size() == rounds.get(round).groups().size()) {
                    rounds.get(round)
                            .smallest()
                            .ifPresent(place ->
                                    moves.add(
                                            new BreakoutEvent.PersonMoved(
                                                    block.id(),
                                                    round,
                                                    seats.people().get(move.person()),
                                                    place)));
                }
            }
        }
        return moves;
    }
}
