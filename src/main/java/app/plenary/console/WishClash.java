package app.plenary.console;

import app.plenary.exchange.Explanation;
import app.plenary.grouping.Conflict;
import app.plenary.grouping.Strength;
import app.plenary.grouping.Wish;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.session.GroupWish;
import app.plenary.session.Participant;
import app.plenary.session.ParticipantId;
import app.plenary.session.Seats;
import app.plenary.session.Session;
import app.plenary.session.Shortage;
import app.plenary.session.WishId;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Wishes that cannot all hold with the people who are here, in the groups of one block.
 *
 * @param matter what is in the way, as a sentence
 * @param parts a smallest set of wishes that cannot all be kept; empty where the groups themselves
 *     are not possible
 */
record WishClash(BlockId block, String title, String matter, List<Part> parts) {
    WishClash {
        parts = List.copyOf(parts);
    }

    /**
     * One of the wishes.
     *
     * @param id empty for a person whose seat is locked
     * @param helps whether everything else is possible without it
     */
    record Part(Optional<WishId> id, String said, boolean helps) {}

    /**
     * Looks through the blocks that are not over, in their order; takes up to seconds. Empty when
     * everything is possible, nobody is here, or {@code stop} says so.
     */
    static Optional<WishClash> find(Session session, Messages messages, BooleanSupplier stop) {
        var people = session.roster().present().stream().map(Participant::id).toList();
        if (people.isEmpty()) {
            return Optional.empty();
        }
        for (Block block : session.agenda().blocks()) {
            if (stop.getAsBoolean()) {
                return Optional.empty();
            }
            if (!isOver(session, block) && block.activity() instanceof BreakoutRounds activity) {
                var seats = Seats.of(session, block, activity, people, List.of());
                var shortage = Shortage.of(seats);
                if (shortage.isPresent()) {
                    return Optional.of(of(block, shortage.get(), messages));
                }
                if (Conflict.in(seats.problem())
                        instanceof Conflict.Impossible(Conflict conflict)) {
                    return Optional.of(of(session, block, people, conflict, messages));
                }
            }
        }
        return emptyGroups(session, people.size(), messages);
    }

    private static WishClash of(Block block, Shortage shortage, Messages messages) {
        return new WishClash(
                block.id(),
                block.title(),
                messages.get("console.draw.too-few", shortage.people(), shortage.places()),
                List.of());
    }

    /** Nothing is in the way of more groups than people, but some of them stay empty. */
    private static Optional<WishClash> emptyGroups(Session session, int people, Messages messages) {
        for (Block block : session.agenda().blocks()) {
            if (!isOver(session, block)
                    && block.activity() instanceof BreakoutRounds activity
                    && activity.division() instanceof Division.OfCount(int groups)
                    && groups > people) {
                return Optional.of(
                        new WishClash(
                                block.id(),
                                block.title(),
                                messages.get("console.wish.more-groups", groups, people),
                                List.of()));
            }
        }
        return Optional.empty();
    }

    private static boolean isOver(Session session, Block block) {
        return session.runs().stream().anyMatch(run -> run.block().equals(block.id()))
                && !session.isOn(block.id());
    }

    private static WishClash of(
            Session session,
            Block block,
            List<ParticipantId> people,
            Conflict conflict,
            Messages messages) {
        var book = new WishBook(session, messages);
        Map<Optional<WishId>, Part> parts = new LinkedHashMap<>();
        var locked = new ArrayList<Part>();
        for (Wish wish : conflict.wishes()) {
            var id = origin(session, people, wish);
            boolean helps = conflict.relax().contains(wish);
            if (id.isPresent()) {
                var said = book.said(Objects.requireNonNull(session.wishes().get(id.get())));
                parts.merge(
                        id,
                        new Part(id, said, helps),
                        (one, other) -> new Part(id, said, one.helps() || other.helps()));
            } else {
                locked.add(new Part(id, lock(session, block, people, wish, messages), helps));
            }
        }
        var all = new ArrayList<>(parts.values());
        all.addAll(locked);
        return new WishClash(
                block.id(), block.title(), Explanation.matter(conflict, messages), all);
    }

    /** The wish of the session that this one was made of. */
    private static Optional<WishId> origin(Session session, List<ParticipantId> people, Wish wish) {
        var all = session.wishes().entrySet();
        return all.stream()
                .filter(each -> isMadeOf(wish, each.getValue(), people, true))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() ->
                        all.stream()
                                .filter(each -> isMadeOf(wish, each.getValue(), people, false))
                                .map(Map.Entry::getKey)
                                .findFirst());
    }

    /** Locked groups are not drawn, so the places of the others may differ: {@code exactly}. */
    private static boolean isMadeOf(
            Wish wish, GroupWish origin, List<ParticipantId> people, boolean exactly) {
        return switch (wish) {
            case Wish.Together w ->
                    origin instanceof GroupWish.Together(var who, var strength)
                            && strength == w.strength()
                            && here(who, people).equals(w.people());
            case Wish.Apart w ->
                    origin instanceof GroupWish.Apart(var who, var strength)
                            && strength == w.strength()
                            && here(who, people).equals(w.people());
            case Wish.Pinned w ->
                    switch (origin) {
                        case GroupWish.Pinned(var who, int group, var rounds, var strength) ->
                                strength == w.strength()
                                        && who.equals(people.get(w.person()))
                                        && (!exactly || group == w.group());
                        case GroupWish.Host(var who, int group) ->
                                w.strength() == Strength.MUST
                                        && who.equals(people.get(w.person()))
                                        && (!exactly || group == w.group());
                        default -> false;
                    };
            case Wish.Absent w ->
                    origin instanceof GroupWish.Absent(var who, var _)
                            && who.equals(people.get(w.person()));
            case Wish.Spread _,
                    Wish.Alike _,
                    Wish.Balance _,
                    Wish.NotAlone _,
                    Wish.NewPairs _,
                    Wish.FairShare _ ->
                    false;
        };
    }

    private static Set<Integer> here(Set<ParticipantId> who, List<ParticipantId> people) {
        return who.stream().map(people::indexOf).filter(n -> n >= 0).collect(Collectors.toSet());
    }

    private static String lock(
            Session session,
            Block block,
            List<ParticipantId> people,
            Wish wish,
            Messages messages) {
        if (wish instanceof Wish.Pinned pin) {
            return messages.get(
                    "console.wish.locked",
                    session.roster().nameOf(people.get(pin.person())),
                    pin.group() + 1);
        }
        return messages.get("console.wish.of-block", block.title());
    }
}
