package app.plenary.console;

import app.plenary.live.Wifi;
import app.plenary.text.Messages;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks what the wall is to say about the room's Wi-Fi. */
final class WifiForm {
    private WifiForm() {}

    static void open(Desk desk) {
        var messages = desk.messages();
        var told = desk.wayIn().wifi();
        var why = new Label(messages.get("console.wifi.why"));
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        why.getStyleClass().add("quiet");
        var name =
                FormField.line(messages.get("console.wifi.name"), told.map(Wifi::name).orElse(""));
        var password =
                FormField.line(
                                messages.get("console.wifi.password"),
                                told.map(Wifi::password).orElse(""))
                        .prompt(messages.get("console.wifi.open"));
        var hidden = new CheckBox(messages.get("console.wifi.hidden"));
        hidden.setSelected(told.map(Wifi::hidden).orElse(false));
        hidden.setWrapText(true);
        var choices = new ArrayList<Choice>();
        choices.add(Choice.cancel(messages.get("console.wifi.cancel")));
        if (told.isPresent()) {
            choices.add(
                    new Choice(
                            messages.get("console.wifi.none"),
                            Kind.PLAIN,
                            () -> desk.wayIn().tell(Optional.empty())));
        }
        choices.add(
                new Choice(
                        messages.get("console.wifi.show"),
                        Kind.DEFAULT,
                        () -> desk.wayIn().tell(Optional.of(wifi(name, password, hidden)))));
        desk.shell()
                .dialogs()
                .showWide(
                        messages.get("console.wifi.title"),
                        new VBox(12, why, name, password, hidden),
                        List.copyOf(choices),
                        choice ->
                                choice.kind() != Kind.DEFAULT
                                        || fits(
                                                wifi(name, password, hidden),
                                                name,
                                                password,
                                                messages));
    }

    private static Wifi wifi(FormField name, FormField password, CheckBox hidden) {
        return new Wifi(name.text().strip(), password.text(), hidden.isSelected());
    }

    private static boolean fits(Wifi wifi, FormField name, FormField password, Messages messages) {
        if (!wifi.isNamed()) {
            name.refuse(messages.get("console.wifi.bad-name"));
        }
        if (!wifi.isOpenOrLocked()) {
            password.refuse(messages.get("console.wifi.bad-password"));
        }
        return !FormField.goToRefused(name, password);
    }
}
