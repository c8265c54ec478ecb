package app.plenary.app;

import app.plenary.text.Messages;

/** The command line asks for something that is not there. */
final class BadUse extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final String[] arguments;

    BadUse(String key, String... arguments) {
        super(key + ": " + String.join(", ", arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    String words(Messages messages) {
        return messages.get(key, (Object[]) arguments);
    }
}
