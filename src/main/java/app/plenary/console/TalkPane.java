package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.Talk;
import app.plenary.session.Session;
import app.plenary.session.SlideOn;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;
import app.plenary.ui.Caption;
import app.plenary.ui.Card;
import app.plenary.ui.EmptyState;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;

/**
 * Everyone together: the slides where there are some, and else the facilitator's notes, large
 * enough to be read standing.
 */
final class TalkPane implements ActivityPane {
    private final Messages messages;
    private final SlideCommands commands;
    private final NotesText notes = new NotesText();
    private final EmptyState none;
    private final Caption caption;
    private final ScrollPane scroll = new ScrollPane(notes);
    private final Card plain;
    private final SlidePane slides;
    private final Card slideCard;
    private final StackPane region;
    private final Label count = new Label();
    private final HBox actions;
    private final ReadOnlyBooleanWrapper large = new ReadOnlyBooleanWrapper(false);

    TalkPane(Desk desk, SlideCommands commands) {
        messages = desk.messages();
        this.commands = commands;
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
        plain = new Card(caption, place);
        slides = new SlidePane(desk, commands);
        VBox.setVgrow(slides, Priority.ALWAYS);
        slideCard = new Card(slides);
        region = new StackPane(plain, slideCard);
        count.getStyleClass().add("strong");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var previous = commands.previous.iconButton(Material2RoundAL.CHEVRON_LEFT, messages);
        previous.getStyleClass().add("framed");
        var next = commands.next.buttonWithKey(Buttons::plain, messages);
        actions = new HBox(previous, count, next.icon(Material2RoundAL.CHEVRON_RIGHT));
        actions.getStyleClass().add("buttons");
        actions.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public Node actions() {
        return actions;
    }

    @Override
    public List<ConsoleCommand> commands() {
        return commands.all();
    }

    @Override
    public ObservableBooleanValue large() {
        return large.getReadOnlyProperty();
    }

    @Override
    public void show(Session session, Block block) {
        var on = SlideOn.of(session);
        boolean shows = on.isPresent() && block.activity() instanceof Talk;
        large.set(shows);
        plain.setVisible(!shows);
        slideCard.setVisible(shows);
        actions.setVisible(shows);
        if (shows && block.activity() instanceof Talk talk) {
            slides.show(talk, on.get(), block.notes());
            count.setText(
                    messages.get("console.slides.place", on.get().place(), on.get().slides()));
            return;
        }
        boolean empty = block.notes().isBlank();
        notes.show(block.notes());
        none.setVisible(empty);
        caption.setVisible(!empty);
        scroll.setVisible(!empty);
    }
}
