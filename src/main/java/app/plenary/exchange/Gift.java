package app.plenary.exchange;

import java.util.List;
import java.util.Optional;

/**
 * A file of questions in Moodle's GIFT format, with all it can say: writing gives a text that reads
 * to the same. Comments are not part of it, but for those of this program, which keep what the
 * format has no place for.
 */
record Gift(List<Entry> entries) {
    Gift {
        entries = List.copyOf(entries);
    }

    /** A text in one of Moodle's formats; empty for the usual one. */
    record Text(String format, String words) {
        static final Text NONE = new Text("", "");

        boolean isEmpty() {
            return words.isEmpty();
        }
    }

    /** What a file is made of. */
    sealed interface Entry {
        /** Where it begins, from 1. */
        int line();
    }

    /** From here on questions belong to that category. */
    record Category(int line, String path) implements Entry {}

    /**
     * A question.
     *
     * @param kept what this program wrote in a comment above it; may be empty
     * @param tail what stands after the answers, so that they are a gap in a sentence
     * @param general feedback whatever was answered
     */
    record Asked(
            int line,
            String kept,
            String name,
            Text stem,
            Answers answers,
            String tail,
            Text general)
            implements Entry {}

    /** What cannot be read as a question, as it stands. */
    record Broken(int line, String text) implements Entry {}

    /** How a question is answered. */
    sealed interface Answers {}

    /** Not at all: it only tells something. */
    record Description() implements Answers {}

    record Essay() implements Answers {}

    record TrueFalse(boolean truth, Text ifWrong, Text ifRight) implements Answers {}

    record Multiple(List<Item> items) implements Answers {
        Multiple {
            items = List.copyOf(items);
        }
    }

    record ShortAnswer(List<Item> items) implements Answers {
        ShortAnswer {
            items = List.copyOf(items);
        }
    }

    /**
     * @param items values such as {@code 3:0.5} or {@code 1..5} with their weights
     * @param otherwise feedback for any other answer
     */
    record Numerical(List<Item> items, Optional<Text> otherwise) implements Answers {
        Numerical {
            items = List.copyOf(items);
        }
    }

    record Matching(List<Pair> pairs) implements Answers {
        Matching {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * One answer.
     *
     * @param right whether it is marked with an equals sign
     * @param weight in percent as it is written; empty where none is
     */
    record Item(boolean right, String weight, Text text, Text feedback) {
        /** In percent. */
        double percent() {
            if (weight.isEmpty()) {
                return right ? 100 : 0;
            }
            return Double.parseDouble(weight);
        }
    }

    record Pair(Text left, Text right) {}
}
