package app.plenary.console;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

import java.util.List;

/** What leaves the room and what does not, a line each; the sign in front is explained by it. */
final class LeavingList extends VBox {
    LeavingList() {
        getStyleClass().add("leaving-list");
    }

    void show(List<LeavingWords.Line> lines) {
        getChildren().setAll(lines.stream().map(LeavingList::row).toList());
    }

    private static HBox row(LeavingWords.Line line) {
        var icon =
                switch (line.sort()) {
                    case LEAVES -> FontIcon.of(Material2OutlinedAL.CHECK);
                    case STAYS -> FontIcon.of(Material2OutlinedAL.LOCK);
                    case MIND -> FontIcon.of(Material2OutlinedMZ.PRIORITY_HIGH);
                };
        icon.getStyleClass().add(line.sort() == LeavingWords.Sort.MIND ? "mind" : "fine");
        var words = new Label(line.words());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(icon, words);
        row.getStyleClass().add("leaving-line");
        return row;
    }
}
