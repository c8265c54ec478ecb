package app.plenary.console;

import app.plenary.live.Current;
import app.plenary.live.RemoteState;
import app.plenary.live.RemoteState.Device;
import app.plenary.live.RemoteState.Offer;
import app.plenary.live.Remotes;
import app.plenary.session.Invitation;
import app.plenary.text.Durations;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Caption;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;
import app.plenary.ui.Dot;
import app.plenary.ui.LatestOnFx;
import app.plenary.ui.Tone;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a phone or tablet is paired to steer, and which are. The code counts only while this is open.
 * To be used on the JavaFX thread.
 */
final class RemotePanel {
    private final Desk desk;
    private final Messages messages;
    private final Remotes remotes;
    private final VBox body = new VBox();
    private final QrCode qr;
    private final Label address = new Label();
    private final Label code = new Label();
    private final Label valid = new Label();
    private final HBox card;
    private final VBox typed;
    private final Label none = wrapping("");
    private final ActionButton fresh;
    private final HBox without;
    private final VBox devices = new VBox();
    private List<Device> listed = List.of();
    private Optional<Offer> offered = Optional.empty();

    private RemotePanel(Desk desk) {
        this.desk = desk;
        this.messages = desk.messages();
        this.remotes = desk.remotes();
        qr = new QrCode(260, messages.get("console.remote.qr"));
        address.getStyleClass().addAll("subheading", "address");
        address.setWrapText(true);
        code.getStyleClass().addAll("display", "code");
        code.setMinWidth(Region.USE_PREF_SIZE);
        typed =
                new VBox(
                        quiet(messages.get("console.remote.or-open")),
                        address,
                        quiet(messages.get("console.remote.and-type")),
                        code);
        typed.getStyleClass().add("remote-typed");
        typed.managedProperty().bind(typed.visibleProperty());
        valid.getStyleClass().add("quiet");
        valid.setWrapText(true);
        valid.setMinHeight(Region.USE_PREF_SIZE);
        var scan = wrapping(messages.get("console.remote.scan"));
        scan.getStyleClass().add("strong");
        var words = new VBox(scan, typed, valid);
        words.getStyleClass().add("join-words");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        card = new HBox(qr, words);
        card.getStyleClass().add("join-card");
        card.setAlignment(Pos.CENTER_LEFT);
        card.managedProperty().bind(card.visibleProperty());
        fresh = Buttons.plain(messages.get("console.remote.show")).does(remotes::offer);
        HBox.setHgrow(none, Priority.ALWAYS);
        none.setMaxWidth(Double.MAX_VALUE);
        without = new HBox(none, fresh);
        without.getStyleClass().add("remote-row");
        without.managedProperty().bind(without.visibleProperty());
        devices.getStyleClass().add("remote-devices");
        body.getStyleClass().add("remote-panel");
        body.getChildren()
                .addAll(wrapping(messages.get("console.remote.words")), card, without, devices);
        RunStyles.on(body);
    }

    /** Opens it, with a code at once unless a device is paired already. */
    static void open(Desk desk) {
        var panel = new RemotePanel(desk);
        var remotes = desk.remotes();
        if (remotes.state().get().devices().isEmpty()) {
            remotes.offer();
        }
        var ticks = new Timeline(new KeyFrame(javafx.util.Duration.millis(500), _ -> panel.tick()));
        ticks.setCycleCount(Animation.INDEFINITE);
        ticks.play();
        Current.Watch state = remotes.state().watch(new LatestOnFx<RemoteState>(_ -> panel.show()));
        Current.Watch way =
                remotes.invitation().watch(new LatestOnFx<Optional<Invitation>>(_ -> panel.show()));
        panel.show();
        panel.list(remotes.state().get().devices());
        desk.shell()
                .dialogs()
                .showWide(
                        desk.messages().get("console.remote.title"),
                        panel.body,
                        List.of(
                                new Choice(
                                        desk.messages().get("console.window.close-panel"),
                                        Kind.CANCEL,
                                        () -> {
                                            ticks.stop();
                                            state.close();
                                            way.close();
                                            remotes.withdraw();
                                        })));
    }

    private void tick() {
        var offer = remotes.state().get().offer();
        offer.ifPresent(this::tell);
    }

    private void show() {
        var state = remotes.state().get();
        var offer = state.offer();
        if (offered.isPresent() && offer.isEmpty() && !state.devices().isEmpty()) {
            fresh.requestFocus();
        }
        offered = offer;
        offer.ifPresentOrElse(this::tell, () -> lack(messages.get("console.remote.another"), ""));
        if (!state.devices().equals(listed)) {
            list(state.devices());
        }
    }

    /** The code with how long it counts, or why it does not. */
    private void tell(Offer offer) {
        var now = desk.clock().instant();
        var way = remotes.invitation().get().filter(i -> i.code().equals(offer.code().shown()));
        if (offer.isOver(now)) {
            lack(messages.get("console.remote.show"), messages.get("console.remote.late"));
        } else if (way.isEmpty()) {
            var problem = desk.doorway().get().problem();
            lack(
                    messages.get("console.remote.show"),
                    messages.get(problem.isEmpty() ? "console.run.join.no-way" : problem));
        } else {
            without.setVisible(false);
            card.setVisible(true);
            qr.show(way.get().qr());
            address.setText(way.get().address());
            code.setText(way.get().code());
            typed.setVisible(!offer.isSpent());
            var left = Durations.countdown(Duration.between(now, offer.until()));
            valid.setText(
                    offer.isSpent()
                            ? messages.get("console.remote.spent", left)
                            : messages.get("console.remote.valid", left));
        }
    }

    private void lack(String button, String why) {
        card.setVisible(false);
        without.setVisible(true);
        none.setText(why);
        fresh.setText(button);
    }

    private void list(List<Device> all) {
        listed = all;
        devices.getChildren()
                .setAll(new Caption(messages.get("console.remote.devices"), messages.locale()));
        if (all.isEmpty()) {
            devices.getChildren().add(quiet(messages.get("console.remote.no-devices")));
        }
        all.forEach(device -> devices.getChildren().add(row(device)));
        if (all.size() > 1) {
            var every =
                    Buttons.quiet(messages.get("console.remote.unpair-all"))
                            .does(remotes::unpairAll);
            var foot = new HBox(every);
            foot.setAlignment(Pos.CENTER_RIGHT);
            devices.getChildren().add(foot);
        }
    }

    private Node row(Device device) {
        var name = new Label(device.name());
        name.getStyleClass().add("strong");
        var since = desk.dates().clock(device.since());
        var where =
                quiet(
                        device.isConnected()
                                ? messages.get("console.remote.connected", since)
                                : messages.get("console.remote.away", since));
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMaxWidth(Double.MAX_VALUE);
        var unpair =
                Buttons.plain(messages.get("console.remote.unpair"))
                        .does(() -> remotes.unpair(device.id()));
        unpair.setAccessibleText(messages.get("console.remote.unpair-spoken", device.name()));
        var row =
                new HBox(
                        new Dot(device.isConnected() ? Tone.BREAK : Tone.LATE),
                        name,
                        where,
                        unpair);
        row.getStyleClass().add("remote-row");
        return row;
    }

    private static Label quiet(String text) {
        var label = new Label(text);
        label.getStyleClass().add("quiet");
        return label;
    }

    private static Label wrapping(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
