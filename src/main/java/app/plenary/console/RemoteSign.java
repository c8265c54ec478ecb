package app.plenary.console;

import app.plenary.live.RemoteState;
import app.plenary.live.RemoteState.Device;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Dot;
import app.plenary.ui.LatestOnFx;
import app.plenary.ui.Tone;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

import java.util.List;

/**
 * The sign in the status bar of who steers too, which opens the panel of the remotes. A device that
 * is paired is told at once wherever one is: nobody should steer unnoticed.
 */
final class RemoteSign extends HBox {
    private final Desk desk;
    private final Messages messages;
    private final ConsoleCommand open;
    private final ActionButton button;
    private List<Device> known = List.of();

    RemoteSign(Desk desk, ConsoleCommand open) {
        this.desk = desk;
        this.open = open;
        this.messages = desk.messages();
        getStyleClass().add("remote-sign");
        setAlignment(Pos.CENTER_LEFT);
        button = open.button(Buttons::quiet, messages);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(open.enabledProperty());
        desk.remotes().state().watch(new LatestOnFx<>(this::show));
        show(desk.remotes().state().get());
    }

    private void show(RemoteState state) {
        var devices = state.devices();
        boolean connected = devices.stream().anyMatch(Device::isConnected);
        getChildren().setAll(button);
        if (!devices.isEmpty()) {
            getChildren().addFirst(new Dot(connected ? Tone.BREAK : Tone.LATE));
        }
        button.setText(words(devices, connected));
        devices.stream()
                .filter(device -> known.stream().noneMatch(k -> k.id().equals(device.id())))
                .forEach(device ->
                        desk.shell()
                                .toasts()
                                .show(messages.get("console.remote.paired", device.name())));
        known = devices;
        open.refresh();
    }

    private String words(List<Device> devices, boolean connected) {
        if (devices.isEmpty()) {
            return messages.get("console.command.remote");
        }
        if (devices.size() > 1) {
            return messages.get("console.remote.sign-several", devices.size());
        }
        var name = devices.getFirst().name();
        return connected
                ? messages.get("console.remote.sign", name)
                : messages.get("console.remote.sign-away", name);
    }
}
