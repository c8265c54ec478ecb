package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Session;
import app.plenary.text.Messages;
import app.plenary.ui.Card;
import app.plenary.ui.Chip;
import app.plenary.ui.Tone;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A poll while it is in front of the room: who answered, and the result of the question that the
 * wall shows. Tabs turn both to another question; what was asked before can be looked at again.
 */
final class PollPane implements ActivityPane {
    /** More lines of bars than this want the height of the notes. */
    private static final int LINES = 5;

    private final Messages messages;
    private final PollViewModel model;
    private final PollCommands commands;
    private final OwnPreview preview;
    private final Label heading = new Label();
    private final Label answered = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final FlowPane tabs = new FlowPane(6, 6);
    private final ToggleGroup turned = new ToggleGroup();
    private final TimesChoice times;
    private final Thumbnail picture;
    private final PollResultView result;
    private final Card card;
    private @Nullable Session session;
    private @Nullable Block block;
    private final TallPicture tall;
    private int time;

    PollPane(Desk desk, Sender sender, PollViewModel model) {
        this.messages = desk.messages();
        this.model = model;
        preview =
                new OwnPreview(
                        desk.remembered(),
                        () -> {
                            draw();
                            commands().forEach(ConsoleCommand::refresh);
                        });
        commands = new PollCommands(desk, sender, model, preview);
        heading.getStyleClass().add("subheading");
        answered.getStyleClass().add("quiet");
        answered.setMinWidth(Region.USE_PREF_SIZE);
        progress.getStyleClass().add("answered-bar");
        progress.setFocusTraversable(false);
        var counted = new HBox(answered, progress);
        counted.getStyleClass().add("counted");
        times =
                new TimesChoice(
                        messages,
                        chosen -> {
                            time = chosen;
                            draw();
                        });
        var row = new Ends(tabs, times);
        row.visibleProperty().bind(tabs.visibleProperty().or(times.visibleProperty()));
        FieldSet.onlyWhenVisible(row, tabs, times);
        picture = new Thumbnail(desk, 320, 96);
        result = new PollResultView(messages, this::cover);
        VBox.setVgrow(result, Priority.ALWAYS);
        card = new Card(new Ends(heading, counted), row, picture, result);
        tall = new TallPicture(card, LINES);
    }

    private void cover(PollPicture.Line line, boolean cover) {
        if (block != null && session != null && block.activity() instanceof Poll poll) {
            var shown = model.result(session, block.id(), poll);
            model.cover(block.id(), shown.question(), line, cover);
        }
    }

    @Override
    public Region region() {
        return card;
    }

    @Override
    public Node actions() {
        return commands.bar();
    }

    @Override
    public List<ConsoleCommand> commands() {
        return commands.all();
    }

    @Override
    public void show(Session newest, Block of) {
        if (!(of.activity() instanceof Poll poll)) {
            return;
        }
        if (block == null || !block.id().equals(of.id())) {
            result.forget();
            time = 0;
            times.forget();
        }
        session = newest;
        block = of;
        var now = model.result(newest, of.id(), poll);
        if (times.offer(now.times())) {
            // asked once more: what was looked back at gives way
            time = 0;
        }
        commands.follow(new PollCommands.On(of.id(), poll, now));
        draw();
    }

    private void draw() {
        if (session == null || block == null || !(block.activity() instanceof Poll poll)) {
            return;
        }
        var shown = model.result(session, block.id(), poll, time);
        heading.setText(shown.heading());
        answered.setText(shown.answered());
        progress.setProgress(shown.progress());
        progress.setAccessibleText(shown.answered());
        picture.show(poll.question(shown.question()).flatMap(Question::picture));
        showTabs(shown);
        tall.show(shown.picture());
        boolean hidden = preview.isHidden() && shown.stage() != Stage.REVEALED && shown.newest();
        result.show(
                hidden
                        ? new PollPicture.Nothing(messages.get("console.poll.preview-hidden"))
                        : shown.picture(),
                hidden ? "" : shown.foot());
    }

    private void showTabs(PollViewModel.Result shown) {
        tabs.setVisible(!shown.tabs().isEmpty());
        if (tabs.getChildren().size() != shown.tabs().size()) {
            tabs.getChildren().clear();
            for (int i = 0; i < shown.tabs().size(); i++) {
                tabs.getChildren().add(tab(i));
            }
        }
        for (int i = 0; i < shown.tabs().size(); i++) {
            var tab = shown.tabs().get(i);
            if (tabs.getChildren().get(i) instanceof Chip chip) {
                chip.setText(messages.get("console.poll.tab", tab.name()));
                chip.setUserData(tab.question());
                chip.setSelected(tab.question() == shown.question());
                chip.setTooltip(new Tooltip(tab.text()));
                chip.setAccessibleText(messages.get("console.question.spoken", i + 1, tab.text()));
            }
        }
    }

    private Chip tab(int index) {
        var chip = new Chip(Integer.toString(index + 1), Tone.POLL);
        chip.setToggleGroup(turned);
        chip.setOnAction(_ -> {
            chip.setSelected(true);
            if (block != null && chip.getUserData() instanceof Integer question) {
                model.turnTo(block.id(), question);
            }
        });
        return chip;
    }

    /** A low window has room for a tall picture only without the notes. */
    @Override
    public ObservableBooleanValue large() {
        return tall.large();
    }

    @Override
    public void rest() {
        commands.follow(null);
        block = null;
    }
}
