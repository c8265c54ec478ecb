package app.plenary.console;

import app.plenary.report.Item;
import app.plenary.report.Report.Section;
import app.plenary.report.Summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Finds for each text of the page what it is of. Texts are asked for in the order of the page, and
 * each item is given out once.
 */
final class PageItems {
    private final Map<Section, List<Item>> left = new EnumMap<>(Section.class);

    PageItems(Summary summary) {
        for (Section section : Section.values()) {
            left.put(
                    section,
                    new ArrayList<>(
                            summary.items(section).stream()
                                    .filter(item -> !item.isOut())
                                    .toList()));
        }
    }

    /** What the whole is called. */
    Optional<Item> title() {
        return take(Section.AGENDA, item -> item.key().equals("title"));
    }

    /** The next line of a section that is nothing but lines. */
    Optional<Item> next(Section section) {
        return take(section, item -> isOf(item, "line:") || isOf(item, "block:"));
    }

    /**
     * The option that is written like that, plain or as one that is right, in the question whose
     * key goes on with {@code under}.
     */
    Optional<Item> option(
            Section section, String under, String words, UnaryOperator<String> right) {
        return take(
                section,
                item ->
                        isOf(item, "option:" + under)
                                && (item.text().equals(words)
                                        || right.apply(item.text()).equals(words)));
    }

    /** The next one of that kind with exactly that text. */
    Optional<Item> of(Section section, String kind, String text) {
        return take(section, item -> item.key().startsWith(kind) && item.text().equals(text));
    }

    /** The next heading that begins with its text; what follows tells the round. */
    Optional<Item> heading(Section section, String title) {
        return take(
                section,
                item ->
                        (isOf(item, "poll:") || isOf(item, "quiz:") || isOf(item, "groups:"))
                                && (item.text().equals(title)
                                        || title.startsWith(item.text() + " · ")));
    }

    /** The next note of a group. */
    Optional<Item> note(String group, List<String> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : take(
                        Section.GROUPS,
                        item ->
                                isOf(item, "note:")
                                        && group.startsWith(item.about())
                                        && item.text().contains(lines.getFirst()));
    }

    private static boolean isOf(Item item, String kind) {
        return item.key().startsWith(kind);
    }

    private Optional<Item> take(Section section, Predicate<Item> which) {
        var items = left.getOrDefault(section, List.of());
        var found = items.stream().filter(which).findFirst();
        found.ifPresent(items::remove);
        return found;
    }
}
