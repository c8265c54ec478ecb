package app.plenary.console;

import app.plenary.exchange.OwnLibrary.Damaged;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** Names the files of the own library that cannot be used. They are left as they are. */
final class DamagedFiles extends VBox {
    private final Desk desk;
    private final Hyperlink line = new Hyperlink();
    private List<Damaged> files = List.of();

    DamagedFiles(Desk desk) {
        this(desk, () -> {});
    }

    /** {@code before} is run before it explains. */
    DamagedFiles(Desk desk, Runnable before) {
        this.desk = desk;
        line.getStyleClass().add("damaged-line");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setOnAction(_ -> {
            before.run();
            explain();
        });
        getChildren().add(line);
        FieldSet.onlyWhenVisible(this);
        show(List.of());
    }

    void show(List<Damaged> damaged) {
        files = damaged;
        setVisible(!damaged.isEmpty());
        if (!damaged.isEmpty()) {
            line.setText(
                    desk.messages()
                            .get(
                                    "console.own.damaged",
                                    damaged.getFirst().file().getFileName(),
                                    damaged.size() - 1));
        }
    }

    private void explain() {
        var messages = desk.messages();
        var why = words(messages.get("console.own.damaged-why"), "body");
        var each = new VBox(10);
        for (Damaged one : files) {
            each.getChildren()
                    .add(
                            new VBox(
                                    words(one.file().getFileName().toString(), "strong"),
                                    words(one.problem().sentence(messages), "body")));
        }
        var scroll = new ScrollPane(each);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("keys-scroll");
        var choices = new ArrayList<Choice>();
        var folder = files.getFirst().file().getParent();
        if (folder != null) {
            choices.add(
                    new Choice(
                            messages.get("console.own.show-folder"),
                            Kind.PLAIN,
                            () -> desk.places().show(folder)));
        }
        choices.add(new Choice(messages.get("console.window.close-panel"), Kind.CANCEL, () -> {}));
        desk.shell()
                .dialogs()
                .showWide(
                        messages.get("console.own.damaged-title", files.size()),
                        new VBox(12, why, scroll),
                        choices);
    }

    private static Label words(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
