package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Question;
import app.plenary.plan.Quiz;
import app.plenary.session.QuizRun.Stage;
import app.plenary.session.Session;
import app.plenary.text.Durations;
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

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * A quiz while it is on: the question the room is at, who answered and how, and how people did. The
 * numbers lead back to earlier questions, here alone.
 */
final class QuizPane implements ActivityPane {
    /** More lines of bars than this want the height of the notes: sentences stand below them. */
    private static final int LINES = 3;

    private final Messages messages;
    private final QuizViewModel model;
    private final QuizCommands commands;
    private final InstantSource clock;
    private final Label heading = new Label();
    private final Label left = new Label();
    private final Label answered = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final FlowPane tabs = new FlowPane(6, 6);
    private final ToggleGroup turned = new ToggleGroup();
    private final TimesChoice times;
    private final Thumbnail picture;
    private final PollResultView result;
    private final Card card;
    private final TallPicture tall;
    private final OwnPreview preview;
    private @Nullable Session session;
    private @Nullable Block block;
    private QuizViewModel.@Nullable Result shown;
    private int look;
    private int time;

    QuizPane(Desk desk, QuizViewModel model) {
        this.messages = desk.messages();
        this.model = model;
        clock = desk.clock();
        preview =
                new OwnPreview(
                        desk.remembered(),
                        () -> {
                            redraw();
                            commands().forEach(ConsoleCommand::refresh);
                        });
        commands = new QuizCommands(desk, model, preview);
        heading.getStyleClass().add("subheading");
        left.getStyleClass().add("strong");
        left.setMinWidth(Region.USE_PREF_SIZE);
        answered.getStyleClass().add("quiet");
        answered.setMinWidth(Region.USE_PREF_SIZE);
        progress.getStyleClass().add("answered-bar");
        progress.setFocusTraversable(false);
        var counted = new HBox(left, answered, progress);
        counted.getStyleClass().add("counted");
        times =
                new TimesChoice(
                        messages,
                        chosen -> {
                            time = chosen;
                            look = 0;
                            redraw();
                        });
        var row = new Ends(tabs, times);
        row.visibleProperty().bind(tabs.visibleProperty().or(times.visibleProperty()));
        FieldSet.onlyWhenVisible(row, tabs, times, left, answered, progress);
        picture = new Thumbnail(desk, 320, 96);
        result = new PollResultView(messages, (_, _) -> {});
        VBox.setVgrow(result, Priority.ALWAYS);
        card = new Card(new Ends(heading, counted), row, picture, result);
        tall = new TallPicture(card, LINES);
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
        if (!(of.activity() instanceof Quiz quiz)) {
            return;
        }
        var before = shown;
        boolean other = block == null || !block.id().equals(of.id());
        if (other) {
            look = 0;
            time = 0;
            times.forget();
        }
        session = newest;
        block = of;
        var run = newest.quizzes().last(of.id());
        if (times.offer(run.number())) {
            // put once more: what was looked back at gives way
            time = 0;
        }
        if (before != null && time == 0 && before.stage() != run.stage()) {
            look = 0;
        }
        draw(of.id(), quiz, newest);
    }

    private void redraw() {
        if (block != null && session != null && block.activity() instanceof Quiz quiz) {
            draw(block.id(), quiz, session);
        }
    }

    private void draw(BlockId id, Quiz quiz, Session from) {
        var before = shown;
        var now = model.result(from, id, quiz, time, look);
        shown = now;
        if (before == null || before.item() != now.item()) {
            result.forget();
        }
        commands.follow(new QuizCommands.On(id, now));
        heading.setText(now.heading());
        boolean counts = now.item() != 0;
        answered.setText(now.answered());
        answered.setVisible(counts);
        progress.setVisible(counts);
        progress.setProgress(now.progress());
        progress.setAccessibleText(now.answered());
        showTabs(quiz, now);
        tall.show(now.picture());
        picture.show(quiz.find(now.item()).map(Quiz.Item::question).flatMap(Question::picture));
        if (preview.isHidden() && now.isAhead()) {
            result.show(new PollPicture.Nothing(messages.get("console.poll.preview-hidden")), "");
        } else {
            result.show(now.picture(), now.foot());
        }
        tick();
    }

    @Override
    public void tick() {
        var time = shown == null ? null : shown.time().orElse(null);
        left.setVisible(time != null);
        if (time != null) {
            var rest = time.remaining(clock.instant());
            left.setText(Durations.countdown(rest.isNegative() ? Duration.ZERO : rest));
        }
    }

    private void showTabs(Quiz quiz, QuizViewModel.Result now) {
        var items = quiz.items();
        tabs.setVisible(items.size() > 1 && now.touched());
        if (tabs.getChildren().size() != items.size()) {
            tabs.getChildren().clear();
            for (int i = 0; i < items.size(); i++) {
                tabs.getChildren().add(tab(i));
            }
        }
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (tabs.getChildren().get(i) instanceof Chip chip) {
                chip.setUserData(item.id());
                chip.setSelected(item.id() == now.item());
                name(chip, i + 1, item.question().text());
            }
        }
    }

    private void name(Chip chip, int number, String question) {
        if (chip.getTooltip() == null || !chip.getTooltip().getText().equals(question)) {
            chip.setTooltip(new Tooltip(question));
            chip.setAccessibleText(messages.get("console.question.spoken", number, question));
        }
    }

    private Chip tab(int index) {
        var chip = new Chip(Integer.toString(index + 1), Tone.POLL);
        chip.setToggleGroup(turned);
        chip.setOnAction(_ -> {
            if (block != null && session != null && chip.getUserData() instanceof Integer item) {
                var run = session.quizzes().last(block.id());
                boolean here = time == 0 && item == run.item() && run.stage() != Stage.STANDINGS;
                look = here ? 0 : item;
                redraw();
            }
        });
        return chip;
    }

    /** A low window has room for several options only without the notes. */
    @Override
    public ObservableBooleanValue large() {
        return tall.large();
    }

    @Override
    public void rest() {
        commands.follow(null);
        block = null;
        shown = null;
    }
}
