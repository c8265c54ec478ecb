package app.plenary.report;

import app.plenary.session.RoomMatter;

import java.util.Optional;

/**
 * Something of a summary whose text can be changed and which often can be left out, whether it
 * leaves or not. Never part of a {@link Report}.
 *
 * @param key its lasting name in an arrangement
 * @param about what it belongs to, such as the poll of a quote; may be empty
 * @param original the text as it was given
 * @param edit the text in its place
 * @param bound whether it cannot be left out by itself, as the option of a question
 * @param leftOut whether the facilitator leaves it out
 * @param matter what to promise so that it stays in the room; empty where that cannot be promised
 * @param inRoom whether it stays in the room, by itself or with what it belongs to
 */
public record Item(
        Report.Section section,
        String key,
        String about,
        String original,
        Optional<String> edit,
        boolean bound,
        boolean leftOut,
        Optional<RoomMatter> matter,
        boolean inRoom) {

    /** The text as it leaves. */
    public String text() {
        return edit.orElse(original);
    }

    /** Whether it is in no summary. */
    public boolean isOut() {
        return leftOut || inRoom;
    }
}
