package app.plenary.report;

import app.plenary.session.Participant;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A paper for the room, to be printed before or during a session. For any thread. */
public sealed interface Paper permits RunSheet, NameTents, GroupLists, JoinPoster {

    /**
     * What can be printed of a session by itself, in this order; some may be empty.
     *
     * @param day the first day where the workshop names none
     * @param zone the time zone where the workshop names none
     */
    static List<Paper> of(Session session, LocalDate day, ZoneId zone, Messages messages) {
        return List.of(
                new RunSheet(session.workshop(), day, zone, false),
                new RunSheet(session.workshop(), day, zone, true),
                new NameTents(
                        session.workshop().title(),
                        session.roster().inOrder().stream().map(Participant::name).toList()),
                GroupLists.of(session, messages));
    }

    /** Its lasting name on the command line and at the end of file names. */
    String name();

    /** Whether there is anything on it. */
    boolean isEmpty();

    /** Writes it as PDF and leaves the stream open. Takes a moment: not for the JavaFX thread. */
    void write(Messages messages, OutputStream out) throws IOException;

    /** The whole page around a body; see {@link PdfPages#of}. */
    static String page(Messages messages, String title, String foot, String body) {
        return """
        <html xmlns="http://www.w3.org/1999/xhtml" lang="%s">
        <head>
        <title>%s</title>
        <meta name="author" content="Plenary"/>
        </head>
        <body>
        <div class="running" dir="auto">%s</div>
        %s<p class="missing" id="missing"></p>
        </body>
        </html>
        """
                .formatted(
                        messages.locale().toLanguageTag(),
                        HtmlText.escape(title),
                        HtmlText.escape(foot),
                        body);
    }

    /** Sets such a page, with a last line about scripts that no font has. */
    static void set(PdfPages pages, Messages messages, String look, OutputStream out)
            throws IOException {
        PdfWriter.missing(pages, messages).ifPresent(said -> pages.say("missing", said));
        pages.write(PdfWriter.paper(messages.locale()) + look, out);
    }
}
