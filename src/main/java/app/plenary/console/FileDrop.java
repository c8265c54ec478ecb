package app.plenary.console;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Files that are dragged from the desktop onto the window. */
final class FileDrop {
    private FileDrop() {}

    /**
     * Hands every drop of files on {@code node} to {@code dropped}, while they are {@code wanted}.
     */
    static void on(Node node, BooleanSupplier wanted, Consumer<List<Path>> dropped) {
        node.addEventHandler(
                DragEvent.DRAG_OVER,
                drag -> {
                    if (drag.getDragboard().hasFiles() && wanted.getAsBoolean()) {
                        drag.acceptTransferModes(TransferMode.COPY);
                        drag.consume();
                    }
                });
        node.addEventHandler(
                DragEvent.DRAG_DROPPED,
                drag -> {
                    if (drag.getDragboard().hasFiles() && wanted.getAsBoolean()) {
                        dropped.accept(
                                drag.getDragboard().getFiles().stream().map(File::toPath).toList());
                        drag.setDropCompleted(true);
                        drag.consume();
                    }
                });
    }
}
