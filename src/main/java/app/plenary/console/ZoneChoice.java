package app.plenary.console;

import app.plenary.ui.Dialogs;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks in which time zone the room is, among all that are known. */
final class ZoneChoice {
    private ZoneChoice() {}

    /** {@code chosen} gets empty for the zone of the laptop. */
    static void ask(Desk desk, ZoneId now, Consumer<Optional<ZoneId>> chosen) {
        var messages = desk.messages();
        var all =
                ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.contains("/") && !id.startsWith("Etc/"))
                        .filter(id -> !id.startsWith("SystemV/"))
                        .sorted()
                        .toList();
        var shown = FXCollections.observableArrayList(all);
        var list = new ListView<>(shown);
        list.setAccessibleText(messages.get("console.plan.zone"));
        list.getSelectionModel().select(now.getId());
        list.scrollTo(Math.max(0, all.indexOf(now.getId()) - 2));
        list.getStyleClass().add("zone-list");
        var search = new TextField();
        search.setPromptText(messages.get("console.plan.zone-search"));
        search.setAccessibleText(messages.get("console.plan.zone-search"));
        search.textProperty()
                .subscribe(text -> {
                    shown.setAll(all.stream().filter(id -> fits(id, text)).toList());
                    if (!text.isBlank()) {
                        list.getSelectionModel().selectFirst();
                    }
                });
        search.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.DOWN) {
                        list.requestFocus();
                        key.consume();
                    }
                });
        var why = new Label(messages.get("console.plan.zone-why"));
        why.setWrapText(true);
        why.getStyleClass().add("quiet");
        desk.shell()
                .dialogs()
                .show(
                        messages.get("console.plan.zone"),
                        new VBox(10, why, search, list),
                        List.of(
                                Dialogs.Choice.cancel(messages.get("console.plan.zone-cancel")),
                                new Dialogs.Choice(
                                        messages.get("console.plan.zone-laptop"),
                                        Dialogs.Kind.PLAIN,
                                        () -> chosen.accept(Optional.empty())),
                                new Dialogs.Choice(
                                        messages.get("console.plan.zone-take"),
                                        Dialogs.Kind.DEFAULT,
                                        () ->
                                                Optional.ofNullable(
                                                                list.getSelectionModel()
                                                                        .getSelectedItem())
                                                        .map(ZoneId::of)
                                                        .ifPresent(zone ->
                                                                chosen.accept(
                                                                        Optional.of(zone))))));
    }

    private static boolean fits(String id, String text) {
        var words = text.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return id.toLowerCase(Locale.ROOT).contains(words);
    }
}
