package app.plenary.session;

import app.plenary.plan.Activity;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Brief;
import app.plenary.plan.Division;
import app.plenary.plan.GroupNames;
import app.plenary.plan.Opening;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;
import app.plenary.plan.Timing;
import app.plenary.plan.Wording;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a block may contain, and how its texts are cleaned before they are taken. */
final class BlockWording {
    private BlockWording() {}

    static BlockChange clean(BlockChange change) {
        return switch (change) {
            case BlockChange.Title c -> new BlockChange.Title(Wording.line(c.title()));
            case BlockChange.Becomes c -> new BlockChange.Becomes(clean(c.activity()));
            case BlockChange.Goal c -> new BlockChange.Goal(Wording.line(c.goal()));
            case BlockChange.Materials c -> new BlockChange.Materials(Wording.line(c.materials()));
            case BlockChange.Lead c -> new BlockChange.Lead(Wording.line(c.lead()));
            case BlockChange.Notes c -> new BlockChange.Notes(Wording.paragraphs(c.notes()));
            case BlockChange.Section c -> new BlockChange.Section(Wording.line(c.heading()));
            case BlockChange.Planned _,
                    BlockChange.Limits _,
                    BlockChange.StartsAt _,
                    BlockChange.EndsAt _,
                    BlockChange.Droppable _,
                    BlockChange.WhenUp _,
                    BlockChange.Day _,
                    BlockChange.Follows _ ->
                    change;
        };
    }

    static Block clean(Block block) {
        var brief = block.brief();
        var opening = block.opening();
        return block.withTitle(Wording.line(block.title()))
                .with(
                        new Brief(
                                Wording.line(brief.goal()),
                                Wording.line(brief.materials()),
                                Wording.line(brief.lead()),
                                Wording.paragraphs(brief.notes())))
                .with(opening.withSection(Wording.line(opening.section())))
                .withActivity(clean(block.activity()));
    }

    private static Activity clean(Activity activity) {
        return switch (activity) {
            case Talk talk -> new Talk(talk.slides().stream().map(PollWording::clean).toList());
            case Break pause -> pause;
            case Poll poll -> PollWording.clean(poll);
            case Quiz quiz -> QuizWording.clean(quiz);
            case BreakoutRounds rounds ->
                    rounds.withPrompt(Wording.line(rounds.prompt()))
                            .withEach(
                                    rounds.each().stream()
                                            .map(r -> r.withPrompt(Wording.line(r.prompt())))
                                            .toList())
                            .withTopics(lines(rounds.topics()))
                            .with(
                                    new GroupNames(
                                            rounds.names().theme(), lines(rounds.names().own())))
                            .withMost(most(rounds.most()));
        };
    }

    private static Map<String, Integer> most(Map<String, Integer> most) {
        var clean = new HashMap<String, Integer>();
        most.forEach((text, people) -> clean.put(Wording.line(text), people));
        return clean;
    }

    private static List<String> lines(List<String> texts) {
        return texts.stream().map(Wording::line).toList();
    }

    /** Why this cleaned block cannot be taken, if so. */
    static Optional<Refusal> refusal(Block block) {
        return PlanRules.textRefusal(block.title(), Wording.TITLE)
                .or(() ->
                        areShort(block.brief())
                                        && Wording.fits(block.opening().section(), Wording.TITLE)
                                ? Optional.empty()
                                : Optional.of(Refusal.TEXT_IS_TOO_LONG))
                .or(() -> timingRefusal(block.timing()))
                .or(() -> dayRefusal(block.opening()))
                .or(() -> activityRefusal(block.activity()));
    }

    private static Optional<Refusal> activityRefusal(Activity activity) {
        return switch (activity) {
            case Break _ -> Optional.empty();
            case Talk talk -> slidesRefusal(talk);
            case Poll poll -> PollWording.refusal(poll);
            case Quiz quiz -> QuizWording.refusal(quiz);
            case BreakoutRounds rounds -> groupsRefusal(rounds);
        };
    }

    private static Optional<Refusal> slidesRefusal(Talk talk) {
        if (talk.slides().size() > Talk.MOST_SLIDES) {
            return Optional.of(Refusal.TOO_MANY_SLIDES);
        }
        return talk.slides().stream().allMatch(PollWording::isShort)
                ? Optional.empty()
                : Optional.of(Refusal.TEXT_IS_TOO_LONG);
    }

