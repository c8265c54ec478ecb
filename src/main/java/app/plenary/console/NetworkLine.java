package app.plenary.console;

import app.plenary.live.Doorway;
import app.plenary.live.LocalNetwork;
import app.plenary.live.Surroundings;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/**
 * Over which network phones come, with a menu of the others, and what they are told of the Wi-Fi.
 */
final class NetworkLine extends VBox {
    private final Desk desk;
    private final Messages messages;
    private final MenuButton network = new MenuButton();
    private final Label moved = new Label();
    private final Label words = new Label();
    private Surroundings shown = Surroundings.NOWHERE;

    /** {@code more} stands beside its own buttons. */
    NetworkLine(Desk desk, Region... more) {
        this.desk = desk;
        this.messages = desk.messages();
        getStyleClass().add("network-line");
        network.getStyleClass().addAll("action", "plain", "door-menu");
        network.setAccessibleText(messages.get("console.network.choose"));
        for (Label label : new Label[] {moved, words}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.managedProperty().bind(label.visibleProperty());
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
        }
        moved.getStyleClass().add("late-ink");
        words.getStyleClass().addAll("small", "quiet");
        var wifi =
                Buttons.plain(messages.get("console.wifi.button"))
                        .icon(Material2OutlinedMZ.WIFI)
                        .does(() -> WifiForm.open(desk));
        var check =
                Buttons.plain(messages.get("console.check.button"))
                        .icon(Material2OutlinedMZ.NETWORK_CHECK)
                        .does(() -> RoomCheckPanel.open(desk));
        var buttons = new FlowPane(8, 8, more);
        buttons.getChildren().addAll(network, wifi, check);
        getChildren().addAll(moved, buttons, words);
    }

    void show(Doorway doorway) {
        var now = desk.wayIn().surroundings().get();
        moved.setText(doorway.moved() ? messages.get("console.network.moved") : "");
        var wifi =
                desk.wayIn()
                        .wifi()
                        .map(told -> messages.get("console.wifi.told", told.name()))
                        .orElse("");
        var taken =
                now.isPortTaken()
                        ? messages.get(
                                "console.network.port",
                                Integer.toString(now.wished()),
                                Integer.toString(now.port()))
                        : "";
        words.setText((wifi + " " + taken).strip());
        if (!now.equals(shown) || network.getItems().isEmpty()) {
            shown = now;
            network.setText(
                    now.shown()
                            .map(each -> messages.get("console.network.over", kind(each)))
                            .orElseGet(() -> messages.get("console.network.none")));
            list(now);
        }
    }

    private void list(Surroundings now) {
        network.getItems().clear();
        var byItself = new RadioMenuItem(messages.get("console.network.by-itself"));
        byItself.setSelected(!now.byHand());
        byItself.setOnAction(_ -> desk.wayIn().chooseByItself());
        network.getItems().addAll(byItself, new SeparatorMenuItem());
        for (LocalNetwork each : now.networks()) {
            var item =
                    new RadioMenuItem(
                            messages.get(
                                    "console.network.one", kind(each), each.address(), card(each)));
            item.setMnemonicParsing(false);
            item.setSelected(now.shown().filter(each::equals).isPresent());
            item.setOnAction(_ -> desk.wayIn().choose(each));
            network.getItems().add(item);
        }
    }

    private static String card(LocalNetwork network) {
        return network.card().isBlank() ? network.device() : network.card();
    }

    private String kind(LocalNetwork network) {
        return switch (network.kind()) {
            case WIFI -> messages.get("console.network.wifi");
            case HOTSPOT -> messages.get("console.network.hotspot");
            case CABLE -> messages.get("console.network.cable");
            case TUNNEL -> messages.get("console.network.tunnel");
            case INNER -> messages.get("console.network.inner");
        };
    }
}
