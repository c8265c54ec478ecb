package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.session.BreakoutRound;
import app.plenary.session.GroupDraw;
import app.plenary.session.Session;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Background;
import app.plenary.ui.Buttons;
import app.plenary.ui.Dialogs;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;

/**
 * Drawing groups and shuffling them: what can be done about it, and how far a search is. The first
 * groups found show at once; better ones take their place until the search ends or they are taken.
 */
final class DrawBar {
    private static final KeyCombination G = new KeyCodeCombination(KeyCode.G);

    private final Desk desk;
    private final Messages messages;
    private final DrawViewModel model;
    private final GroupsViewModel groups;
    private final RandomGenerator random;
    private final Runnable wishes;
    private final Runnable changed;
    private final ConsoleCommand draw;
    private final ConsoleCommand shuffle;
    private final ConsoleCommand enough;
    private final ConsoleCommand asLastTime;
    private final ConsoleCommand onlyPresent;
    private final ConsoleCommand everyone;
    private final HBox region = new HBox();
    private final Label looking = new Label();
    private final ActionButton take;
    private final ActionButton stop;
    private final ActionButton begin;
    private final ActionButton again;
    private final ActionButton more;
    private final CheckBox present = new CheckBox();
    private final Label whyNot = new Label();
    private final VBox beginning;
    private Runnable next = () -> {};

    /**
     * @param wishes opens the wishes about groups
     * @param changed is told when there is something new to show
     */
    DrawBar(
            Desk desk,
            DrawViewModel model,
            GroupsViewModel groups,
            RandomGenerator random,
            Runnable wishes,
            Runnable changed) {
        this.desk = desk;
        this.messages = desk.messages();
        this.model = model;
        this.groups = groups;
        this.random = random;
        this.wishes = wishes;
        this.changed = changed;
        groups.onChange(this::whenDrawn);
        draw =
                new ConsoleCommand(
                        "group.draw",
                        "console.group.draw",
                        () -> model.canDraw() && !groups.isDrawn(),
                        this::draw,
                        G);
        shuffle =
                new ConsoleCommand(
                        "group.shuffle",
                        "console.group.shuffle",
                        () -> model.canDraw() && groups.isDrawn(),
                        this::draw,
                        G);
        enough =
                new ConsoleCommand(
                        "group.enough", "console.draw.enough", model::isDrawing, model::enough, G);
        asLastTime =
                new ConsoleCommand(
                        "group.as-last-time",
                        "console.draw.as-last-time",
                        model::canCopy,
                        () -> run(model.asLastTime(random.nextLong())),
                        new KeyCodeCombination(KeyCode.G, KeyCombination.SHIFT_DOWN));
        var altG = new KeyCodeCombination(KeyCode.G, KeyCombination.ALT_DOWN);
        onlyPresent =
                new ConsoleCommand(
                        "group.only-present",
                        "console.draw.only-present",
                        () -> model.canChoose() && !model.isOnlyPresent(),
                        () -> choose(true),
                        altG);
        everyone =
                new ConsoleCommand(
                        "group.everyone",
                        "console.draw.everyone",
                        () -> model.canChoose() && model.isOnlyPresent(),
                        () -> choose(false),
                        altG);
        looking.getStyleClass().addAll("small", "quiet");
        looking.setMinWidth(0);
        take = enough.buttonWithKey(Buttons::plain, messages);
        again = shuffle.buttonWithKey(Buttons::plain, messages);
        more =
                Buttons.icon(Material2RoundMZ.MORE_VERT, messages.get("console.draw.more"))
                        .does(this::menu);
        region.getStyleClass().add("buttons");
        region.getChildren().addAll(looking, wishes(), take, again, more);
        region.getChildren().forEach(DrawBar::onlyWhenVisible);
        present.setText(messages.get("console.draw.only-present"));
        present.setSelected(true);
        present.selectedProperty().subscribe(only -> choose(only));
        whyNot.getStyleClass().addAll("small", "quiet");
        whyNot.setWrapText(true);
        whyNot.managedProperty().bind(whyNot.visibleProperty());
        begin = draw.buttonWithKey(Buttons::plain, messages);
        stop = enough.buttonWithKey(Buttons::plain, messages);
        var ways = new HBox(begin, stop, asLastTime.buttonWithKey(Buttons::quiet, messages));
        ways.getChildren().forEach(DrawBar::onlyWhenVisible);
        var who = new HBox(present, wishes());
        ways.getStyleClass().add("buttons");
        who.getStyleClass().add("buttons");
        beginning = new VBox(ways, whyNot, who);
        beginning.getStyleClass().add("draw-beginning");
    }

    private static void onlyWhenVisible(Node node) {
        node.managedProperty().bind(node.visibleProperty());
    }

