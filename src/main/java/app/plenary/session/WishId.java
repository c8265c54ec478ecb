package app.plenary.session;

import java.util.UUID;

/** Names one wish about groups. */
public record WishId(UUID value) {
    public static WishId fresh() {
        return new WishId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
