package app.plenary.console;

import app.plenary.live.Doorway;
import app.plenary.live.StorageState;
import app.plenary.text.Messages;
import app.plenary.ui.Dot;
import app.plenary.ui.Tone;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/** The line along the lower edge: what is saved, how phones get in, which keys help here. */
final class StatusBar extends HBox {
    private final Desk desk;
    private final Messages messages;
    private final Label saved = new Label();
    private final Label door = new Label();
    private final Label keys = new Label();

    /** {@code pair} opens the panel of the remotes. */
    StatusBar(Desk desk, ConsoleCommand pair) {
        this.desk = desk;
        this.messages = desk.messages();
        getStyleClass().add("status-bar");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        saved.setMinWidth(Region.USE_PREF_SIZE);
        keys.setMinWidth(0);
        getChildren().addAll(saved, door, new RemoteSign(desk, pair), gap, keys);
        show(StorageState.FRESH);
        show(Doorway.CLOSED);
    }

    void show(StorageState storage) {
        boolean well = storage.problem().isEmpty();
        saved.setGraphic(new Dot(well ? Tone.BREAK : Tone.DANGER));
        saved.setText(
                well
                        ? storage.savedAt()
                                .map(at ->
                                        messages.get(
                                                "console.window.saved",
                                                desk.dates().clockWithSeconds(at)))
                                .orElseGet(() -> messages.get("console.window.saved-all"))
                        : messages.get("console.window.not-saved"));
    }

    void show(Doorway doorway) {
        door.setText(
                doorway.problem().isEmpty()
                        ? doorway.invitation()
                                .map(in ->
                                        messages.get(
                                                "console.window.door",
                                                in.address(),
                                                doorway.phones()))
                                .orElse("")
                        : messages.get(doorway.problem()));
        door.setVisible(!door.getText().isEmpty());
    }

    /** Names the keys of {@code commands}. */
    void show(List<ConsoleCommand> commands) {
        keys.setText(
                String.join(
                        "  ·  ",
                        commands.stream()
                                .filter(command -> !command.keys().isEmpty())
                                .map(c -> c.keyHint(messages) + " " + c.text(messages))
                                .toList()));
    }
}
