package app.plenary.report;

import app.plenary.plan.Wording;
import app.plenary.session.RoomMatter;
import app.plenary.session.Takeaway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides of each item whether it leaves, and with which text; remembers all it was asked for. */
final class Selection {
    private final Takeaway takeaway;
    private final List<Item> items = new ArrayList<>();

    Selection(Takeaway takeaway) {
        this.takeaway = takeaway;
    }

    /** The text that leaves; empty where the item does not. */
    Optional<String> text(
            Report.Section section,
            String key,
            String about,
            String original,
            Optional<RoomMatter> matter,
            boolean inRoom) {
        var item = add(section, key, about, original, false, matter, inRoom);
        return item.isOut() ? Optional.empty() : Optional.of(item.text());
    }

    /** The text that leaves of something that leaves whenever what it belongs to does. */
    String bound(Report.Section section, String key, String about, String original) {
        return add(section, key, about, original, true, Optional.empty(), false).text();
    }

    private Item add(
            Report.Section section,
            String key,
            String about,
            String original,
            boolean bound,
            Optional<RoomMatter> matter,
            boolean inRoom) {
        var item =
                new Item(
                        section,
                        key,
                        about,
                        original,
                        edit(key, original),
                        bound,
                        !bound && takeaway.arrangement().leftOut().contains(key),
                        matter,
                        inRoom);
        items.add(item);
        return item;
    }

    private Optional<String> edit(String key, String original) {
        return Optional.ofNullable(takeaway.arrangement().edits().get(key))
                .map(text -> ItemKeys.isOfSeveralLines(key) ? text : Wording.line(text))
                .filter(text -> !text.equals(original));
    }

    /** Of something that can only stay in the room with what it belongs to. */
    Optional<String> text(Report.Section section, String key, String about, String original) {
        return text(section, key, about, original, Optional.empty(), false);
    }

    /** What leaves of something that was asked for already, such as a quote in the appendix. */
    Optional<String> again(String key, String original) {
        return takeaway.arrangement().leftOut().contains(key)
                ? Optional.empty()
                : Optional.of(takeaway.arrangement().edits().getOrDefault(key, original));
    }

    boolean staysInRoom(RoomMatter matter) {
        return takeaway.staysInRoom(matter);
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    /** The changed texts that leave. */
    List<Report.Edited> edited() {
        return items.stream()
                .filter(item -> !item.isOut() && item.edit().isPresent())
                .map(item -> new Report.Edited(item.section(), item.text()))
                .toList();
    }
}
