package app.plenary.session;

import java.util.UUID;

/** Names one person in one session. */
public record ParticipantId(UUID value) {
    public static ParticipantId fresh() {
        return new ParticipantId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
