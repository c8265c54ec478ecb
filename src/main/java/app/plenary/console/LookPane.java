package app.plenary.console;

import app.plenary.report.Accent;
import app.plenary.report.Logo;
import app.plenary.report.Look;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The facilitator's own colour and logo, for this and all later summaries. */
final class LookPane extends VBox {
    private final Desk desk;
    private final Messages messages;
    private final ReviewViewModel model;
    private final Runnable changed;
    private final CommitField colour;
    private final Rectangle patch = new Rectangle(18, 18);
    private final ActionButton logo;
    private final ActionButton remove;

    /** {@code changed} is called when the look is another. */
    LookPane(Desk desk, ReviewViewModel model, Runnable changed) {
        this.desk = desk;
        this.messages = desk.messages();
        this.model = model;
        this.changed = changed;
        model.look(HouseLook.of(desk.remembered()));
        getStyleClass().add("look-pane");
        patch.setArcWidth(8);
        patch.setArcHeight(8);
        colour =
                CommitField.line(messages.get("console.look.colour"), desk.shell().toasts()::show)
                        .prompt(Accent.USUAL.hex());
        HBox.setHgrow(colour, Priority.ALWAYS);
        logo = Buttons.plain(messages.get("console.look.logo")).does(this::chooseLogo);
        remove = Buttons.quiet(messages.get("console.look.remove")).does(this::removeLogo);
        remove.managedProperty().bind(remove.visibleProperty());
        var line = new HBox(8, colour, patch);
        line.setAlignment(Pos.BOTTOM_LEFT);
        HBox.setMargin(patch, new javafx.geometry.Insets(0, 0, 9, 0));
        var buttons = new HBox(logo, remove);
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(line, buttons);
        refresh();
    }

    private void refresh() {
        var look = model.look();
        colour.show("accent", look.accent().hex(), this::colour);
        var shown = look.accent().onPaper();
        patch.setFill(Color.rgb(shown.red(), shown.green(), shown.blue()));
        logo.setText(
                look.logo().isPresent()
                        ? messages.get("console.look.other-logo")
                        : messages.get("console.look.logo"));
        remove.setVisible(look.logo().isPresent());
    }

    private void colour(String typed, java.util.function.Consumer<String> problem) {
        var accent = typed.isBlank() ? Optional.of(Accent.USUAL) : Accent.of(typed);
        accent.ifPresentOrElse(
                found -> take(new Look(found, model.look().logo())),
                () -> problem.accept(messages.get("console.look.no-colour")));
    }

    private void take(Look look) {
        model.look(look);
        HouseLook.keep(desk.remembered(), look);
        refresh();
        changed.run();
    }

    private void removeLogo() {
        take(new Look(model.look().accent(), Optional.empty()));
    }

    private void chooseLogo() {
        desk.places()
                .askForFile(messages.get("console.look.logo-title"), List.of("png", "jpg", "jpeg"))
                .ifPresent(file ->
                        desk.background()
                                .run(
                                        () -> Logo.read(start(file)),
                                        this::take,
                                        _ ->
                                                desk.shell()
                                                        .toasts()
                                                        .show(
                                                                messages.get(
                                                                        "console.look.no-file"))));
    }

    /** One byte more than is taken at most: more need not be read to know that it is too much. */
    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Logo.MOST_BYTES + 1);
        }
    }

    private void take(Logo.Outcome outcome) {
        switch (outcome) {
            case Logo.Taken taken ->
                    take(new Look(model.look().accent(), Optional.of(taken.logo())));
            case Logo.Refused refused ->
                    desk.shell()
                            .toasts()
                            .show(
                                    switch (refused.why()) {
                                        case TOO_LARGE, TOO_MANY_PIXELS ->
                                                messages.get("console.look.too-large");
                                        case NOT_A_PICTURE ->
                                                messages.get("console.look.no-picture");
                                    });
        }
    }
}
