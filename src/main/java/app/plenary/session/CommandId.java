package app.plenary.session;

import java.util.UUID;

/** Made by the sender of a command; sending the same id again gives the first answer. */
public record CommandId(UUID value) {
    public static CommandId fresh() {
        return new CommandId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
