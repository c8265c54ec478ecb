package app.plenary.grouping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** Tells what kind of conflict a smallest set of conflicting wishes is. */
final class Diagnosis {
    private Diagnosis() {}

    static Conflict.Kind of(RoundSeats seats, List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return Conflict.Kind.TOO_FEW_PEOPLE;
        }
        boolean together = wishes.stream().anyMatch(Wish.Together.class::isInstance);
        boolean apart = wishes.stream().anyMatch(Wish.Apart.class::isInstance);
        boolean pinned = wishes.stream().anyMatch(Wish.Pinned.class::isInstance);
        if (pinned && !apart && !together) {
            return onlyPinned(seats, wishes);
        }
        if (together && !apart) {
            return onlyTogether(seats, wishes, pinned);
        }
        if (apart && !together) {
            return onlyApart(wishes, pinned);
        }
        return contradicts(seats, wishes)
                ? Conflict.Kind.TOGETHER_BUT_APART
                : Conflict.Kind.IN_COMMON;
    }

    private static Conflict.Kind onlyPinned(RoundSeats seats, List<Wish> wishes) {
        var group = new HashMap<Integer, Integer>();
        boolean twice = false;
        boolean missing = false;
        for (Wish wish : wishes) {
            if (wish instanceof Wish.Pinned pin) {
                Integer before = group.put(pin.person(), pin.group());
                twice |= before != null && before != pin.group();
                missing |= pin.group() >= seats.groups();
            }
        }
        if (missing) {
            return Conflict.Kind.NO_SUCH_GROUP;
        }
        if (twice) {
            return Conflict.Kind.PINNED_TWICE;
        }
        return group.values().stream().distinct().count() == 1
                ? Conflict.Kind.GROUP_TOO_FULL
                : Conflict.Kind.IN_COMMON;
    }

    private static Conflict.Kind onlyTogether(RoundSeats seats, List<Wish> wishes, boolean pinned) {
        var joined = joined(seats, wishes);
        var count = new int[seats.people];
        seats.present.stream().forEach(p -> count[joined.root(p)]++);
        int largest = Arrays.stream(count).max().orElse(0);
        if (!pinned) {
            boolean tooMany = largest > Arrays.stream(seats.most).max().orElse(0);
            return tooMany ? Conflict.Kind.TOGETHER_TOO_MANY : Conflict.Kind.IN_COMMON;
        }
        var group = new HashMap<Integer, Integer>();
        for (Wish wish : wishes) {
            if (wish instanceof Wish.Pinned pin) {
                Integer before = group.put(joined.root(pin.person()), pin.group());
                if (before != null && before != pin.group()) {
                    return Conflict.Kind.TOGETHER_BUT_PINNED;
                }
            }
        }
        return group.values().stream().distinct().count() == 1
                ? Conflict.Kind.GROUP_TOO_FULL
                : Conflict.Kind.IN_COMMON;
    }

    private static Conflict.Kind onlyApart(List<Wish> wishes, boolean pinned) {
        if (!pinned) {
            return Conflict.Kind.APART_TOO_MANY;
        }
        var groups =
                wishes.stream()
                        .filter(Wish.Pinned.class::isInstance)
                        .map(wish -> ((Wish.Pinned) wish).group())
                        .toList();
        boolean clash = groups.size() == 2 && groups.getFirst().equals(groups.getLast());
        return clash && wishes.size() == 3
                ? Conflict.Kind.APART_BUT_PINNED
                : Conflict.Kind.IN_COMMON;
    }

    private static boolean contradicts(RoundSeats seats, List<Wish> wishes) {
        var joined = joined(seats, wishes);
        for (Wish wish : wishes) {
            if (wish instanceof Wish.Apart apart) {
                var roots =
                        apart.people().stream()
                                .filter(seats.present::get)
                                .map(joined::root)
                                .toList();
                if (roots.stream().distinct().count() < roots.size()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Joined joined(RoundSeats seats, List<Wish> wishes) {
        var joined = new Joined(seats.people);
        for (Wish wish : wishes) {
            if (wish instanceof Wish.Together together) {
                var who = together.people().stream().filter(seats.present::get).toList();
                who.forEach(person -> joined.join(who.getFirst(), person));
            }
        }
        return joined;
    }
}
