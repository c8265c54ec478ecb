package app.plenary.report;

import app.plenary.plan.Picture;
import app.plenary.text.Messages;

import java.util.List;

/** A piece of a result as it reads in one language, the same in every format and on the screen. */
public sealed interface ResultPart {

    /** Whether a table of these rows is short enough to stay on one page of a document. */
    static boolean staysWhole(List<?> rows) {
        return rows.size() <= 16;
    }

    /**
     * Lines with a bar each.
     *
     * @param head what is in the columns: the name, the figure and the share
     */
    record Bars(Head head, List<Bar> bars) implements ResultPart {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** What stands above the columns of bars. */
    record Head(String name, String figure, String share) {}

    /**
     * One line.
     *
     * @param figure how many
     * @param percent the same as a share, in whole per cent, halves rounded up
     * @param length the bar's length, in per cent
     * @param leads whether no other has more, and it has something
     */
    record Bar(String name, String figure, int percent, int length, boolean leads) {}

    /**
     * Figures in columns, the first one names.
     *
     * @param leads whether that row stands out, one for each row
     */
    record Figures(List<String> head, List<List<String>> rows, List<Boolean> leads)
            implements ResultPart {
        public Figures {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            leads = List.copyOf(leads);
        }
    }

    /** Sentences that belong together. */
    record Sentences(List<String> sentences) implements ResultPart {
        public Sentences {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * The picture that the question was asked with.
     *
     * @param words what it is, where it cannot be shown
     */
    record Pictured(Picture picture, String words) implements ResultPart {
        static Pictured of(Picture picture, Messages messages) {
            return new Pictured(
                    picture,
                    picture.alt().isEmpty()
                            ? messages.get("report.picture")
                            : messages.get("report.picture-of", picture.alt()));
        }
    }

    /** What people wrote, one text after the other. */
    record Quotes(List<String> texts) implements ResultPart {
        public Quotes {
            texts = List.copyOf(texts);
        }
    }

    /**
     * A square between two pairs of poles: a picture of what figures and sentences beside it say.
     *
     * @param discs where the middle of each thing is; none of one thing alone
     * @param specks where each person put it; empty where these would be too many to tell apart
     */
    record Plane(Ends across, Ends up, List<Disc> discs, List<Spot> specks) implements ResultPart {
        public Plane {
            discs = List.copyOf(discs);
            specks = List.copyOf(specks);
        }
    }

    /** What stands at the poles of an axis; either may be empty. */
    record Ends(String low, String high) {}

    /** A place, in per cent from the left and from the bottom. */
    record Spot(double across, double up) {}

    /**
     * One thing in a square.
     *
     * @param number its own, from 1
     */
    record Disc(int number, String name, Spot at) {}

    /**
     * A row of columns for each statement: a picture of what figures beside it say.
     *
     * @param steps what stands below the columns
     */
    record Steps(List<String> steps, List<Rated> rows) implements ResultPart {
        public Steps {
            steps = List.copyOf(steps);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One statement.
     *
     * @param counts how often each step was given, as it reads
     * @param heights the same in per cent of the most of all statements
     * @param leads whether no other step was given more often, one for each step
     */
    record Rated(String name, List<String> counts, List<Integer> heights, List<Boolean> leads) {
        public Rated {
            counts = List.copyOf(counts);
            heights = List.copyOf(heights);
            leads = List.copyOf(leads);
        }
    }
}
