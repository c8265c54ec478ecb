package app.plenary.live;

import app.plenary.session.BallotMark;

/** An anonymous answer on its way into the box: the mark that keeps it one, and what it says. */
public final class BoxedBallot {
    /** The most that a ballot may say, in bytes: as much as a phone may send. */
    public static final int LARGEST = 16 * 1024;

    private final BallotMark mark;
    private final byte[] content;

    public BoxedBallot(BallotMark mark, byte[] content) {
        if (content.length > LARGEST) {
            throw new IllegalArgumentException("A ballot has at most " + LARGEST + " bytes");
        }
        this.mark = mark;
        this.content = content.clone();
    }

    public BallotMark mark() {
        return mark;
    }

    public byte[] content() {
        return content.clone();
    }

    /** Says nothing, so that no log line can tell what somebody answered. */
    @Override
    public String toString() {
        return "BoxedBallot";
    }
}
