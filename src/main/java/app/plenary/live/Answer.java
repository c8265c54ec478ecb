package app.plenary.live;

import app.plenary.session.Refusal;

import java.io.IOException;

/** What the sender of a command gets back. */
public sealed interface Answer {

    /**
     * The command counts and would survive a power cut.
     *
     * @param revision the first revision that shows it
     */
    record Accepted(long revision) implements Answer {}

    record Refused(Refusal reason) implements Answer {}

    /**
     * Nothing changed, because it could not be stored. Sending it again with the same id is safe.
     */
    record NotSaved(IOException problem) implements Answer {}
}
