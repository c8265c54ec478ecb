package app.plenary.console;

import app.plenary.grouping.Capacity;
import app.plenary.grouping.Sizing;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupNames;
import app.plenary.plan.GroupShape;
import app.plenary.plan.RoundPlan;
import app.plenary.session.GroupSizing;
import app.plenary.text.Messages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What a block of groups will be like, in a sentence or two. */
final class BreakoutWords {
    private final Messages messages;

    BreakoutWords(Messages messages) {
        this.messages = messages;
    }

    /** What a shape is called. */
    String name(GroupShape shape) {
        return switch (shape) {
            case MIXED -> messages.get("console.breakout.shape.mixed");
            case PAIRS -> messages.get("console.breakout.shape.pairs");
            case ONE_TWO_FOUR_ALL -> messages.get("console.breakout.shape.one-two-four");
            case TROIKA -> messages.get("console.breakout.shape.troika");
            case OFFERS_AND_ASKS -> messages.get("console.breakout.shape.offers");
            case WORLD_CAFE -> messages.get("console.breakout.shape.cafe");
            case TOPICS -> messages.get("console.breakout.shape.topics");
        };
    }

    String name(GroupNames.Theme theme) {
        return switch (theme) {
            case PLACES -> messages.get("console.breakout.names.places");
            case COLOURS -> messages.get("console.breakout.names.colours");
            case OWN -> messages.get("console.breakout.names.own");
        };
    }

    /**
     * What becomes of the people.
     *
     * @param people how many; empty where nobody knows yet
     */
    String says(BreakoutRounds groups, OptionalInt people) {
        var said = new ArrayList<String>();
        if (people.isPresent() && people.getAsInt() > 1) {
            said.add(divided(groups, people.getAsInt()));
        } else {
            said.add(divided(groups));
        }
        said.add(shaped(groups, people));
        return String.join(" ", said.stream().filter(sentence -> !sentence.isEmpty()).toList());
    }

    private String divided(BreakoutRounds groups, int people) {
        return switch (groups.shape()) {
            case MIXED ->
                    groups.isLimited()
                            ? limited(groups, people)
                            : messages.get(
                                    "console.breakout.groups",
                                    people,
                                    count(groups, people),
                                    each(people, count(groups, people)));
            case WORLD_CAFE ->
                    messages.get(
                            "console.breakout.tables",
                            people,
                            count(groups, people),
                            each(people, count(groups, people)));
            case PAIRS -> messages.get("console.breakout.pairs", people, people / 2, people % 2);
            case TROIKA -> {
                int trios = people == 5 ? 2 : Math.max(1, people / 3);
                yield messages.get("console.breakout.groups", people, trios, each(people, trios));
            }
            case TOPICS -> groups.isLimited() ? crowded(groups, people) : "";
            case ONE_TWO_FOUR_ALL, OFFERS_AND_ASKS -> "";
        };
    }

    /** Where some groups take only so many. */
    private String limited(BreakoutRounds groups, int people) {
        var full = crowded(groups, people);
        if (!full.isEmpty()) {
            return full;
        }
        var sizes =
                GroupSizing.first(groups, people).stream()
                        .mapToInt(Capacity::most)
                        .summaryStatistics();
        return sizes.getMin() == sizes.getMax()
                ? messages.get(
                        "console.breakout.groups",
                        people,
                        sizes.getCount(),
                        each(people, (int) sizes.getCount()))
                : messages.get(
                        "console.breakout.groups",
                        people,
                        sizes.getCount(),
                        messages.get("console.breakout.between", sizes.getMin(), sizes.getMax()));
    }

    /** That not everybody fits; empty when all do. */
    private String crowded(BreakoutRounds groups, int people) {
        long places = GroupSizing.first(groups, people).stream().mapToLong(Capacity::most).sum();
        return places < people ? messages.get("console.breakout.too-few", people, places) : "";
    }

    private static int count(BreakoutRounds groups, int people) {
        return switch (groups.division()) {
            case Division.OfSize(int size) -> new Sizing.OfSize(size).count(people);
            case Division.OfCount(int count) -> Math.min(count, people);
        };
    }

    private String each(int people, int groups) {
        int least = people / groups;
        return people % groups == 0
                ? Integer.toString(least)
                : messages.get("console.breakout.or", least, least + 1);
    }

