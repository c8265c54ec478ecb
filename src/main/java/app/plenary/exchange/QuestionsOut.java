package app.plenary.exchange;

import app.plenary.exchange.Gift.Item;
import app.plenary.exchange.Gift.Text;
import app.plenary.exchange.Loss.What;
import app.plenary.plan.Block;
import app.plenary.plan.Marked;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.plan.Wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the questions of polls and quizzes for other programs. What a format has no place for is
 * told.
 *
 * @param text the file's text in UTF-8, with line feeds
 * @param questions how many there are in it
 */
public record QuestionsOut(String text, int questions, List<Loss> losses) {
    public QuestionsOut {
        losses = List.copyOf(losses);
    }

    /** A question with what is known of its answer. */
    private record Known(
            Question question, Set<Integer> right, Optional<Duration> time, String explanation) {}

    private static List<Known> questions(List<Block> blocks) {
        var all = new ArrayList<Known>();
        for (Block block : blocks) {
            switch (block.activity()) {
                case Quiz quiz ->
                        quiz.items()
                                .forEach(item ->
                                        all.add(
                                                new Known(
                                                        item.question(),
                                                        item.correct(),
                                                        item.time(),
                                                        item.explanation())));
                case Poll poll ->
                        poll.questions()
                                .forEach(
                                        q -> all.add(new Known(q, Set.of(), Optional.empty(), "")));
                default -> {}
            }
        }
        return all;
    }

    /**
     * GIFT. Seconds and mixed orders stand in comments, which only this program reads; questions of
     * kinds that Moodle lacks are left out.
     *
     * @param category what Moodle is to call them all; may be empty
     */
    public static QuestionsOut gift(List<Block> blocks, String category) {
        var losses = new Loss.Count();
        var entries = new ArrayList<Gift.Entry>();
        if (!category.isBlank()) {
            entries.add(new Gift.Category(0, Wording.line(category).replace('/', '⁄')));
        }
        int count = 0;
        for (Known known : questions(blocks)) {
            var answers = answers(known, losses);
            if (answers.isPresent()) {
                count++;
                entries.add(
                        new Gift.Asked(
                                0,
                                kept(known),
                                "",
                                text(known.question().text()),
                                answers.get(),
                                "",
                                text(known.explanation())));
            }
        }
        return new QuestionsOut(GiftWriting.write(new Gift(entries)), count, losses.all());
    }

    private static Optional<Gift.Answers> answers(Known known, Loss.Count losses) {
        switch (known.question().kind()) {
            case QuestionKind.Choice choice -> {
                if (choice.options().size() >= 2) {
                    if (!choice.equals(QuestionKind.Choice.one(choice.options()))
                            && !choice.equals(QuestionKind.Choice.several(choice.options()))) {
                        losses.add(What.LIMITS);
                    }
                    return Optional.of(multiple(known, choice));
                }
                losses.add(What.CANNOT_BE_WRITTEN);
            }
            case QuestionKind.OpenText _, QuestionKind.Words _ -> {
                return Optional.of(new Gift.Essay());
            }
            case QuestionKind.Estimate estimate when estimate.truth().isPresent() -> {
                if (!estimate.unit().isEmpty()
                        || estimate.least().isPresent()
                        || estimate.most().isPresent()) {
                    losses.add(What.LIMITS);
                }
                var truth = new Text("", estimate.truth().get().toPlainString());
                return Optional.of(
                        new Gift.Numerical(
                                List.of(new Item(true, "", truth, Text.NONE)), Optional.empty()));
            }
            default -> losses.add(What.OTHER_KINDS);
        }
        return Optional.empty();
    }

    private static Gift.Answers multiple(Known known, QuestionKind.Choice choice) {
        var items = new ArrayList<Item>();
        for (Option option : choice.options()) {
            boolean right = known.right().contains(option.id());
            items.add(
                    choice.isSeveral()
                            ? new Item(
                                    false,
                                    right ? share(known.right().size()) : "",
                                    text(option.text()),
                                    Text.NONE)
                            : new Item(right, "", text(option.text()), Text.NONE));
        }
        return new Gift.Multiple(items);
    }

    /** In the five places behind the point that Moodle knows. */
    private static String share(int among) {
        var share =
                BigDecimal.valueOf(100).divide(BigDecimal.valueOf(among), 5, RoundingMode.HALF_UP);
        return Part.plain(share).toPlainString();
    }

    private static String kept(Known known) {
        var words = new ArrayList<String>();
        known.time().ifPresent(time -> words.add("seconds=" + time.toSeconds()));
        if (known.question().shuffled()) {
            words.add("shuffled");
        }
        if (known.right().isEmpty()
                && known.question().kind() instanceof QuestionKind.Choice choice
                && !choice.isSeveral()) {
            words.add("one");
        }
        return String.join(" ", words);
    }

    /** As plain text where that is what it is, otherwise in Markdown. */
    private static Text text(String markdown) {
        if (markdown.isEmpty()) {
            return Text.NONE;
        }
        var words = Marked.words(markdown);
        return QuestionDraft.plain(words).equals(markdown)
                ? new Text("", words)
                : new Text("markdown", markdown);
    }

    /** Aiken, which has only questions with one right answer, and nothing beside it. */
    public static QuestionsOut aiken(List<Block> blocks) {
        var losses = new Loss.Count();
        var out = new StringBuilder();
        int count = 0;
        for (Known known : questions(blocks)) {
            var question = known.question();
            if (!(question.kind() instanceof QuestionKind.Choice choice)
                    || known.right().isEmpty()) {
                losses.add(What.OTHER_KINDS);
            } else if (known.right().size() > 1 || choice.isSeveral()) {
                losses.add(What.SEVERAL_RIGHT);
            } else {
                var words = choice.options().stream().map(Option::words).toList();
                int right =
                        choice.options().stream()
                                .map(Option::id)
                                .toList()
                                .indexOf(known.right().iterator().next());
                var written = Aiken.write(question.words(), words, right);
                if (written.isEmpty()) {
                    losses.add(What.CANNOT_BE_WRITTEN);
                } else {
                    count++;
                    out.append(written.get());
                    lost(known, losses);
                }
            }
        }
        return new QuestionsOut(out.toString(), count, losses.all());
    }

    private static void lost(Known known, Loss.Count losses) {
        if (!known.explanation().isEmpty()) {
            losses.add(What.EXPLANATIONS);
        }
        if (known.time().isPresent()) {
            losses.add(What.TIMES);
        }
        if (known.question().shuffled()) {
            losses.add(What.MIXED_ORDER);
        }
        var question = known.question();
        if (!Marked.of(question.text()).isPlain()
                || question.options().stream().anyMatch(o -> !Marked.of(o.text()).isPlain())) {
            losses.add(What.MARKUP);
        }
    }
}
