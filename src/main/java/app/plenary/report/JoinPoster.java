package app.plenary.report;

import static app.plenary.report.HtmlText.escape;

import app.plenary.text.Messages;

import org.apache.pdfbox.Loader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How to get in, to hang beside the door: the room's Wi-Fi as the first step where it is told, the
 * page as the next, the code to type in large.
 *
 * @param title of the workshop
 * @param address of the page, to be typed
 * @param code to be typed there
 * @param modules of the QR code for the page, row by row, true is dark
 */
public record JoinPoster(
        String title, Optional<Wifi> wifi, String address, String code, List<boolean[]> modules)
        implements Paper {
    private static final int QUIET = 4;
    private static final String LOOK =
            """
            @page { margin: 16mm 16mm 18mm; @bottom-right { content: none; } }
            body { text-align: center; } h1 { margin-bottom: 6mm; }
            h2 { margin-top: 8mm; font-size: 20pt; color: #1e2230; }
            object { margin: 2mm auto; } .say { font-size: 15pt; }
            .code { font-size: 54pt; font-weight: bold; line-height: 1.2; }
            .address { font-size: 18pt; font-weight: bold; }
            """;

    /**
     * The room's Wi-Fi.
     *
     * @param password empty for an open one
     * @param modules of its QR code
     */
    public record Wifi(String name, String password, List<boolean[]> modules) {
        public Wifi {
            modules = List.copyOf(modules);
        }
    }

    public JoinPoster {
        modules = List.copyOf(modules);
    }

    @Override
    public String name() {
        return "join-poster";
    }

    @Override
    public boolean isEmpty() {
        return modules.isEmpty();
    }

    /** All of it is on one sheet: where words take much room, the QR codes give way. */
    @Override
    public void write(Messages messages, OutputStream out) throws IOException {
        var sides = wifi.isPresent() ? List.of(250, 210, 170, 130) : List.of(460, 380, 300);
        for (int side : sides) {
            var pdf = new ByteArrayOutputStream();
            write(messages, side, pdf);
            if (side == sides.getLast() || isOneSheet(pdf.toByteArray())) {
                pdf.writeTo(out);
                return;
            }
        }
    }

    private static boolean isOneSheet(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages() == 1;
        }
    }

    private void write(Messages messages, int side, OutputStream out) throws IOException {
        var drawings = new HashMap<String, Drawing>();
        var body = new StringBuilder();
        body.append("<h1 dir=\"auto\">%s</h1>\n".formatted(escape(title)));
        wifi.ifPresent(room -> {
            body.append(heading("1 ", messages.get("report.poster.wifi")));
            body.append(
                    code(
                            "wifi",
                            messages.get("report.poster.wifi-code"),
                            room.modules(),
                            side,
                            drawings));
            body.append(
                    "<p class=\"say\">%s</p>\n"
                            .formatted(
                                    escape(
                                            room.password().isEmpty()
                                                    ? messages.get(
                                                            "report.poster.wifi-open", room.name())
                                                    : messages.get(
                                                            "report.poster.wifi-locked",
                                                            room.name(),
                                                            room.password()))));
        });
        body.append(heading(wifi.isPresent() ? "2 " : "", messages.get("report.poster.page")));
        body.append(code("page", messages.get("report.poster.page-code"), modules, side, drawings));
        body.append(
                "<p class=\"say\">%s</p>\n<p class=\"address\">%s</p>\n"
                        .formatted(escape(messages.get("report.poster.type")), escape(address)));
        if (!code.isEmpty()) {
            body.append(
                    "<p class=\"say\">%s</p>\n<p class=\"code\">%s</p>\n"
                            .formatted(escape(messages.get("report.poster.code")), escape(code)));
        }
        var page = Paper.page(messages, title, "", body.toString());
        var look = LOOK + "h1 { font-size: " + titlePoints() + "pt; }";
        Paper.set(PdfPages.of(page, drawings, Accent.USUAL), messages, look, out);
    }

    /** A long title is set smaller. */
    private int titlePoints() {
        return title.length() <= 40 ? 30 : title.length() <= 90 ? 22 : 15;
    }

    private static String heading(String step, String words) {
        return "<h2>%s</h2>\n".formatted(escape(step + words));
    }

    private static String code(
            String name,
            String words,
            List<boolean[]> modules,
            int side,
            Map<String, Drawing> drawings) {
        var drawing = drawing(modules, side, words);
        drawings.put(name, drawing);
        return PdfPages.element(name, drawing);
    }

    /** Neighbours in a row are one box, so that no printer leaves hairs between them. */
    static Drawing drawing(List<boolean[]> modules, int side, String words) {
        double module = (double) side / (modules.size() + 2 * QUIET);
        var shapes = new ArrayList<Drawing.Shape>();
        for (int y = 0; y < modules.size(); y++) {
            var row = modules.get(y);
            int start = -1;
            for (int x = 0; x <= row.length; x++) {
                boolean dark = x < row.length && row[x];
                if (dark && start < 0) {
                    start = x;
                } else if (!dark && start >= 0) {
                    shapes.add(
                            new Drawing.Box(
                                    (QUIET + start) * module,
                                    (QUIET + y) * module,
                                    (x - start) * module,
                                    module,
                                    0,
                                    Drawing.Ink.INK));
                    start = -1;
                }
            }
        }
        return new Drawing(side, side, words, "", shapes);
    }
}
