package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.session.Session;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;

/** What stands in the middle while a block of one kind is on. On the JavaFX thread. */
interface ActivityPane {

    Region region();

    /** Buttons of this kind, beside those that every block has; always the same node. */
    Node actions();

    /** What can be done with the block, for keys. Always the same list. */
    List<ConsoleCommand> commands();

    /** Shows {@code block}, which has this pane's kind, as it stands in {@code session}. */
    void show(Session session, Block block);

    /** Another block is on: from now on none of its commands can be done. */
    default void rest() {}

    /**
     * Whether it wants all the height there is, rather than the notes and what is next below it.
     */
    default ObservableBooleanValue large() {
        return new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();
    }

    /** Called several times a second for what changes by itself. */
    default void tick() {}
}
