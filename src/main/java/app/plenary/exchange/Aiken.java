package app.plenary.exchange;

import app.plenary.exchange.QuestionProblem.Reason;
import app.plenary.plan.Wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Questions in Moodle's Aiken format: a line with the question, lines with letters for the options,
 * and a line that names the letter of the right one. A question over several lines is joined.
 */
final class Aiken {
    private static final Pattern OPTION = Pattern.compile("^([A-Z])[).][ \\t](.*)$");
    private static final Pattern ANSWER = Pattern.compile("^ANSWER:\\s*([A-Za-z]).*$");
    private static final int MOST_LETTERS = 26;

    private Aiken() {}

    /** How many answers the text has below options. */
    static int answers(String text) {
        boolean option = false;
        int answers = 0;
        for (String line : text.split("\n", -1)) {
            var bare = line.strip();
            if (option && ANSWER.matcher(bare).matches()) {
                answers++;
                option = false;
            }
            option |= OPTION.matcher(bare).matches();
        }
        return answers;
    }

    static QuestionList read(String text) {
        var rows = new ArrayList<QuestionList.Row>();
        var stem = new ArrayList<String>();
        var letters = new ArrayList<String>();
        var texts = new ArrayList<String>();
        int begin = 0;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            var bare = line.strip();
            var option = OPTION.matcher(bare);
            var answer = ANSWER.matcher(bare);
            if (bare.length() < 2) {
                continue;
            }
            if (answer.matches() && !stem.isEmpty()) {
                rows.add(row(begin, stem, letters, texts, answer.group(1)));
                stem.clear();
                letters.clear();
                texts.clear();
            } else if (option.matches() && !stem.isEmpty()) {
                letters.add(option.group(1));
                texts.add(option.group(2));
            } else {
                if (!texts.isEmpty()) {
                    rows.add(row(begin, stem, letters, texts, ""));
                    stem.clear();
                    letters.clear();
                    texts.clear();
                }
                begin = stem.isEmpty() ? number : begin;
                stem.add(bare);
            }
        }
        if (!stem.isEmpty()) {
            rows.add(row(begin, stem, letters, texts, ""));
        }
        return new QuestionList(QuestionFormat.AIKEN, "", rows, List.of());
    }

    private static QuestionList.Row row(
            int line, List<String> stem, List<String> letters, List<String> texts, String answer) {
        var draft = new QuestionDraft(line);
        draft.text(QuestionDraft.plain(String.join(" ", stem)));
        if (stem.size() > 1) {
            draft.problem(Reason.LINES_JOINED, "");
        }
        int right = letters.indexOf(answer.toUpperCase(Locale.ROOT));
        for (int i = 0; i < texts.size(); i++) {
            draft.option(QuestionDraft.plain(texts.get(i)), i == right);
        }
        if (!answer.isEmpty() && right < 0) {
            draft.problem(Reason.RIGHT_UNKNOWN, answer);
        }
        return draft.row();
    }

    /**
     * A question as Aiken has it; empty when that would be read as something else, as there is no
     * way to say that a sign is only a sign.
     */
    static Optional<String> write(String question, List<String> options, int right) {
        var stem = Wording.line(question);
        var texts = options.stream().map(Wording::line).toList();
        boolean fits =
                stem.length() >= 2
                        && !OPTION.matcher(stem).matches()
                        && !ANSWER.matcher(stem).matches()
                        && right >= 0
                        && texts.size() >= 2
                        && texts.size() <= MOST_LETTERS
                        && texts.stream().noneMatch(String::isEmpty)
                        && new HashSet<>(texts).size() == texts.size();
        if (!fits) {
            return Optional.empty();
        }
        var out = new StringBuilder(stem).append('\n');
        for (int i = 0; i < texts.size(); i++) {
            out.append((char) ('A' + i)).append(") ").append(texts.get(i)).append('\n');
        }
        return Optional.of(
                out.append("ANSWER: ").append((char) ('A' + right)).append("\n\n").toString());
    }
}