    /** Groups may be planned without the topics their shape will need. */
    private static Optional<Refusal> groupsRefusal(BreakoutRounds rounds) {
        if (rounds.rounds() < 1 || rounds.rounds() > BreakoutRounds.MOST_ROUNDS) {
            return Optional.of(Refusal.ROUNDS_OUT_OF_RANGE);
        }
        if (rounds.topics().size() > BreakoutRounds.MOST_TOPICS) {
            return Optional.of(Refusal.TOO_MANY_TOPICS);
        }
        if (rounds.names().own().size() > BreakoutRounds.MOST_GROUPS) {
            return Optional.of(Refusal.TOO_MANY_GROUP_NAMES);
        }
        var topics = rounds.topics();
        var names = rounds.names().own();
        if (!Wording.fits(rounds.prompt(), Wording.LINE)
                || rounds.each().stream().anyMatch(r -> !Wording.fits(r.prompt(), Wording.LINE))
                || topics.stream().anyMatch(topic -> !Wording.fits(topic, Wording.TITLE))
                || names.stream().anyMatch(name -> !Wording.fits(name, Wording.NAME))) {
            return Optional.of(Refusal.TEXT_IS_TOO_LONG);
        }
        if (topics.contains("") || names.contains("")) {
            return Optional.of(Refusal.TEXT_IS_EMPTY);
        }
        if (!isDistinct(topics)) {
            return Optional.of(Refusal.TOPICS_ARE_NOT_UNIQUE);
        }
        if (!isDistinct(rounds.roles())) {
            return Optional.of(Refusal.ROLES_ARE_NOT_UNIQUE);
        }
        if (rounds.each().stream()
                .anyMatch(r -> r.time().filter(time -> !isBlockLength(time)).isPresent())) {
            return Optional.of(Refusal.MINUTES_OUT_OF_RANGE);
        }
        if (rounds.most().values().stream()
                .anyMatch(people -> people < 1 || people > BreakoutRounds.MOST_PLACES)) {
            return Optional.of(Refusal.PLACES_OUT_OF_RANGE);
        }
        return switch (rounds.division()) {
            case Division.OfSize(int people) ->
                    people < 2 || people > BreakoutRounds.LARGEST_GROUP
                            ? Optional.of(Refusal.GROUP_SIZE_OUT_OF_RANGE)
                            : Optional.empty();
            case Division.OfCount(int groups) ->
                    groups < 1 || groups > BreakoutRounds.MOST_GROUPS
                            ? Optional.of(Refusal.GROUP_COUNT_OUT_OF_RANGE)
                            : Optional.empty();
        };
    }

    static boolean isDistinct(List<?> values) {
        return new HashSet<>(values).size() == values.size();
    }

    static boolean isBlockLength(Duration planned) {
        return planned.compareTo(Duration.ofMinutes(1)) >= 0
                && planned.compareTo(Duration.ofMinutes(Block.MOST_MINUTES)) <= 0
                && planned.equals(Duration.ofMinutes(planned.toMinutes()));
    }

    private static boolean areShort(Brief brief) {
        return Wording.fits(brief.goal(), Wording.LINE)
                && Wording.fits(brief.materials(), Wording.LINE)
                && Wording.fits(brief.lead(), Wording.TITLE)
                && Wording.fits(brief.notes(), Wording.NOTES);
    }

    private static Optional<Refusal> timingRefusal(Timing timing) {
        if (!isBlockLength(timing.planned())
                || !timing.atLeast().map(BlockWording::isBlockLength).orElse(true)
                || !timing.atMost().map(BlockWording::isBlockLength).orElse(true)) {
            return Optional.of(Refusal.MINUTES_OUT_OF_RANGE);
        }
        boolean fits =
                timing.least().compareTo(timing.planned()) <= 0
                        && timing.planned().compareTo(timing.most()) <= 0;
        if (!timing.fixed() && !fits) {
            return Optional.of(Refusal.LIMITS_DO_NOT_FIT);
        }
        return timing.startsAt().isPresent() && timing.startsAt().equals(timing.endsAt())
                ? Optional.of(Refusal.END_IS_NOT_AFTER_START)
                : Optional.empty();
    }

    private static Optional<Refusal> dayRefusal(Opening opening) {
        return opening.day()
                        .filter(day ->
                                day.daysLater() < 1 || day.daysLater() > Opening.MOST_DAYS_LATER)
                        .isPresent()
                ? Optional.of(Refusal.DAYS_OUT_OF_RANGE)
                : Optional.empty();
    }
}
