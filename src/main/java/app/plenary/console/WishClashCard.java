package app.plenary.console;

import app.plenary.grouping.Strength;
import app.plenary.plan.BlockId;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.function.Consumer;

/** Wishes that are in each other's way, each with what could be done about it. */
final class WishClashCard extends VBox {
    private final Messages messages;
    private final WishesViewModel model;
    private final Consumer<BlockId> toBlock;
    private Optional<WishClash> shown = Optional.empty();

    /** {@code toBlock} shows a block in the plan. */
    WishClashCard(Messages messages, WishesViewModel model, Consumer<BlockId> toBlock) {
        this.messages = messages;
        this.model = model;
        this.toBlock = toBlock;
        getStyleClass().add("clash-card");
        setMinHeight(Region.USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(Optional<WishClash> clash) {
        if (clash.equals(shown)) {
            return;
        }
        shown = clash;
        getChildren().clear();
        setVisible(clash.isPresent());
        clash.ifPresent(this::fill);
    }

    private void fill(WishClash clash) {
        var matter = new Label(messages.get("console.wish.clash", clash.title(), clash.matter()));
        matter.getStyleClass().addAll("strong", "danger-ink");
        matter.setWrapText(true);
        matter.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(matter);
        if (!clash.parts().isEmpty()) {
            var why = new Label(messages.get("console.wish.clash-of", clash.parts().size()));
            why.getStyleClass().add("small");
            getChildren().add(why);
        }
        clash.parts().forEach(part -> getChildren().add(row(part)));
        if (clash.parts().stream().allMatch(part -> part.id().isEmpty())) {
            getChildren()
                    .add(
                            new HBox(
                                    Buttons.plain(messages.get("console.wish.to-block"))
                                            .does(() -> toBlock.accept(clash.block()))));
        }
    }

    private HBox row(WishClash.Part part) {
        var said = new Label(messages.get("console.wish.quoted", part.said()));
        said.setMinWidth(0);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        var row = new HBox(6, said);
        row.getStyleClass().add("line");
        part.id()
                .ifPresent(id -> {
                    if (model.canRelax(id)) {
                        var relax =
                                Buttons.plain(messages.get("console.wish.relax"))
                                        .does(() -> model.strengthen(id, Strength.IMPORTANT));
                        relax.setAccessibleText(
                                messages.get("console.wish.relax-this", part.said()));
                        row.getChildren().add(relax);
                    }
                    var forget =
                            Buttons.plain(messages.get("console.wish.leave-out"))
                                    .does(() -> model.forget(id));
                    forget.setAccessibleText(
                            messages.get("console.wish.leave-out-this", part.said()));
                    row.getChildren().add(forget);
                });
        return row;
    }
}
