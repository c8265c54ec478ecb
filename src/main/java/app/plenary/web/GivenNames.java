package app.plenary.web;

import app.plenary.session.ParticipantId;
import app.plenary.session.Roster;
import app.plenary.text.Messages;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names for people who are not asked for theirs: friendly ones of two words, or guests with a
 * number. In the language of the room, so that they sound alike on the wall. The same person in the
 * same room gets the same name.
 */
final class GivenNames {
    private final Messages messages;
    private final List<String> first;
    private final List<String> second;

    GivenNames(Messages messages) {
        this.messages = messages;
        first = List.of(messages.get("web.names.first").split(" ", -1));
        second = List.of(messages.get("web.names.second").split(" ", -1));
    }

    /** How many different made-up names there are. */
    int count() {
        return first.size() * second.size();
    }

    /** A made-up name that nobody in {@code roster} has, as long as there is one. */
    String madeUp(ParticipantId person, Roster roster) {
        return unlike(Math.floorMod(person.hashCode(), count()), person, roster);
    }

    /** Another one than {@code now}. */
    String another(String now, ParticipantId person, Roster roster) {
        for (int i = 0; i < count(); i++) {
            if (at(i).equals(now)) {
                return unlike((i + step(person)) % count(), person, roster);
            }
        }
        return madeUp(person, roster);
    }

    /** {@code Guest 7}: the first number from those who came on that nobody has. */
    String guest(Roster roster) {
        var taken = taken(roster);
        int n = roster.people().size() + 1;
        while (taken.contains(Roster.key(messages.get("web.names.guest", n)))) {
            n++;
        }
        return messages.get("web.names.guest", n);
    }

    private String unlike(int from, ParticipantId person, Roster roster) {
        var taken = taken(roster);
        int index = from;
        for (int i = 0; i < count(); i++) {
            if (!taken.contains(Roster.key(at(index)))) {
                return at(index);
            }
            index = (index + step(person)) % count();
        }
        return at(from);
    }

    private static Set<String> taken(Roster roster) {
        return roster.people().values().stream()
                .map(person -> Roster.key(person.name()))
                .collect(Collectors.toSet());
    }

    /** Without a divisor in common with the count, so that it comes by every name. */
    private int step(ParticipantId person) {
        int step = 1 + Math.floorMod(person.hashCode() / 7, count() - 1);
        while (divisor(step, count()) != 1) {
            step = 1 + step % (count() - 1);
        }
        return step;
    }

    private static int divisor(int one, int other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    private String at(int index) {
        return first.get(index / second.size()) + " " + second.get(index % second.size());
    }
}
