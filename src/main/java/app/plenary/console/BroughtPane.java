package app.plenary.console;

import app.plenary.console.BroughtRows.Row;
import app.plenary.text.Messages;
import app.plenary.ui.Dialogs;
import app.plenary.ui.SegmentedControl;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/**
 * Questions or blocks from a file before they are taken: line by line what would become of them,
 * what has no place here, and how many would come.
 */
final class BroughtPane extends VBox {
    private static final int MOST_NOTES = 4;

    /** What the file is read as. */
    enum As {
        AGENDA,
        QUESTIONS
    }

    private final Messages messages;
    private final VBox notes = new VBox(2);
    private final SegmentedControl<As> as;
    private final BroughtRows rows;
    private final OfferedLines<Row> lines;
    private final BroughtOptions options;

    /** {@code format} is what the file turned out to be. */
    BroughtPane(Messages messages, Dialogs dialogs, BroughtRows rows, As read, String format) {
        this.messages = messages;
        this.rows = rows;
        getStyleClass().add("arrivals");
        as =
                new SegmentedControl<>(
                        List.of(As.AGENDA, As.QUESTIONS),
                        each ->
                                switch (each) {
                                    case AGENDA -> messages.get("console.bring.as-agenda");
                                    case QUESTIONS -> messages.get("console.bring.as-questions");
                                });
        as.valueProperty().set(read);
        as.setAccessibleText(messages.get("console.bring.as"));
        var kind = new Label(format);
        kind.getStyleClass().addAll("small", "quiet");
        lines =
                new OfferedLines<>(
                        messages,
                        dialogs,
                        new Things(),
                        new BroughtLook(messages, rows.areQuestions()));
        options = new BroughtOptions(messages, rows, new Changes());
        getChildren().addAll(lines.head(as, kind), notes, lines.list());
        if (rows.areQuestions()) {
            getChildren().add(options);
        }
        getChildren().addAll(lines.foot(), lines.problem());
        lines.list()
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null) {
                        options.show(row.place());
                    }
                });
        lines.refresh();
    }

    /** Tells {@code chosen} as what the file is wanted instead. */
    void onAs(Consumer<As> chosen) {
        as.valueProperty().addListener((_, _, wanted) -> chosen.accept(wanted));
    }

    BroughtRows rows() {
        return rows;
    }

    /** Says below why nothing was taken. */
    void refuse(String sentence) {
        lines.refuse(sentence);
    }

    /** Whether there is something to take; otherwise says so. */
    boolean isReady() {
        return lines.isReady(
                rows.rows().stream().anyMatch(Row::taken), messages.get("console.bring.nothing"));
    }

    private final class Changes implements BroughtOptions.Changes {
        @Override
        public void changed() {
            lines.refresh();
        }

        @Override
        public void back() {
            lines.list().requestFocus();
        }
    }

    private final class Things implements OfferedLines.Offer<Row> {
        @Override
        public List<Row> rows() {
            return rows.rows();
        }

        @Override
        public boolean answersSpace(Row row) {
            return row.mayBeTaken();
        }

        @Override
        public void take(Row row, boolean wanted) {
            rows.take(row.place(), wanted);
        }

        @Override
        public void write(Row row, String text) {
            rows.title(row.place(), text);
        }

        @Override
        public void showAround() {
            notes.getChildren()
                    .setAll(
                            rows.notes().stream()
                                    .limit(MOST_NOTES)
                                    .map(OfferedLines::note)
                                    .toList());
            if (!rows.losses().isEmpty()) {
                var lost =
                        OfferedLines.note(
                                messages.get(
                                        "console.bring.lost", String.join(" · ", rows.losses())));
                lost.setTooltip(new Tooltip(String.join("\n", rows.losses())));
                notes.getChildren().add(lost);
            }
            notes.setVisible(!notes.getChildren().isEmpty());
            notes.setManaged(notes.isVisible());
            lines.summary(rows.summary());
            var chosen = lines.list().getSelectionModel().getSelectedItem();
            options.show(chosen == null ? -1 : chosen.place());
        }
    }
}
