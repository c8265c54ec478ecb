package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.grouping.Strength;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of wishes about groups. Wishes that contradict each other are taken: which of them
 * cannot be met together is for the draw to say.
 */
final class WishRules {
    /** More than anyone reads. */
    static final int MOST_WISHES = 200;

    private WishRules() {}

    static Decision decide(Session session, WishCommand command) {
        return switch (command) {
            case WishCommand.KeepWish(var id, var typed) -> {
                var wish = clean(typed);
                if (session.wishes().containsKey(id)) {
                    yield accept();
                }
                if (session.wishes().size() >= MOST_WISHES) {
                    yield refuse(Refusal.TOO_MANY_WISHES);
                }
                yield refusal(session, wish)
                        .map(Decision::refuse)
                        .orElseGet(() -> accept(new WishEvent.WishKept(id, wish)));
            }
            case WishCommand.ChangeWish(var id, var typed) -> {
                var wish = clean(typed);
                var old = session.wishes().get(id);
                if (old == null) {
                    yield refuse(Refusal.NO_SUCH_WISH);
                }
                yield refusal(session, wish)
                        .map(Decision::refuse)
                        .orElseGet(() ->
                                wish.equals(old)
                                        ? accept()
                                        : accept(new WishEvent.WishChanged(id, wish)));
            }
            case WishCommand.KeepWishes(var wishes) -> all(session, wishes);
            case WishCommand.ForgetWish(var id) ->
                    session.wishes().containsKey(id)
                            ? accept(new WishEvent.WishForgotten(id))
                            : refuse(Refusal.NO_SUCH_WISH);
        };
    }

    private static Decision all(Session session, Map<WishId, GroupWish> wishes) {
        var events = new ArrayList<Event>();
        var next = session;
        for (var each : wishes.entrySet()) {
            var command =
                    next.wishes().containsKey(each.getKey())
                            ? new WishCommand.ChangeWish(each.getKey(), each.getValue())
                            : new WishCommand.KeepWish(each.getKey(), each.getValue());
            switch (decide(next, command)) {
                case Decision.Refused refused -> {
                    return refused;
                }
                case Decision.Accepted accepted -> {
                    next = next.after(accepted.events());
                    events.addAll(accepted.events());
                }
            }
        }
        return accept(events);
    }

    static Session apply(Session session, WishEvent event) {
        var next = new LinkedHashMap<>(session.wishes());
        switch (event) {
            case WishEvent.WishKept e -> next.put(e.id(), e.wish());
            case WishEvent.WishChanged e -> next.computeIfPresent(e.id(), (_, _) -> e.wish());
            case WishEvent.WishForgotten e -> next.remove(e.id());
        }
        return session.withWishes(next);
    }

    private static GroupWish clean(GroupWish wish) {
        return switch (wish) {
            case GroupWish.Spread w -> new GroupWish.Spread(line(w.attribute()), w.strength());
            case GroupWish.Alike w -> new GroupWish.Alike(line(w.attribute()), w.strength());
            case GroupWish.Balance w -> new GroupWish.Balance(line(w.attribute()), w.strength());
            case GroupWish.NotAlone w ->
                    new GroupWish.NotAlone(line(w.attribute()), line(w.value()), w.strength());
            case GroupWish.Together _,
                    GroupWish.Apart _,
                    GroupWish.Pinned _,
                    GroupWish.Absent _,
                    GroupWish.Host _,
                    GroupWish.NewPairs _,
                    GroupWish.FairShare _ ->
                    wish;
        };
    }

    private static String line(String text) {
        return Wording.line(text);
    }

    private static Optional<Refusal> refusal(Session session, GroupWish wish) {
        return switch (wish) {
            case GroupWish.Together w -> people(session, w.people(), 2);
            case GroupWish.Apart w -> people(session, w.people(), 2);
            case GroupWish.Pinned w ->
                    people(session, Set.of(w.person()), 1)
                            .or(() -> group(w.group()))
                            .or(() -> rounds(w.rounds()));
            case GroupWish.Absent w ->
                    people(session, Set.of(w.person()), 1)
                            .or(() ->
                                    w.rounds().isEmpty()
                                            ? Optional.of(Refusal.NO_SUCH_ROUND)
                                            : rounds(w.rounds()));
            case GroupWish.Host w ->
                    people(session, Set.of(w.person()), 1).or(() -> group(w.group()));
            case GroupWish.Spread w -> attribute(w.attribute()).or(() -> soft(w));
            case GroupWish.Alike w -> attribute(w.attribute()).or(() -> soft(w));
            case GroupWish.Balance w -> attribute(w.attribute()).or(() -> soft(w));
            case GroupWish.NotAlone w ->
                    attribute(w.attribute())
                            .or(() -> PlanRules.textRefusal(w.value(), Attributes.LONGEST_VALUE))
                            .or(() -> soft(w));
            case GroupWish.NewPairs w -> soft(w);
            case GroupWish.FairShare w -> soft(w);
        };
    }

    private static Optional<Refusal> people(
            Session session, Collection<ParticipantId> people, int least) {
        if (people.size() < least) {
            return Optional.of(Refusal.WISH_NEEDS_TWO);
        }
        return people.stream().allMatch(person -> session.roster().find(person).isPresent())
                ? Optional.empty()
                : Optional.of(Refusal.NO_SUCH_PERSON);
    }

    private static Optional<Refusal> group(int group) {
        return group < 0 || group >= BreakoutRounds.MOST_GROUPS
                ? Optional.of(Refusal.NO_SUCH_GROUP)
                : Optional.empty();
    }

    private static Optional<Refusal> rounds(Set<Integer> rounds) {
        return rounds.stream().allMatch(r -> r >= 0 && r < BreakoutRounds.MOST_ROUNDS)
                ? Optional.empty()
                : Optional.of(Refusal.NO_SUCH_ROUND);
    }

    private static Optional<Refusal> attribute(String name) {
        return PlanRules.textRefusal(name, Attributes.LONGEST_NAME);
    }

    private static Optional<Refusal> soft(GroupWish wish) {
        return wish.strength() == Strength.MUST
                ? Optional.of(Refusal.WISH_CANNOT_BE_A_MUST)
                : Optional.empty();
    }
}
