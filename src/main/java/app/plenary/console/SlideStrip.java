package app.plenary.console;

import app.plenary.plan.Picture;
import app.plenary.text.Messages;
import app.plenary.ui.Stills;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** All slides of a talk in a row, to jump to one: with the mouse, or with Enter on the chosen. */
final class SlideStrip extends ListView<SlideStrip.Numbered> {

    /** A slide and its place, from 1. */
    record Numbered(int place, Picture picture) {}

    private final Messages messages;
    private final Stills stills;
    private final IntConsumer jump;
    private int on;

    /** {@code jump} gets the place of the slide that is wanted, from 1. */
    SlideStrip(Messages messages, Stills stills, IntConsumer jump) {
        this.messages = messages;
        this.stills = stills;
        this.jump = jump;
        setOrientation(Orientation.HORIZONTAL);
        getStyleClass().addAll("slide-strip", "edge-to-edge");
        setAccessibleText(messages.get("console.slides.all"));
        setPrefHeight(104);
        setMinHeight(104);
        setCellFactory(_ -> new Cell());
        setOnKeyPressed(key -> {
            var chosen = getSelectionModel().getSelectedItem();
            if (chosen != null
                    && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE)) {
                jump.accept(chosen.place());
                key.consume();
            }
        });
    }

    /** Shows them, with the one at {@code place} marked. */
    void show(List<Picture> slides, int place) {
        if (!slides.equals(getItems().stream().map(Numbered::picture).toList())) {
            getItems().clear();
            for (Picture slide : slides) {
                getItems().add(new Numbered(getItems().size() + 1, slide));
            }
            on = 0;
        }
        if (on != place) {
            on = place;
            getSelectionModel().clearAndSelect(place - 1);
            scrollTo(Math.max(0, place - 2));
        }
    }

    private final class Cell extends ListCell<Numbered> {
        private final Thumbnail thumbnail = new Thumbnail(messages, stills, 112, 63);
        private final Label number = new Label();
        private final VBox box = new VBox(2, thumbnail, number);

        Cell() {
            getStyleClass().add("slide-cell");
            number.getStyleClass().addAll("small", "quiet");
            setOnMouseClicked(_ -> {
                var item = getItem();
                if (item != null && !isEmpty()) {
                    jump.accept(item.place());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Numbered item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            thumbnail.show(Optional.of(item.picture()));
            number.setText(Integer.toString(item.place()));
            setAccessibleText(
                    messages.get("console.slides.spoken", item.place(), item.picture().alt()));
            setGraphic(box);
        }
    }
}
