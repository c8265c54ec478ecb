package app.plenary.ui;

import app.plenary.text.Messages;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/**
 * The root of a window: a banner across the top, the content, and over them toasts and dialogs of
 * the same scene. No part of it ever opens a window of its own.
 */
public final class Shell extends StackPane {
    private final Banner banner = new Banner();
    private final BorderPane page = new BorderPane();
    private final Toasts toasts;
    private final Dialogs dialogs;

    public Shell(Messages messages, Node content) {
        toasts = new Toasts(messages);
        dialogs = new Dialogs(messages, page);
        page.setTop(banner);
        page.setCenter(content);
        getChildren().addAll(page, toasts, dialogs);
    }

    /** Replaces what the window shows between banner and lower edge. */
    public void content(Node content) {
        page.setCenter(content);
    }

    /** For conditions that last. */
    public Banner banner() {
        return banner;
    }

    /** For short messages. */
    public Toasts toasts() {
        return toasts;
    }

    /** For questions that must be answered first. */
    public Dialogs dialogs() {
        return dialogs;
    }
}
