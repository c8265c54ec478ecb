package app.plenary.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line of Markdown: {@code **strong**}, {@code *emphasis*}, {@code `code`}, links as their words,
 * and a backslash before a sign that is meant as it is. Everything else, HTML too, is text. Phones
 * read the same.
 */
public record Marked(List<Span> spans) {

    /** A part in one style. */
    public record Span(String text, boolean strong, boolean emphasis, boolean code) {
        public boolean isPlain() {
            return !strong && !emphasis && !code;
        }
    }

    private static final Pattern MARKS =
            Pattern.compile(
                    "\\\\([\\\\`*\\[\\]])|`([^`]+)`|\\*\\*(\\S(?:.*?\\S)??)\\*\\*"
                            + "|\\*([^\\s*](?:[^*]*[^\\s*])?)\\*|\\[([^\\[\\]]+)\\]\\([^()\\s]*\\)");

    public Marked {
        spans = List.copyOf(spans);
    }

    /** Reads a line of Markdown. */
    public static Marked of(String markdown) {
        var spans = new ArrayList<Span>();
        read(markdown, false, false, spans);
        return new Marked(spans);
    }

    /** A text that is no Markdown. */
    public static Marked asTyped(String text) {
        return new Marked(text.isEmpty() ? List.of() : List.of(span(text, false, false)));
    }

    /** A line of Markdown as its words alone. */
    public static String words(String markdown) {
        return of(markdown).words();
    }

    /** A line of Markdown that reads exactly as {@code text}, whatever signs are in it. */
    public static String escaped(String text) {
        var marked = of(text);
        return marked.isPlain() && marked.words().equals(text)
                ? text
                : text.replaceAll("[\\\\`*\\[\\]]", "\\\\$0");
    }

    private static Span span(String text, boolean strong, boolean emphasis) {
        return new Span(text, strong, emphasis, false);
    }

    private static void read(String text, boolean strong, boolean emphasis, List<Span> spans) {
        var found = MARKS.matcher(text);
        int done = 0;
        while (found.find()) {
            add(span(text.substring(done, found.start()), strong, emphasis), spans);
            done = found.end();
            if (found.group(1) != null) {
                add(span(found.group(1), strong, emphasis), spans);
            } else if (found.group(2) != null) {
                add(new Span(found.group(2), strong, emphasis, true), spans);
            } else if (found.group(3) != null) {
                read(found.group(3), true, emphasis, spans);
            } else if (found.group(4) != null) {
                read(found.group(4), strong, true, spans);
            } else {
                read(found.group(5), strong, emphasis, spans);
            }
        }
        add(span(text.substring(done), strong, emphasis), spans);
    }

    /** Neighbours in one style are one span. */
    private static void add(Span next, List<Span> spans) {
        if (next.text().isEmpty()) {
            return;
        }
        if (!spans.isEmpty()) {
            var last = spans.getLast();
            var both = new Span(last.text() + next.text(), next.strong, next.emphasis, next.code);
            if (last.equals(new Span(last.text(), next.strong, next.emphasis, next.code))) {
                spans.set(spans.size() - 1, both);
                return;
            }
        }
        spans.add(next);
    }

    /** The text without any marks. */
    public String words() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** Whether nothing in it stands out. */
    public boolean isPlain() {
        return spans.stream().allMatch(Span::isPlain);
    }
}
