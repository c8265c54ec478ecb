package app.plenary.projector;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text measured once, for type of size 1, and where its lines end in a given width and size. The
 * same for texts in one face and in several.
 */
final class Breaks {
    static final String MORE = "…";

    private static final double STEP = 0.97;
    private static final double ONE_LINE_BEFORE = 0.72;

    /** Measures parts of the text for a size of 1. */
    interface Ruler {
        double width(int from, int to);

        /** The width of an ellipsis. */
        double more();

        /** The height of a line. */
        double height();
    }

    /** A line, from here to there; {@code more} when an ellipsis follows. */
    record Line(int from, int to, boolean more) {}

    /** How the text stands. */
    record Setting(double size, List<Line> lines) {
        Setting {
            lines = List.copyOf(lines);
        }

        /** Whether only the beginning of the text shows. */
        boolean isCut() {
            return lines.stream().anyMatch(Line::more);
        }
    }

    /**
     * A piece after which a line may end; widths for a size of 1, without and with the space after
     * it.
     */
    private record Piece(int from, int to, double bare, double full) {}

    private final String text;
    private final Ruler ruler;
    private final double width;
    private final double height;
    private Optional<List<Piece>> pieces = Optional.empty();

    Breaks(String text, Ruler ruler) {
        this.text = text;
        this.ruler = ruler;
        width = ruler.width(0, text.length());
        height = ruler.height();
    }

    /** Its width on one line of this size. */
    double lineAt(double size) {
        return width * size;
    }

    /** The length of its longest word at this size. */
    double longestWordAt(double size) {
        return pieces().stream().mapToDouble(Piece::bare).max().orElse(0) * size;
    }

    /** The height it would have at this size within this width. */
    double heightAt(double size, double room) {
        int lines = lineAt(size) <= room ? 1 : broken(room / size).size();
        return lines * height * size;
    }

    /** At this size, wrapped within this width where it must. */
    Setting at(double size, double room) {
        return new Setting(size, lineAt(size) <= room ? List.of(whole()) : balanced(room / size));
    }

    /**
     * At the largest size up to {@code largest}, but not below {@code smallest}, at which the text
     * fits into the box; where there is none, its beginning at the smallest.
     */
    Setting fit(double room, double tall, double largest, double smallest) {
        double single = Math.min(largest, room / Math.max(0.01, width));
        boolean oneLine = single >= Math.max(smallest, largest * ONE_LINE_BEFORE);
        if (oneLine && height * single <= tall) {
            return at(single, Double.MAX_VALUE);
        }
        for (double size = largest; size > smallest; size *= STEP) {
            if (longestWordAt(size) <= room && heightAt(size, room) <= tall) {
                return at(size, room);
            }
        }
        return heightAt(smallest, room) <= tall
                ? at(smallest, room)
                : cut(smallest, room, Math.max(1, (int) Math.floor(tall / (height * smallest))));
    }

    /** At this size on at most this many lines. */
    Setting cut(double size, double room, int most) {
        var lines = lineAt(size) <= room ? List.of(whole()) : broken(room / size);
        if (lines.size() <= most) {
            return at(size, room);
        }
        var shown = new ArrayList<>(lines.subList(0, most));
        shown.set(most - 1, ended(shown.getLast(), room / size));
        return new Setting(size, shown);
    }

    private Line whole() {
        return new Line(0, text.length(), false);
    }

    // As many lines as it takes, and about equally long, so that no word is left alone on the last.
    private List<Line> balanced(double room) {
        var lines = broken(room);
        double narrow = Math.max(room * 0.5, longestWordAt(1));
        double wide = room;
        for (int i = 0; i < 6 && narrow < wide; i++) {
            double middle = (narrow + wide) / 2;
            var tried = broken(middle);
            if (tried.size() > lines.size()) {
                narrow = middle;
            } else {
                wide = middle;
                lines = tried;
            }
        }
        return lines;
    }

    private Line ended(Line last, double room) {
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text.substring(last.from(), last.to()));
        double more = ruler.more();
        int end = letters.last();
        while (end > 0
                && ruler.width(last.from(), stripped(last.from(), last.from() + end)) + more
                        > room) {
            end = letters.previous();
        }
        return new Line(last.from(), stripped(last.from(), last.from() + Math.max(0, end)), true);
    }

    private List<Line> broken(double room) {
        var lines = new ArrayList<Line>();
        int from = 0;
        int to = 0;
        double used = 0;
        for (Piece piece : pieces()) {
            for (Piece part : piece.bare() <= room ? List.of(piece) : letters(piece)) {
                if (to > from && used + part.bare() > room) {
                    lines.add(new Line(from, stripped(from, to), false));
                    from = part.from();
                    used = 0;
                }
                to = part.to();
                used += part.full();
            }
        }
        if (to > from) {
            lines.add(new Line(from, stripped(from, to), false));
        }
        return lines;
    }

    private int stripped(int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private List<Piece> pieces() {
        if (pieces.isEmpty()) {
            pieces =
                    Optional.of(
                            pieces(BreakIterator.getLineInstance(Locale.ROOT), 0, text.length()));
        }
        return pieces.get();
    }

    /** For a word that is longer than a whole line. */
    private List<Piece> letters(Piece word) {
        return pieces(BreakIterator.getCharacterInstance(Locale.ROOT), word.from(), word.to());
    }

    private List<Piece> pieces(BreakIterator breaks, int start, int end) {
        var all = new ArrayList<Piece>();
        breaks.setText(text.substring(start, end));
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            int bare = stripped(start + from, start + to);
            double full = ruler.width(start + from, start + to);
            all.add(
                    new Piece(
                            start + from,
                            start + to,
                            bare == start + to ? full : ruler.width(start + from, bare),
                            full));
        }
        return all;
    }
}
