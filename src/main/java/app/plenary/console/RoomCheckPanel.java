package app.plenary.console;

import app.plenary.live.Current;
import app.plenary.live.RoomCheck;
import app.plenary.live.RoomCheck.Trial;
import app.plenary.text.Messages;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;
import app.plenary.ui.LatestOnFx;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tries with a phone whether this room's network lets people in, tells how quick it is, and where
 * nothing arrives what the reasons may be and what to do.
 */
final class RoomCheckPanel {
    /** After this long without a phone it says what may be wrong. */
    static final int PATIENCE_SECONDS = 30;

    private final Desk desk;
    private final Messages messages;
    private final QrCode qr;
    private final Label how = wrapping("");
    private final Label address = new Label();
    private final Label self = wrapping("quiet");
    private final Label state = wrapping("subheading");
    private final VBox details = new VBox(6);
    private final HBox body;
    private Instant since;

    RoomCheckPanel(Desk desk) {
        this.desk = desk;
        this.messages = desk.messages();
        since = desk.clock().instant();
        qr = new QrCode(200, messages.get("console.check.qr"));
        address.getStyleClass().addAll("heading", "address");
        state.getStyleClass().add("check-state");
        var words = new VBox(10, how, address, self, state, details);
        words.getStyleClass().add("join-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        body = new HBox(24, qr, words);
        body.getStyleClass().add("join-card");
        RunStyles.on(body);
    }

    private static Label wrapping(String style) {
        var label = new Label();
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.managedProperty().bind(label.visibleProperty());
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    /** Opens it; phones are tried until it is closed. */
    static void open(Desk desk) {
        var panel = new RoomCheckPanel(desk);
        var check = desk.wayIn().check();
        desk.wayIn().checking().set(true);
        Current.Watch watch = check.watch(new LatestOnFx<RoomCheck>(panel::show));
        var ticks = new Timeline(new KeyFrame(Duration.seconds(1), _ -> panel.show(check.get())));
        ticks.setCycleCount(Animation.INDEFINITE);
        ticks.play();
        panel.show(check.get());
        // However it is closed, nothing is tried behind the person's back.
        panel.body
                .sceneProperty()
                .subscribe((before, after) -> {
                    if (before != null && after == null) {
                        ticks.stop();
                        watch.close();
                        desk.wayIn().checking().set(false);
                    }
                });
        desk.shell()
                .dialogs()
                .showWidest(
                        desk.messages().get("console.check.title"),
                        panel.body,
                        List.of(
                                new Choice(
                                        desk.messages().get("console.check.close"),
                                        Kind.CANCEL,
                                        () -> {})));
    }

    private void show(RoomCheck check) {
        var place = check.place();
        qr.setVisible(place.isPresent());
        qr.setManaged(place.isPresent());
        place.ifPresent(to -> qr.show(to.qr()));
        how.setText(
                messages.get(place.isPresent() ? "console.check.how" : "console.check.nowhere"));
        address.setText(place.map(RoomCheck.Place::address).orElse(""));
        self.setText(
                check.self()
                        .map(reached ->
                                messages.get(
                                        reached
                                                ? "console.check.self-well"
                                                : "console.check.self-blocked"))
                        .orElse(""));
        var measured = check.trials().stream().filter(t -> !t.millis().isEmpty()).toList();
        if (!measured.isEmpty()) {
            since = desk.clock().instant();
            boolean good = measured.stream().allMatch(Trial::isGood);
            state.setText(
                    good
                            ? messages.get("console.check.good", measured.size())
                            : messages.get("console.check.slow"));
            lines(figures(measured));
        } else if (!check.trials().isEmpty()) {
            state.setText(messages.get("console.check.opened"));
            lines(List.of());
        } else {
            long waited = java.time.Duration.between(since, desk.clock().instant()).toSeconds();
            boolean late = waited >= PATIENCE_SECONDS;
            state.setText(
                    place.isEmpty()
                            ? ""
                            : late
                                    ? messages.get("console.check.nothing", waited)
                                    : messages.get("console.check.waiting", waited));
            lines(late && place.isPresent() ? reasons() : List.of());
        }
    }

    private List<String> figures(List<Trial> measured) {
        var lines = new ArrayList<String>();
        for (Trial trial : measured) {
            lines.add(
                    messages.get(
                            "console.check.phone",
                            lines.size() + 1,
                            trial.median(),
                            trial.worst()));
        }
        return lines;
    }

    private List<String> reasons() {
        return Stream.of(
                        "console.check.reason-other",
                        "console.check.reason-guest",
                        "console.check.reason-firewall",
                        "console.check.reason-vpn",
                        "console.check.reason-hands")
                .map(messages::get)
                .toList();
    }

    private void lines(List<String> lines) {
        var now = details.getChildren().stream().map(each -> ((Label) each).getText()).toList();
        if (!now.equals(lines)) {
            details.getChildren().clear();
            for (String line : lines) {
                var label = wrapping("");
                label.setText(line);
                details.getChildren().add(label);
            }
        }
    }
}
