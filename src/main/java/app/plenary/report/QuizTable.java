package app.plenary.report;

import app.plenary.plan.Option;
import app.plenary.text.Messages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The answers to one quiz, a row for each question that a person answered. */
final class QuizTable {
    private QuizTable() {}

    static Sheet.Table of(QuizResult quiz, Messages messages) {
        return new Sheet.Table(
                messages.get("report.sheet.each-answer"),
                false,
                List.of(
                        messages.get("report.sheet.name"),
                        messages.get("report.sheet.number"),
                        messages.get("report.sheet.question"),
                        messages.get("report.sheet.answer"),
                        messages.get("report.sheet.credit"),
                        messages.get("report.quiz.points"),
                        messages.get("report.sheet.how-sure")),
                () ->
                        quiz.given().stream()
                                .flatMap(person -> rows(quiz, person, messages))
                                .iterator());
    }

    private static Stream<List<Cell>> rows(
            QuizResult quiz, QuizResult.Given person, Messages messages) {
        return IntStream.range(0, quiz.items().size())
                .boxed()
                .flatMap(i -> {
                    var item = quiz.items().get(i);
                    return Stream.ofNullable(person.answers().get(item.question().id()))
                            .map(answer -> row(person.name(), i + 1, item, answer, messages));
                });
    }

    private static List<Cell> row(
            String name,
            int number,
            QuizResult.Item item,
            QuizResult.Answer answer,
            Messages messages) {
        return List.of(
                Sheets.text(name),
                new Cell.Figure(number),
                Sheets.text(item.question().words()),
                Sheets.text(
                        item.marked(answer).map(Option::words).collect(Collectors.joining("; "))),
                Sheets.text(
                        switch (answer.credit()) {
                            case RIGHT -> messages.get("report.sheet.credit.right");
                            case PARTLY -> messages.get("report.sheet.credit.partly");
                            case WRONG -> messages.get("report.sheet.credit.wrong");
                        }),
                new Cell.Figure(answer.points()),
                answer.sure().isPresent()
                        ? Sheets.text(QuizText.level(answer.sure().getAsInt(), messages))
                        : Cell.EMPTY);
    }
}
