package app.plenary.live;

import java.util.UUID;

/** Names one device that is paired as a remote. */
public record RemoteId(UUID value) {
    public static RemoteId fresh() {
        return new RemoteId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
