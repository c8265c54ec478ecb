package app.plenary.console;

import app.plenary.plan.Wording;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A dialog for something that is kept under a name. It stays open until that has been done, so that
 * nothing typed is lost; when the name is taken, it asks what shall become of the other one.
 */
final class KeepForm<T> {

    /** Keeps it under {@code name}; calls exactly one of the others when that is over. */
    @FunctionalInterface
    interface Storing<T> {
        void store(String name, Optional<T> inPlaceOf, Runnable done, Consumer<String> problem);
    }

    /** The field by which it is known: what it is called, what it begins with, its limit. */
    record Named(String label, String initial, int most) {}

    private final Desk desk;
    private final Messages messages;
    private final int most;
    private final FormField name;
    private final Function<String, Optional<T>> namesake;
    private final BooleanSupplier others;
    private final Storing<T> storing;
    private final Label taken = new Label();
    private final VBox question;
    private final Label trouble = new Label();
    private final VBox body;
    private Optional<T> edited = Optional.empty();
    private boolean busy;

    /**
     * @param named the name
     * @param fields stand below the name
     * @param namesake what has a name already
     * @param others whether the other fields can be taken; they say themselves why not
     */
    KeepForm(
            Desk desk,
            Named named,
            List<? extends Region> fields,
            Function<String, Optional<T>> namesake,
            BooleanSupplier others,
            Storing<T> storing) {
        this.desk = desk;
        this.messages = desk.messages();
        this.namesake = namesake;
        this.others = others;
        this.storing = storing;
        most = named.most();
        name = FormField.line(named.label(), named.initial());
        var replace =
                Buttons.plain(messages.get("console.own.replace"))
                        .does(() -> store(namesake.apply(line())));
        var both =
                Buttons.plain(messages.get("console.own.keep-both"))
                        .does(() -> store(Optional.empty()));
        both.getStyleClass().add("keep-both");
        taken.setWrapText(true);
        taken.setMinHeight(Region.USE_PREF_SIZE);
        question = new VBox(8, taken, new HBox(8, replace, both));
        question.getStyleClass().add("taken-name");
        question.setVisible(false);
        trouble.getStyleClass().add("problem");
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        FieldSet.onlyWhenVisible(question, trouble);
        name.input().textProperty().subscribe(() -> question.setVisible(false));
        body = new VBox(12, name, question);
        body.getChildren().addAll(fields);
        body.getChildren().add(trouble);
    }

    /** From now on it is about {@code own}, which keeps its place under whatever name. */
    KeepForm<T> editing(T own) {
        edited = Optional.of(own);
        return this;
    }

    /** Opens it; {@code yes} names the answer that keeps. */
    void open(String heading, String yes) {
        desk.shell()
                .dialogs()
                .showWide(
                        heading,
                        body,
                        List.of(
                                Choice.cancel(messages.get("console.own.cancel")),
                                new Choice(yes, Kind.DEFAULT, () -> {})),
                        choice -> {
                            if (choice.kind() == Kind.DEFAULT) {
                                take();
                            }
                            return choice.kind() != Kind.DEFAULT;
                        });
    }

    private String line() {
        return Wording.line(name.text());
    }

    private void take() {
        if (line().isEmpty()) {
            name.refuse(messages.get("console.own.name-is-empty"));
        } else if (!Wording.fits(line(), most)) {
            name.refuse(messages.get("console.own.too-long", most));
        }
        boolean fine = others.getAsBoolean();
        if (FormField.goToRefused(name) || !fine) {
            return;
        }
        var other = namesake.apply(line()).filter(own -> !edited.equals(Optional.of(own)));
        if (other.isEmpty()) {
            store(edited);
        } else if (edited.isPresent()) {
            name.refuse(messages.get("console.own.name-is-taken", line()));
            FormField.goToRefused(name);
        } else {
            taken.setText(messages.get("console.own.name-is-taken", line()));
            question.setVisible(true);
            Optional.ofNullable(question.lookup(".keep-both")).ifPresent(Node::requestFocus);
        }
    }

    private void store(Optional<T> inPlaceOf) {
        if (busy) {
            return;
        }
        busy = true;
        trouble.setText("");
        storing.store(line(), inPlaceOf, this::stored, this::failed);
    }

    private void stored() {
        busy = false;
        // The person may have closed it meanwhile.
        if (body.getScene() != null) {
            desk.shell().dialogs().dismiss();
        }
    }

    private void failed(String sentence) {
        busy = false;
        question.setVisible(false);
        if (body.getScene() != null) {
            trouble.setText(sentence);
        } else {
            desk.shell().toasts().show(sentence);
        }
    }
}
