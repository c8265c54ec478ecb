package app.plenary.live;

import java.io.IOException;
import java.util.List;

/**
 * Something about storing that a person can be told: a key of the texts and what to put into it.
 * The plain {@link #getMessage message} is for the log only.
 */
public class StorageProblem extends IOException {
    private static final long serialVersionUID = 1;
    private final String key;
    private final transient List<Object> arguments;

    public StorageProblem(String key, String message, Throwable cause, Object... arguments) {
        super(message, cause);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public StorageProblem(String key, String message, Object... arguments) {
        super(message);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The text's key, such as {@code store.disk-full}. */
    public final String key() {
        return key;
    }

    /** What the text's places are filled with. */
    public final List<Object> arguments() {
        return arguments;
    }
}
