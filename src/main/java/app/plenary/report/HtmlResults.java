package app.plenary.report;

import static app.plenary.report.HtmlText.apart;
import static app.plenary.report.HtmlText.escape;

import app.plenary.text.Messages;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Results of polls and quizzes as HTML: bars, figures, sentences and quotes. */
final class HtmlResults {
    private final Messages messages;
    private final PictureBytes pictures;

    HtmlResults(Messages messages, PictureBytes pictures) {
        this.messages = messages;
        this.pictures = pictures;
    }

    String html(ResultPart part) {
        return switch (part) {
            case ResultPart.Bars bars ->
                    "<ul class=\"bars\">\n" + HtmlPieces.each(bars.bars(), this::bar) + "</ul>\n";
            case ResultPart.Figures figures ->
                    figures(figures, "figures", name -> "<td>" + apart(name) + "</td>");
            case ResultPart.Sentences sentences ->
                    "<p class=\"finding\">"
                            + sentences.sentences().stream()
                                    .map(HtmlText::apart)
                                    .collect(Collectors.joining(" "))
                            + "</p>\n";
            case ResultPart.Quotes quotes ->
                    HtmlPieces.list("lines", quotes.texts(), HtmlText::apart);
            case ResultPart.Plane plane -> HtmlPictures.plane(plane);
            case ResultPart.Steps steps -> HtmlPictures.steps(steps);
            case ResultPart.Pictured pictured -> HtmlPictures.picture(pictured, pictures);
        };
    }

    private String bar(ResultPart.Bar bar) {
        return """
        <li%s><span class="option">%s</span><span class="bar"><span style="--share:%d%%"></span></span>\
        <span class="share"><span class="votes">%s</span> <b>%s</b></span></li>
        """
                .formatted(
                        bar.leads() ? " class=\"leads\"" : "",
                        apart(bar.name()),
                        bar.length(),
                        escape(bar.figure()),
                        escape(messages.get("report.percent", bar.percent())));
    }

    /**
     * A table of figures.
     *
     * @param name makes the cell at the beginning of a row
     */
    static String figures(ResultPart.Figures figures, String styles, UnaryOperator<String> name) {
        var head = new StringBuilder();
        for (int i = 0; i < figures.head().size(); i++) {
            head.append(i == 0 ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"number\">")
                    .append(escape(figures.head().get(i)))
                    .append("</th>");
        }
        var rows = new StringBuilder();
        for (int i = 0; i < figures.rows().size(); i++) {
            var cells = figures.rows().get(i);
            rows.append(figures.leads().get(i) ? "<tr class=\"leads\">" : "<tr>")
                    .append(name.apply(cells.getFirst()));
            cells.stream()
                    .skip(1)
                    .forEach(cell ->
                            rows.append("<td class=\"number\">")
                                    .append(escape(cell))
                                    .append("</td>"));
            rows.append("</tr>\n");
        }
        return "<table class=\"%s\">\n<thead><tr>%s</tr></thead>\n<tbody>\n%s</tbody>\n</table>\n"
                .formatted(styles, head, rows);
    }
}
