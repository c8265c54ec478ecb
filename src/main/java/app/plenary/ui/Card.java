package app.plenary.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** A white surface with rounded corners that holds what belongs together. */
public final class Card extends VBox {
    public Card(Node... content) {
        super(content);
        getStyleClass().add("card");
    }

    /** The one card of a screen that comes first. */
    public static Card featured(Node... content) {
        var card = new Card(content);
        card.getStyleClass().add("featured");
        return card;
    }

    /**
     * Makes the whole card act like a button called {@code name}: by click, Enter and Space.
     * Controls inside it keep their own clicks and keys.
     */
    public Card opens(String name, Runnable action) {
        getStyleClass().add("clickable");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name);
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                click -> {
                    if (click.getButton() == MouseButton.PRIMARY && click.isStillSincePress()) {
                        requestFocus();
                        action.run();
                        click.consume();
                    }
                });
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (isFocused()
                            && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE)) {
                        action.run();
                        key.consume();
                    }
                });
        return this;
    }
}
