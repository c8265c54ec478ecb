package app.plenary.console;

import app.plenary.text.Messages;

/** The ways to look at the groups of a block. */
enum GroupFace {
    /** The board on which people are moved. */
    GROUPS,
    /** Who met whom. */
    MET,
    /** The tables as they stand in the room. */
    ROOM,
    /** The groups telling the others what they found. */
    REPORT;

    String title(Messages messages) {
        return switch (this) {
            case GROUPS -> messages.get("console.group.face.groups");
            case MET -> messages.get("console.group.face.met");
            case ROOM -> messages.get("console.group.face.room");
            case REPORT -> messages.get("console.group.face.report");
        };
    }
}
