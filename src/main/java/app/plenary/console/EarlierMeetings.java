package app.plenary.console;

import app.plenary.live.Library;
import app.plenary.session.Encounter;
import app.plenary.session.Roster;
import app.plenary.session.Session;
import app.plenary.ui.Background;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sat together in earlier sessions, as it was last read from the library; read again when other
 * people are in the room. To be used on the JavaFX thread.
 */
final class EarlierMeetings {
    private final Library library;
    private final Runnable arrived;
    private @Nullable Roster roster;
    private Set<String> names = Set.of();
    private List<Encounter> known = List.of();

    /** {@code arrived} is told whenever other meetings have become known. */
    EarlierMeetings(Library library, Runnable arrived) {
        this.library = library;
        this.arrived = arrived;
    }

    /** What is known now. */
    List<Encounter> known() {
        return known;
    }

    /** Looks them up for the people of {@code session}, unless these are still the same. */
    void follow(Session session) {
        if (session.roster() == roster) {
            return;
        }
        roster = session.roster();
        var wanted =
                session.roster().people().values().stream()
                        .map(person -> Roster.key(person.name()))
                        .collect(Collectors.toSet());
        if (wanted.equals(names)) {
            return;
        }
        names = wanted;
        var _ =
                library.earlierMeetings(session)
                        .thenAcceptAsync(meetings -> take(wanted, meetings), Background.fx());
    }

    private void take(Set<String> asked, List<Encounter> meetings) {
        if (asked.equals(names) && !meetings.equals(known)) {
            known = List.copyOf(meetings);
            arrived.run();
        }
    }
}
