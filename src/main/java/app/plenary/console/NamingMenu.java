package app.plenary.console;

import app.plenary.plan.Naming;
import app.plenary.text.Messages;

import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** How people with a phone are called, with a menu of the ways. */
final class NamingMenu extends MenuButton {
    private final Messages messages;
    private final Map<Naming, RadioMenuItem> items = new EnumMap<>(Naming.class);

    NamingMenu(Messages messages, Consumer<Naming> choose) {
        this.messages = messages;
        getStyleClass().addAll("action", "plain", "door-menu");
        setAccessibleText(messages.get("console.naming.label"));
        for (Naming naming : Naming.values()) {
            var item = new RadioMenuItem(words(naming));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> choose.accept(naming));
            items.put(naming, item);
            getItems().add(item);
        }
    }

    void show(Naming now) {
        setText(
                switch (now) {
                    case OWN -> messages.get("console.naming.own");
                    case MADE_UP -> messages.get("console.naming.made-up");
                    case NUMBERED -> messages.get("console.naming.numbered");
                });
        items.forEach((naming, item) -> item.setSelected(naming == now));
    }

    private String words(Naming naming) {
        return switch (naming) {
            case OWN -> messages.get("console.naming.own-words");
            case MADE_UP -> messages.get("console.naming.made-up-words");
            case NUMBERED -> messages.get("console.naming.numbered-words");
        };
    }
}
