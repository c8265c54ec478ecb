package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.session.Session;
import app.plenary.text.Messages;
import app.plenary.ui.Caption;
import app.plenary.ui.Card;
import app.plenary.ui.EmptyState;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2OutlinedMZ;

import java.util.List;

/** Everyone together: the facilitator's notes, large enough to be read standing. */
final class TalkPane implements ActivityPane {
    private final NotesText notes = new NotesText();
    private final EmptyState none;
    private final Caption caption;
    private final ScrollPane scroll = new ScrollPane(notes);
    private final Card card;
    private final Region actions = new HBox();

    TalkPane(Messages messages) {
        notes.getStyleClass().add("large");
        caption = new Caption(messages.get("console.run.notes"), messages.locale());
        none =
                new EmptyState(
                        Material2OutlinedMZ.RECORD_VOICE_OVER,
                        messages.get("console.run.talk.title"),
                        messages.get("console.run.talk.words"));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(messages.get("console.run.notes"));
        scroll.getStyleClass().add("plain-scroll");
        var place = new StackPane(scroll, none);
        VBox.setVgrow(place, Priority.ALWAYS);
        card = new Card(caption, place);
    }

    @Override
    public Region region() {
        return card;
    }

    @Override
    public Node actions() {
        return actions;
    }

    @Override
    public List<ConsoleCommand> commands() {
        return List.of();
    }

    @Override
    public void show(Session session, Block block) {
        boolean empty = block.notes().isBlank();
        notes.show(block.notes());
        none.setVisible(empty);
        caption.setVisible(!empty);
        scroll.setVisible(!empty);
    }
}
