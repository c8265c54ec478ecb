package app.plenary.exchange;

import app.plenary.exchange.FileProblem.Reason;
import app.plenary.plan.Activity;
import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Brief;
import app.plenary.plan.Importance;
import app.plenary.plan.Opening;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;
import app.plenary.plan.Timing;
import app.plenary.plan.UnknownKeys;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A block as every file of this room has it. What is as usual is left out; notes are lists of
 * lines, so that a file reads well.
 */
final class BlockJson {
    /** Columns of an Ontime sheet that have no place here, by their headings. */
    private static final String ONTIME = UnknownKeys.ONTIME;

    private static final Set<String> KEYS =
            Set.of(
                    ONTIME,
                    "title",
                    "minutes",
                    "kind",
                    "at-least",
                    "at-most",
                    "fixed",
                    "starts-at",
                    "ends-at",
                    "droppable",
                    "at-zero",
                    "section",
                    "day",
                    "method",
                    "goal",
                    "materials",
                    "lead",
                    "notes");
    private static final Set<String> OF_KINDS =
            Stream.of(PollJson.KEYS, QuizJson.KEYS, RoundsJson.KEYS, Set.of(PictureJson.SLIDES))
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());

    private BlockJson() {}

    /** The block with a new id. */
    static Block read(Part part) throws Part.Stop {
        var activity = activity(part);
        var block =
                new Block(
                        BlockId.fresh(),
                        part.text("title"),
                        activity,
                        new Timing(
                                Duration.ofMinutes(part.number("minutes")),
                                part.minutes("at-least"),
                                part.minutes("at-most"),
                                part.flag("fixed"),
                                part.time("starts-at"),
                                part.time("ends-at")),
                        new Brief(
                                part.text("goal", ""),
                                part.text("materials", ""),
                                part.text("lead", ""),
                                String.join("\n", part.texts("notes"))),
                        part.oneOf(Importance.class, "droppable"),
                        part.oneOf(AtZero.class, "at-zero").orElse(AtZero.COUNT_OVER),
                        new Opening(part.text("section", ""), day(part)),
                        part.word("method"));
        columns(part);
        return block.with(part.kept().all(list(activity), UnknownKeys.members(activity)));
    }

    /** The list with members of their own that an activity has, whether it is there or not. */
    private static String list(Activity activity) {
        return switch (activity) {
            case Talk _ -> PictureJson.SLIDES;
            case Poll _ -> "questions";
            case Quiz _ -> "items";
            case BreakoutRounds _, Break _ -> "each-round";
        };
    }

    private static void columns(Part part) throws Part.Stop {
        if (part.find(ONTIME).isPresent()) {
            var columns = part.within(ONTIME);
            for (String heading : columns.node().propertyNames()) {
                columns.text(heading);
                columns.kept().add(columns, heading);
            }
        }
    }

    private static Optional<Opening.DayStart> day(Part part) throws Part.Stop {
        if (part.find("day").isEmpty()) {
            return Optional.empty();
        }
        var day = part.within("day");
        day.known(Set.of("days-later", "at"));
        var at = day.time("at");
        if (at.isEmpty()) {
            throw day.stop(Reason.MISSING_KEY, "at", "");
        }
        return Optional.of(new Opening.DayStart(day.number("days-later"), at.get()));
    }

    private static Activity activity(Part part) throws Part.Stop {
        var kind = part.text("kind");
        return switch (kind) {
            case "talk" -> {
                part.known(KEYS, Set.of(PictureJson.SLIDES), OF_KINDS);
                yield new Talk(PictureJson.slides(part));
            }
            case "break" -> {
                part.known(KEYS, Set.of(), OF_KINDS);
                yield new Break();
            }
            case "poll" -> {
                part.known(KEYS, PollJson.KEYS, OF_KINDS);
                yield PollJson.read(part);
            }
            case "quiz" -> {
                part.known(KEYS, QuizJson.KEYS, OF_KINDS);
                yield QuizJson.read(part);
            }
            case "breakout-rounds" -> {
                part.known(KEYS, RoundsJson.KEYS, OF_KINDS);
                yield RoundsJson.read(part);
            }
            default -> throw part.stop(Reason.UNKNOWN_KIND, "kind", kind);
        };
    }

    /** Writes what {@link #read} reads. */
    static void write(Block block, ObjectNode node) {
        node.put("title", block.title());
        node.put("minutes", block.minutes());
        write(block.timing(), node);
        block.droppable().ifPresent(importance -> node.put("droppable", Part.name(importance)));
        if (block.atZero() != AtZero.COUNT_OVER) {
            node.put("at-zero", Part.name(block.atZero()));
        }
        write(block.opening(), node);
        block.method().ifPresent(method -> node.put("method", method));
        var unknown = block.unknown();
        write(block.activity(), unknown, node);
        write(block.brief(), node);
        if (unknown.reach(ONTIME)) {
            node.putObject(ONTIME);
        }
        KeptKeys.write(unknown, node, UnknownKeys.members(block.activity()));
    }

    private static void write(Timing timing, ObjectNode node) {
        timing.atLeast().ifPresent(least -> node.put("at-least", least.toMinutes()));
        timing.atMost().ifPresent(most -> node.put("at-most", most.toMinutes()));
        if (timing.fixed()) {
            node.put("fixed", true);
        }
        timing.startsAt().ifPresent(time -> node.put("starts-at", time.toString()));
        timing.endsAt().ifPresent(time -> node.put("ends-at", time.toString()));
    }

    private static void write(Opening opening, ObjectNode node) {
        write("section", opening.section(), node);
        opening.day()
                .ifPresent(day -> {
                    var start = node.putObject("day");
                    start.put("days-later", day.daysLater());
                    start.put("at", day.at().toString());
                });
    }

    private static void write(Activity activity, UnknownKeys unknown, ObjectNode node) {
        node.put("kind", activity.kind());
        switch (activity) {
            case Talk talk -> PictureJson.write(talk.slides(), node);
            case Break _ -> {}
            case Poll poll -> PollJson.write(poll, unknown, node);
            case Quiz quiz -> QuizJson.write(quiz, node);
            case BreakoutRounds rounds -> RoundsJson.write(rounds, unknown, node);
        }
    }

    private static void write(Brief brief, ObjectNode node) {
        write("goal", brief.goal(), node);
        write("materials", brief.materials(), node);
        write("lead", brief.lead(), node);
        if (!brief.notes().isEmpty()) {
            var notes = node.putArray("notes");
            brief.notes().lines().forEach(notes::add);
        }
    }

    /** Writes a text unless it is empty. */
    static void write(String key, String text, ObjectNode node) {
        if (!text.isEmpty()) {
            node.put(key, text);
        }
    }
}
