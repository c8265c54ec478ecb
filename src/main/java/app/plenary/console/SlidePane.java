package app.plenary.console;

import app.plenary.plan.Talk;
import app.plenary.session.SlideOn;
import app.plenary.text.Messages;
import app.plenary.ui.Caption;
import app.plenary.ui.Stills;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Optional;

/**
 * The slides of a talk while it is on: the one that the room sees, what comes next beside it with
 * the notes, and all of them below.
 */
final class SlidePane extends VBox {
    private final Messages messages;
    private final SlideFrame now;
    private final SlideFrame coming;
    private final Label last = new Label();
    private final NotesText notes = new NotesText();
    private final ScrollPane scroll = new ScrollPane(notes);
    private final Caption caption;
    private final SlideStrip strip;

    SlidePane(Desk desk, SlideCommands commands) {
        messages = desk.messages();
        var stills = new Stills(desk.album()::bytes);
        now = new SlideFrame(messages, stills);
        coming = new SlideFrame(messages, stills);
        strip = new SlideStrip(messages, new Stills(desk.album()::bytes), commands::goTo);
        getStyleClass().add("slide-pane");
        coming.setPrefHeight(124);
        coming.setMinHeight(60);
        last.setText(messages.get("console.slides.last"));
        last.getStyleClass().add("quiet");
        last.setWrapText(true);
        caption = new Caption(messages.get("console.run.notes"), messages.locale());
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(messages.get("console.run.notes"));
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var side =
                new VBox(
                        8,
                        new Caption(messages.get("console.slides.next"), messages.locale()),
                        coming,
                        last,
                        caption,
                        scroll);
        side.setMinWidth(200);
        side.setPrefWidth(220);
        side.setMaxWidth(220);
        HBox.setHgrow(now, Priority.ALWAYS);
        var row = new HBox(16, now, side);
        row.setMinHeight(0);
        VBox.setVgrow(row, Priority.ALWAYS);
        FieldSet.onlyWhenVisible(coming, last, caption, scroll);
        setSpacing(10);
        getChildren().addAll(row, strip);
    }

    /** Shows {@code on} of {@code talk}, with the notes of its block. */
    void show(Talk talk, SlideOn on, String written) {
        now.show(Optional.of(on.picture()));
        var next = on.next(talk);
        coming.setVisible(next.isPresent());
        last.setVisible(next.isEmpty());
        coming.show(next);
        notes.show(written);
        caption.setVisible(!written.isBlank());
        scroll.setVisible(!written.isBlank());
        strip.show(talk.slides(), on.place());
    }
}
