package app.plenary.report;

import app.plenary.plan.Picture;
import app.plenary.text.Messages;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * The report as slides: a title, then one result, one round of groups or one list on each. What is
 * too long for a slide goes on on the next one; a single text that is too long ends with an
 * ellipsis and stands whole in the notes, where every figure is as well.
 */
final class PptxWriter implements ReportWriter.AsBytes {
    @Override
    public void write(Report report, Messages messages, OutputStream out) throws IOException {
        var document = Composer.compose(report, messages);
        var deck = new Deck(document);
        deck.cover();
        for (Document.Chapter chapter : document.chapters()) {
            for (Part part : parts(chapter)) {
                new Pages(deck, messages, document.pictures(), chapter, part).write();
            }
        }
        deck.write(out);
    }

    /** What one slide is about, and what stands in small below it. */
    private record Part(String heading, List<Document.Piece> pieces, String foot) {}

    private static List<Part> parts(Document.Chapter chapter) {
        boolean begun = false;
        var foot = new ArrayList<String>();
        var headings = new ArrayList<String>(List.of(""));
        var pieces = new ArrayList<List<Document.Piece>>(List.of(new ArrayList<>()));
        for (Document.Piece piece : chapter.pieces()) {
            switch (piece) {
                case Document.Heading(var text) -> {
                    // what stands before the first heading belongs to what follows it
                    if (begun || !onlyWords(pieces.getFirst())) {
                        begun = true;
                        headings.add(text.words());
                        pieces.add(new ArrayList<>());
                    } else {
                        headings.set(0, text.words());
                        begun = true;
                    }
                }
                case Document.Remark(var parts) -> foot.addAll(parts);
                default -> pieces.getLast().add(piece);
            }
        }
        var parts = new ArrayList<Part>();
        for (int i = 0; i < headings.size(); i++) {
            if (!pieces.get(i).isEmpty() || headings.size() == 1) {
                parts.add(new Part(headings.get(i), pieces.get(i), String.join(" · ", foot)));
            }
        }
        return parts;
    }

    private static boolean onlyWords(List<Document.Piece> pieces) {
        return pieces.stream().allMatch(piece -> piece instanceof Document.Paragraph);
    }

    /** The slides of one part. */
    private static final class Pages {
        private static final int MOST_BARS = 24;
        private static final double LOWEST_BAR = 26;
        private static final double HIGHEST_BAR = 56;
        private static final double HIGHEST_PICTURE = 180;
        private static final int MOST_LINES = 4;

        private final Deck deck;
        private final Messages messages;
        private final PictureBytes pictures;
        private final Document.Chapter chapter;
        private final Part part;
        private int number;
        private double y;
        private Slide slide;

        Pages(
                Deck deck,
                Messages messages,
                PictureBytes pictures,
                Document.Chapter chapter,
                Part part) {
            this.deck = deck;
            this.messages = messages;
            this.pictures = pictures;
            this.chapter = chapter;
            this.part = part;
            this.slide = next();
        }

        void write() {
            var first = slide;
            var plain = new PlainPieces(messages);
            deck.notes(
                    first,
                    Stream.of(
                                    Stream.of(chapter.title(), part.heading()),
                                    part.pieces().stream().flatMap(p -> plain.lines(p).stream()),
                                    Stream.of(part.foot()))
                            .flatMap(lines -> lines)
                            .filter(line -> !line.isEmpty())
                            .toList());
            part.pieces().forEach(this::add);
        }

        private Slide next() {
            number++;
            y = Deck.TOP;
            var title = PlainText.line(chapter.title());
            return deck.slide(
                    number == 1 ? title : title + " (" + number + ")",
                    PlainText.line(part.heading()),
                    part.foot());
        }

        /** Where something of that height stands; on the next slide if there is no room on this. */
        private double room(double height) {
            if (y + height > Deck.BOTTOM && y > Deck.TOP) {
                slide = next();
            }
            double at = y;
            y += height;
            return at;
        }

        private void add(Document.Piece piece) {
            switch (piece) {
                case Document.Heading _, Document.Remark _ -> {}
                case Document.Paragraph(var text) -> sentence(text.words(), 18);
                case Document.Points(var lines) -> points(lines);
                case Document.Named named ->
                        points(
                                named.entries().stream()
                                        .map(entry ->
                                                entry.name()
                                                        + ": "
                                                        + String.join(
                                                                named.inOneLine() ? ", " : "; ",
                                                                entry.lines()))
                                        .toList());
                case Document.Tasks(var tasks) ->
                        points(tasks.stream().map(PlainPieces::task).toList());
                case Document.Result(var result, _) -> add(result);
                case Document.Table table ->
                        table(
                                table.columns().stream().map(Document.Column::head).toList(),
                                table.rows().stream().map(Document.Row::cells).toList(),
                                column ->
                                        !table.columns().get(column).number()
                                                && !table.columns().get(column).minor(),
                                column -> column > 0 && table.columns().get(column).number());
                case Document.Names(var names) -> names(names);
            }
        }

