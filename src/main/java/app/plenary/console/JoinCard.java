package app.plenary.console;

import app.plenary.live.Doorway;
import app.plenary.session.JoinCode;
import app.plenary.session.Session;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2OutlinedAL;

/**
 * How to get in: the QR code beside address and code, with a button that copies the link, the
 * network that phones come over and the Wi-Fi they are told of. While phones cannot reach the
 * laptop it says so, and why.
 */
final class JoinCard extends HBox {
    private final Messages messages;
    private final QrCode qr;
    private final Label address = new Label();
    private final Label code = new Label();
    private final Label problem = new Label();
    private final VBox way;
    private final NetworkLine network;
    private String link = "";

    JoinCard(Desk desk, double qrSize) {
        this.messages = desk.messages();
        getStyleClass().add("join-card");
        qr = new QrCode(qrSize, messages.get("console.run.join.qr"));
        var open = new Label(messages.get("console.run.join.open"));
        open.getStyleClass().add("quiet");
        address.getStyleClass().addAll("heading", "address");
        address.setWrapText(true);
        var enter = new Label(messages.get("console.run.join.enter"));
        enter.getStyleClass().add("quiet");
        code.getStyleClass().addAll("display", "code");
        code.setMinWidth(USE_PREF_SIZE);
        problem.getStyleClass().add("late-ink");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.managedProperty().bind(problem.visibleProperty());
        way = new VBox(open, address);
        way.managedProperty().bind(way.visibleProperty());
        var button =
                Buttons.plain(messages.get("console.run.join.copy"))
                        .icon(Material2OutlinedAL.CONTENT_COPY)
                        .does(() -> {
                            var content = new ClipboardContent();
                            content.putString(link);
                            Clipboard.getSystemClipboard().setContent(content);
                            desk.shell().toasts().show(messages.get("console.run.join.copied"));
                        });
        button.managedProperty().bind(button.visibleProperty());
        button.visibleProperty().bind(way.visibleProperty());
        network = new NetworkLine(desk, button);
        var words = new VBox(way, new VBox(enter, code), problem, network);
        words.getStyleClass().add("join-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(qr, words);
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(Session session, Doorway doorway) {
        var invitation = doorway.invitation();
        qr.setVisible(invitation.isPresent());
        qr.setManaged(invitation.isPresent());
        way.setVisible(invitation.isPresent());
        network.show(doorway);
        invitation.ifPresent(i -> {
            qr.show(i.qr());
            address.setText(i.address());
            link = i.link();
        });
        code.setText(
                invitation
                        .map(i -> i.code())
                        .or(() -> session.code().map(JoinCode::shown))
                        .orElse(""));
        boolean trouble = invitation.isEmpty() || !doorway.problem().isEmpty();
        problem.setVisible(trouble);
        problem.setText(
                doorway.problem().isEmpty()
                        ? messages.get("console.run.join.no-way")
                        : messages.get(doorway.problem()));
    }
}
