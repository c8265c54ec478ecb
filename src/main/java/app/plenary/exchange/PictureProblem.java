package app.plenary.exchange;

import app.plenary.text.Messages;

/** Why something cannot be used as a picture. */
public enum PictureProblem {
    EMPTY,
    TOO_LARGE,
    TOO_MANY_PIXELS,
    MOVING,
    DRAWING,
    DOCUMENT,
    WEBP,
    HEIC,
    TIFF,
    FOR_PRINT,
    DAMAGED,
    UNKNOWN,
    UNREADABLE;

    /** What is wrong and what to do, for a person. */
    public String sentence(Messages messages) {
        return switch (this) {
            case EMPTY -> messages.get("exchange.picture.empty");
            case TOO_LARGE ->
                    messages.get("exchange.picture.too-large", PictureReader.MOST_BYTES >> 20);
            case TOO_MANY_PIXELS ->
                    messages.get(
                            "exchange.picture.too-many-pixels",
                            PictureReader.MOST_PIXELS / 1_000_000);
            case MOVING -> messages.get("exchange.picture.moving");
            case DRAWING -> messages.get("exchange.picture.drawing");
            case DOCUMENT -> messages.get("exchange.picture.document");
            case WEBP -> messages.get("exchange.picture.webp");
            case HEIC -> messages.get("exchange.picture.heic");
            case TIFF -> messages.get("exchange.picture.tiff");
            case FOR_PRINT -> messages.get("exchange.picture.for-print");
            case DAMAGED -> messages.get("exchange.picture.damaged");
            case UNKNOWN -> messages.get("exchange.picture.unknown");
            case UNREADABLE -> messages.get("exchange.picture.unreadable");
        };
    }
}
