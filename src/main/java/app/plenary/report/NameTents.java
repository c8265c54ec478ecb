package app.plenary.report;

import static app.plenary.report.HtmlText.escape;

import app.plenary.text.Messages;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Names to stand on tables, two to a page: cut in the middle, fold along the dotted line, and the
 * name is read from both sides. Each is as large as it fits in one or two lines.
 *
 * @param title of the workshop, small in a corner
 */
public record NameTents(String title, List<String> names) implements Paper {
    /** In CSS pixels, of which 96 are an inch. */
    private static final double WIDE = 660;

    private static final double LARGEST = 120;
    private static final double SMALLEST = 24;
    private static final String LOOK =
            """
            @page {
              margin: 0;
              @bottom-left { content: none; } @bottom-right { content: none; }
            }
            .tents { page-break-after: always; } .tents.last { page-break-after: auto; }
            .half { height: 68mm; padding: 0 15mm; overflow: hidden; text-align: center; }
            .turned { transform: rotate(180deg); }
            .tent { height: 137mm; overflow: hidden; }
            .tent.upper { border-bottom: 0.6pt dashed #8a8d98; }
            .fold { height: 0; border-top: 0.6pt dotted #8a8d98; }
            .name { font-weight: bold; line-height: 1.15; white-space: nowrap; }
            .workshop { font-size: 9pt; color: #4b4f5c; margin-top: 3mm; }
            .running { display: none; } .missing { margin: 0 15mm; font-size: 8pt; }
            """;

    public NameTents {
        names = names.stream().filter(name -> !name.isBlank()).toList();
    }

    @Override
    public String name() {
        return "name-tents";
    }

    @Override
    public boolean isEmpty() {
        return names.isEmpty();
    }

    @Override
    public void write(Messages messages, OutputStream out) throws IOException {
        var body = new StringBuilder();
        for (int i = 0; i < names.size(); i += 2) {
            body.append("<div class=\"tents%s\">\n".formatted(i + 2 >= names.size() ? " last" : ""))
                    .append(tent(names.get(i), true));
            if (i + 1 < names.size()) {
                body.append(tent(names.get(i + 1), false));
            }
            body.append("</div>\n");
        }
        var page =
                Paper.page(
                        messages,
                        messages.get("report.name-tents.title", title),
                        "",
                        body.toString());
        Paper.set(PdfPages.of(page, Map.of(), Accent.USUAL), messages, LOOK, out);
    }

    private String tent(String name, boolean upper) {
        return """
        <div class="tent%s">
        <div class="half turned">%s</div>
        <div class="fold"></div>
        <div class="half">%s</div>
        </div>
        """
                .formatted(upper ? " upper" : "", side(name), side(name));
    }

    private String side(String name) {
        var fit = fit(name);
        double high = fit.lines().size() * fit.size() * 1.15;
        var side =
                new StringBuilder(
                        "<div style=\"height: %dpx\"></div>\n"
                                .formatted(Math.max(0, Math.round((232 - high) / 2))));
        side.append(
                "<p class=\"name\" dir=\"auto\" style=\"font-size: %dpx\">"
                        .formatted(Math.round(fit.size())));
        for (int i = 0; i < fit.lines().size(); i++) {
            side.append(i == 0 ? "" : "<br/>").append(escape(fit.lines().get(i)));
        }
        return side.append("</p>\n<p class=\"workshop\" dir=\"auto\">")
                .append(escape(Lettering.lines(title, 12, false, WIDE, 1).getFirst()))
                .append("</p>\n")
                .toString();
    }

    /** A name in its lines. */
    record Fit(List<String> lines, double size) {
        Fit {
            lines = List.copyOf(lines);
        }
    }

    /** One line, or the two that can be larger; a name that is too long for both is shortened. */
    static Fit fit(String name) {
        var shown = Lettering.settable(name);
        var best = new Fit(List.of(shown), size(List.of(shown), LARGEST));
        for (int i = shown.indexOf(' '); i > 0; i = shown.indexOf(' ', i + 1)) {
            var two = List.of(shown.substring(0, i), shown.substring(i + 1));
            // two lines must gain something to be worth it
            double size = size(two, LARGEST * 0.65);
            if (size > best.size() * 1.1) {
                best = new Fit(two, size);
            }
        }
        return best.size() >= SMALLEST
                ? best
                : new Fit(
                        new ArrayList<>(Lettering.lines(shown, SMALLEST, true, WIDE, 3)), SMALLEST);
    }

    private static double size(List<String> lines, double most) {
        double widest = lines.stream().mapToDouble(NameTents::width).max().orElse(1);
        return Math.min(most, 100 * WIDE / Math.max(1, widest));
    }

    /** In signs set one after the other, as the page sets them, at a size of 100. */
    private static double width(String line) {
        return line.codePoints()
                .mapToDouble(point ->
                        point == ' ' ? 27 : Lettering.width(Character.toString(point), 100, true))
                .sum();
    }
}
