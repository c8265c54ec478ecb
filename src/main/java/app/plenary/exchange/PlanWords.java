package app.plenary.exchange;

import app.plenary.plan.AtZero;
import app.plenary.plan.Importance;
import app.plenary.plan.Opening;
import app.plenary.text.Messages;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words in a table for what a block is besides its title and times. English and German ones
 * count at the same time.
 */
final class PlanWords {
    private static final Pattern DAY = Pattern.compile("^\\+?\\s*(\\d{1,3})\\s+(.+)$");

    private PlanWords() {}

    static String yes(Messages messages) {
        return KindWords.first(messages.get("exchange.words.yes"));
    }

    static boolean isYes(String cell) {
        return KindWords.all("exchange.words.yes").contains(Folded.of(cell));
    }

    static boolean isNo(String cell) {
        return KindWords.all("exchange.words.no").contains(Folded.of(cell));
    }

    static String word(Importance importance, Messages messages) {
        return KindWords.first(messages.get(key(importance)));
    }

    private static String key(Importance importance) {
        return switch (importance) {
            case LOW -> "exchange.words.importance-low";
            case NORMAL -> "exchange.words.importance-normal";
            case HIGH -> "exchange.words.importance-high";
        };
    }

    /** How important the block is that may be left out; a mere yes leaves that open. */
    static Optional<Importance> importance(String cell) {
        return Arrays.stream(Importance.values())
                .filter(one -> isNamed(cell, key(one)))
                .findFirst()
                .or(() -> isYes(cell) ? Optional.of(Importance.NORMAL) : Optional.empty());
    }

    static String word(AtZero atZero, Messages messages) {
        return KindWords.first(messages.get(key(atZero)));
    }

    private static String key(AtZero atZero) {
        return switch (atZero) {
            case COUNT_OVER -> "exchange.words.zero-count-over";
            case CHIME -> "exchange.words.zero-chime";
            case CLOSE -> "exchange.words.zero-close";
            case GO_ON -> "exchange.words.zero-go-on";
        };
    }

    static Optional<AtZero> atZero(String cell) {
        return Arrays.stream(AtZero.values()).filter(one -> isNamed(cell, key(one))).findFirst();
    }

    private static boolean isNamed(String cell, String key) {
        return KindWords.all(key).contains(Folded.of(cell));
    }

    /** "+1 09:00": how many days later, and when. */
    static String word(Opening.DayStart day) {
        return "+" + day.daysLater() + " " + day.at();
    }

    static Optional<Opening.DayStart> day(String cell) {
        var found = DAY.matcher(cell);
        if (!found.matches()) {
            return Optional.empty();
        }
        int later = Integer.parseInt(found.group(1));
        return later < 1 || later > Opening.MOST_DAYS_LATER
                ? Optional.empty()
                : Clock.span(found.group(2)).map(at -> new Opening.DayStart(later, at.start()));
    }
}
