package app.plenary.console;

import app.plenary.text.Messages;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.HashSet;
import java.util.List;

/** The list of keys: every command that has one, with all its keys. */
final class KeysPanel {
    private KeysPanel() {}

    static void show(Desk desk, List<ConsoleCommand> commands) {
        Messages messages = desk.messages();
        var grid = new GridPane();
        grid.getStyleClass().add("keys-panel");
        var named = new HashSet<String>();
        int row = 0;
        for (ConsoleCommand command : commands) {
            if (command.keys().isEmpty() || !named.add(command.text(messages))) {
                continue;
            }
            var keys = new Label(KeyNames.all(command.keys(), messages));
            keys.getStyleClass().add("strong");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            var name = new Label(command.text(messages));
            name.setWrapText(true);
            grid.addRow(row++, keys, name);
        }
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("keys-scroll");
        scroll.setFocusTraversable(true);
        var rule = new Label(messages.get("console.command.keys.rule"));
        rule.setWrapText(true);
        rule.setMinHeight(Region.USE_PREF_SIZE);
        rule.getStyleClass().add("quiet");
        var content = new VBox(rule, scroll);
        content.getStyleClass().add("keys-content");
        desk.shell()
                .dialogs()
                .show(
                        messages.get("console.command.keys"),
                        content,
                        List.of(
                                new Choice(
                                        messages.get("console.window.close-panel"),
                                        Kind.CANCEL,
                                        () -> {})));
    }
}
