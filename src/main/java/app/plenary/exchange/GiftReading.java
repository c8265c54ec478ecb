package app.plenary.exchange;

import app.plenary.exchange.Gift.Answers;
import app.plenary.exchange.Gift.Item;
import app.plenary.exchange.Gift.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads GIFT as Moodle does: blocks between blank lines, lines of comment dropped, the first brace
 * and the first closing one, and the kind of a question by its answers in Moodle's order.
 */
final class GiftReading {
    static final String KEPT = "// plenary:";
    static final String CATEGORY = "$CATEGORY:";
    static final Set<String> FORMATS = Set.of("html", "moodle", "plain", "markdown");

    private static final Pattern WEIGHT =
            Pattern.compile("^%(-{0,3}[0-9]{1,3}\\.?[0-9]{0,9})%", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("^\\s*\\[([A-Za-z]{1,12})\\]");
    private static final Set<String> YES = Set.of("T", "TRUE");
    private static final Set<String> NO = Set.of("F", "FALSE");
    private static final int MOST_ITEMS = 1_000;

    private final int line;
    private final String kept;

    private GiftReading(int line, String kept) {
        this.line = line;
        this.kept = kept;
    }

    static Gift read(String text) {
        var entries = new ArrayList<Gift.Entry>();
        var block = new ArrayList<String>();
        var kept = "";
        int begin = 0;
        int number = 0;
        for (String line : (text + "\n\n").split("\n", -1)) {
            number++;
            var bare = line.strip();
            if (bare.startsWith("//")) {
                if (bare.startsWith(KEPT)) {
                    kept = bare.substring(KEPT.length()).strip();
                }
            } else if (!bare.isEmpty()) {
                begin = block.isEmpty() ? number : begin;
                block.add(line);
            } else if (!block.isEmpty()) {
                entries.add(new GiftReading(begin, kept).entry(String.join("\n", block).strip()));
                block.clear();
                kept = "";
            }
        }
        return new Gift(entries);
    }

    private Gift.Entry entry(String block) {
        if (block.startsWith(CATEGORY)) {
            return new Gift.Category(line, block.substring(CATEGORY.length()).strip());
        }
        var all = Escaped.of(block);
        var name = "";
        if (all.startsWith("::")) {
            int end = all.find("::", 2);
            if (end >= 0) {
                name = all.part(2, end).trimmed().text();
                all = all.from(end + 2).trimmed();
            }
        }
        int open = all.find("{", 0);
        int close = all.find("}", 0);
        if (open < 0 && close < 0) {
            var words = text(all);
            return new Gift.Asked(line, kept, name, words, new Gift.Description(), "", Text.NONE);
        }
        if (open < 0 || close < open) {
            return new Gift.Broken(line, block);
        }
        var stem = text(all.part(0, open));
        var tail = all.from(close + 1).trimmed().text();
        var inside = all.part(open + 1, close).trimmed();
        var general = Text.NONE;
        int feedback = inside.find("####", 0);
        if (feedback >= 0) {
            general = text(inside.from(feedback + 4));
            inside = inside.part(0, feedback).trimmed();
        }
        var answers = answers(inside);
        if (answers.isEmpty()) {
            return new Gift.Broken(line, block);
        }
        return new Gift.Asked(line, kept, name, stem, answers.get(), tail, general);
    }

    /** The kinds are told apart in Moodle's order; empty for what it refuses. */
    private static Optional<Answers> answers(Escaped inside) {
        if (inside.length() == 0) {
            return Optional.of(new Gift.Essay());
        }
        if (inside.startsWith("#")) {
            return Optional.of(numerical(inside.from(1)));
        }
        if (inside.find("~", 0) >= 0) {
            return multiple(inside);
        }
        if (inside.find("=", 0) >= 0 && inside.find("->", 0) >= 0) {
            return matching(inside);
        }
        var parts = inside.split('#');
        var word = parts.getFirst().trimmed().text().toUpperCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return Optional.of(
                    new Gift.TrueFalse(
                            YES.contains(word),
                            parts.size() > 1 ? text(parts.get(1)) : Text.NONE,
                            parts.size() > 2 ? text(parts.get(2)) : Text.NONE));
        }
        var items = new ArrayList<Item>();
        for (Escaped part : pieces(inside, '=')) {
            items.add(item(true, part));
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(new Gift.ShortAnswer(items));
    }

    private static List<Escaped> pieces(Escaped inside, char sign) {
        var pieces = new ArrayList<>(inside.split(sign).stream().map(Escaped::trimmed).toList());
        if (pieces.getFirst().length() == 0) {
            pieces.removeFirst();
        }
        return pieces.size() > MOST_ITEMS ? List.of() : pieces;
    }

    private static Optional<Answers> multiple(Escaped inside) {
        var items = new ArrayList<Item>();
        var pieces = inside.split('~');
        for (int i = 0; i < pieces.size() && i < MOST_ITEMS; i++) {
            var parts = pieces.get(i).split('=');
            for (int k = 0; k < parts.size(); k++) {
                var part = parts.get(k).trimmed();
                boolean isBefore = i == 0 || parts.size() > 1;
                if (k > 0) {
                    items.add(unweighted(part));
                } else if (part.length() > 0 || !isBefore) {
                    items.add(item(false, part));
                }
            }
        }
        return items.size() < 2 ? Optional.empty() : Optional.of(new Gift.Multiple(items));
    }

    private static Item unweighted(Escaped part) {
        int feedback = part.find("#", 0);
        return feedback < 0
                ? new Item(true, "", text(part), Text.NONE)
                : new Item(true, "", text(part.part(0, feedback)), text(part.from(feedback + 1)));
    }

    /** With a weight before the text, and feedback behind it. */
    private static Item item(boolean right, Escaped part) {
        var weight = WEIGHT.matcher(part.mask());
        var isWeighted = weight.find();
        var rest = isWeighted ? part.from(weight.end()) : part;
        var bare = unweighted(rest);
        return new Item(
                right, isWeighted ? weight(weight.group(1)) : "", bare.text(), bare.feedback());
    }

    /** Moodle takes several minus signs for one. */
    private static String weight(String written) {
        return written.replaceFirst("^-+", "-");
    }

    private static Answers numerical(Escaped inside) {
        int other = inside.find("~", 0);
        var otherwise = Optional.<Text>empty();
        var values = inside;
        if (other >= 0) {
            var rest = inside.from(other + 1).trimmed();
            otherwise = Optional.of(text(rest.startsWith("#") ? rest.from(1) : rest));
            values = inside.part(0, other);
        }
        var items = new ArrayList<Item>();
        for (Escaped part : pieces(values.trimmed(), '=')) {
            items.add(item(true, part));
        }
        return new Gift.Numerical(items, otherwise);
    }

    private static Optional<Answers> matching(Escaped inside) {
        var pairs = new ArrayList<Gift.Pair>();
        for (Escaped part : pieces(inside, '=')) {
            int arrow = part.find("->", 0);
            if (arrow < 0) {
                return Optional.empty();
            }
            pairs.add(new Gift.Pair(text(part.part(0, arrow)), text(part.from(arrow + 2))));
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of(new Gift.Matching(pairs));
    }

    /** A text behind the name of its format; an unknown name is a part of the text. */
    private static Text text(Escaped part) {
        var whole = part.trimmed();
        var named = PART.matcher(whole.mask());
        if (named.find()) {
            var format = named.group(1).toLowerCase(Locale.ROOT);
            if (FORMATS.contains(format)) {
                var words = whole.from(named.end()).trimmed().text();
                return words.isEmpty()
                        ? Text.NONE
                        : new Text(format.equals("moodle") ? "" : format, words);
            }
        }
        return new Text("", whole.text());
    }
}
