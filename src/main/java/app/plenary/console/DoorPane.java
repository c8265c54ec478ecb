package app.plenary.console;

import app.plenary.live.Doorway;
import app.plenary.plan.Naming;
import app.plenary.session.Participant;
import app.plenary.session.Phase;
import app.plenary.session.Session;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Card;
import app.plenary.ui.EmptyState;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;
import java.util.function.Consumer;

/** Before and after: opening the room, the lobby with code and QR, and the way to the review. */
final class DoorPane extends StackPane {
    private static final int NAMES = 12;

    private final Messages messages;
    private final EmptyState closed;
    private final EmptyState blank;
    private final VBox lobby;
    private final VBox over;
    private final Label title = new Label();
    private final JoinCard join;
    private final Label here = new Label();
    private final Label names = new Label();
    private final Label ended = new Label();
    private final List<NamingMenu> namings;

    DoorPane(
            Desk desk,
            ConsoleCommand open,
            ConsoleCommand start,
            Consumer<Naming> name,
            Runnable plan,
            Runnable review) {
        messages = desk.messages();
        namings = List.of(new NamingMenu(messages, name), new NamingMenu(messages, name));
        getStyleClass().add("door-pane");
        closed =
                new EmptyState(
                                Material2OutlinedMZ.MEETING_ROOM,
                                messages.get("console.run.closed.title"),
                                messages.get("console.run.closed.words"))
                        .with(large(open.buttonWithKey(Buttons::primary, messages)));
        closed.getChildren()
                .addAll(
                        namings.getFirst(),
                        Buttons.quiet(messages.get("console.check.button"))
                                .icon(Material2OutlinedMZ.NETWORK_CHECK)
                                .does(() -> RoomCheckPanel.open(desk)));
        blank =
                new EmptyState(
                                Material2OutlinedAL.EVENT_NOTE,
                                messages.get("console.run.blank.title"),
                                messages.get("console.run.blank.words"))
                        .with(Buttons.primary(messages.get("console.run.blank.plan")).does(plan));
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        title.setMaxHeight(96);
        join = new JoinCard(desk, 260);
        here.getStyleClass().add("subheading");
        names.getStyleClass().add("quiet");
        names.setWrapText(true);
        names.setMaxHeight(64);
        var startButton =
                large(
                        start.buttonWithKey(Buttons::primary, messages)
                                .icon(Material2RoundMZ.PLAY_ARROW));
        var called = new VBox(namings.getLast());
        called.getStyleClass().add("lobby-names");
        var people = new VBox(here, names, called);
        people.getStyleClass().add("lobby-people");
        people.setMinWidth(0);
        HBox.setHgrow(people, Priority.ALWAYS);
        var foot = new HBox(people, startButton);
        foot.getStyleClass().add("lobby-foot");
        var line = new Region();
        line.getStyleClass().add("rule");
        lobby = new VBox(title, new Card(join, line, foot));
        lobby.getStyleClass().add("lobby");
        lobby.setMaxHeight(Region.USE_PREF_SIZE);
        ended.getStyleClass().addAll("quiet");
        ended.setWrapText(true);
        over =
                new EmptyState(
                                Material2OutlinedAL.CHECK_CIRCLE,
                                messages.get("console.run.ended.title"),
                                "")
                        .with(
                                large(
                                        Buttons.primary(messages.get("console.run.ended.review"))
                                                .does(review)));
        over.getChildren().add(2, ended);
        var place = new StackPane(closed, blank, lobby, over);
        var scroll = new ScrollPane(place);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("plain-scroll");
        setAlignment(Pos.CENTER);
        getChildren().add(scroll);
    }

    private static ActionButton large(ActionButton button) {
        button.getStyleClass().add("large");
        return button;
    }

    /** {@code endedWords} tells how it ended; used once it has. */
    void show(Session session, Doorway doorway, String endedWords) {
        namings.forEach(each -> each.show(session.workshop().naming()));
        boolean empty = session.agenda().blocks().isEmpty();
        closed.setVisible(session.phase() == Phase.PLANNED && !empty);
        blank.setVisible(session.phase() == Phase.PLANNED && empty);
        lobby.setVisible(session.phase() == Phase.LOBBY);
        over.setVisible(session.phase() == Phase.ENDED);
        ended.setText(endedWords);
        if (session.phase() == Phase.LOBBY) {
            title.setText(session.workshop().title());
            join.show(session, doorway);
            var present = session.roster().present().stream().map(Participant::name).toList();
            here.setText(messages.get("console.run.lobby.here", present.size()));
            names.setText(
                    present.size() <= NAMES
                            ? messages.list(present)
                            : messages.get(
                                    "console.run.lobby.names",
                                    String.join(", ", present.subList(0, NAMES)),
                                    present.size() - NAMES));
        }
    }
}
