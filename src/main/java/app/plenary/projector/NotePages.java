package app.plenary.projector;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A note as it goes on the wall: in the largest type in which all of it fits, or, in the smallest
 * that the back row can read, on as many pages as it takes.
 *
 * @param pages the paragraphs of each
 */
record NotePages(double size, List<List<String>> pages) {
    static final NotePages NONE = new NotePages(Page.SMALL, List.of());

    /** {@code kept} is what each of several pages gives away of its height. */
    static NotePages of(String note, double width, double height, double largest, double kept) {
        var paragraphs = note.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        if (paragraphs.isEmpty()) {
            return NONE;
        }
        for (double size = largest; size >= Page.SMALL; size -= 2) {
            if (heightOf(paragraphs, size, width) <= height) {
                return new NotePages(size, List.of(paragraphs));
            }
        }
        return new NotePages(Page.SMALL, dealt(paragraphs, width, height - kept));
    }

    private static List<List<String>> dealt(List<String> paragraphs, double width, double height) {
        var pages = new ArrayList<List<String>>();
        var page = new ArrayList<String>();
        double used = 0;
        for (String paragraph : paragraphs) {
            for (String part : parts(paragraph, width, height)) {
                double needed = heightOf(List.of(part), Page.SMALL, width);
                if (!page.isEmpty() && used + needed > height) {
                    pages.add(List.copyOf(page));
                    page.clear();
                    used = 0;
                }
                page.add(part);
                used += needed + ReportPage.between(Page.SMALL);
            }
        }
        pages.add(List.copyOf(page));
        return pages;
    }

    /** A paragraph that is too long for one page, in parts that are not. */
    private static List<String> parts(String paragraph, double width, double height) {
        var parts = new ArrayList<String>();
        var rest = paragraph;
        while (heightOf(List.of(rest), Page.SMALL, width) > height) {
            int end = end(rest, BreakIterator.getLineInstance(Locale.ROOT), width, height);
            if (end == 0) {
                end = end(rest, BreakIterator.getCharacterInstance(Locale.ROOT), width, height);
            }
            if (end == 0) {
                break;
            }
            parts.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end);
        }
        parts.add(rest);
        return parts;
    }

    /** Where the longest beginning ends that fits; 0 where none does. */
    private static int end(String text, BreakIterator breaks, double width, double height) {
        breaks.setText(text);
        var ends = new ArrayList<Integer>(List.of(0));
        breaks.first();
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            ends.add(at);
        }
        int fits = 0;
        int tooLong = ends.size();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            var tried = List.of(text.substring(0, ends.get(middle)).stripTrailing());
            if (heightOf(tried, Page.SMALL, width) <= height) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return ends.get(fits);
    }

    private static double heightOf(List<String> paragraphs, double size, double width) {
        double sum = -ReportPage.between(size);
        for (String paragraph : paragraphs) {
            var text = new FitText(FitText.Weight.REGULAR);
            text.words(paragraph);
            sum += ReportPage.between(size) + text.heightAt(size, width);
        }
        return sum;
    }
}
