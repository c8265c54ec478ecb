package app.plenary.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the console asks of the desktop around it. Called on the JavaFX thread; nothing here blocks
 * longer than the person who chooses.
 */
public interface Places {

    /**
     * Lets the person choose a folder, beginning at {@code start}; empty when nothing was chosen.
     */
    Optional<Path> askForFolder(String title, Path start);

    /**
     * Lets the person choose a file whose name ends in one of {@code endings}, such as {@code csv};
     * empty when nothing was chosen.
     */
    Optional<Path> askForFile(String title, List<String> endings);

    /** As {@link #askForFile}, of which several may be chosen; none when nothing was. */
    default List<Path> askForFiles(String title, List<String> endings) {
        return askForFile(title, endings).stream().toList();
    }

    /**
     * Lets the person choose where a file is to be saved, beginning with {@code name}, whose ending
     * it keeps; a file that is there was asked about. Empty when nothing was chosen.
     */
    Optional<Path> askToSave(String title, String name);

    /** Opens a file or folder in the program the desktop has for it; false when it has none. */
    boolean show(Path fileOrFolder);
}
