package app.plenary.report;

import java.util.Optional;

/** Where writers get the pictures of questions from. May read files. */
@FunctionalInterface
public interface PictureBytes {
    /** Has none. */
    PictureBytes NONE = _ -> Optional.empty();

    /** The picture with that hash, PNG or JPEG; empty when it is missing. */
    Optional<byte[]> of(String hash);

    /** The media type of such a picture. */
    static String type(byte[] picture) {
        return picture.length > 0 && picture[0] == (byte) 0x89 ? "image/png" : "image/jpeg";
    }
}
