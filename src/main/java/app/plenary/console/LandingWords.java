package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Group;
import app.plenary.session.GroupWish;
import app.plenary.session.Landing;
import app.plenary.session.ParticipantId;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a group would say to one more person.
 *
 * @param group its place in the round
 * @param brief two or three words for the head of its card
 * @param full whole sentences; empty where all is well
 */
record LandingWords(int group, Degree degree, String brief, String full) {
    /** How well it would be. */
    enum Degree {
        /** Nothing is against it. */
        FINE,
        /** Somebody would meet again, the group would be large, or a lesser wish is slighted. */
        AGAIN,
        /** A wish that must be kept would not be, or more people would be there than fit. */
        BROKEN,
        /** It is locked. */
        HELD
    }

    private static final int NAMED = 2;

    static LandingWords of(
            Landing landing,
            ParticipantId person,
            Session session,
            Block block,
            int round,
            Messages messages) {
        var words = new Words(person, session, block, round, messages);
        var degree =
                landing.isHeld()
                        ? Degree.HELD
                        : landing.breaks()
                                ? Degree.BROKEN
                                : landing.effects().isEmpty() ? Degree.FINE : Degree.AGAIN;
        var brief =
                landing.effects().isEmpty()
                        ? messages.get("console.group.landing.fine")
                        : words.brief(landing.effects());
        return new LandingWords(
                landing.group(), degree, brief, String.join(" ", words.sentences(landing)));
    }

    /** One person's case in one round. */
    private record Words(
            ParticipantId person, Session session, Block block, int round, Messages messages) {

        String brief(List<Landing.Effect> effects) {
            return switch (effects.getFirst()) {
                case Landing.Held _ -> messages.get("console.group.landing.held");
                case Landing.Breaks(var wish, var others) -> brief(wish, others);
                case Landing.Slights(var wish, var others) -> brief(wish, others);
                case Landing.Again _ -> {
                    var met = again(effects);
                    yield met.size() <= NAMED
                            ? messages.get(
                                    "console.group.landing.met",
                                    String.join(
                                            ", ", met.stream().map(a -> name(a.other())).toList()))
                            : messages.get("console.group.landing.met-many", met.size());
                }
                case Landing.Overfull(int people, int most) ->
                        messages.get("console.group.of-most", people, most);
                case Landing.TooLarge(int people, int _) ->
                        messages.get("console.group.landing.large", people);
            };
        }

        private String brief(GroupWish wish, Collection<ParticipantId> others) {
            return switch (wish) {
                case GroupWish.Apart _ ->
                        messages.get("console.group.landing.apart", names(others));
                case GroupWish.Together _ ->
                        messages.get("console.group.landing.without", names(others));
                case GroupWish.Pinned w ->
                        messages.get("console.group.landing.belongs", group(w.group()));
                case GroupWish.Host w ->
                        messages.get("console.group.landing.belongs", group(w.group()));
                case GroupWish.Absent _ -> messages.get("console.group.landing.absent");
                case GroupWish.NotAlone w -> messages.get("console.group.landing.alone", w.value());
                case GroupWish.Spread w ->
                        messages.get(
                                "console.group.landing.spread",
                                others.size() + 1,
                                own(w.attribute()));
                case GroupWish.Alike w ->
                        messages.get("console.group.landing.alike", own(w.attribute()));
                case GroupWish.Balance w ->
                        messages.get("console.group.landing.balance", w.attribute());
                case GroupWish.NewPairs _, GroupWish.FairShare _ -> "";
            };
        }

        List<String> sentences(Landing landing) {
            var said = new ArrayList<String>();
            for (Landing.Effect effect : landing.effects()) {
                switch (effect) {
                    case Landing.Held _ -> said.add(messages.get("console.group.landing.held-why"));
                    case Landing.Breaks(var wish, var others) -> said.add(full(wish, others, 1));
                    case Landing.Slights(var wish, var others) -> said.add(full(wish, others, 0));
                    case Landing.Again _ -> {}
                    case Landing.Overfull(int people, int most) ->
                            said.add(messages.get("console.group.landing.full-why", people, most));
                    case Landing.TooLarge(int people, int asked) ->
                            said.add(
                                    messages.get("console.group.landing.large-why", people, asked));
                }
            }
            var met = again(landing.effects());
            if (!met.isEmpty()) {
                said.add(
                        messages.get(
                                "console.group.landing.met-why",
                                name(person),
                                messages.list(met.stream().map(this::times).toList())));
            }
            return said;
        }

        private String times(Landing.Again again) {
            return again.times() == 1
                    ? name(again.other())
                    : messages.get(
                            "console.group.landing.times", name(again.other()), again.times());
        }

        /** {@code must} is 1 for what must be and 0 for what only ought to. */
        private String full(GroupWish wish, Collection<ParticipantId> others, int must) {
            var who = name(person);
            return switch (wish) {
                case GroupWish.Apart _ ->
                        messages.get(
                                "console.group.landing.apart-why",
                                who,
                                messages.list(others.stream().map(this::name).toList()),
                                must);
                case GroupWish.Together _ ->
                        messages.get(
                                "console.group.landing.without-why",
                                who,
                                messages.list(others.stream().map(this::name).toList()),
                                must);
                case GroupWish.Pinned w ->
                        messages.get(
                                "console.group.landing.belongs-why", who, group(w.group()), must);
                case GroupWish.Host w ->
                        messages.get("console.group.landing.host-why", who, group(w.group()));
                case GroupWish.Absent _ ->
                        messages.get("console.group.landing.absent-why", who, round + 1);
                case GroupWish.NotAlone w ->
                        messages.get(
                                "console.group.landing.alone-why", who, w.attribute(), w.value());
                case GroupWish.Spread w ->
                        messages.get(
                                "console.group.landing.spread-why",
                                others.size() + 1,
                                w.attribute(),
                                own(w.attribute()));
                case GroupWish.Alike w ->
                        messages.get(
                                "console.group.landing.alike-why",
                                w.attribute(),
                                own(w.attribute()),
                                who);
                case GroupWish.Balance w ->
                        messages.get("console.group.landing.balance-why", who, w.attribute());
                case GroupWish.NewPairs _, GroupWish.FairShare _ -> "";
            };
        }

        private static List<Landing.Again> again(List<Landing.Effect> effects) {
            return effects.stream()
                    .filter(Landing.Again.class::isInstance)
                    .map(Landing.Again.class::cast)
                    .toList();
        }

        private String names(Collection<ParticipantId> others) {
            return others.size() <= NAMED
                    ? String.join(", ", others.stream().map(this::name).toList())
                    : messages.get("console.group.landing.several", others.size());
        }

        private String name(ParticipantId who) {
            return session.roster().nameOf(who);
        }

        /** What is known of the person there. */
        private String own(String attribute) {
            return session.roster().find(person).stream()
                    .flatMap(known -> known.attributes().entrySet().stream())
                    .filter(each -> each.getKey().equalsIgnoreCase(attribute))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }

        private String group(int place) {
            return session.breakout(block.id())
                    .map(breakout -> breakout.rounds().get(round))
                    .map(BreakoutRound::groups)
                    .filter(groups -> place < groups.size())
                    .map(groups -> groups.get(place))
                    .map(Group::name)
                    .orElseGet(() -> Integer.toString(place + 1));
        }
    }
}
