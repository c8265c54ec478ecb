package app.plenary.console;

import app.plenary.session.ParticipantId;
import app.plenary.text.Messages;
import app.plenary.ui.Dot;
import app.plenary.ui.Tone;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One person on the board of groups; can have the focus and be taken elsewhere. */
final class PersonChip extends HBox {
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

    private final Messages messages;
    private final ParticipantId person;
    private final Dot dot = new Dot(Tone.ACCENT);
    private final Label name = new Label();
    private final Label away = new Label();

    PersonChip(Messages messages, ParticipantId person) {
        this.messages = messages;
        this.person = person;
        getStyleClass().add("person-chip");
        away.getStyleClass().addAll("small", "quiet");
        away.setText(messages.get("console.group.away"));
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.managedProperty().bind(away.visibleProperty());
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        setMinWidth(0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        getChildren().addAll(dot, name, away);
    }

    ParticipantId person() {
        return person;
    }

    /** The name as it is shown. */
    String name() {
        return name.getText();
    }

    /** {@code place} is the group the person sits in, in words. */
    void show(GroupsViewModel.Person as, String place) {
        name.setText(as.name());
        away.setVisible(!as.present());
        (as.present() ? Tone.ACCENT : Tone.NEUTRAL).on(dot);
        pseudoClassStateChanged(AWAY, !as.present());
        setAccessibleText(messages.get("console.group.person-spoken", as.name(), place));
        setAccessibleHelp(messages.get("console.group.person-help"));
    }
}
