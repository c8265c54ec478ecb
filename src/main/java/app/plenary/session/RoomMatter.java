package app.plenary.session;

import app.plenary.plan.BlockId;

/** Something that can be promised to stay in the room. */
public sealed interface RoomMatter {

    /** A captured line. */
    record Line(CaptureId capture) implements RoomMatter {}

    /** What people gave in a block: answers to a poll or a quiz, or the notes of its groups. */
    record Answers(BlockId block) implements RoomMatter {}
}
