package app.plenary.console;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Clock times as people type them: "9", "9:30", "0930", "14.00", "2 pm". */
final class ClockTimes {
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:[:.h ]?(\\d{2}))?\\s*(am|pm|a\\.m\\.|p\\.m\\.|uhr|h)?");

    private ClockTimes() {}

    static Optional<LocalTime> read(String text) {
        // Some locales put a narrow space before am and pm.
        var plain = text.replaceAll("[\\u202F\\u00A0]", " ").strip().toLowerCase(Locale.ROOT);
        var match = TIME.matcher(plain);
        if (!match.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(match.group(1));
        int minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        var half = match.group(3);
        if (half != null && !half.equals("uhr") && !half.equals("h")) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        }
        try {
            return Optional.of(LocalTime.of(hour, minute));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
