package app.plenary.console;

import app.plenary.ui.Palette;
import app.plenary.ui.Palette.Entry;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import java.util.List;

/**
 * Asking the room something at once, and bringing a poll or quiz back to the wall, from every page.
 */
final class AskCommands {
    private final Desk desk;
    private final AskViewModel model;
    private final ConsoleCommand ask;
    private final ConsoleCommand past;

    AskCommands(Desk desk, Sender sender) {
        this.desk = desk;
        model = new AskViewModel(desk.messages(), sender);
        ask =
                new ConsoleCommand(
                        "run.ask",
                        "console.ask.now",
                        model::canAsk,
                        () -> AskPanel.open(desk, model),
                        new KeyCodeCombination(KeyCode.Q));
        past =
                new ConsoleCommand(
                        "run.bring-up",
                        "console.ask.bring-up",
                        () -> model.canAsk() && !model.past().isEmpty(),
                        this::bringUp,
                        new KeyCodeCombination(KeyCode.Q, KeyCombination.SHIFT_DOWN));
    }

    List<ConsoleCommand> all() {
        return List.of(ask, past);
    }

    ConsoleCommand ask() {
        return ask;
    }

    void refresh() {
        all().forEach(ConsoleCommand::refresh);
    }

    private void bringUp() {
        var messages = desk.messages();
        var entries =
                model.past().stream()
                        .map(each ->
                                new Entry(
                                        "past." + each.block(),
                                        each.kind().title(messages),
                                        each.title(),
                                        each.answered(),
                                        () -> model.bringUp(each.block())))
                        .toList();
        desk.shell()
                .dialogs()
                .showBare(
                        new Palette(
                                messages,
                                entries,
                                entry -> {
                                    desk.shell().dialogs().dismiss();
                                    entry.action().run();
                                }));
    }
}
