package app.plenary.report;

import static app.plenary.report.HtmlText.escape;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A drawing as SVG that needs nothing else: no script, nothing to load, text as text, with a title
 * and the figures for those who listen to it.
 */
final class SvgText {
    private static final String FONTS =
            "Noto Sans, Segoe UI, Helvetica Neue, Arial, Noto Sans Arabic, Noto Sans Hebrew, Noto"
                    + " Sans CJK SC, Noto Emoji, sans-serif";

    private SvgText() {}

    /** The whole file. */
    static String of(Drawing drawing, Palette look) {
        var svg = new StringBuilder();
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" font-family="%s">
                <title>%s</title>
                <desc>%s</desc>
                <rect width="%d" height="%d" fill="%s"/>
                """
                        .formatted(
                                drawing.width(),
                                drawing.height(),
                                drawing.width(),
                                drawing.height(),
                                FONTS,
                                escape(drawing.title()),
                                escape(drawing.words()),
                                drawing.width(),
                                drawing.height(),
                                look.paper()));
        drawing.shapes().forEach(shape -> svg.append(element(shape, look)).append('\n'));
        return svg.append("</svg>\n").toString();
    }

    private static String element(Drawing.Shape shape, Palette look) {
        return switch (shape) {
            case Drawing.Box box ->
                    "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s fill=\"%s\"/>"
                            .formatted(
                                    number(box.x()),
                                    number(box.y()),
                                    number(box.width()),
                                    number(box.height()),
                                    box.round() == 0 ? "" : " rx=\"" + number(box.round()) + "\"",
                                    look.of(box.fill()));
            case Drawing.Line line ->
                    "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
                            .formatted(
                                    number(line.x1()),
                                    number(line.y1()),
                                    number(line.x2()),
                                    number(line.y2()),
                                    look.of(line.ink()),
                                    number(line.thick()));
            case Drawing.Disc disc ->
                    "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>"
                            .formatted(
                                    number(disc.x()),
                                    number(disc.y()),
                                    number(disc.radius()),
                                    look.of(disc.fill()),
                                    look.of(disc.rim()));
            case Drawing.Label label ->
                    "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s%s fill=\"%s\">%s</text>"
                            .formatted(
                                    number(label.x()),
                                    number(label.y()),
                                    number(label.size()),
                                    label.strong() ? " font-weight=\"700\"" : "",
                                    switch (label.anchor()) {
                                        case START -> "";
                                        case MIDDLE -> " text-anchor=\"middle\"";
                                        case END -> " text-anchor=\"end\"";
                                    },
                                    look.of(label.ink()),
                                    escape(label.text()));
        };
    }

    /** At most two places behind the point, whatever the language. */
    private static String number(double figure) {
        return BigDecimal.valueOf(figure)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
