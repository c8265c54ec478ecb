package app.plenary.plan;

import java.util.UUID;

/** Names one block of an agenda; it stays when the block is renamed, moved or retimed. */
public record BlockId(UUID value) {
    public static BlockId fresh() {
        return new BlockId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
