package app.plenary.ui;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * Small choices that outlive the program: which display, which look, which port. For any thread.
 * Choices are convenience: a file that cannot be read or written is logged and otherwise ignored.
 */
public final class Remembered {
    private static final Logger LOG = System.getLogger(Remembered.class.getName());

    private final Optional<Path> file;
    private final Properties choices = new Properties();
    private boolean unsaved;

    /** Reads the choices kept in {@code file}; a missing file means none. */
    public Remembered(Path file) {
        this.file = Optional.of(file);
        if (Files.isReadable(file)) {
            try (var in = Files.newBufferedReader(file)) {
                choices.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.WARNING, "The remembered choices cannot be read", e);
            }
        }
    }

    private Remembered() {
        file = Optional.empty();
    }

    /** Choices that end with the program: nothing is read and nothing written. */
    public static Remembered forThisRunOnly() {
        return new Remembered();
    }

    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(choices.getProperty(key));
    }

    /** Keeps a choice. Returns at once; the file is written on a thread of its own. */
    public void put(String key, String value) {
        synchronized (this) {
            if (value.equals(choices.getProperty(key))) {
                return;
            }
            choices.setProperty(key, value);
            unsaved = file.isPresent();
        }
        Thread.ofVirtual().name("remember").start(this::save);
    }

    /** Writes now what is not written yet; for the end of the program. */
    public synchronized void save() {
        if (unsaved) {
            file.ifPresent(this::write);
        }
    }

    private void write(Path file) {
        try {
            var next = file.resolveSibling(file.getFileName() + ".new");
            try (var out = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
                choices.store(out, null);
            }
            Files.move(
                    next,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            unsaved = false;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The remembered choices cannot be written", e);
        }
    }
}
