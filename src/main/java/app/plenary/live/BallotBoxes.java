package app.plenary.live;

import app.plenary.session.BallotMark;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where anonymous ballots lie while their poll is open: apart from the journal, without order,
 * times or names. Every method is called by the session-writer thread and by no other.
 *
 * <p>A poll is closed in this order, each step of which may be done again after a crash: {@link
 * #contents} go into the journal in one entry; when that is durable, {@link #erase}. A box that is
 * there although the journal has its contents is erased when the workshop is opened.
 */
public interface BallotBoxes {

    /**
     * Makes a box with room for one ballot of each of so many people; does nothing when there is
     * one. To be done when the poll opens, so that no file is born with the first answer.
     */
    void make(BoxId box, int people) throws IOException;

    /**
     * Puts ballots into a box and returns only when they would survive a power cut. A ballot takes
     * the place of an earlier one with the same mark, of which nothing is left in the box; among
     * several with one mark the last counts. Makes the box where there is none.
     *
     * <p>When it throws, none of them counts and the same may be given again; after a crash
     * meanwhile any of them may count. Trouble with overwriting what was replaced is no reason to
     * refuse what is durable already: {@link #rest} tries again and tells.
     */
    void put(BoxId box, List<BoxedBallot> ballots) throws IOException;

    /** How many marks have a ballot in the box; 0 when there is no such box. */
    int count(BoxId box);

    /** What the ballots say, shuffled anew with each call; none when there is no such box. */
    List<byte[]> contents(BoxId box);

    /** What the ballot with this mark says, for the phone that has the secret. */
    Optional<byte[]> content(BoxId box, BallotMark mark);

    /**
     * Overwrites and removes a box. Does nothing when it is gone; when it throws, it may be called
     * again. What a crash leaves half erased is erased when the boxes are opened next.
     */
    void erase(BoxId box) throws IOException;

    /** The boxes that are there, also of workshops that are not open. */
    Set<BoxId> boxes();

    /** Called when nothing waits: time for what could not be overwritten before. */
    default void rest() throws IOException {}
}
