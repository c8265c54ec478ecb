package app.plenary.console;

import app.plenary.console.PollEdits.Place;
import app.plenary.plan.QuestionKind;
import app.plenary.text.Messages;

import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Function;

/** What grows along the two axes of a matrix, and what their ends are called. */
final class AxisFields extends VBox {
    private final PollEdits edits;
    private final CommitField across;
    private final CommitField left;
    private final CommitField right;
    private final CommitField up;
    private final CommitField below;
    private final CommitField above;

    AxisFields(Messages messages, PollEdits edits, FieldSet fields) {
        this.edits = edits;
        getStyleClass().add("inspector-fields");
        across = fields.line(messages.get("console.question.across"));
        left = fields.line(messages.get("console.question.left"));
        right = fields.line(messages.get("console.question.right"));
        up = fields.line(messages.get("console.question.up"));
        below = fields.line(messages.get("console.question.below"));
        above = fields.line(messages.get("console.question.above"));
        getChildren().addAll(FieldSet.row(across, left, right), FieldSet.row(up, below, above));
    }

    /** Shows the axes of the matrix at that place. */
    void show(Place at, QuestionKind.Matrix kind) {
        axis(at, kind.across(), List.of(across, left, right), QuestionKind.Matrix::across, true);
        axis(at, kind.up(), List.of(up, below, above), QuestionKind.Matrix::up, false);
    }

    private void axis(
            Place at,
            QuestionKind.Matrix.Axis axis,
            List<CommitField> three,
            Function<QuestionKind.Matrix, QuestionKind.Matrix.Axis> of,
            boolean isAcross) {
        part(at, three.get(0), axis.title(), isAcross, of, (a, t) -> axis(t, a.low(), a.high()));
        part(at, three.get(1), axis.low(), isAcross, of, (a, t) -> axis(a.title(), t, a.high()));
        part(at, three.get(2), axis.high(), isAcross, of, (a, t) -> axis(a.title(), a.low(), t));
    }

    private interface Named {
        QuestionKind.Matrix.Axis with(QuestionKind.Matrix.Axis axis, String text);
    }

    private static QuestionKind.Matrix.Axis axis(String title, String low, String high) {
        return new QuestionKind.Matrix.Axis(title, low, high);
    }

    private void part(
            Place at,
            CommitField field,
            String value,
            boolean isAcross,
            Function<QuestionKind.Matrix, QuestionKind.Matrix.Axis> of,
            Named named) {
        field.show(
                at,
                value,
                (text, problem) ->
                        edits.kind(
                                at,
                                kind ->
                                        kind instanceof QuestionKind.Matrix m
                                                ? new QuestionKind.Matrix(
                                                        m.items(),
                                                        isAcross
                                                                ? named.with(of.apply(m), text)
                                                                : m.across(),
                                                        isAcross
                                                                ? m.up()
                                                                : named.with(of.apply(m), text))
                                                : kind,
                                problem));
    }
}