        private void add(ResultPart result) {
            switch (result) {
                case ResultPart.Bars(_, var bars) -> bars(bars);
                case ResultPart.Figures(var head, var rows, _) ->
                        table(head, rows, column -> column == 0, column -> column > 0);
                case ResultPart.Sentences(var sentences) ->
                        sentence(String.join(" ", sentences), 16);
                case ResultPart.Quotes(var texts) -> points(texts);
                case ResultPart.Pictured(var picture, var words) ->
                        pictures.of(picture.hash())
                                .ifPresentOrElse(
                                        bytes -> picture(picture, bytes),
                                        () -> sentence(words, 16));
                // pictures of what the figures say
                case ResultPart.Plane _, ResultPart.Steps _ -> {}
            }
        }

        private void sentence(String text, double size) {
            var words = SlideText.fitting(text, size, Deck.WIDTH, MOST_LINES);
            double height = SlideText.height(words, size, Deck.WIDTH) + 10;
            deck.text(slideFor(height), words, y - height, height, size, Deck.Style.USUAL);
        }

        /** So high at most that the result has room below it. */
        private void picture(Picture picture, byte[] bytes) {
            double scale =
                    Math.min(
                            0.75,
                            Math.min(
                                    Deck.WIDTH / picture.width(),
                                    HIGHEST_PICTURE / picture.height()));
            double height = picture.height() * scale;
            var on = slideFor(height + 12);
            deck.picture(
                    on,
                    bytes,
                    PlainText.line(picture.alt()),
                    new Slide.Place(Deck.LEFT, y - height - 12, picture.width() * scale, height));
        }

        private Slide slideFor(double height) {
            room(height);
            return slide;
        }

        private void points(List<String> lines) {
            double size = lines.size() > 12 ? 16 : 18;
            double width = Deck.WIDTH - 20;
            for (String line : lines) {
                var words = SlideText.fitting(line, size, width, MOST_LINES);
                double height = SlideText.height(words, size, width) + 8;
                deck.point(slideFor(height), words, y - height, height - 8, size);
            }
        }

        private void names(List<String> names) {
            int from = 0;
            while (from < names.size()) {
                int to = from + 1;
                while (to < names.size()
                        && SlideText.lines(joined(names, from, to + 1), 18, Deck.WIDTH)
                                <= MOST_LINES) {
                    to++;
                }
                sentence(joined(names, from, to), 18);
                from = to;
            }
        }

        private static String joined(List<String> names, int from, int to) {
            return PlainText.line(String.join(", ", names.subList(from, to)))
                    + (to < names.size() ? "," : "");
        }

        private void bars(List<ResultPart.Bar> all) {
            var bars = all.subList(0, Math.min(MOST_BARS, all.size()));
            int here = (int) Math.max(1, Math.floor((Deck.BOTTOM - y) / LOWEST_BAR));
            int most = (int) Math.floor((Deck.BOTTOM - Deck.TOP) / LOWEST_BAR);
            double height =
                    bars.size() <= here
                            ? Math.clamp(
                                    (Deck.BOTTOM - y) * 0.9 / bars.size(), LOWEST_BAR, HIGHEST_BAR)
                            : Math.clamp(
                                    (Deck.BOTTOM - Deck.TOP) / Math.min(bars.size(), most),
                                    LOWEST_BAR,
                                    HIGHEST_BAR);
            for (ResultPart.Bar bar : bars) {
                double at = room(height);
                deck.bar(
                        slide,
                        bar,
                        bar.figure() + " · " + messages.get("report.percent", bar.percent()),
                        at,
                        height);
            }
            if (all.size() > bars.size()) {
                sentence(messages.get("report.slides.more", all.size() - bars.size()), 14);
            }
        }

        private void table(
                List<String> head, List<List<String>> rows, IntPredicate wide, IntPredicate right) {
            double size = head.size() > 8 ? 12 : rows.size() <= 7 ? 16 : 14;
            double height = size * 1.9;
            var widths = widths(head, rows, wide, size);
            var sides = new boolean[head.size()];
            for (int i = 0; i < sides.length; i++) {
                sides[i] = right.test(i);
            }
            int from = 0;
            while (from < rows.size()) {
                if (y + height * 2 > Deck.BOTTOM) {
                    slide = next();
                }
                int fit = Math.max(1, (int) Math.floor((Deck.BOTTOM - y) / height) - 1);
                int to = Math.min(rows.size(), from + fit);
                deck.table(slide, head, rows.subList(from, to), widths, sides, y, height, size);
                y += height * (to - from + 1) + 12;
                from = to;
            }
        }

        /** Narrow columns as wide as what is in them, the wide ones share the rest. */
        private static double[] widths(
                List<String> head, List<List<String>> rows, IntPredicate wide, double size) {
            var widths = new double[head.size()];
            int many = 0;
            for (int i = 0; i < widths.length; i++) {
                int column = i;
                if (wide.test(i)) {
                    many++;
                    continue;
                }
                widths[i] =
                        Math.min(
                                Deck.WIDTH * 0.66 / widths.length + 20,
                                Stream.concat(
                                                        Stream.of(head.get(i)),
                                                        rows.stream().map(row -> row.get(column)))
                                                .mapToDouble(text -> SlideText.width(text, size))
                                                .max()
                                                .orElse(0)
                                        + 20);
            }
            double rest = Deck.WIDTH - Arrays.stream(widths).sum();
            for (int i = 0; i < widths.length; i++) {
                if (wide.test(i)) {
                    widths[i] = rest / many;
                }
            }
            return widths;
        }
    }
}
