package app.plenary.exchange;

import app.plenary.exchange.Gift.Text;
import app.plenary.exchange.Loss.What;
import app.plenary.exchange.QuestionProblem.Reason;
import app.plenary.plan.Wording;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What of a GIFT file becomes questions here. */
final class GiftQuestions {
    private final Messages messages;
    private final Loss.Count losses = new Loss.Count();

    private GiftQuestions(Messages messages) {
        this.messages = messages;
    }

    /** {@code messages} name the two options of a question that is true or false. */
    static QuestionList of(Gift gift, Messages messages) {
        return new GiftQuestions(messages).list(gift);
    }

    private QuestionList list(Gift gift) {
        var rows = new ArrayList<QuestionList.Row>();
        var categories = new LinkedHashSet<String>();
        for (Gift.Entry entry : gift.entries()) {
            switch (entry) {
                case Gift.Category category -> categories.add(Wording.line(category.path()));
                case Gift.Broken broken -> rows.add(broken(broken));
                case Gift.Asked asked -> rows.add(row(asked));
            }
        }
        if (categories.size() > 1) {
            categories.forEach(path -> losses.add(What.CATEGORIES, path));
        }
        var title = categories.size() == 1 ? categories.iterator().next() : "";
        return new QuestionList(
                QuestionFormat.GIFT,
                title.substring(title.lastIndexOf('/') + 1),
                rows,
                losses.all());
    }

    private static QuestionList.Row broken(Gift.Broken broken) {
        var draft = new QuestionDraft(broken.line());
        var words = Wording.line(broken.text());
        draft.text(QuestionDraft.plain(Wording.fits(words, Wording.LINE) ? words : "…"));
        draft.problem(Reason.BRACES, "");
        return draft.row();
    }

    private QuestionList.Row row(Gift.Asked asked) {
        var draft = new QuestionDraft(asked.line());
        var gap = asked.tail().isEmpty() ? "" : " _____ " + QuestionDraft.plain(asked.tail());
        draft.text(markdown(asked.stem()) + gap);
        if (!asked.name().isEmpty() && !isBeginning(asked)) {
            losses.add(What.NAMES);
        }
        draft.explanation(markdown(asked.general()));
        switch (asked.answers()) {
            case Gift.Description _ -> draft.problem(Reason.KIND_UNKNOWN, "");
            case Gift.Essay _ -> draft.open();
            case Gift.TrueFalse said -> {
                draft.option(messages.get("exchange.option.true"), said.truth());
                draft.option(messages.get("exchange.option.false"), !said.truth());
                draft.several(false);
                feedback(said.ifRight());
                feedback(said.ifWrong());
            }
            case Gift.Multiple multiple -> multiple(multiple, draft);
            case Gift.ShortAnswer brief -> {
                draft.open();
                draft.problem(Reason.OPEN_ANSWER, "");
                losses.add(What.ACCEPTED_ANSWERS);
                brief.items().forEach(item -> feedback(item.feedback()));
            }
            case Gift.Numerical numbers -> numerical(numbers, draft);
            case Gift.Matching _ -> draft.problem(Reason.KIND_UNKNOWN, "");
        }
        kept(asked.kept(), draft);
        return draft.row();
    }

    /** Moodle names a question by its first words where it has no name. */
    private static boolean isBeginning(Gift.Asked asked) {
        return Wording.line(asked.stem().words()).startsWith(Wording.line(asked.name()));
    }

    private void multiple(Gift.Multiple multiple, QuestionDraft draft) {
        boolean single = multiple.items().stream().anyMatch(Gift.Item::right);
        var right = multiple.items().stream().filter(item -> item.percent() > 0).toList();
        double share = right.isEmpty() ? 0 : 100.0 / right.size();
        boolean weighted = false;
        for (Gift.Item item : multiple.items()) {
            draft.option(markdown(item.text()), item.percent() > 0);
            feedback(item.feedback());
            weighted |=
                    item.percent() != 0
                            && item.percent() != 100
                            && Math.abs(item.percent() - share) > 0.01;
        }
        if (weighted) {
            losses.add(What.WEIGHTS);
        }
        draft.several(!single);
    }

    private void numerical(Gift.Numerical numbers, QuestionDraft draft) {
        var best = numbers.items().stream().filter(item -> item.percent() >= 100).findFirst();
        var value = best.map(item -> item.text().words()).orElse("");
        int tolerance = value.indexOf(':');
        if (tolerance >= 0 || numbers.items().size() > 1) {
            losses.add(What.TOLERANCE);
        }
        draft.estimate(tolerance < 0 ? value : value.substring(0, tolerance));
        numbers.items().forEach(item -> feedback(item.feedback()));
        numbers.otherwise().ifPresent(this::feedback);
    }

    private void feedback(Text text) {
        if (!text.isEmpty()) {
            losses.add(What.FEEDBACK);
        }
    }

    private String markdown(Text text) {
        return switch (text.format()) {
            case "markdown" -> Wording.line(text.words());
            case "html" -> {
                var html = HtmlWords.of(text.words());
                losses.add(What.MARKUP, html.markup());
                losses.add(What.PICTURES, html.pictures());
                yield QuestionDraft.plain(html.words());
            }
            default -> QuestionDraft.plain(text.words());
        };
    }

    private static void kept(String kept, QuestionDraft draft) {
        for (String word : List.of(kept.split(" ", -1))) {
            int is = word.indexOf('=');
            var value = is < 0 ? "" : word.substring(is + 1);
            switch (is < 0 ? word : word.substring(0, is)) {
                case "shuffled" -> draft.shuffled(true);
                case "seconds" -> draft.seconds(value);
                case "several" -> draft.several(true);
                case "one" -> draft.several(false);
                default -> {}
            }
        }
    }
}
