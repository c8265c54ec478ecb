package app.plenary.report;

import app.plenary.plan.BlockId;
import app.plenary.plan.Marked;
import app.plenary.plan.Option;
import app.plenary.plan.Question;

import java.util.ArrayList;
import java.util.Optional;

/** The texts of questions as they leave, of one poll or quiz and one time it was put. */
final class AskedWording {
    private final Selection selection;
    private final Report.Section section;
    private final BlockId block;
    private final int number;

    AskedWording(Selection selection, Report.Section section, BlockId block, int number) {
        this.selection = selection;
        this.section = section;
        this.block = block;
        this.number = number;
    }

    /** The question with its texts; empty where it does not leave. */
    Optional<Question> question(Question question, String about) {
        return selection
                .text(section, ItemKeys.question(block, number, question), about, question.words())
                .map(text -> options(text(question, text)));
    }

    /** The question with that text, its marks kept where the text is the same. */
    static Question text(Question question, String text) {
        return text.equals(question.words()) ? question : question.withText(Marked.escaped(text));
    }

    /** The question with its own text and the texts of its options that leave. */
    Question options(Question question) {
        var options = new ArrayList<Option>();
        for (Option option : question.options()) {
            var text =
                    selection.bound(
                            section,
                            ItemKeys.option(block, number, question, option),
                            question.words(),
                            option.words());
            options.add(
                    text.equals(option.words())
                            ? option
                            : new Option(option.id(), Marked.escaped(text)));
        }
        return options.equals(question.options())
                ? question
                : question.with(question.kind().withOptions(options));
    }

    /** What is told with the right answer; may be empty. */
    String explanation(Question question, String markdown) {
        if (markdown.isEmpty()) {
            return "";
        }
        var words = Marked.words(markdown);
        var text =
                selection.bound(
                        section,
                        ItemKeys.explanation(block, number, question),
                        question.words(),
                        words);
        return text.equals(words) ? markdown : Marked.escaped(text);
    }
}
