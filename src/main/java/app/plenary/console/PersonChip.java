package app.plenary.console;

import app.plenary.plan.GroupRole;
import app.plenary.session.ParticipantId;
import app.plenary.text.Messages;
import app.plenary.ui.Dot;
import app.plenary.ui.Tone;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

import java.util.ArrayList;
import java.util.List;

/** One person on the board of groups; can have the focus and be taken elsewhere. */
final class PersonChip extends HBox {
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

    private final Messages messages;
    private final ParticipantId person;
    private final Dot dot = new Dot(Tone.ACCENT);
    private final Label name = new Label();
    private final Label away = new Label();
    private final Label role = new Label();
    private final FontIcon lock = FontIcon.of(Material2OutlinedAL.LOCK);
    private boolean locked;

    PersonChip(Messages messages, ParticipantId person) {
        this.messages = messages;
        this.person = person;
        getStyleClass().add("person-chip");
        away.getStyleClass().addAll("small", "quiet");
        away.setText(messages.get("console.group.away"));
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.managedProperty().bind(away.visibleProperty());
        role.getStyleClass().addAll("small", "quiet");
        role.setMinWidth(0);
        role.managedProperty().bind(role.visibleProperty());
        lock.getStyleClass().add("lock");
        lock.managedProperty().bind(lock.visibleProperty());
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        setMinWidth(0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        getChildren().addAll(dot, name, role, away, lock);
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
        name.setTooltip(as.name().length() > 16 ? new Tooltip(as.name()) : null);
        away.setVisible(!as.present());
        (as.present() ? Tone.ACCENT : Tone.NEUTRAL).on(dot);
        pseudoClassStateChanged(AWAY, !as.present());
        var part = as.role().map(this::word).orElse("");
        role.setText(part);
        role.setVisible(!part.isEmpty() && as.present());
        locked = as.locked();
        lock.setVisible(locked);
        var spoken = new ArrayList<>(List.of(as.name(), place));
        if (!part.isEmpty()) {
            spoken.add(part);
        }
        if (locked) {
            spoken.add(messages.get("console.group.locked"));
        }
        setAccessibleText(String.join(", ", spoken));
        setAccessibleHelp(messages.get("console.group.person-help"));
    }

    /** Whether a draw leaves the person in this group. */
    boolean isLocked() {
        return locked;
    }

    private String word(GroupRole part) {
        return switch (part) {
            case HOST -> messages.get("console.group.role.host");
            case SCRIBE -> messages.get("console.group.role.scribe");
            case TIMEKEEPER -> messages.get("console.group.role.timekeeper");
            case REPORTER -> messages.get("console.group.role.reporter");
            case SCEPTIC -> messages.get("console.group.role.sceptic");
            case CLIENT -> messages.get("console.group.role.client");
        };
    }
}
