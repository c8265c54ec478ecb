package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupNames;
import app.plenary.plan.GroupRole;
import app.plenary.plan.GroupShape;
import app.plenary.plan.RoundPlan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A command for every part of a block of groups, each one step. What people type is read here; a
 * refusal comes back as a sentence.
 */
final class BreakoutEdits {
    private final PlanEdits edits;

    BreakoutEdits(PlanEdits edits) {
        this.edits = edits;
    }

    void prompt(BlockId block, String prompt, Consumer<String> problem) {
        edits.groups(block, r -> r.withPrompt(prompt), problem);
    }

    /** Another shape, with as many rounds as it needs where there is only one. */
    void shape(BlockId block, GroupShape shape, Consumer<String> problem) {
        edits.groups(
                block,
                r -> r.with(shape).inRounds(r.rounds() > 1 ? r.rounds() : rounds(shape)),
                problem);
    }

    private static int rounds(GroupShape shape) {
        return switch (shape) {
            case ONE_TWO_FOUR_ALL -> 4;
            case TROIKA, WORLD_CAFE, PAIRS -> 3;
            case MIXED, OFFERS_AND_ASKS, TOPICS -> 1;
        };
    }

    void groupsOf(BlockId block, String size, Consumer<String> problem) {
        edits.withNumber(size, problem, value -> groupsOf(block, value, problem));
    }

    void groupsOf(BlockId block, int size, Consumer<String> problem) {
        edits.groups(block, r -> r.with(new Division.OfSize(size)), problem);
    }

    void inGroups(BlockId block, String count, Consumer<String> problem) {
        edits.withNumber(
                count,
                problem,
                value -> edits.groups(block, r -> r.with(new Division.OfCount(value)), problem));
    }

    void inRounds(BlockId block, String rounds, Consumer<String> problem) {
        edits.withNumber(
                rounds, problem, value -> edits.groups(block, r -> r.inRounds(value), problem));
    }

    /** One topic for each line that is not blank, with how many fit where topics are chosen. */
    void topics(BlockId block, String lines, Consumer<String> problem) {
        edits.groups(
                block,
                r -> {
                    var read = read(lines, topics(r), r.shape() == GroupShape.TOPICS);
                    return r.withTopics(read.texts()).withMost(most(r, topics(r), read));
                },
                problem);
    }

    /** The topics as they are typed. */
    static PlaceLines topics(BreakoutRounds groups) {
        return new PlaceLines(
                groups.topics(),
                groups.shape() == GroupShape.TOPICS
                        ? most(groups.topics(), groups.most())
                        : Map.of());
    }

    private static PlaceLines read(String lines, PlaceLines before, boolean places) {
        return places ? PlaceLines.read(lines, before) : PlaceLines.plain(lines);
    }

    private static Map<String, Integer> most(List<String> texts, Map<String, Integer> all) {
        var some = new HashMap<>(all);
        some.keySet().retainAll(texts);
        return some;
    }

    /** What fits where, with what was read in place of what was shown {@code before}. */
    private static Map<String, Integer> most(
            BreakoutRounds groups, PlaceLines before, PlaceLines read) {
        var most = new HashMap<>(groups.most());
        most.keySet().removeAll(before.most().keySet());
        most.putAll(read.most());
        return most;
    }

    /** What is asked in that round, from 0; an empty text leaves it to the block. */
    void prompt(BlockId block, int round, String prompt, Consumer<String> problem) {
        edits.groups(block, r -> in(r, round, old -> new RoundPlan(prompt, old.time())), problem);
    }

    /** The minutes of that round, from 0; an empty text gives it an equal share. */
    void minutes(BlockId block, int round, String minutes, Consumer<String> problem) {
        if (minutes.isBlank()) {
            minutes(block, round, Optional.empty(), problem);
        } else {
            edits.withNumber(
                    minutes,
                    problem,
                    value ->
                            minutes(block, round, Optional.of(Duration.ofMinutes(value)), problem));
        }
    }

    private void minutes(
            BlockId block, int round, Optional<Duration> time, Consumer<String> problem) {
        edits.groups(block, r -> in(r, round, old -> new RoundPlan(old.prompt(), time)), problem);
    }

    private static BreakoutRounds in(
            BreakoutRounds rounds, int round, UnaryOperator<RoundPlan> change) {
        var each = new ArrayList<>(rounds.each());
        if (round < each.size()) {
            each.set(round, change.apply(each.get(round)));
        }
        return rounds.withEach(each);
    }

    /** Gives a role out, after those given out already, or no longer. */
    void role(BlockId block, GroupRole role, boolean given, Consumer<String> problem) {
        edits.groups(
                block,
                r -> {
                    var roles = new ArrayList<>(r.roles());
                    roles.remove(role);
                    if (given) {
                        roles.add(role);
                    }
                    return r.withRoles(roles);
                },
                problem);
    }

    void named(BlockId block, GroupNames.Theme theme, Consumer<String> problem) {
        edits.groups(block, r -> r.with(new GroupNames(theme, r.names().own())), problem);
    }

    /** One name for each line that is not blank, with how many fit where groups are mixed. */
    void names(BlockId block, String lines, Consumer<String> problem) {
        edits.groups(
                block,
                r -> {
                    var read = read(lines, names(r), r.isMixed());
                    return r.with(new GroupNames(r.names().theme(), read.texts()))
                            .withMost(most(r, names(r), read));
                },
                problem);
    }

    /** The own names as they are typed. */
    static PlaceLines names(BreakoutRounds groups) {
        return new PlaceLines(
                groups.names().own(),
                groups.isMixed() ? most(groups.names().own(), groups.most()) : Map.of());
    }
}
