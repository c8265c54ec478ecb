package app.plenary.report;

import java.util.List;

/**
 * Who answered what, of one poll with names or one quiz and one time it was asked. There is none of
 * a poll that was anonymous, and of a quiz only where the summary gives names.
 *
 * @param round which time it was asked, from 1; 0 where it was asked once
 * @param questions their texts, in order
 * @param rows one for each person who answered; in the order of joining, or by what was answered
 *     where the summary gives no names
 */
public record AnswerSheet(String title, int round, List<String> questions, List<Row> rows) {
    public AnswerSheet {
        questions = List.copyOf(questions);
        rows = List.copyOf(rows);
    }

    /**
     * The answers of one person.
     *
     * @param name empty where the summary gives no names, or for a device that was passed round
     * @param answers in words, by question; none for a question that was passed over
     */
    public record Row(String name, List<List<String>> answers) {
        public Row {
            answers = answers.stream().map(List::copyOf).toList();
        }

        /** All of them in one line each, for a table. */
        public List<String> cells() {
            return answers.stream().map(words -> String.join("; ", words)).toList();
        }
    }
}
