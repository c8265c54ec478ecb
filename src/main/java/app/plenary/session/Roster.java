package app.plenary.session;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Who has come, who is present. Finding a person or a seat takes the same time however many came.
 *
 * @param presentCount how many of the people take part now
 */
public record Roster(
        Map<ParticipantId, Participant> people,
        Map<String, ParticipantId> seats,
        int presentCount) {
    public static final Roster EMPTY = new Roster(Trie.empty(), Trie.empty(), 0);

    public Optional<Participant> find(ParticipantId id) {
        return Optional.ofNullable(people.get(id));
    }

    /** The person whose phone has this fingerprint. */
    public Optional<Participant> atSeat(String seat) {
        return Optional.ofNullable(seats.get(seat)).flatMap(this::find);
    }

    public String nameOf(ParticipantId id) {
        return find(id).map(Participant::name).orElse("?");
    }

    /** Everyone, in the order of joining. */
    public List<Participant> inOrder() {
        return people.values().stream()
                .sorted(Comparator.comparingInt(Participant::number))
                .toList();
    }

    /** Those taking part now, in the order of joining. */
    public List<Participant> present() {
        return inOrder().stream().filter(Participant::present).toList();
    }

    /** A name as it is compared, also with other sessions: whatever the case and the form. */
    public static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The names of all that is known of anybody, whatever their case, as they first came up. */
    public List<String> attributeNames() {
        var names = new ArrayList<String>();
        var known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Participant person : inOrder()) {
            for (String name : person.attributes().keySet()) {
                if (known.add(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    boolean hasName(String name) {
        return people.values().stream().anyMatch(p -> p.name().equalsIgnoreCase(name));
    }

    /** The name itself, or with the first number that makes it unlike every other. */
    String unlike(String name) {
        if (!hasName(name)) {
            return name;
        }
        var taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        people.values().forEach(person -> taken.add(person.name()));
        int n = 2;
        while (taken.contains(name + " " + n)) {
            n++;
        }
        return name + " " + n;
    }

    Roster with(Participant participant) {
        var nextSeats =
                participant.seat().isEmpty()
                        ? seats
                        : Trie.of(seats).with(participant.seat(), participant.id());
        int before = find(participant.id()).filter(Participant::present).isPresent() ? 1 : 0;
        return new Roster(
                Trie.of(people).with(participant.id(), participant),
                nextSeats,
                presentCount - before + (participant.present() ? 1 : 0));
    }
}
