package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;
import app.plenary.ui.Caption;
import app.plenary.ui.Card;
import app.plenary.ui.CountdownLabel;
import app.plenary.ui.Pill;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;

/**
 * The block that is on: its head with the time, the buttons, its activity, the notes and what is
 * next.
 */
final class LivePane extends VBox {
    /** Below so many pixels everything but the activity gives some room away. */
    private static final double SHORT_BELOW = 680;

    private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

    private final Messages messages;
    private final RunViewModel model;
    private final TalkPane talk;
    private final BreakPane pause;
    private final PollPane poll;
    private final QuizPane quiz;
    private final ActivityPane groups;
    private final FlowPane tags = new FlowPane(8, 4);
    private final Label title = new Label();
    private final Tooltip wholeTitle = new Tooltip();
    private final CountdownLabel countdown;
    private final Label of = new Label();
    private final StackPane actions = new StackPane();
    private final StackPane place = new Place();
    private final NotesText notes = new NotesText();
    private final ScrollPane notesScroll = new ScrollPane(notes);
    private final Label noNotes = new Label();
    private final VBox notesPart;
    private final Region rule = new Region();
    private final Card foot;
    private final Label nextTitle = new Label();
    private final Label nextDetail = new Label();
    private @Nullable ActivityPane shown;

    LivePane(
            Messages messages,
            RunViewModel model,
            RunCommands commands,
            TalkPane talk,
            BreakPane pause,
            PollPane poll,
            QuizPane quiz,
            ActivityPane groups) {
        this.messages = messages;
        this.model = model;
        this.talk = talk;
        this.pause = pause;
        this.poll = poll;
        this.quiz = quiz;
        this.groups = groups;
        getStyleClass().add("live-pane");
        heightProperty()
                .subscribe(height ->
                        pseudoClassStateChanged(SHORT, height.doubleValue() < SHORT_BELOW));
        countdown = new CountdownLabel(messages, model::left, model::warnsAt, model::closeAt);
        notesPart = new VBox();
        VBox.setVgrow(place, Priority.ALWAYS);
        place.setPrefHeight(Place.LEAST);
        place.setAlignment(Pos.TOP_LEFT);
        foot = foot();
        foot.managedProperty().bind(foot.visibleProperty());
        tags.managedProperty().bind(tags.visibleProperty());
        getChildren().addAll(head(), buttons(commands), place, foot);
    }

    /**
     * Where the activity is. It asks for little, so that it gives way and never the head; and for
     * more where its own parts would lie on each other, so that the notes give way to it.
     */
    private static final class Place extends StackPane {
        static final double LEAST = 120;
        private static final double MOST = 310;

        @Override
        protected double computeMinHeight(double width) {
            return Math.clamp(super.computeMinHeight(width), LEAST, MOST);
        }
    }

    private HBox head() {
        title.getStyleClass().addAll("heading", "block-title");
        title.setWrapText(true);
        title.setMaxHeight(96);
        title.setMinWidth(0);
        wholeTitle.setWrapText(true);
        wholeTitle.setMaxWidth(520);
        var words = new VBox(tags, title);
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        countdown.getStyleClass().add("display");
        of.getStyleClass().addAll("small", "quiet");
        of.setMinWidth(USE_PREF_SIZE);
        var time = new VBox(countdown, of);
        time.getStyleClass().add("time");
        time.setAlignment(Pos.TOP_RIGHT);
        time.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(words, time);
        head.getStyleClass().add("live-head");
        return head;
    }

