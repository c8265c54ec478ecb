package app.plenary.app;

import app.plenary.text.Messages;

/** The command line asks for something that is not there. */
final class BadUse extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final String argument;

    BadUse(String key, String argument) {
        super(key + ": " + argument);
        this.key = key;
        this.argument = argument;
    }

    String words(Messages messages) {
        return messages.get(key, argument);
    }
}
