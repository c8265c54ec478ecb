package app.plenary.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A few choices side by side of which exactly one holds, such as Plan, Run and Review. Works like
 * radio buttons: one stop for Tab, arrow keys move the choice, Home and End go to its ends.
 */
public final class SegmentedControl<T> extends HBox {
    private final ObjectProperty<T> value;
    private final List<T> choices;
    private final List<ToggleButton> segments = new ArrayList<>();
    private final ToggleGroup group = new ToggleGroup();

    /** Begins with the first of {@code choices}, which must not be empty. */
    public SegmentedControl(List<T> choices, Function<? super T, String> name) {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("A segmented control needs a choice");
        }
        this.choices = List.copyOf(choices);
        this.value = new SimpleObjectProperty<>(this, "value", choices.getFirst());
        getStyleClass().add("segments");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        for (T choice : this.choices) {
            var segment = new ToggleButton(name.apply(choice));
            segment.getStyleClass().add("segment");
            segment.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
            segment.setMinWidth(Region.USE_PREF_SIZE);
            segment.setToggleGroup(group);
            segment.setOnAction(_ -> choose(choice));
            segments.add(segment);
        }
        getChildren().addAll(segments);
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        value.addListener((_, _, chosen) -> mark(chosen));
        mark(value.get());
    }

    /**
     * The choice that holds; setting it moves the mark. A value that is not among the choices marks
     * none.
     */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    /** The choice that holds. */
    public T getValue() {
        return value.get();
    }

    private void choose(T choice) {
        value.set(choice);
        // A click on the chosen segment would otherwise switch it off.
        mark(choice);
    }

    private void mark(T chosen) {
        int index = choices.indexOf(chosen);
        for (int i = 0; i < segments.size(); i++) {
            segments.get(i).setSelected(i == index);
            segments.get(i).setFocusTraversable(i == Math.max(index, 0));
        }
    }

    private void move(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        int at = choices.indexOf(value.get());
        int last = choices.size() - 1;
        int to =
                switch (key.getCode()) {
                    case LEFT, UP -> at <= 0 ? last : at - 1;
                    case RIGHT, DOWN -> at >= last ? 0 : at + 1;
                    case HOME -> 0;
                    case END -> last;
                    default -> -1;
                };
        if (to >= 0) {
            choose(choices.get(to));
            segments.get(to).requestFocus();
            key.consume();
        }
    }
}
