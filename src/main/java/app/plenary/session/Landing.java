package app.plenary.session;

import app.plenary.grouping.Strength;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What would come of it if one person sat in one group of a round.
 *
 * @param group its place in the round, from 0
 * @param effects what would not be as wished, the worst first; none means that all is well
 */
public record Landing(int group, List<Effect> effects) {
    public Landing {
        effects = List.copyOf(effects);
    }

    /** One thing that would not be as wished. */
    public sealed interface Effect {}

    /** Something is locked: nobody can be seated so. */
    public record Held() implements Effect {}

    /** A wish that must be kept would not be; with these, where it is about others. */
    public record Breaks(GroupWish wish, Set<ParticipantId> others) implements Effect {
        public Breaks {
            others = Set.copyOf(others);
        }
    }

    /** A wish that ought to be kept would not be. */
    public record Slights(GroupWish wish, Set<ParticipantId> others) implements Effect {
        public Slights {
            others = Set.copyOf(others);
        }
    }

    /**
     * The two sit together in other rounds of this session, or sat in earlier sessions.
     *
     * @param times how often
     */
    public record Again(ParticipantId other, int times) implements Effect {}

    /** The group would have so many people, where so many were asked for. */
    public record TooLarge(int people, int asked) implements Effect {}

    /** The group would have so many people, where only so many fit. */
    public record Overfull(int people, int most) implements Effect {}

    /** Whether it cannot be done at all. */
    public boolean isHeld() {
        return effects.stream().anyMatch(Held.class::isInstance);
    }

    /** Whether something that must be would not be. */
    public boolean breaks() {
        return effects.stream().anyMatch(e -> e instanceof Breaks || e instanceof Overfull);
    }

    /**
     * For each group of that round what would come of it if {@code person} sat there; for the one
     * the person is in, what comes of it as it is.
     *
     * @param earlier meetings in earlier sessions; those of this session are known from it
     */
    public static List<Landing> of(
            Session session,
            Block block,
            BreakoutRounds activity,
            int round,
            ParticipantId person,
            Collection<Encounter> earlier) {
        return session.breakout(block.id())
                .filter(breakout -> round >= 0 && round < breakout.rounds().size())
                .map(breakout ->
                        new Look(session, breakout, block, activity, round, person, earlier).all())
                .orElse(List.of());
    }

    /** One look at all groups of a round. */
    private static final class Look {
        private final Session session;
        private final Breakout breakout;
        private final int round;
        private final ParticipantId person;
        private final List<Group> groups;
        private final int from;
        private final int asked;
        private final BreakoutRounds activity;
        private final Blend blend;
        private final Map<ParticipantId, Integer> met = new HashMap<>();

        Look(
                Session session,
                Breakout breakout,
                Block block,
                BreakoutRounds activity,
                int round,
                ParticipantId person,
                Collection<Encounter> earlier) {
            this.session = session;
            this.breakout = breakout;
            this.round = round;
            this.person = person;
            this.activity = activity;
            groups = breakout.rounds().get(round).groups();
            from = breakout.rounds().get(round).groupOf(person).orElse(-1);
            blend = new Blend(session.roster(), groups, person);
            int seated = groups.stream().mapToInt(group -> group.members().size()).sum();
            asked =
                    switch (activity.division()) {
                        case Division.OfSize(int people) -> people;
                        case Division.OfCount(int _) ->
                                (seated + groups.size() - 1) / Math.max(1, groups.size());
                    };
            meetings(block, earlier);
        }

        private void meetings(Block block, Collection<Encounter> earlier) {
            session.breakouts()
                    .forEach((id, other) -> {
                        boolean own = id.equals(block.id());
                        for (int r = 0; r < other.rounds().size(); r++) {
                            if (own ? r != round : other.begun().contains(r)) {
                                met(other.rounds().get(r));
                            }
                        }
                    });
            var name = Roster.key(session.roster().nameOf(person));
            Map<String, Integer> names = new HashMap<>();
            for (Encounter encounter : earlier) {
                if (encounter.one().equals(name)) {
                    names.merge(encounter.other(), 1, Integer::sum);
                } else if (encounter.other().equals(name)) {
                    names.merge(encounter.one(), 1, Integer::sum);
                }
            }
            if (!names.isEmpty()) {
                for (Participant other : session.roster().people().values()) {
                    var times = names.get(Roster.key(other.name()));
                    if (times != null) {
                        met.merge(other.id(), times, Integer::sum);
                    }
                }
            }
        }

        private void met(BreakoutRound other) {
            other.groupOf(person)
                    .ifPresent(group ->
                            other.groups().get(group).members().stream()
                                    .filter(member -> !member.equals(person))
                                    .forEach(member -> met.merge(member, 1, Integer::sum)));
        }

