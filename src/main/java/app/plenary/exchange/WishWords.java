package app.plenary.exchange;

import app.plenary.grouping.Strength;
import app.plenary.text.Messages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of wishes. English and German ones are read at the same time; one language is written.
 */
enum WishWords {
    TOGETHER("exchange.wish.word.together"),
    APART("exchange.wish.word.apart"),
    HOST("exchange.wish.word.host"),
    SPREAD("exchange.wish.word.spread"),
    ALIKE("exchange.wish.word.alike"),
    BALANCE("exchange.wish.word.balance"),
    NOT_ALONE("exchange.wish.word.not-alone"),
    NEW_PAIRS("exchange.wish.word.new-pairs"),
    FAIR_SHARE("exchange.wish.word.fair-share"),
    MET("exchange.wish.word.met"),
    HOSTS("exchange.wish.word.hosts"),
    ARE("exchange.wish.word.are"),
    ABSENT("exchange.wish.word.absent"),
    AT("exchange.wish.word.at"),
    GROUP("exchange.wish.word.group"),
    IN("exchange.wish.word.in"),
    ROUND("exchange.wish.word.round"),
    AND("exchange.wish.word.and"),
    MUST("exchange.wish.word.must"),
    IMPORTANT("exchange.wish.word.important"),
    WISHED("exchange.wish.word.wished"),
    NICE("exchange.wish.word.nice");

    private static final List<WishWords> HEADS =
            List.of(
                    TOGETHER,
                    APART,
                    HOST,
                    SPREAD,
                    ALIKE,
                    BALANCE,
                    NOT_ALONE,
                    NEW_PAIRS,
                    FAIR_SHARE,
                    MET);

    /** Those that may also stand at the end, as in “Ada and Ben apart”. */
    private static final List<WishWords> TAILS =
            List.of(TOGETHER, APART, SPREAD, ALIKE, BALANCE, NOT_ALONE);

    private final String key;

    WishWords(String key) {
        this.key = key;
    }

    /** The word to write. */
    String written(Messages messages) {
        return KindWords.first(messages.get(key));
    }

    /** Any of the words, as a regular expression for folded text; longer ones first. */
    String pattern() {
        return "(?:"
                + String.join(
                        "|",
                        KindWords.all(key).stream()
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .map(Pattern::quote)
                                .toList())
                + ")";
    }

    private boolean is(String folded) {
        return KindWords.all(key).contains(folded);
    }

    /** What a line begins with. */
    static Optional<WishWords> head(String text) {
        var folded = Folded.of(text).strip().replaceAll("\\s+", " ");
        return HEADS.stream().filter(word -> word.is(folded)).findFirst();
    }

    /** What a line may also end with. */
    static Optional<WishWords> tail(String text) {
        return head(text).filter(TAILS::contains);
    }

    static Optional<Strength> strength(String text) {
        var folded = Folded.of(text).strip();
        return Arrays.stream(Strength.values()).filter(s -> of(s).is(folded)).findFirst();
    }

    static WishWords of(Strength strength) {
        return switch (strength) {
            case MUST -> MUST;
            case IMPORTANT -> IMPORTANT;
            case WISHED -> WISHED;
            case NICE -> NICE;
        };
    }
}
