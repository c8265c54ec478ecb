package app.plenary.console;

import app.plenary.report.Item;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Below the page: what is not on it, why, and the way back. */
final class OutList extends VBox {
    /** More are told by their number, so that the page stays quick. */
    private static final int MOST = 100;

    private final Messages messages;
    private final ReviewViewModel model;

    OutList(Messages messages, ReviewViewModel model) {
        this.messages = messages;
        this.model = model;
        getStyleClass().add("out-list");
    }

    void refresh() {
        var out = model.summary().items().stream().filter(Item::isOut).toList();
        getChildren().clear();
        setVisible(!out.isEmpty());
        setManaged(!out.isEmpty());
        if (out.isEmpty()) {
            return;
        }
        var title = new Label(messages.get("console.review.out", out.size()));
        title.getStyleClass().add("strong");
        getChildren().add(title);
        out.stream().limit(MOST).map(this::row).forEach(getChildren()::add);
        if (out.size() > MOST) {
            var more = new Label(messages.get("console.review.out-more", out.size() - MOST));
            more.getStyleClass().addAll("small", "quiet");
            getChildren().add(more);
        }
    }

    private HBox row(Item item) {
        var words = new Label(item.text().replaceAll("\\R", " "));
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var why =
                new Label(
                        item.inRoom()
                                ? messages.get("console.review.out-in-room")
                                : messages.get("console.review.out-left-out"));
        why.getStyleClass().addAll("small", "quiet");
        why.setMinWidth(Region.USE_PREF_SIZE);
        var back =
                Buttons.quiet(
                                item.inRoom()
                                        ? messages.get("console.review.share")
                                        : messages.get("console.review.take-in"))
                        .does(() -> takeIn(item));
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setAccessibleText(back.getText() + ": " + words.getText());
        back.setDisable(item.inRoom() && item.matter().isEmpty());
        var row = new HBox(words, why, back);
        row.getStyleClass().add("out-row");
        return row;
    }

    private void takeIn(Item item) {
        if (item.inRoom()) {
            model.stay(item, false);
        } else {
            model.leaveOut(item, false);
        }
    }
}
