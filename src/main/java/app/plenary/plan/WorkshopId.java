package app.plenary.plan;

import java.util.UUID;

/** Names one workshop, for good: it is never reused and says nothing about its content. */
public record WorkshopId(UUID value) {
    public static WorkshopId fresh() {
        return new WorkshopId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
