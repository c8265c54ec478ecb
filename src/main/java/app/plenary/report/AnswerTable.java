package app.plenary.report;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.session.Response;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The answers to one poll, a row each. A column for the name only where any has one; then each
 * question in as many columns as its kind needs.
 */
final class AnswerTable {

    /** One column: its head, and what of a response belongs there. */
    private record Column(int question, String head, Function<Response, Cell> cell) {}

    private final PollResult poll;
    private final Messages messages;
    private final boolean named;
    private final List<Column> columns = new ArrayList<>();

    AnswerTable(PollResult poll, Messages messages) {
        this.poll = poll;
        this.messages = messages;
        this.named = poll.given().stream().anyMatch(given -> given.name().isPresent());
        poll.questions().forEach(asked -> add(asked.question()));
    }

    Sheet.Table table() {
        var head = new ArrayList<String>();
        if (named) {
            head.add(messages.get("report.sheet.name"));
        }
        columns.forEach(column -> head.add(column.head()));
        return new Sheet.Table(
                messages.get("report.sheet.each-answer"),
                false,
                head,
                () -> poll.given().stream().map(this::row).iterator());
    }

    private List<Cell> row(PollResult.Given given) {
        var row = new ArrayList<Cell>(columns.size() + 1);
        if (named) {
            row.add(given.name().map(Sheets::text).orElse(Cell.EMPTY));
        }
        for (Column column : columns) {
            var response = given.responses().get(column.question());
            row.add(response == null ? Cell.EMPTY : column.cell().apply(response));
        }
        return row;
    }

    private void add(Question question) {
        switch (question.kind()) {
            case QuestionKind.Choice choice when choice.isSeveral() ->
                    each(
                            question,
                            option ->
                                    response ->
                                            response instanceof Response.Marks(var options)
                                                    ? new Cell.Figure(
                                                            options.contains(option.id()) ? 1 : 0)
                                                    : Cell.EMPTY);
            case QuestionKind.Choice _ ->
                    itself(
                            question,
                            response ->
                                    response instanceof Response.Marks(var options)
                                            ? Sheets.text(
                                                    question.options().stream()
                                                            .filter(o -> options.contains(o.id()))
                                                            .map(Option::words)
                                                            .findFirst()
                                                            .orElse(""))
                                            : Cell.EMPTY);
            case QuestionKind.Scale scale -> {
                if (scale.statements().isEmpty()) {
                    itself(question, response -> rating(response, QuestionKind.Scale.ITSELF));
                } else {
                    each(question, option -> response -> rating(response, option.id()));
                }
            }
            case QuestionKind.Matrix matrix -> {
                if (matrix.items().isEmpty()) {
                    place(question, "", QuestionKind.Matrix.ITSELF);
                } else {
                    matrix.items().forEach(item -> place(question, item.words(), item.id()));
                }
            }
            case QuestionKind.Points _, QuestionKind.Dots _ ->
                    each(
                            question,
                            option ->
                                    response ->
                                            response instanceof Response.Amounts(var amounts)
                                                    ? new Cell.Figure(
                                                            amounts.getOrDefault(option.id(), 0))
                                                    : Cell.EMPTY);
            case QuestionKind.Ranking _ ->
                    each(question, option -> response -> rank(response, option.id()));
            case QuestionKind.Estimate estimate ->
                    column(
                            question,
                            heading(question, "")
                                    + (estimate.unit().isEmpty()
                                            ? ""
                                            : " (" + estimate.unit() + ")"),
                            response ->
                                    response instanceof Response.Figure(var value)
                                            ? new Cell.Figure(value)
                                            : Cell.EMPTY);
            case QuestionKind.OpenText _, QuestionKind.Words _ -> texts(question);
        }
    }

    private void column(Question question, String head, Function<Response, Cell> cell) {
        columns.add(new Column(question.id(), head, cell));
    }

    private void itself(Question question, Function<Response, Cell> cell) {
        column(question, heading(question, ""), cell);
    }

    private void each(Question question, Function<Option, Function<Response, Cell>> cell) {
        for (Option option : question.options()) {
            column(question, heading(question, option.words()), cell.apply(option));
        }
    }

    /** "Lyon", and "Which one first? – Lyon" where there are several questions. */
    private String heading(Question question, String of) {
        if (of.isEmpty()) {
            return question.words();
        }
        return poll.questions().size() > 1 ? question.words() + " – " + of : of;
    }

    private static Cell rating(Response response, int statement) {
        return response instanceof Response.Ratings(var steps) && steps.containsKey(statement)
                ? new Cell.Figure(steps.getOrDefault(statement, 0))
                : Cell.EMPTY;
    }

    private void place(Question question, String item, int id) {
        axis(question, item, messages.get("report.poll.column.across"), id, Response.Point::across);
        axis(question, item, messages.get("report.poll.column.up"), id, Response.Point::up);
    }

    private void axis(
            Question question,
            String item,
            String axis,
            int id,
            Function<Response.Point, Integer> coordinate) {
        column(
                question,
                heading(question, item.isEmpty() ? axis : item + " – " + axis),
                response -> {
                    var point =
                            response instanceof Response.Places(var points) ? points.get(id) : null;
                    return point == null ? Cell.EMPTY : new Cell.Figure(coordinate.apply(point));
                });
    }

    /** The place in the own order, from 1; empty for what was left out. */
    private static Cell rank(Response response, int option) {
        return response instanceof Response.Order(var order) && order.contains(option)
                ? new Cell.Figure(order.indexOf(option) + 1)
                : Cell.EMPTY;
    }

    private void texts(Question question) {
        int most =
                poll.given().stream()
                        .mapToInt(given ->
                                given.responses().get(question.id())
                                                instanceof Response.Texts(var texts)
                                        ? texts.size()
                                        : 0)
                        .max()
                        .orElse(0);
        IntStream.range(0, Math.max(1, most))
                .forEach(i ->
                        column(
                                question,
                                heading(question, "") + (most > 1 ? " (" + (i + 1) + ")" : ""),
                                response ->
                                        response instanceof Response.Texts(var texts)
                                                        && i < texts.size()
                                                ? Sheets.text(texts.get(i))
                                                : Cell.EMPTY));
    }
}
