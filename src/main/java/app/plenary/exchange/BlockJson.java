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

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A block as every file of this room has it. What is as usual is left out; notes are lists of
 * lines, so that a file reads well.
 */
final class BlockJson {
    private static final Set<String> KEYS =
            Set.of(
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

    private BlockJson() {}

    /** The block with a new id. */
    static Block read(Part part) throws Part.Stop {
        var activity = activity(part);
        return new Block(
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
    }

    private static Optional<Opening.DayStart> day(Part part) throws Part.Stop {
        if (part.find("day").isEmpty()) {
            return Optional.empty();
        }
        var day = part.within("day");
        day.onlyKeys(Set.of("days-later", "at"), Set.of());
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
                part.onlyKeys(KEYS, Set.of(PictureJson.SLIDES));
                yield new Talk(PictureJson.slides(part));
            }
            case "break" -> {
                part.onlyKeys(KEYS, Set.of());
                yield new Break();
            }
            case "poll" -> {
                part.onlyKeys(KEYS, PollJson.KEYS);
                yield PollJson.read(part);
            }
            case "quiz" -> {
                part.onlyKeys(KEYS, QuizJson.KEYS);
                yield QuizJson.read(part);
            }
            case "breakout-rounds" -> {
                part.onlyKeys(KEYS, RoundsJson.KEYS);
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
        write(block.activity(), node);
        write(block.brief(), node);
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

    private static void write(Activity activity, ObjectNode node) {
        node.put("kind", activity.kind());
        switch (activity) {
            case Talk talk -> PictureJson.write(talk.slides(), node);
            case Break _ -> {}
            case Poll poll -> PollJson.write(poll, node);
            case Quiz quiz -> QuizJson.write(quiz, node);
            case BreakoutRounds rounds -> RoundsJson.write(rounds, node);
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
