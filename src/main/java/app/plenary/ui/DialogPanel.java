package app.plenary.ui;

import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The panel of one question: heading, body and a row of buttons. Part of {@link Dialogs}, which
 * opens and closes it.
 */
final class DialogPanel extends VBox {
    private final Node body;
    private final List<Choice> choices;
    private final List<ActionButton> buttons;
    private final Consumer<Choice> answer;
    private final Predicate<Choice> mayTake;

    /** {@code mayTake} is asked before an answer is given on; it may show a problem and say no. */
    DialogPanel(
            String title,
            Node body,
            List<Choice> choices,
            Consumer<Choice> answer,
            Predicate<Choice> mayTake) {
        this.body = body;
        this.choices = List.copyOf(choices);
        this.answer = answer;
        this.mayTake = mayTake;
        getStyleClass().add("dialog-panel");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(body instanceof Label label ? title + ". " + label.getText() : title);
        setMaxHeight(Region.USE_PREF_SIZE);
        buttons = this.choices.stream().map(this::button).toList();
        var heading = new Label(title);
        heading.getStyleClass().add("subheading");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        var row = new HBox();
        row.getStyleClass().add("buttons");
        row.getChildren().addAll(buttons);
        if (!title.isEmpty()) {
            getChildren().add(heading);
        }
        getChildren().add(body);
        if (!buttons.isEmpty()) {
            getChildren().add(row);
        }
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    List<String> labels() {
        return choices.stream().map(Choice::label).toList();
    }

    /**
     * What has the focus first: what carries the style class {@code takes-focus-first}, else a text
     * field, else what carries {@code takes-focus}, else the default answer, else the one that
     * keeps everything.
     */
    Node first() {
        var before = body.lookup(".takes-focus-first");
        if (before != null) {
            return before;
        }
        if (firstText(body) instanceof TextInputControl text) {
            text.selectAll();
            return text;
        }
        var marked = body.lookup(".takes-focus");
        if (marked != null) {
            return marked;
        }
        return button(Kind.DEFAULT)
                .or(() -> button(Kind.CANCEL))
                .map(Node.class::cast)
                .orElse(buttons.isEmpty() ? this : buttons.getFirst());
    }

    private static Node firstText(Node node) {
        if (node instanceof TextInputControl) {
            return node;
        }
        if (node instanceof ScrollPane scroll) {
            return scroll.getContent() == null ? node : firstText(scroll.getContent());
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (firstText(child) instanceof TextInputControl text) {
                    return text;
                }
            }
        }
        return node;
    }

    private ActionButton button(Choice choice) {
        var button =
                switch (choice.kind()) {
                    case DEFAULT -> Buttons.primary(choice.label());
                    case DANGER -> Buttons.danger(choice.label());
                    case PLAIN, CANCEL -> Buttons.plain(choice.label());
                };
        return button.does(() -> take(choice));
    }

    private void take(Choice choice) {
        if (mayTake.test(choice)) {
            answer.accept(choice);
        }
    }

    private Optional<ActionButton> button(Kind kind) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).kind() == kind) {
                return Optional.of(buttons.get(i));
            }
        }
        return Optional.empty();
    }

    void takeDefault() {
        button(Kind.DEFAULT).ifPresent(ActionButton::fire);
    }

    private void onKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            button(Kind.CANCEL).ifPresent(ActionButton::fire);
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            if (key.getTarget() instanceof ButtonBase focused) {
                focused.fire();
            } else {
                takeDefault();
            }
            key.consume();
        }
    }
}
