package app.plenary.app;

import app.plenary.text.Messages;

/** Plenary cannot start, for a reason the person at the keyboard can do something about. */
final class StartProblem extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] arguments;

    StartProblem(String key, Throwable cause, Object... arguments) {
        super(key, cause);
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** The reason and what to do, in the person's language. */
    String words(Messages messages) {
        var words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return messages.get(key, words);
    }
}
