package app.plenary.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds owner and due date in a line such as {@code Share the map @Mei by 5 Dec}. What stands at
 * the end of the line is taken out of the text; what stands within a sentence stays, so that no
 * sentence is torn.
 */
final class ActionLine {
    /** English and German, by their beginnings: what is typed may be cut after three letters. */
    private static final List<List<String>> MONTHS =
            List.of(
                    List.of("january", "januar", "jänner"),
                    List.of("february", "februar", "feber"),
                    List.of("march", "märz", "maerz", "mrz"),
                    List.of("april"),
                    List.of("may", "mai"),
                    List.of("june", "juni"),
                    List.of("july", "juli"),
                    List.of("august"),
                    List.of("september"),
                    List.of("october", "oktober"),
                    List.of("november"),
                    List.of("december", "dezember"));

    private static final int WORDS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE;

    private static final Pattern ISO =
            Pattern.compile(
                    "(?<![\\w-])(?:(?:by|until|due|bis|am|fällig)\\s+)?(\\d{4})-(\\d{2})-(\\d{2})(?![\\w-])",
                    WORDS);
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "(?<!\\w)(?:by|until|due|bis)\\s+(?:the\\s+|zum\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s*"
                            + "(?:of\\s+)?(\\p{L}{3,9})\\b\\.?(?:,?\\s+(\\d{4})\\b)?",
                    WORDS);
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "(?<!\\w)(?:by|until|due)\\s+(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4})\\b)?",
                    WORDS);
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?<!\\w)bis\\s+(?:zum\\s+)?(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?:\\s?(\\d{4}))?(?![\\w-])",
                    WORDS);

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w.@])@(?=[\\p{L}\\p{N}])", WORDS);
    private static final Pattern WORD = Pattern.compile("[\\w'’-]+(?:\\.[\\w'’-]+)*", WORDS);
    private static final String BETWEEN = "[\\s,;:·–—-]*";
    private static final Pattern NOTHING_MORE =
            Pattern.compile(BETWEEN + "(?:and|und|&|[.)!]*)" + BETWEEN, WORDS);
    private static final Pattern OPENING = Pattern.compile(BETWEEN + "\\(?" + BETWEEN + "$");
    private static final Pattern COLON = Pattern.compile("\\s*[:,–—-]\\s*");

    private ActionLine() {}

    private record Found(int from, int to) {}

    /**
     * Reads one captured line.
     *
     * @param names of the roster; the longest that fits after an {@code @} is the owner, else one
     *     word
     * @param typedOn a date without a year is the first such day from here on
     */
    static Report.ActionItem read(String line, List<String> names, LocalDate typedOn) {
        var owners = new ArrayList<String>();
        var places = new ArrayList<Found>();
        var mention = MENTION.matcher(line);
        while (mention.find()) {
            owner(line, mention.end(), names)
                    .ifPresent(owner -> {
                        if (!owners.contains(owner)) {
                            owners.add(owner);
                        }
                        places.add(
                                new Found(
                                        mention.start(),
                                        mention.end() + length(line, mention.end(), owner)));
                    });
        }
        var due = Optional.<LocalDate>empty();
        for (Pattern pattern : List.of(ISO, DAY_MONTH, MONTH_DAY, NUMBERS)) {
            var date = pattern.matcher(line);
            while (due.isEmpty() && date.find()) {
                due = dateOf(pattern, date.toMatchResult(), typedOn);
                if (due.isPresent()) {
                    places.add(new Found(date.start(), date.end()));
                }
            }
        }
        return new Report.ActionItem(withoutTail(line, places), owners, due);
    }

    private static Optional<String> owner(String line, int from, List<String> names) {
        var known =
                names.stream()
                        .filter(name -> line.regionMatches(true, from, name, 0, name.length()))
                        .filter(name -> !isWordAt(line, from + name.length()))
                        .max(Comparator.comparingInt(String::length));
        if (known.isPresent()) {
            return known;
        }
        var word = WORD.matcher(line).region(from, line.length());
        return word.lookingAt() ? Optional.of(word.group()) : Optional.empty();
    }

    private static int length(String line, int from, String owner) {
        return Math.min(owner.length(), line.length() - from);
    }

    private static boolean isWordAt(String line, int at) {
        return at < line.length() && Character.isLetterOrDigit(line.codePointAt(at));
    }

    /**
     * Cuts places off the end as long as nothing but punctuation follows them, and off the front.
     */
    private static String withoutTail(String line, List<Found> places) {
        var text = line;
        var left = new ArrayList<>(places);
        left.sort(Comparator.comparingInt(Found::from).reversed());
        for (Found place : left) {
            if (place.from() == 0) {
                var colon =
                        COLON.matcher(text)
                                .region(Math.min(place.to(), text.length()), text.length());
                text = colon.lookingAt() ? text.substring(colon.end()) : text;
            } else if (place.to() <= text.length()
                    && NOTHING_MORE.matcher(text.substring(place.to())).matches()) {
                text = OPENING.matcher(text.substring(0, place.from())).replaceFirst("");
            } else {
                break;
            }
        }
        return text.isBlank() ? line : text;
    }

    private static Optional<LocalDate> dateOf(
            Pattern pattern, MatchResult found, LocalDate typedOn) {
        if (pattern == ISO) {
            return day(number(found.group(1)), number(found.group(2)), number(found.group(3)));
        }
        boolean monthFirst = pattern == MONTH_DAY;
        int day = number(found.group(monthFirst ? 2 : 1));
        String second = found.group(monthFirst ? 1 : 2);
        int month = pattern == NUMBERS ? number(second) : monthOf(second);
        if (month == 0) {
            return Optional.empty();
        }
        if (found.group(3) != null) {
            return day(number(found.group(3)), month, day);
        }
        // eight years hold at least one 29 February
        for (int year = typedOn.getYear(); year <= typedOn.getYear() + 8; year++) {
            var date = day(year, month, day).filter(d -> !d.isBefore(typedOn));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static int monthOf(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).stream().anyMatch(name -> name.startsWith(lower))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
