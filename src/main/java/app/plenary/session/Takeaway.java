package app.plenary.session;

import java.util.HashSet;
import java.util.Set;

/**
 * What leaves the room afterwards, and how.
 *
 * @param inRoom what stays in the room, however the summary is arranged
 */
public record Takeaway(Arrangement arrangement, Set<RoomMatter> inRoom) {
    public static final Takeaway USUAL = new Takeaway(Arrangement.USUAL, Set.of());

    public Takeaway {
        inRoom = Set.copyOf(inRoom);
    }

    public boolean staysInRoom(RoomMatter matter) {
        return inRoom.contains(matter);
    }

    /** Whether a line stays: itself, or as a point of a group whose notes do. */
    public boolean staysInRoom(Capture line) {
        return staysInRoom(new RoomMatter.Line(line.id()))
                || (line.group().isPresent()
                        && line.block()
                                .filter(block -> staysInRoom(new RoomMatter.Answers(block)))
                                .isPresent());
    }

    Takeaway with(ArrangementChange change) {
        return new Takeaway(arrangement.with(change), inRoom);
    }

    Takeaway with(RoomMatter matter, boolean stays) {
        var next = new HashSet<>(inRoom);
        if (stays) {
            next.add(matter);
        } else {
            next.remove(matter);
        }
        return new Takeaway(arrangement, next);
    }
}
