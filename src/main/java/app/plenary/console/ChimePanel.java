package app.plenary.console;

import app.plenary.ui.Buttons;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/** How loud the chime is, with a way to hear it. */
final class ChimePanel {
    private ChimePanel() {}

    static void show(Desk desk) {
        var messages = desk.messages();
        var chime = desk.chime();
        var words = new Label(messages.get("console.chime.words"));
        words.setWrapText(true);
        var volume = new Slider(0, 100, chime.volume());
        volume.setAccessibleText(messages.get("console.chime.volume"));
        volume.setBlockIncrement(10);
        volume.valueProperty().subscribe(value -> chime.volume(value.intValue()));
        HBox.setHgrow(volume, Priority.ALWAYS);
        var mute = new CheckBox(messages.get("console.chime.mute"));
        mute.setSelected(chime.isMuted());
        mute.selectedProperty().subscribe(chime::mute);
        volume.disableProperty().bind(mute.selectedProperty());
        var listen = Buttons.plain(messages.get("console.chime.listen")).does(chime::ring);
        listen.disableProperty().bind(mute.selectedProperty());
        var row = new HBox(12, new Label(messages.get("console.chime.volume")), volume, listen);
        row.setAlignment(Pos.CENTER_LEFT);
        desk.shell()
                .dialogs()
                .show(
                        messages.get("console.command.chime"),
                        new VBox(14, words, row, mute),
                        List.of(
                                new Choice(
                                        messages.get("console.window.close-panel"),
                                        Kind.CANCEL,
                                        () -> {})));
    }
}
