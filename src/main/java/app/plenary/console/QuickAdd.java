package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Wording;
import app.plenary.text.Messages;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads a line such as "Check-in 10", "Coffee break 15 min" or "Poll: Which day suits you? 5" as a
 * block: the number at its end is the minutes, a word in it tells the kind.
 */
final class QuickAdd {
    /** What a block takes when the line does not say. */
    static final int MINUTES = 10;

    private static final Pattern LENGTH =
            Pattern.compile(
                    "^(.*?)[\\s,;(\\u2013-]*\\b(?:(\\d{1,2})\\s*(?:h|std\\.?)(?:\\s*(\\d{1,2}))?|(\\d{1,4}))"
                            + "\\s*(?:min(?:uten|utes|ute)?\\.?|['\\u2032])?\\s*\\)?$",
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern GROUPS_OF = Pattern.compile("\\b(\\d{1,2})\\b");

    private final List<String> poll;
    private final List<String> groups;
    private final List<String> pause;

    QuickAdd(Messages messages) {
        poll = words(messages.get("console.plan.words.poll"));
        groups = words(messages.get("console.plan.words.groups"));
        pause = words(messages.get("console.plan.words.break"));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(","))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The block that {@code line} describes; its title may turn out empty or too long. */
    Block read(String line) {
        var text = Wording.line(line);
        long minutes = MINUTES;
        var length = LENGTH.matcher(text);
        if (length.matches() && !length.group(1).isBlank()) {
            minutes = minutes(length.group(2), length.group(3), length.group(4));
            text = length.group(1).strip();
        }
        var kind = kind(text);
        var block = Block.of(text, Math.toIntExact(minutes), kind.fresh());
        return switch (kind) {
            case POLL -> poll(block);
            case GROUPS -> groups(block);
            case TALK, BREAK -> block;
        };
    }

    private static long minutes(
            @Nullable String hours, @Nullable String rest, @Nullable String minutes) {
        if (minutes != null) {
            return Long.parseLong(minutes);
        }
        return 60 * Long.parseLong(Objects.requireNonNullElse(hours, "0"))
                + (rest == null ? 0 : Long.parseLong(rest));
    }

    private Kind kind(String text) {
        if (has(text, poll)) {
            return Kind.POLL;
        }
        if (has(text, groups)) {
            return Kind.GROUPS;
        }
        return has(text, pause) ? Kind.BREAK : Kind.TALK;
    }

    /** Whole words only, so that "Input from pollsters" stays a talk. */
    private static boolean has(String text, List<String> words) {
        var inText = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        return Arrays.stream(inText).anyMatch(words::contains);
    }

    /** What follows "Poll:" is the question. */
    private Block poll(Block block) {
        int colon = block.title().indexOf(':');
        if (colon < 0 || !has(block.title().substring(0, colon), poll)) {
            return block;
        }
        var question = block.title().substring(colon + 1).strip();
        return question.isEmpty() || !Wording.fits(question, Wording.TITLE)
                ? block
                : block.withTitle(question).withActivity(Poll.of(question, false, List.of()));
    }

    /** A number in the words, as in "groups of 4", is the size of a group. */
    private static Block groups(Block block) {
        var size = GROUPS_OF.matcher(block.title());
        if (size.find()) {
            int people = Integer.parseInt(size.group(1));
            if (people >= 2 && people <= BreakoutRounds.LARGEST_GROUP) {
                return block.withActivity(new BreakoutRounds("", people, 1));
            }
        }
        return block;
    }
}
