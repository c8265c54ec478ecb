package app.plenary.report;

import java.util.List;

/** A piece of a result as it reads in one language, the same in every format and on the screen. */
public sealed interface ResultPart {

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

    /** What people wrote, one text after the other. */
    record Quotes(List<String> texts) implements ResultPart {
        public Quotes {
            texts = List.copyOf(texts);
        }
    }
}
