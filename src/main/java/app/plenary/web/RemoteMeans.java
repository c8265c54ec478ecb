package app.plenary.web;

import app.plenary.live.Current;
import app.plenary.live.Remotes;
import app.plenary.live.Revision;
import app.plenary.live.WallState;
import app.plenary.text.Messages;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.BiFunction;

/**
 * What a remote of the facilitator reaches beside the session.
 *
 * @param zone that of the laptop, for a workshop that names none
 * @param undoable what one undo would take back, in a few words of that language; empty for nothing
 */
public record RemoteMeans(
        Remotes remotes,
        Current<WallState> wall,
        ZoneId zone,
        BiFunction<Messages, Revision, String> undoable) {

    /** Where there is no wall, and nobody names what can be undone. */
    static RemoteMeans ofNoWall(InstantSource clock) {
        return new RemoteMeans(
                new Remotes(clock),
                new Current<>(WallState.HIDDEN),
                ZoneId.systemDefault(),
                (_, _) -> "");
    }
}
