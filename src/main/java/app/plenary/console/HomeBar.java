package app.plenary.console;

import app.plenary.text.Messages;
import app.plenary.ui.Buttons;

import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;

/** The bar across the top of Home: the name, the search, the way to begin. */
final class HomeBar extends HBox {
    /**
     * Both sides want more than there is and shrink alike, which keeps the search in the middle.
     */
    private static final double WIDE = 4000;

    private final TextField search = new TextField();

    HomeBar(Messages messages, ConsoleCommand find, ConsoleCommand begin, WindowCommands window) {
        getStyleClass().add("top-bar");
        search.setPromptText(messages.get("console.home.search", find.keyHint(messages)));
        search.setAccessibleText(messages.get("console.home.search-name"));
        search.getStyleClass().add("search");
        var left = new HBox(new Brand());
        var right =
                new HBox(
                        window.bring().iconButton(Material2RoundAL.FOLDER_OPEN, messages),
                        window.appearance().iconButton(Material2RoundAL.BRIGHTNESS_6, messages),
                        begin.button(Buttons::primary, messages).icon(Material2RoundAL.ADD));
        left.getStyleClass().addAll("side", "left");
        right.getStyleClass().addAll("side", "right");
        for (HBox side : List.of(left, right)) {
            side.setPrefWidth(WIDE);
        }
        getChildren().addAll(left, search, right);
    }

    TextField search() {
        return search;
    }
}
