package app.plenary.live;

import app.plenary.plan.Picture;

import java.io.IOException;
import java.util.Optional;

/**
 * The bytes of the pictures that questions have, by the SHA-256 of these bytes. For any thread but
 * that of the windows, because it reads and writes files.
 */
public interface Album {

    /** Has none and keeps none, where nothing is to be kept at all. */
    Album NONE =
            new Album() {
                @Override
                public String keep(byte[] bytes) throws IOException {
                    throw new IOException("No pictures are kept here");
                }

                @Override
                public Optional<byte[]> bytes(String hash) {
                    return Optional.empty();
                }
            };

    /**
     * Keeps a picture; it would survive a power cut when this returns. Whoever names a picture in a
     * command does this first.
     *
     * @return the hash it can be had by
     * @throws IOException when it could not be stored; then nothing is kept of it
     */
    String keep(byte[] bytes) throws IOException;

    /**
     * The picture, unchanged; empty when it is not there or damaged. Many may be given the same
     * bytes: they are to be read alone.
     */
    Optional<byte[]> bytes(String hash);

    /**
     * The picture with at most {@link Picture#SMALL} pixels along a side, where that saves bytes,
     * and itself otherwise; empty when it is not there or damaged. To be read alone as well.
     */
    default Optional<byte[]> small(String hash) {
        return bytes(hash);
    }
}
