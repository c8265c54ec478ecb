package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.Method;
import app.plenary.plan.Reshaping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Blocks of an agenda as a method, with all that can be said of it without asking. */
final class MethodDraft {
    /** Holds the place of the id until it is kept. */
    private static final String NO_ID = "draft";

    private MethodDraft() {}

    /**
     * A method of {@code blocks}, of which there is at least one. They become free of the clock, of
     * days and of the first heading. Where all follow one method that is known, it says what that
     * says.
     */
    static Method of(List<Block> blocks, Map<String, Method> known) {
        var followed = followed(blocks).map(known::get);
        return new Method(
                NO_ID,
                title(blocks),
                followed.map(Method::purpose)
                        .orElseGet(() -> joined(blocks, block -> block.brief().goal(), " ")),
                followed.map(Method::steps).orElseGet(() -> steps(blocks)),
                followed.map(Method::needs).orElseGet(() -> needs(blocks)),
                followed.map(Method::people).orElseGet(() -> new Method.People(2, 100)),
                joined(blocks, block -> block.brief().materials(), ", "),
                followed.map(Method::notWhen).orElse(""),
                followed.map(Method::tags).orElse(List.of()),
                free(blocks));
    }

    private static Optional<String> followed(List<Block> blocks) {
        var first = blocks.getFirst().method();
        return first.filter(_ -> blocks.stream().allMatch(b -> b.method().equals(first)));
    }

    private static String title(List<Block> blocks) {
        var first = blocks.getFirst();
        var section = first.opening().section();
        return blocks.size() > 1 && !section.isEmpty() ? section : first.title();
    }

    /** A single block is its own description. */
    private static List<Method.Step> steps(List<Block> blocks) {
        return blocks.size() == 1
                ? List.of()
                : blocks.stream()
                        .map(block -> new Method.Step(block.title(), (int) block.minutes()))
                        .toList();
    }

    private static Method.Need needs(List<Block> blocks) {
        long least = blocks.stream().mapToLong(b -> b.timing().least().toMinutes()).sum();
        return new Method.Need((int) Math.min(least, Block.MOST_MINUTES), 0);
    }

    private static List<Block> free(List<Block> blocks) {
        return Reshaping.repeated(blocks).stream()
                .map(block ->
                        block.with(
                                block.timing()
                                        .withStartsAt(Optional.empty())
                                        .withEndsAt(Optional.empty())))
                .toList();
    }

    private static String joined(List<Block> blocks, Function<Block, String> part, String between) {
        return blocks.stream()
                .map(part)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining(between));
    }
}