    private String divided(BreakoutRounds groups) {
        return switch (groups.shape()) {
            case MIXED ->
                    switch (groups.division()) {
                        case Division.OfSize(int size) ->
                                messages.get("console.breakout.of-size", size);
                        case Division.OfCount(int count) ->
                                messages.get("console.breakout.in-count", count);
                    };
            case PAIRS, WORLD_CAFE, TROIKA, ONE_TWO_FOUR_ALL, OFFERS_AND_ASKS, TOPICS -> "";
        };
    }

    private String shaped(BreakoutRounds groups, OptionalInt people) {
        return switch (groups.shape()) {
            case MIXED -> groups.rounds() > 1 ? messages.get("console.breakout.says.mixed") : "";
            case PAIRS ->
                    people.isPresent() && people.getAsInt() > 1
                            ? messages.get(
                                    "console.breakout.says.pairs-until",
                                    people.getAsInt() - 1 + people.getAsInt() % 2)
                            : messages.get("console.breakout.says.pairs");
            case ONE_TWO_FOUR_ALL ->
                    messages.get("console.breakout.says.one-two-four", steps(groups.rounds()));
            case TROIKA ->
                    groups.rounds() < 3
                            ? messages.get("console.breakout.says.troika-short")
                            : messages.get("console.breakout.says.troika");
            case WORLD_CAFE -> messages.get("console.breakout.says.cafe");
            case OFFERS_AND_ASKS ->
                    groups.topics().isEmpty()
                            ? messages.get("console.breakout.says.no-offers")
                            : messages.get(
                                    "console.breakout.says.offers", areTrios(groups) ? 3 : 2);
            case TOPICS ->
                    groups.topics().isEmpty()
                            ? messages.get("console.breakout.says.no-topics")
                            : topics(groups, people);
        };
    }

    private String topics(BreakoutRounds groups, OptionalInt people) {
        if (groups.isLimited()) {
            return messages.get("console.breakout.says.topics-limited", groups.topics().size());
        }
        return switch (groups.division()) {
            case Division.OfSize(int size) ->
                    people.isPresent() && size * groups.topics().size() < people.getAsInt()
                            ? messages.get(
                                    "console.breakout.says.topics-full",
                                    groups.topics().size(),
                                    size,
                                    people.getAsInt())
                            : messages.get(
                                    "console.breakout.says.topics", groups.topics().size(), size);
            case Division.OfCount _ ->
                    messages.get("console.breakout.says.topics-even", groups.topics().size());
        };
    }

    /** Whether allies meet in threes. */
    static boolean areTrios(BreakoutRounds groups) {
        return groups.division() instanceof Division.OfSize(int size) && size > 2;
    }

    /** The steps of 1-2-4-all that so many rounds have. */
    private String steps(int rounds) {
        return messages.list(
                IntStream.range(0, Math.min(rounds, 4)).mapToObj(r -> step(r, rounds)).toList());
    }

    /** The step of 1-2-4-all that a round is, from 0. */
    String step(int round, int rounds) {
        return switch (rounds > 3 ? round : round + 1) {
            case 0 -> messages.get("console.breakout.step.alone");
            case 1 -> messages.get("console.breakout.step.pairs");
            case 2 -> messages.get("console.breakout.step.fours");
            default -> messages.get("console.breakout.step.all");
        };
    }

    /** How long the rounds take. */
    String times(Block block, BreakoutRounds groups) {
        if (groups.each().stream().allMatch(round -> round.time().isEmpty())) {
            return messages.get(
                    "console.plan.round-hint", groups.rounds(), block.minutes() / groups.rounds());
        }
        long own =
                groups.each().stream()
                        .flatMap(round -> round.time().stream())
                        .mapToLong(Duration::toMinutes)
                        .sum();
        long open = groups.each().stream().filter(round -> round.time().isEmpty()).count();
        return own + open > block.minutes()
                ? messages.get("console.breakout.too-long", own + open, block.minutes())
                : messages.get("console.breakout.times", minutes(block, groups));
    }

    private String minutes(Block block, BreakoutRounds groups) {
        List<String> each =
                IntStream.range(0, groups.rounds())
                        .mapToObj(r -> groups.time(r, block.planned()).toMinutes())
                        .map(minutes -> Long.toString(minutes))
                        .toList();
        return each.size() > 8 ? String.join(", ", each.subList(0, 8)) + " …" : messages.list(each);
    }

    /** What is special about single rounds, in few words. */
    String rounds(BreakoutRounds groups) {
        long own = groups.each().stream().filter(r -> !r.equals(RoundPlan.USUAL)).count();
        return own == 0
                ? messages.get("console.breakout.rounds.alike")
                : messages.get("console.breakout.rounds.own", own);
    }
}