    private ActionButton wishes() {
        return Buttons.quiet(messages.get("console.wish.of-groups"))
                .does(wishes)
                .tip(messages.get("console.wish.button"));
    }

    /** What can be done where there are no groups. */
    Region beginning() {
        return beginning;
    }

    /** What can be done where there are groups. */
    Region region() {
        return region;
    }

    List<ConsoleCommand> commands() {
        return List.of(draw, shuffle, enough, asLastTime, onlyPresent, everyone);
    }

    boolean isDrawing() {
        return model.isDrawing();
    }

    /** What a draw would make, or that one is under way. */
    String outlook() {
        return model.isDrawing() ? messages.get("console.draw.looking") : model.outlook();
    }

    void show(Session session, Block block, BreakoutRounds activity) {
        model.show(session, block, activity);
        model.lookBack(Background.fx(), changed);
    }

    void rest() {
        model.rest();
    }

    void refresh() {
        boolean drawing = model.isDrawing();
        looking.setVisible(drawing);
        looking.setText(
                groups.board().rounds() > 1
                        ? messages.get("console.draw.looking-mix", groups.again())
                        : messages.get("console.draw.looking"));
        take.setVisible(drawing);
        stop.setVisible(drawing);
        begin.setVisible(!drawing);
        again.setVisible(!drawing);
        more.setVisible(!drawing);
        present.setSelected(model.isOnlyPresent());
        present.setDisable(drawing);
        whyNot.setText(model.whyNotCopy());
        whyNot.setVisible(!whyNot.getText().isEmpty());
        commands().forEach(ConsoleCommand::refresh);
    }

    private void choose(boolean only) {
        if (only != model.isOnlyPresent()) {
            model.setOnlyPresent(only);
            changed.run();
        }
    }

    private void menu() {
        var copy = new MenuItem(asLastTime.text(messages));
        copy.setMnemonicParsing(false);
        copy.setDisable(!model.canCopy());
        if (!model.whyNotCopy().isEmpty()) {
            copy.setText(model.whyNotCopy());
        }
        copy.setAccelerator(asLastTime.keys().getFirst());
        copy.setOnAction(_ -> asLastTime.run());
        var only = new CheckMenuItem(onlyPresent.text(messages));
        only.setSelected(model.isOnlyPresent());
        only.setAccelerator(onlyPresent.keys().getFirst());
        only.setOnAction(_ -> choose(!model.isOnlyPresent()));
        new ContextMenu(copy, only).show(more, Side.BOTTOM, 0, 0);
    }

    // --- drawing ---------------------------------------------------------------------------------

    private void draw() {
        run(model.draw(random.nextLong(), rounds -> Background.onFx(() -> better(rounds))));
    }

    private void better(List<BreakoutRound> rounds) {
        if (model.isDrawing()) {
            groups.preview(rounds);
            changed.run();
        }
    }

    private void run(Callable<Drawing.Outcome> work) {
        changed.run();
        desk.background()
                .run(
                        work,
                        this::drawn,
                        _ -> {
                            model.notDrawn();
                            over();
                        });
    }

    private void drawn(Drawing.Outcome outcome) {
        var words = model.told(outcome);
        var why =
                model.drawn(
                        outcome,
                        back -> {
                            var first = next;
                            over();
                            first.run();
                            if (!words.isEmpty()) {
                                desk.shell().toasts().showWithUndo(words, back);
                            }
                        },
                        this::over);
        if (why.isPresent()) {
            if (outcome.result() instanceof GroupDraw.TooFewPlaces) {
                desk.shell().dialogs().tell(messages.get("console.draw.full"), why.get());
            } else {
                impossible(why.get(), outcome.drawing().session().wishes().isEmpty());
            }
            over();
        } else {
            changed.run();
        }
    }

    /** Where only locks are in the way, there are no wishes to open. */
    private void impossible(String why, boolean withoutWishes) {
        var dialogs = desk.shell().dialogs();
        var title = messages.get("console.draw.impossible");
        if (withoutWishes) {
            dialogs.tell(title, why);
        } else {
            dialogs.ask(
                    title,
                    why,
                    List.of(
                            Dialogs.Choice.cancel(messages.get("console.draw.leave")),
                            new Dialogs.Choice(
                                    messages.get("console.draw.open-wishes"),
                                    Dialogs.Kind.DEFAULT,
                                    wishes)));
        }
    }

    /** Whoever changes what is only being drawn is content with it. */
    private void whenDrawn(Runnable action) {
        if (model.isDrawing()) {
            next = action;
            model.enough();
        } else {
            action.run();
        }
    }

    private void over() {
        next = () -> {};
        groups.preview(List.of());
        changed.run();
    }
}
