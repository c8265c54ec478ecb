package app.plenary.console;

import app.plenary.exchange.PeopleList;
import app.plenary.plan.Wording;
import app.plenary.session.Participant;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a list as what is known of people: named as in the room where that has the name
 * already, and no more and no longer than can be kept. What was not carried is told.
 */
final class ArrivalColumns {
    private final Messages messages;
    private final List<String> headings;
    private final List<String> keys = new ArrayList<>();
    private final Map<String, Integer> cut = new LinkedHashMap<>();

    /** {@code known} are the names in the room. */
    ArrivalColumns(Messages messages, List<String> headings, List<String> known) {
        this.messages = messages;
        this.headings = headings;
        for (String heading :
                headings.subList(0, Math.min(headings.size(), Participant.MOST_ATTRIBUTES))) {
            var name = cut(Wording.line(heading), Participant.LONGEST_ATTRIBUTE_NAME);
            keys.add(
                    distinct(
                            known.stream()
                                    .filter(name::equalsIgnoreCase)
                                    .findFirst()
                                    .orElse(name)));
        }
    }

    private String distinct(String name) {
        var free = name;
        for (int n = 2; contains(free); n++) {
            free = cut(name, Participant.LONGEST_ATTRIBUTE_NAME - 4) + " " + n;
        }
        return free;
    }

    private boolean contains(String name) {
        return keys.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static String cut(String text, int most) {
        var shorter = text.length() > 8 * most ? text.substring(0, 8 * most) : text;
        while (!Wording.fits(shorter, most)) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter.strip();
    }

    /** What the line tells of a person besides the name. */
    Map<String, String> of(PeopleList.Person person) {
        var told = new LinkedHashMap<String, String>();
        for (int i = 0; i < keys.size(); i++) {
            var whole = Wording.line(person.values().get(i));
            var value = cut(whole, Participant.LONGEST_ATTRIBUTE);
            if (!value.isEmpty()) {
                told.put(keys.get(i), value);
            }
            if (value.length() < whole.length()) {
                cut.merge(keys.get(i), 1, Integer::sum);
            }
        }
        return told;
    }

    /** What could not be carried. */
    List<String> notes() {
        var notes = new ArrayList<String>();
        if (headings.size() > keys.size()) {
            notes.add(
                    messages.get(
                            "console.people.too-many-columns",
                            Participant.MOST_ATTRIBUTES,
                            String.join(", ", headings.subList(keys.size(), headings.size()))));
        }
        cut.forEach((key, lines) ->
                notes.add(
                        messages.get(
                                "console.people.shortened",
                                key,
                                Participant.LONGEST_ATTRIBUTE,
                                lines)));
        return notes;
    }
}