    private Region buttons(RunCommands commands) {
        var next = commands.next.buttonWithKey(Buttons::primary, messages);
        next.icon(Material2RoundMZ.PLAY_ARROW);
        var finish = commands.finish.buttonWithKey(Buttons::primary, messages);
        finish.icon(Material2RoundAL.FLAG);
        var pauseButton =
                commands.pause.button(Buttons::plain, messages).icon(Material2RoundMZ.PAUSE);
        var resumeButton =
                commands.resume.button(Buttons::plain, messages).icon(Material2RoundMZ.PLAY_ARROW);
        var row =
                new HBox(
                        commands.previous.iconButton(Material2RoundMZ.SKIP_PREVIOUS, messages),
                        either(next, finish, commands.finish),
                        either(pauseButton, resumeButton, commands.resume),
                        minutes(commands));
        row.getStyleClass().add("buttons");
        row.getChildren().getFirst().getStyleClass().add("framed");
        row.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> giveFocusBack());
        actions.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> giveFocusBack());
        actions.setAlignment(Pos.CENTER_LEFT);
        return new Ends(row, actions);
    }

    /** Fewer and more minutes: one piece, so that it takes no more room than two buttons. */
    private HBox minutes(RunCommands commands) {
        var unit = new Label(messages.get("console.run.minutes-unit"));
        unit.getStyleClass().addAll("small", "quiet");
        unit.setMinWidth(0);
        unit.setTextOverrun(OverrunStyle.CLIP);
        // Rather gone than cut off.
        unit.widthProperty()
                .subscribe(width ->
                        unit.setOpacity(width.doubleValue() + 1 < unit.prefWidth(-1) ? 0 : 1));
        var joined =
                new HBox(
                        step(commands.muchShorter, "−5"),
                        step(commands.shorter, "−1"),
                        step(commands.longer, "+1"),
                        step(commands.muchLonger, "+5"));
        joined.getStyleClass().add("joined");
        var box = new HBox(joined, unit);
        box.getStyleClass().add("minutes-steps");
        return box;
    }

    private Region step(ConsoleCommand command, String figure) {
        var button = command.button(Buttons::plain, messages);
        button.setText(figure);
        button.setAccessibleText(command.text(messages));
        return button;
    }

    // After a click the Space bar must pause, and not press the button that was clicked.
    private void giveFocusBack() {
        requestFocus();
    }

    /** Two buttons on one place, as wide as the wider; the second while its command is enabled. */
    private static StackPane either(Region first, Region second, ConsoleCommand whenSecond) {
        second.visibleProperty().bind(whenSecond.enabledProperty());
        first.visibleProperty().bind(whenSecond.enabledProperty().not());
        for (Region button : List.of(first, second)) {
            button.setMaxWidth(Double.MAX_VALUE);
        }
        second.visibleProperty()
                .addListener((_, _, now) -> {
                    // The focus follows to the button that takes the place.
                    var from = now ? first : second;
                    var to = now ? second : first;
                    if (from.isFocused()) {
                        to.requestFocus();
                    }
                });
        return new StackPane(first, second);
    }

    private Card foot() {
        notesScroll.setFitToWidth(true);
        notesScroll.getStyleClass().add("plain-scroll");
        notesScroll.setAccessibleText(messages.get("console.run.notes"));
        noNotes.setText(messages.get("console.run.no-notes"));
        noNotes.getStyleClass().addAll("quiet");
        noNotes.setWrapText(true);
        var body = new StackPane(notesScroll, noNotes);
        body.setAlignment(Pos.TOP_LEFT);
        StackPane.setAlignment(noNotes, Pos.TOP_LEFT);
        VBox.setVgrow(body, Priority.ALWAYS);
        noNotes.visibleProperty().bind(notesScroll.visibleProperty().not());
        notesPart
                .getChildren()
                .addAll(new Caption(messages.get("console.run.notes"), messages.locale()), body);
        notesPart.getStyleClass().add("part");
        notesPart.setMinWidth(0);
        HBox.setHgrow(notesPart, Priority.ALWAYS);
        rule.getStyleClass().add("upright-rule");
        nextTitle.getStyleClass().add("strong");
        nextTitle.setWrapText(true);
        nextTitle.setMaxHeight(44);
        nextDetail.getStyleClass().add("quiet");
        nextDetail.setWrapText(true);
        nextDetail.setMaxHeight(44);
        var nextPart =
                new VBox(
                        new Caption(messages.get("console.run.coming"), messages.locale()),
                        nextTitle,
                        nextDetail);
        nextPart.getStyleClass().addAll("part", "next-part");
        var row = new HBox(notesPart, rule, nextPart);
        row.getStyleClass().add("foot-row");
        VBox.setVgrow(row, Priority.ALWAYS);
        var card = new Card(row);
        card.getStyleClass().add("live-foot");
        return card;
    }

    private ActivityPane paneFor(Block block) {
        return switch (block.activity()) {
            case Talk _ -> talk;
            case Break _ -> pause;
            case Poll _ -> poll;
            case Quiz _ -> quiz;
            case BreakoutRounds _ -> groups;
        };
    }

    /** Shows {@code block} of the model's session. */
    void show(Block block) {
        var front = AskViewModel.front(model.session(), block);
        head(front);
        var pane = paneFor(front);
        if (pane != shown) {
            rest();
            shown = pane;
            place.getChildren().setAll(pane.region());
            actions.getChildren().setAll(pane.actions());
            foot.visibleProperty().bind(Bindings.not(pane.large()));
            tags.visibleProperty().bind(Bindings.not(pane.large()));
        }
        pane.show(model.session(), front);
        boolean talking = front.activity() instanceof Talk;
        notesPart.setVisible(!talking);
        notesPart.setManaged(!talking);
        rule.setVisible(!talking);
        rule.setManaged(!talking);
        notes.show(block.notes());
        notesScroll.setVisible(!block.notes().isBlank());
        var next = model.next();
        nextTitle.setText(
                next.map(RunViewModel.Next::title)
                        .orElseGet(() -> messages.get("console.run.coming.nothing")));
        nextDetail.setText(next.map(RunViewModel.Next::detail).orElse(""));
        countdown.draw();
    }

    /** No block is on: nothing that belongs to one can be done. */
    void rest() {
        if (shown != null) {
            shown.rest();
            shown = null;
        }
    }

    private void head(Block block) {
        var head = model.head(block);
        var pills = head.tags().stream().map(tag -> new Pill(tag.text(), tag.tone())).toList();
        var same =
                tags.getChildren().stream()
                        .map(node -> ((Pill) node).getText())
                        .toList()
                        .equals(head.tags().stream().map(RunViewModel.Tag::text).toList());
        if (!same) {
            tags.getChildren().setAll(pills);
        }
        title.setText(head.title());
        wholeTitle.setText(head.title());
        title.setTooltip(head.title().length() > 60 ? wholeTitle : null);
        of.setText(head.of());
    }

    /** Redraws what changes by itself. */
    void tick(Block block) {
        of.setText(model.head(AskViewModel.front(model.session(), block)).of());
        if (shown != null) {
            shown.tick();
        }
    }
}
