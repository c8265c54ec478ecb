package app.plenary.exchange;

import app.plenary.plan.Activity;
import app.plenary.plan.Block;
import app.plenary.plan.Poll;
import app.plenary.plan.Wording;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A line such as "Check-in 10", "10 min Check-in", "14:00–14:10 Welcome", "Coffee break 15 min" or
 * "Poll: Which day suits you? 5", taken apart: a number with its unit, or at the end, is the
 * minutes; a word in it tells the kind.
 *
 * @param title what is left of the line; may be empty or too long
 * @param length how long it says it takes; may be negative or absurd
 * @param span the times of day it names
 */
record BlockLine(String title, Optional<Clock.Length> length, Optional<Clock.Span> span) {
    /** What a block takes when nothing is said. */
    static final int MINUTES = 10;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;

    /** Only this much of a line's end is searched for its length. */
    private static final int TAIL = 60;

    private static final String ALONE = "(?<![\\p{L}\\p{N}_])";
    private static final String AT_END = "\\s*[)\\]]?$";
    private static final Pattern LENGTH =
            Pattern.compile(
                    ALONE
                            + "(?:(\\d{1,2})\\s*(?:h|std\\.?)(?:\\s*(\\d{1,2}))?|(\\d{1,9}))\\s*(?:"
                            + Clock.MIN
                            + ")?"
                            + AT_END,
                    FLAGS);
    private static final Pattern FROM_TO =
            Pattern.compile(
                    ALONE + "(\\d{1,3}\\s*(?:-|–|bis|to)\\s*\\d{1,3})\\s*" + Clock.MIN + AT_END,
                    FLAGS);
    private static final Pattern NEGATIVE =
            Pattern.compile(
                    "(?<=\\S)(?:\\s+|\\s*[(:,;]\\s*)[-\\u2212](\\d{1,9})\\s*(?:"
                            + Clock.MIN
                            + ")?"
                            + AT_END,
                    FLAGS);
    private static final Pattern BEFORE_LENGTH =
            Pattern.compile("(?:[\\s,;:(\\[\\u2013\\u2014~≈-]|\\bca\\.?)$", FLAGS);
    private static final Pattern AT_START =
            Pattern.compile(
                    "^[\\[(]?([-\\u2212]?\\d{1,9}(?:\\s*(?:-|–)\\s*\\d{1,3})?\\s*"
                            + Clock.MIN
                            + "|\\d{1,2}(?:[.,]\\d)?\\s*"
                            + Clock.HOUR
                            + ")[\\])]?(?:\\s*[:|,;–—-]+\\s*|\\s+)(\\S.*)$",
                    FLAGS);

    static BlockLine of(String line) {
        var text = Wording.line(line.replace('\u00A0', ' ').replace('\u202F', ' '));
        if (!Clock.hasDigit(text)) {
            return new BlockLine(text, Optional.empty(), Optional.empty());
        }
        var span = Clock.leading(text);
        if (span.isPresent()) {
            text = span.get().text();
        }
        var early = AT_START.matcher(text);
        if (early.matches() && Clock.length(early.group(1)).isPresent()) {
            return new BlockLine(
                    early.group(2), Clock.length(early.group(1)), span.map(Clock.Timed::span));
        }
        int cut = Math.max(0, text.length() - TAIL);
        var late = late(text.substring(cut));
        if (span.isEmpty() && late.length().isEmpty()) {
            span = Clock.trailing(text.substring(cut));
            late = span.map(timed -> late(timed.text())).orElse(late);
        }
        return new BlockLine(
                text.substring(0, cut) + late.title(), late.length(), span.map(Clock.Timed::span));
    }

    private static BlockLine late(String text) {
        var none = new BlockLine(text, Optional.empty(), Optional.empty());
        if (Clock.trailing(text).isPresent()) {
            return none;
        }
        var below = NEGATIVE.matcher(text);
        if (below.find()) {
            return late(text, below.start(), Clock.Length.of(-Long.parseLong(below.group(1))));
        }
        var between = FROM_TO.matcher(text);
        if (between.find() && between.start() > 0) {
            var length = Clock.length(between.group(1)).orElseThrow();
            return late(text, between.start(), length);
        }
        var end = LENGTH.matcher(text);
        return end.find() && end.start() > 0
                ? late(text, end.start(), length(end.group(1), end.group(2), end.group(3)))
                : none;
    }

    private static BlockLine late(String text, int end, Clock.Length length) {
        var title = text.substring(0, end);
        for (var before = BEFORE_LENGTH.matcher(title); before.find(); before.reset(title)) {
            title = title.substring(0, before.start());
        }
        return title.isEmpty()
                ? new BlockLine(text, Optional.empty(), Optional.empty())
                : new BlockLine(title, Optional.of(length), Optional.empty());
    }

    private static Clock.Length length(
            @Nullable String hours, @Nullable String rest, @Nullable String minutes) {
        if (hours == null) {
            return new Clock.Length(
                    minutes == null ? 0 : Long.parseLong(minutes), OptionalLong.empty());
        }
        return Clock.Length.of(
                60 * Long.parseLong(hours) + (rest == null ? 0 : Long.parseLong(rest)));
    }

    /** Whether it says when it begins or how long it takes. */
    boolean isTimed() {
        return length.isPresent() || span.isPresent();
    }

    /**
     * The block that a single typed line describes. A time of day in it is a fixed time. The title
     * may turn out empty or too long and the minutes absurd: that is for the rules to refuse.
     */
    static Block read(String line) {
        var found = of(line);
        var minutes =
                found.length
                        .map(length -> Duration.ofMinutes(length.minutes()))
                        .or(() -> found.span.flatMap(Clock.Span::length))
                        .orElse(Duration.ofMinutes(MINUTES));
        var block = ofKind(Block.of(found.title, MINUTES, KindWords.inLine(found.title)));
        var timing = block.timing().withPlanned(minutes);
        var least =
                found.length.flatMap(length ->
                        length.least().isPresent()
                                ? Optional.of(Duration.ofMinutes(length.least().getAsLong()))
                                : Optional.empty());
        return block.with(
                timing.withLimits(least, Optional.empty(), false)
                        .withStartsAt(found.span.map(Clock.Span::start)));
    }

    /** What follows "Poll:" is the question. */
    static Block ofKind(Block block) {
        Activity activity = block.activity();
        int colon = block.title().indexOf(':');
        if (!(activity instanceof Poll)
                || colon < 0
                || !KindWords.isPoll(block.title().substring(0, colon))) {
            return block;
        }
        var question = block.title().substring(colon + 1).strip();
        return question.isEmpty() || !Wording.fits(question, Wording.TITLE)
                ? block
                : block.withTitle(question)
                        .withActivity(
                                KindWords.poll(block.title().substring(0, colon))
                                        .withTitle(question));
    }
}
