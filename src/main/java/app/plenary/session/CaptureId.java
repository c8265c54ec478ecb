package app.plenary.session;

import java.util.UUID;

/** Names one captured line. */
public record CaptureId(UUID value) {
    public static CaptureId fresh() {
        return new CaptureId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
