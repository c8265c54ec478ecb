package app.plenary.console;

import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.List;

/** Who met whom, in sentences. */
final class MetWords {
    private final Messages messages;

    MetWords(Messages messages) {
        this.messages = messages;
    }

    /** The two and all their meetings. */
    String pair(Meetings all, int one, int other) {
        if (one == other) {
            return person(all, one);
        }
        var occasions = all.occasions(one, other);
        return occasions.isEmpty()
                ? messages.get("console.group.met.not", all.name(one), all.name(other))
                : messages.get(
                        "console.group.met.pair",
                        all.name(one),
                        all.name(other),
                        String.join("; ", occasions.stream().map(this::occasion).toList()));
    }

    /** How many others one person meets. */
    String person(Meetings all, int person) {
        int others = Math.max(0, all.size() - 1);
        return messages.get(
                "console.group.met.person",
                all.name(person),
                others - all.notMet(person).size(),
                others);
    }

    private String occasion(Meetings.Occasion met) {
        return switch (met.kind()) {
            case EARLIER -> messages.get("console.group.met.earlier", met.sessionsAgo());
            case SESSION ->
                    messages.get(
                            "console.group.met.session", met.block(), met.round() + 1, met.group());
            case HERE -> messages.get("console.group.met.here", met.round() + 1, met.group());
            case TO_COME -> messages.get("console.group.met.to-come", met.round() + 1, met.group());
        };
    }

    /**
     * A line in the list of one person.
     *
     * @param other the other person; negative for a heading
     */
    record Line(int other, String text) {}

    /** All about one person: whom they have not met, then whom they have and where. */
    List<Line> list(Meetings all, int person) {
        var lines = new ArrayList<Line>();
        var missing = all.notMet(person);
        lines.add(new Line(-1, messages.get("console.group.met.missing", missing.size())));
        missing.forEach(other -> lines.add(new Line(other, all.name(other))));
        var met = new ArrayList<Line>();
        for (int other = 0; other < all.size(); other++) {
            if (other != person && all.count(person, other) > 0) {
                met.add(
                        new Line(
                                other,
                                all.name(other)
                                        + ": "
                                        + String.join(
                                                "; ",
                                                all.occasions(person, other).stream()
                                                        .map(this::occasion)
                                                        .toList())));
            }
        }
        lines.add(new Line(-1, messages.get("console.group.met.met", met.size())));
        lines.addAll(met);
        return lines;
    }
}
