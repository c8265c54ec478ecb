package app.plenary.console;

import app.plenary.live.WallState;
import app.plenary.plan.Wording;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/**
 * The line to the room: Enter shows what is in the field on the wall and on the phones, an empty
 * field takes the old line away, and the last few lines can be taken up again. To be used on the
 * JavaFX thread.
 */
final class MessagePanel {
    private static final int MOST_RECENT = 5;

    private final Desk desk;
    private final Messages messages;
    private final List<String> recent = new ArrayList<>();

    MessagePanel(Desk desk) {
        this.desk = desk;
        this.messages = desk.messages();
    }

    void open() {
        var now = desk.wall().get().message().orElse("");
        var field = new TextField(now);
        field.setPromptText(messages.get("console.message.prompt"));
        field.setAccessibleText(messages.get("console.message.label"));
        var label = new Label(messages.get("console.message.label"));
        label.getStyleClass().addAll("small", "quiet");
        label.setLabelFor(field);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        var trouble = new Label();
        trouble.getStyleClass().add("problem");
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        trouble.managedProperty().bind(trouble.visibleProperty());
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        field.textProperty().subscribe(text -> trouble.setText(problem(text)));
        var body = new VBox(8, label, field, trouble);
        recent.stream()
                .filter(line -> !line.equals(now))
                .forEach(line -> body.getChildren().add(again(line, field)));
        var choices = new ArrayList<Choice>();
        choices.add(Choice.cancel(messages.get("console.message.cancel")));
        if (!now.isEmpty()) {
            choices.add(
                    new Choice(messages.get("console.message.clear"), Kind.PLAIN, () -> show("")));
        }
        choices.add(
                new Choice(
                        messages.get("console.message.show"),
                        Kind.DEFAULT,
                        () -> show(field.getText())));
        desk.shell()
                .dialogs()
                .showWide(
                        messages.get("console.message.title"),
                        body,
                        choices,
                        choice -> choice.kind() != Kind.DEFAULT || trouble.getText().isEmpty());
    }

    private String problem(String text) {
        return Wording.fits(Wording.line(text), WallState.MESSAGE)
                ? ""
                : messages.get("console.message.too-long", WallState.MESSAGE);
    }

    /** A button that puts an earlier line into the field, where it can still be changed. */
    private Region again(String line, TextField field) {
        var button = Buttons.quiet(line);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("recent-message");
        return button.does(() -> {
            field.setText(line);
            field.requestFocus();
            field.end();
        });
    }

    private void show(String typed) {
        var wall = desk.wall();
        wall.set(wall.get().withMessage(typed));
        wall.get()
                .message()
                .ifPresent(line -> {
                    recent.remove(line);
                    recent.addFirst(line);
                    if (recent.size() > MOST_RECENT) {
                        recent.removeLast();
                    }
                });
    }
}
