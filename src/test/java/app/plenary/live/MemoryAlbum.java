package app.plenary.live;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps pictures in memory; one can be lost, and the disk can be full. */
public final class MemoryAlbum implements Album {
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private volatile boolean full;

    @Override
    public String keep(byte[] bytes) throws IOException {
        if (full) {
            throw new IOException("No space left on device");
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            var hash = HexFormat.of().formatHex(digest);
            kept.put(hash, bytes.clone());
            return hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<byte[]> bytes(String hash) {
        asked.add(hash);
        return Optional.ofNullable(kept.get(hash));
    }

    /** Whether anybody wanted to have the picture. */
    public boolean wasAsked(String hash) {
        return asked.contains(hash);
    }

    /** From now on nothing can be kept. */
    public void fill() {
        full = true;
    }

    /** The picture is gone. */
    public void lose(String hash) {
        kept.remove(hash);
    }
}
