package app.plenary.report;

import app.plenary.text.Messages;

/**
 * The report as one HTML file without script or anything to load, light and dark, for screen and
 * paper. It is well-formed XML as well. Its own policy forbids scripts and requests, whatever a
 * name contains.
 */
final class HtmlWriter implements ReportWriter.AsText {
    @Override
    public String text(Report report, Messages messages) {
        return new HtmlPage(Composer.compose(report, messages), messages).html();
    }
}
