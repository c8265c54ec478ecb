package app.plenary.exchange;

import app.plenary.exchange.Gift.Item;
import app.plenary.exchange.Gift.Text;

import java.util.regex.Pattern;

/** Writes GIFT so that reading gives the same. */
final class GiftWriting {
    private static final Pattern LOOKS_LIKE_A_WEIGHT = Pattern.compile("^%-*[0-9]", Pattern.DOTALL);
    private static final Pattern LOOKS_LIKE_A_FORMAT = Pattern.compile("^\\s*\\[[A-Za-z]+\\]");

    private GiftWriting() {}

    static String write(Gift gift) {
        var out = new StringBuilder();
        for (Gift.Entry entry : gift.entries()) {
            switch (entry) {
                case Gift.Category category ->
                        out.append(GiftReading.CATEGORY).append(' ').append(category.path());
                case Gift.Broken broken -> out.append(broken.text());
                case Gift.Asked asked -> write(asked, out);
            }
            out.append("\n\n");
        }
        return out.toString();
    }

    private static void write(Gift.Asked asked, StringBuilder out) {
        if (!asked.kept().isEmpty()) {
            out.append(GiftReading.KEPT).append(' ').append(asked.kept()).append('\n');
        }
        if (!asked.name().isEmpty()) {
            out.append("::").append(Escaped.write(asked.name())).append("::");
        }
        out.append(text(asked.stem(), asked.name().isEmpty()));
        if (asked.answers() instanceof Gift.Description) {
            return;
        }
        out.append(" {");
        write(asked.answers(), out);
        if (!asked.general().isEmpty()) {
            out.append("\n\t####").append(text(asked.general(), false));
        }
        boolean lines =
                switch (asked.answers()) {
                    case Gift.Essay _, Gift.TrueFalse _ -> false;
                    default -> true;
                };
        out.append(lines || !asked.general().isEmpty() ? "\n}" : "}");
        if (!asked.tail().isEmpty()) {
            out.append(' ').append(Escaped.write(asked.tail()));
        }
    }

    private static void write(Gift.Answers answers, StringBuilder out) {
        switch (answers) {
            case Gift.Description _, Gift.Essay _ -> {}
            case Gift.TrueFalse said -> {
                out.append(said.truth() ? "TRUE" : "FALSE");
                if (!said.ifWrong().isEmpty() || !said.ifRight().isEmpty()) {
                    out.append('#').append(text(said.ifWrong(), false));
                }
                if (!said.ifRight().isEmpty()) {
                    out.append('#').append(text(said.ifRight(), false));
                }
            }
            case Gift.Multiple multiple ->
                    multiple.items().forEach(item -> write(item, item.right() ? "=" : "~", out));
            case Gift.ShortAnswer brief -> {
                boolean arrow = brief.items().stream().anyMatch(GiftWriting::hasArrow);
                brief.items().forEach(item -> write(item, arrow ? "" : "=", out));
            }
            case Gift.Numerical numbers -> {
                out.append('#');
                numbers.items().forEach(item -> number(item, out));
                numbers.otherwise()
                        .ifPresent(text -> out.append("\n\t~#").append(text(text, false)));
            }
            case Gift.Matching matching ->
                    matching.pairs()
                            .forEach(pair ->
                                    out.append("\n\t=")
                                            .append(text(pair.left(), false))
                                            .append(" -> ")
                                            .append(text(pair.right(), false)));
        }
    }

    private static void write(Item item, String sign, StringBuilder out) {
        out.append(sign.isEmpty() ? "" : "\n\t").append(sign);
        var text = text(item.text(), false);
        if (!item.weight().isEmpty()) {
            out.append('%').append(item.weight()).append('%');
        } else if (LOOKS_LIKE_A_WEIGHT.matcher(text).find()) {
            text = "[moodle]" + text;
        }
        out.append(text);
        feedback(item, out);
    }

    /** With an equals sign before it such an answer would be a pair to be matched. */
    private static boolean hasArrow(Item item) {
        return item.text().words().contains("->") || item.feedback().words().contains("->");
    }

    private static void feedback(Item item, StringBuilder out) {
        if (!item.feedback().isEmpty()) {
            out.append('#').append(text(item.feedback(), false));
        }
    }

    private static void number(Item item, StringBuilder out) {
        out.append("\n\t=");
        if (!item.weight().isEmpty()) {
            out.append('%').append(item.weight()).append('%');
        }
        out.append(text(item.text(), false).replace("\\:", ":"));
        feedback(item, out);
    }

    /**
     * {@code first} says that it begins a line, where two strokes would make it a comment. Naming
     * the usual format keeps what the text begins with from meaning something.
     */
    private static String text(Text text, boolean first) {
        var words = text.words();
        if (!text.format().isEmpty()) {
            return "[" + text.format() + "]" + Escaped.write(words);
        }
        boolean named =
                (first && words.startsWith("//"))
                        || (first && words.isEmpty())
                        || LOOKS_LIKE_A_FORMAT.matcher(words).find();
        return (named ? "[moodle]" : "") + Escaped.write(words);
    }
}
