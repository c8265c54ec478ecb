package app.plenary.live;

import app.plenary.plan.WorkshopId;
import app.plenary.session.Encounter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who sat with whom in other sessions on this laptop, among some people. People are the same when
 * their names are, as in {@link app.plenary.session.Roster#key}.
 */
public record PastMeetings(List<Meeting> meetings) {
    /** Nobody has met. */
    public static final PastMeetings NONE = new PastMeetings(List.of());

    public PastMeetings {
        meetings = List.copyOf(meetings);
    }

    /**
     * Two people in one session.
     *
     * @param heldAt when that session began
     * @param one a name, before the other in the alphabet
     * @param rounds in how many rounds of it they sat together
     */
    public record Meeting(
            WorkshopId workshop, Instant heldAt, String one, String other, int rounds) {}

    /**
     * The meetings before {@code before}, with how many sessions ago they were. Only sessions in
     * which some of these people met count, the last one as 1.
     */
    public List<Encounter> before(Instant before) {
        var held = new HashMap<WorkshopId, Instant>();
        for (Meeting meeting : meetings) {
            if (meeting.heldAt().isBefore(before)) {
                held.put(meeting.workshop(), meeting.heldAt());
            }
        }
        var order =
                held.entrySet().stream()
                        .sorted(
                                Map.Entry.<WorkshopId, Instant>comparingByValue(
                                        Comparator.reverseOrder()))
                        .map(Map.Entry::getKey)
                        .toList();
        var ago = new HashMap<WorkshopId, Integer>();
        order.forEach(workshop -> ago.put(workshop, ago.size() + 1));
        var encounters = new ArrayList<Encounter>();
        for (Meeting meeting : meetings) {
            var sessions = ago.get(meeting.workshop());
            if (sessions != null) {
                encounters.add(new Encounter(meeting.one(), meeting.other(), sessions));
            }
        }
        return encounters;
    }

    /** The last session before {@code before} in which some of these people met. */
    Optional<WorkshopId> lastBefore(Instant before) {
        return meetings.stream()
                .filter(meeting -> meeting.heldAt().isBefore(before))
                .max(Comparator.comparing(Meeting::heldAt))
                .map(Meeting::workshop);
    }
}
