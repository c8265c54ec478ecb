package app.plenary.report;

import static app.plenary.report.HtmlText.apart;
import static app.plenary.report.HtmlText.escape;

import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Pictures of results in HTML, of boxes that a style sheet places. What they show stands beside
 * them in figures, so that they are hidden from screen readers.
 */
final class HtmlPictures {
    private HtmlPictures() {}

    static String plane(ResultPart.Plane plane) {
        var marks =
                plane.specks().stream()
                                .map(at -> mark("speck", at, ""))
                                .collect(Collectors.joining())
                        + plane.discs().stream()
                                .map(disc ->
                                        mark("disc", disc.at(), Integer.toString(disc.number())))
                                .collect(Collectors.joining());
        var names =
                plane.discs().stream()
                        .map(disc ->
                                "<li><b>"
                                        + disc.number()
                                        + "</b> "
                                        + apart(disc.name())
                                        + "</li>\n")
                        .collect(Collectors.joining());
        return """
        <div class="plane" aria-hidden="true">
        <div class="square"><span class="up high">%s</span><span class="up low">%s</span>\
        <span class="across low">%s</span><span class="across high">%s</span>
        <div class="ground">%s</div></div>
        %s</div>
        """
                .formatted(
                        escape(plane.up().high()),
                        escape(plane.up().low()),
                        escape(plane.across().low()),
                        escape(plane.across().high()),
                        marks,
                        names.isEmpty() ? "" : "<ul class=\"legend\">\n" + names + "</ul>\n");
    }

    private static String mark(String kind, ResultPart.Spot at, String text) {
        return String.format(
                Locale.ROOT,
                "<span class=\"%s\" style=\"--x:%.1f%%;--y:%.1f%%\">%s</span>",
                kind,
                at.across(),
                at.up(),
                text);
    }

    /** Within the page, so that it is still one file; its words where it is missing. */
    static String picture(ResultPart.Pictured pictured, PictureBytes pictures) {
        var picture = pictured.picture();
        return pictures.of(picture.hash())
                .map(bytes ->
                        """
                        <p class="picture"><img src="data:%s;base64,%s" alt="%s" width="%d" height="%d"/></p>
                        """
                                .formatted(
                                        PictureBytes.type(bytes),
                                        Base64.getEncoder().encodeToString(bytes),
                                        escape(picture.alt()),
                                        picture.width(),
                                        picture.height()))
                .orElseGet(() -> "<p class=\"picture\">" + apart(pictured.words()) + "</p>\n");
    }

    static String steps(ResultPart.Steps steps) {
        return "<ul class=\"steps\" aria-hidden=\"true\">\n"
                + steps.rows().stream().map(row -> row(steps, row)).collect(Collectors.joining())
                + "</ul>\n";
    }

    private static String row(ResultPart.Steps steps, ResultPart.Rated row) {
        var columns = new StringBuilder();
        for (int i = 0; i < steps.steps().size(); i++) {
            columns.append(
                    """
                    <span class="column%s"><b>%s</b><span class="bar-up" style="--tall:%d%%"></span><span>%s</span></span>\
                    """
                            .formatted(
                                    row.leads().get(i) ? " leads" : "",
                                    escape(row.counts().get(i)),
                                    row.heights().get(i),
                                    escape(steps.steps().get(i))));
        }
        return "<li><span class=\"statement\">"
                + apart(row.name())
                + "</span><span class=\"columns\">"
                + columns
                + "</span></li>\n";
    }
}