        List<Landing> all() {
            var all = new ArrayList<Landing>();
            for (int g = 0; g < groups.size(); g++) {
                all.add(new Landing(g, effects(g)));
            }
            return all;
        }

        private List<Effect> effects(int group) {
            var others =
                    groups.get(group).members().stream()
                            .filter(member -> !member.equals(person))
                            .collect(Collectors.toSet());
            var effects = new ArrayList<Effect>();
            if (group != from
                    && (breakout.isLocked(round, person)
                            || breakout.isLocked(round, group)
                            || (from >= 0 && breakout.isLocked(round, from)))) {
                effects.add(new Held());
            }
            int people = others.size() + 1;
            var most = activity.most(groups.get(group).name());
            if (most.filter(fit -> people > fit).isPresent()) {
                effects.add(new Overfull(people, most.get()));
            }
            var slights = new ArrayList<Effect>();
            var quiet = new ArrayList<Effect>();
            for (GroupWish wish : session.wishes().values()) {
                if (isMissed(wish, group, others)) {
                    var who = at(wish, group, others);
                    if (isQuiet(wish)) {
                        quiet.add(new Slights(wish, who));
                    } else if (wish.strength() == Strength.MUST) {
                        effects.add(new Breaks(wish, who));
                    } else {
                        slights.add(new Slights(wish, who));
                    }
                }
            }
            effects.addAll(slights);
            var again = new ArrayList<Again>();
            for (ParticipantId other : groups.get(group).members()) {
                if (met.containsKey(other)) {
                    again.add(new Again(other, met.getOrDefault(other, 0)));
                }
            }
            again.sort(Collections.reverseOrder(Comparator.comparingInt(Again::times)));
            effects.addAll(again);
            if (most.isEmpty() && people > asked + 1) {
                effects.add(new TooLarge(people, asked));
            }
            effects.addAll(quiet);
            return effects;
        }

        private boolean isMissed(GroupWish wish, int group, Set<ParticipantId> others) {
            return switch (wish) {
                case GroupWish.Together w ->
                        w.people().contains(person)
                                && w.people().stream().anyMatch(who -> sitsElsewhere(who, group));
                case GroupWish.Apart w ->
                        w.people().contains(person)
                                && w.people().stream().anyMatch(others::contains);
                case GroupWish.Pinned w ->
                        w.person().equals(person)
                                && (w.rounds().isEmpty() || w.rounds().contains(round))
                                && w.group() != group;
                case GroupWish.Host w -> w.person().equals(person) && w.group() != group;
                case GroupWish.Absent w -> w.person().equals(person) && w.rounds().contains(round);
                case GroupWish.NotAlone w ->
                        is(person, w) && others.stream().noneMatch(other -> is(other, w));
                case GroupWish.Spread w -> blend.isCrowded(w.attribute(), group);
                case GroupWish.Alike w -> blend.isStranger(w.attribute(), group);
                case GroupWish.Balance w -> blend.isTipped(w.attribute(), group);
                case GroupWish.NewPairs _, GroupWish.FairShare _ -> false;
            };
        }

        /** What is about a whole room is told after what is about this person. */
        private static boolean isQuiet(GroupWish wish) {
            return wish instanceof GroupWish.Spread
                    || wish instanceof GroupWish.Alike
                    || wish instanceof GroupWish.Balance;
        }

        private boolean sitsElsewhere(ParticipantId who, int group) {
            return !who.equals(person)
                    && breakout.rounds()
                            .get(round)
                            .groupOf(who)
                            .filter(place -> place != group)
                            .isPresent();
        }

        /** The others that a wish is about: those there, or those elsewhere. */
        private Set<ParticipantId> at(GroupWish wish, int group, Set<ParticipantId> others) {
            return switch (wish) {
                case GroupWish.Together w ->
                        w.people().stream()
                                .filter(who -> !who.equals(person) && !others.contains(who))
                                .collect(Collectors.toSet());
                case GroupWish.Apart w ->
                        w.people().stream().filter(others::contains).collect(Collectors.toSet());
                case GroupWish.Spread w -> blend.alike(w.attribute(), group);
                default -> Set.of();
            };
        }

        private boolean is(ParticipantId who, GroupWish.NotAlone wish) {
            return session.roster().find(who).stream()
                    .flatMap(p -> p.attributes().entrySet().stream())
                    .anyMatch(each ->
                            each.getKey().equalsIgnoreCase(wish.attribute())
                                    && each.getValue().equalsIgnoreCase(wish.value()));
        }
    }
}
