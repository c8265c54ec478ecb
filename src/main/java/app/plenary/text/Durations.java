package app.plenary.text;

import java.time.Duration;

/**
 * Lengths of time as people read them: "45 min", "1 h 30" for plans, "4:12" and "+0:35" for
 * countdowns. Immutable, for any thread.
 */
public final class Durations {
    private final Messages messages;

    public Durations(Messages messages) {
        this.messages = messages;
    }

    /**
     * A planned length in whole minutes, seconds cut off; the sign is dropped. "0 min", "45 min",
     * "2 h", "1 h 30".
     */
    public String length(Duration length) {
        long minutes = length.abs().toMinutes();
        if (minutes < 60) {
            return messages.get("text.length.minutes", minutes);
        }
        return minutes % 60 == 0
                ? messages.get("text.length.hours", minutes / 60)
                : messages.get("text.length.hours-minutes", minutes / 60, minutes % 60);
    }

    /**
     * The time left as a clock: "4:12", "1:04:12" from an hour on, "+0:35" once it is negative. A
     * begun second counts as left, and counts as over only when it is complete, so that "0:00"
     * stands exactly while nothing is left nor over.
     */
    public static String countdown(Duration left) {
        if (left.isNegative()) {
            long over = left.negated().toSeconds();
            return over == 0 ? clock(0) : "+" + clock(over);
        }
        return clock(left.plusNanos(999_999_999).toSeconds());
    }

    private static String clock(long seconds) {
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        String tail = twoDigits(seconds % 60);
        return hours > 0 ? hours + ":" + twoDigits(minutes) + ":" + tail : minutes + ":" + tail;
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
