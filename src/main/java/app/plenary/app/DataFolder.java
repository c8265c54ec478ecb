package app.plenary.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The folder that holds everything Plenary keeps: the database, its copies, the own library,
 * choices and logs.
 *
 * @param path absolute
 */
record DataFolder(Path path) {

    /** Where the platform wants a program's data for this user. */
    static DataFolder ofPlatform(Map<String, String> environment, String osName, Path home) {
        var os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            var local = environment.get("LOCALAPPDATA");
            var base = local == null ? home.resolve("AppData/Local") : Path.of(local);
            return new DataFolder(base.resolve("Plenary"));
        }
        if (os.contains("mac")) {
            return new DataFolder(home.resolve("Library/Application Support/Plenary"));
        }
        var xdg = environment.get("XDG_DATA_HOME");
        var base =
                xdg == null || xdg.isBlank() || !Path.of(xdg).isAbsolute()
                        ? home.resolve(".local/share")
                        : Path.of(xdg);
        return new DataFolder(base.resolve("plenary"));
    }

    /**
     * Makes the folder where it is missing and tries to write into it.
     *
     * @throws StartProblem when it is no folder or cannot be written
     */
    void prepare() throws StartProblem {
        try {
            Files.createDirectories(path.resolve("logs"));
            Files.delete(Files.createTempFile(path, "try", ".tmp"));
        } catch (AccessDeniedException e) {
            throw new StartProblem("app.problem.folder-not-writable", e, path);
        } catch (FileSystemException e) {
            var key =
                    Files.exists(path) && !Files.isDirectory(path)
                            ? "app.problem.not-a-folder"
                            : "app.problem.folder-not-writable";
            throw new StartProblem(key, e, path);
        } catch (IOException e) {
            throw new StartProblem("app.problem.folder-not-writable", e, path);
        }
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** Methods and templates of the facilitator's own, as files to read and hand on. */
    Path library() {
        return path.resolve("library");
    }

    Path choices() {
        return path.resolve("choices.properties");
    }
}
