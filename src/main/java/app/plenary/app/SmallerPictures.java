package app.plenary.app;

import app.plenary.exchange.PictureReader;
import app.plenary.live.Album;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An album that makes the small form of a picture once, however many phones ask for it at the same
 * moment, and remembers those that were asked for last.
 */
final class SmallerPictures implements Album {
    /** What is remembered has at most so many bytes in all. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Album album;
    private final Map<String, byte[]> made = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    SmallerPictures(Album album) {
        this.album = album;
    }

    @Override
    public String keep(byte[] bytes) throws IOException {
        return album.keep(bytes);
    }

    @Override
    public Optional<byte[]> bytes(String hash) {
        return album.bytes(hash);
    }

    @Override
    public synchronized Optional<byte[]> small(String hash) {
        var known = made.get(hash);
        if (known == null) {
            known = album.bytes(hash).map(PictureReader::small).orElse(null);
            if (known != null) {
                remember(hash, known);
            }
        }
        return Optional.ofNullable(known);
    }

    private void remember(String hash, byte[] small) {
        made.put(hash, small);
        size += small.length;
        Deque<String> oldest = new ArrayDeque<>(made.keySet());
        while (size > MOST_BYTES) {
            var gone = made.remove(oldest.remove());
            size -= gone == null ? 0 : gone.length;
        }
    }
}
