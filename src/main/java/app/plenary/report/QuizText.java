package app.plenary.report;

import app.plenary.plan.Marked;
import app.plenary.plan.Option;
import app.plenary.session.QuizScores.Standing;
import app.plenary.tally.Calibration.Level;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.List;

/** The result of a quiz in words, as every written form has it. */
public final class QuizText {
    private final Messages messages;

    public QuizText(Messages messages) {
        this.messages = messages;
    }

    /** A heading with what stands under it. */
    public record Part(String heading, List<ResultPart> parts) {
        public Part {
            parts = List.copyOf(parts);
        }
    }

    public String heading(QuizResult quiz) {
        return quiz.round() == 0
                ? quiz.title()
                : quiz.title() + " · " + messages.get("report.groups.round", quiz.round());
    }

    /** Question by question, then the best and how sure people were, as far as there is any. */
    public List<Part> parts(QuizResult quiz) {
        var all = new ArrayList<Part>();
        quiz.items().forEach(item -> all.add(new Part(item.question().text(), parts(item))));
        if (!quiz.best().isEmpty()) {
            all.add(new Part(messages.get("report.quiz.best"), List.of(standings(quiz.best()))));
        }
        if (!quiz.calibration().isEmpty()) {
            all.add(
                    new Part(
                            messages.get("report.quiz.sureness"),
                            List.of(calibration(quiz.calibration()))));
        }
        return all;
    }

    public String footing(QuizResult quiz) {
        return messages.get("report.quiz.people", quiz.people());
    }

    private List<ResultPart> parts(QuizResult.Item item) {
        var tally = item.tally();
        var bars = item.question().options().stream().map(option -> bar(item, option)).toList();
        var sentences = new ArrayList<String>();
        sentences.add(
                item.partly() > 0
                        ? messages.get(
                                "report.quiz.right-partly",
                                item.right(),
                                tally.ballots(),
                                item.partly())
                        : messages.get("report.quiz.right", item.right(), tally.ballots()));
        if (item.sureAndWrong() > 0) {
            sentences.add(messages.get("report.quiz.sure-and-wrong", item.sureAndWrong()));
        }
        if (!item.explanation().isEmpty()) {
            sentences.add(Marked.words(item.explanation()));
        }
        var parts = new ArrayList<ResultPart>();
        item.question()
                .picture()
                .map(picture -> ResultPart.Pictured.of(picture, messages))
                .ifPresent(parts::add);
        parts.add(
                new ResultPart.Bars(
                        new ResultPart.Head(
                                messages.get("report.quiz.option"),
                                messages.get("report.quiz.marked"),
                                messages.get("report.quiz.share")),
                        bars));
        parts.add(new ResultPart.Sentences(sentences));
        return parts;
    }

    private ResultPart.Bar bar(QuizResult.Item item, Option option) {
        boolean right = item.correct().contains(option.id());
        int percent = item.tally().percent(option.id());
        return new ResultPart.Bar(
                right ? rightOption(option.words()) : option.words(),
                Integer.toString(item.tally().votesFor(option.id())),
                percent,
                percent,
                right);
    }

    /** How an option is written that is right. */
    public String rightOption(String words) {
        return messages.get("report.quiz.right-option", words);
    }

    private ResultPart standings(List<Standing> best) {
        return new ResultPart.Figures(
                List.of(messages.get("report.quiz.who"), messages.get("report.quiz.points")),
                best.stream()
                        .map(each ->
                                List.of(
                                        messages.get(
                                                "report.quiz.placed", each.place(), each.name()),
                                        Long.toString(each.points())))
                        .toList(),
                best.stream().map(each -> each.place() == 1).toList());
    }

    private ResultPart calibration(List<Level> levels) {
        return new ResultPart.Sentences(
                levels.stream()
                        .filter(level -> level.answers() > 0)
                        .map(level ->
                                messages.get(
                                        "report.quiz.calibration",
                                        level(level.from(), messages),
                                        level.answers(),
                                        Math.round(100 * level.share())))
                        .toList());
    }

    /** How sure somebody was. */
    static String level(int level, Messages messages) {
        return switch (level) {
            case 1 -> messages.get("report.quiz.guessed");
            case 2 -> messages.get("report.quiz.rather-sure");
            default -> messages.get("report.quiz.sure");
        };
    }
}
