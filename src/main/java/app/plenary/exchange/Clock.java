package app.plenary.exchange;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day and lengths of time as people write them in English and German. */
final class Clock {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE;

    /** The unit of minutes, as a regular expression. */
    static final String MIN = "(?:min(?:uten|utes|ute|s)?\\.?|['\\u2032\\u2019])";

    /** The unit of hours, as a regular expression. */
    static final String HOUR = "(?:hours?|stunden?|std\\.?|hrs?|h)";

    private static final String SUFFIX = "(?:\\s*(uhr|[ap]\\.?m\\b\\.?))";
    private static final String TIME = "(\\d{1,2})(?:[:.](\\d{2})" + SUFFIX + "?|" + SUFFIX + ")";
    private static final String TO = "\\s*(?:-|–|—|bis|to|until)\\s*";
    private static final String SPAN = "(?:(?:" + TIME + "|(\\d{1,2}))" + TO + ")?" + TIME;

    private static final Pattern ONLY = Pattern.compile("^\\(?" + SPAN + "\\)?$", FLAGS);
    private static final Pattern LEADING =
            Pattern.compile(
                    "^[\\[(]?" + SPAN + "[\\])]?(?:\\s*[:|,;–—-]+\\s*|\\s+)(\\S.*)$", FLAGS);
    private static final Pattern TRAILING =
            Pattern.compile("^(.*?\\S)(?:\\s*[,;(–—-]+\\s*|\\s+)" + SPAN + "\\)?$", FLAGS);

    /** Cheaper than {@link #TRAILING}, and true of few lines. */
    private static final Pattern TIME_AT_END =
            Pattern.compile("\\d(?:[:.]\\d\\d" + SUFFIX + "?|" + SUFFIX + ")\\)?$", FLAGS);

    private static final Pattern MINUTES =
            Pattern.compile("^([-\\u2212]?\\d{1,9})\\s*(?:" + MIN + "|m)?$", FLAGS);
    private static final Pattern BETWEEN =
            Pattern.compile("^(\\d{1,4})\\s*(?:-|–|bis|to)\\s*(\\d{1,4})\\s*" + MIN + "?$", FLAGS);
    private static final Pattern HOURS =
            Pattern.compile(
                    "^(\\d{1,3})(?:[.,](\\d))?\\s*"
                            + HOUR
                            + "(?:\\s*(\\d{1,2})\\s*(?:"
                            + MIN
                            + ")?)?$",
                    FLAGS);
    private static final Pattern HOURS_AND_MINUTES =
            Pattern.compile("^(\\d{1,3}):(\\d{2})(?::\\d{2})?\\s*" + HOUR + "?$", FLAGS);

    private Clock() {}

    /** From a time of day, maybe to another. */
    record Span(LocalTime start, Optional<LocalTime> end) {

        /** How long it is; past midnight when the end is not after the start. */
        Optional<Duration> length() {
            return end.map(time -> {
                var length = Duration.between(start, time);
                return length.isPositive() ? length : length.plusDays(1);
            });
        }
    }

    /** A text, and the span that stood before or after it. */
    record Timed(Span span, String text) {}

    /**
     * A length of time in minutes; it may be negative or absurd.
     *
     * @param least the smaller end where one is written as from … to
     */
    record Length(long minutes, OptionalLong least) {
        static Length of(long minutes) {
            return new Length(minutes, OptionalLong.empty());
        }
    }

    /** The span that {@code text} is and nothing else. */
    static Optional<Span> span(String text) {
        if (!hasDigit(text)) {
            return Optional.empty();
        }
        var matcher = ONLY.matcher(text);
        return matcher.matches() ? span(matcher, 0) : Optional.empty();
    }

    static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    static Optional<Timed> leading(String text) {
        var matcher = LEADING.matcher(text);
        return matcher.matches()
                ? span(matcher, 0).map(span -> new Timed(span, matcher.group(10)))
                : Optional.empty();
    }

    static Optional<Timed> trailing(String text) {
        if (!TIME_AT_END.matcher(text).find()) {
            return Optional.empty();
        }
        var matcher = TRAILING.matcher(text);
        return matcher.matches()
                ? span(matcher, 1).map(span -> new Timed(span, matcher.group(1)))
                : Optional.empty();
    }

    /** Groups: hour, minutes, two suffixes; a bare hour; and the end as the first four. */
    private static Optional<Span> span(Matcher matcher, int skip) {
        var endSuffix = either(matcher.group(skip + 8), matcher.group(skip + 9));
        var last = time(matcher.group(skip + 6), matcher.group(skip + 7), endSuffix);
        var firstHour = either(matcher.group(skip + 1), matcher.group(skip + 5));
        if (last.isEmpty() || firstHour == null) {
            return last.map(time -> new Span(time, Optional.empty()));
        }
        var ownSuffix = either(matcher.group(skip + 3), matcher.group(skip + 4));
        var first = time(firstHour, matcher.group(skip + 2), either(ownSuffix, endSuffix));
        if (ownSuffix == null && first.isPresent() && !first.get().isBefore(last.get())) {
            first = time(firstHour, matcher.group(skip + 2), null);
        }
        return first.map(time -> new Span(time, last));
    }

    private static @Nullable String either(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    private static Optional<LocalTime> time(
            @Nullable String hour, @Nullable String minutes, @Nullable String suffix) {
        int h = hour == null ? 99 : Integer.parseInt(hour);
        int m = minutes == null ? 0 : Integer.parseInt(minutes);
        var half = suffix == null ? "" : suffix.toLowerCase(Locale.ROOT).substring(0, 1);
        if (half.equals("p") && h < 12) {
            h += 12;
        } else if (half.equals("a") && h == 12) {
            h = 0;
        }
        return h < 24 && m < 60 ? Optional.of(LocalTime.of(h, m)) : Optional.empty();
    }

    /** The length that {@code text} is and nothing else; a bare number counts minutes. */
    static Optional<Length> length(String text) {
        if (!hasDigit(text)) {
            return Optional.empty();
        }
        var minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            return Optional.of(Length.of(Long.parseLong(minutes.group(1).replace('\u2212', '-'))));
        }
        var between = BETWEEN.matcher(text);
        if (between.matches()) {
            long least = Long.parseLong(between.group(1));
            long most = Long.parseLong(between.group(2));
            return Optional.of(
                    least >= 1 && least < most
                            ? new Length(most, OptionalLong.of(least))
                            : Length.of(most));
        }
        var hours = HOURS.matcher(text);
        if (hours.matches()) {
            return Optional.of(
                    Length.of(
                            60 * number(hours.group(1))
                                    + 6 * number(hours.group(2))
                                    + number(hours.group(3))));
        }
        var both = HOURS_AND_MINUTES.matcher(text);
        return both.matches()
                ? Optional.of(Length.of(60 * number(both.group(1)) + number(both.group(2))))
                : Optional.empty();
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
