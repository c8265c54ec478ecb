package app.plenary.console;

import app.plenary.console.WishesViewModel.Item;
import app.plenary.exchange.WishCompletion;
import app.plenary.exchange.WishText;
import app.plenary.live.Current;
import app.plenary.live.LiveSession;
import app.plenary.session.Session;
import app.plenary.session.WishEvent;
import app.plenary.session.WishId;
import app.plenary.text.Messages;
import app.plenary.ui.Background;
import app.plenary.ui.Buttons;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.LatestOnFx;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Wishes about groups: a line to write one, what it comes to, and all there are, with how much each
 * counts. Which of them are in each other's way is found on another thread while it is open.
 */
final class WishesPanel extends VBox {
    private final Desk desk;
    private final Messages messages;
    private final LiveSession live;
    private final WishesViewModel model;
    private final WishLineField line;
    private final WishClashCard clash;
    private final ListView<Item> list = new ListView<>();
    private final Label told = new Label();
    private Current.@Nullable Watch watch;
    private Background.@Nullable Running looking;
    private AtomicBoolean looked = new AtomicBoolean();

    private WishesPanel(Desk desk, LiveSession live, WorkshopPage.Go go) {
        this.desk = desk;
        this.messages = desk.messages();
        this.live = live;
        model =
                new WishesViewModel(
                        messages, new Sender(live, desk.outbox(), () -> {}), live.now().session());
        getStyleClass().add("wishes");
        line = new WishLineField(messages, model, this::say);
        clash =
                new WishClashCard(
                        messages,
                        model,
                        block -> {
                            desk.shell().dialogs().dismiss();
                            go.inPlan(block);
                        });
        var add = new MenuButton(messages.get("console.wish.add"));
        add.getStyleClass().addAll("action", "plain", "wish-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        for (WishCompletion.Kind kind : WishCompletion.Kind.values()) {
            var item = new MenuItem(words(kind));
            item.setOnAction(_ -> line.begin(model.begin(kind)));
            add.getItems().add(item);
        }
        HBox.setHgrow(line.field(), Priority.ALWAYS);
        var top = new HBox(10, line.field(), add);
        top.getStyleClass().add("line");
        list.setAccessibleText(messages.get("console.wish.all"));
        list.getStyleClass().addAll("wish-list", "edge-to-edge");
        list.setCellFactory(_ -> new WishCell(messages, model, this::change, this::forget));
        var none = new Label(messages.get("console.wish.none"));
        none.getStyleClass().add("quiet");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        VBox.setVgrow(list, Priority.ALWAYS);
        told.getStyleClass().addAll("small", "quiet");
        var back = Buttons.quiet(messages.get("console.wish.undo")).does(this::undo);
        back.visibleProperty().bind(told.textProperty().isNotEmpty());
        var foot = new Ends(told, back);
        var below = new VBox(10, clash, list, foot);
        VBox.setVgrow(list, Priority.ALWAYS);
        var place = new StackPane(below, line.choices());
        StackPane.setAlignment(line.choices(), Pos.TOP_LEFT);
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(top, line.reading(), place);
        addEventFilter(KeyEvent.KEY_PRESSED, this::takeBack);
        refresh();
        sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        close();
                    }
                });
    }

    /** Shows what is wished of groups in {@code live}. */
    static void open(Desk desk, LiveSession live, WorkshopPage.Go go) {
        var panel = new WishesPanel(desk, live, go);
        desk.shell()
                .dialogs()
                .showWidest(
                        desk.messages().get("console.wish.title"),
                        panel,
                        List.of(Choice.cancel(desk.messages().get("console.window.close-panel"))));
        panel.watch = live.watch(new LatestOnFx<>(revision -> panel.show(revision.session())));
        panel.look();
    }

    private String words(WishCompletion.Kind kind) {
        return switch (kind) {
            case TOGETHER -> messages.get("console.wish.kind.together");
            case APART -> messages.get("console.wish.kind.apart");
            case GROUP -> messages.get("console.wish.kind.group");
            case HOST -> messages.get("console.wish.kind.host");
            case ABSENT -> messages.get("console.wish.kind.absent");
            case SPREAD -> messages.get("console.wish.kind.spread");
            case ALIKE -> messages.get("console.wish.kind.alike");
            case BALANCE -> messages.get("console.wish.kind.balance");
            case NOT_ALONE -> messages.get("console.wish.kind.not-alone");
            case NEW_PAIRS -> messages.get("console.wish.kind.new-pairs");
            case FAIR_SHARE -> messages.get("console.wish.kind.fair-share");
        };
    }

    private void close() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
        looked.set(true);
    }

    private void show(Session session) {
        if (model.show(session)) {
            refresh();
            look();
        }
    }

    /** Looks for wishes that are in each other's way, as things are now. */
    private void look() {
        if (looking != null) {
            looking.cancel();
        }
        var session = model.session();
        looked.set(true);
        var stopped = new AtomicBoolean();
        looked = stopped;
        looking =
                desk.background()
                        .run(
                                () -> WishClash.find(session, messages, stopped::get),
                                found -> {
                                    model.show(found);
                                    refresh();
                                },
                                _ -> {});
    }

    private void refresh() {
        var chosen = list.getSelectionModel().getSelectedItem();
        int index = list.getSelectionModel().getSelectedIndex();
        var items = model.items();
        if (!list.getItems().equals(items)) {
            list.getItems().setAll(items);
            for (int i = 0; i < items.size(); i++) {
                if (chosen != null && items.get(i).id().equals(chosen.id())) {
                    list.getSelectionModel().select(i);
                }
            }
            if (list.getSelectionModel().isEmpty() && !items.isEmpty()) {
                list.getSelectionModel().select(Math.clamp(index, 0, items.size() - 1));
            }
        }
        clash.show(model.clash());
        line.refresh();
    }

    private void say(String sentence) {
        told.setText(sentence);
    }

    private void press(KeyEvent key) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.ESCAPE) {
            desk.shell().dialogs().dismiss();
            key.consume();
            return;
        }
        if (chosen == null) {
            return;
        }
        switch (key.getCode()) {
            case DELETE, BACK_SPACE -> forget(chosen);
            case ENTER, F2 -> change(chosen.id());
            case LEFT -> step(chosen, -1);
            case RIGHT -> step(chosen, 1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void step(Item item, int by) {
        int next = item.strengths().indexOf(item.strength()) + by;
        if (next >= 0 && next < item.strengths().size()) {
            model.strengthen(item.id(), item.strengths().get(next));
            say(
                    messages.get(
                            "console.wish.now",
                            item.said(),
                            WishText.word(item.strengths().get(next), messages)));
        }
    }

    private void change(WishId id) {
        line.edit(id);
    }

    private void forget(Item item) {
        model.forget(item.id());
        line.forgotten(item.id());
        say(messages.get("console.wish.left-out", item.said()));
    }

    private void takeBack(KeyEvent key) {
        boolean undo = key.getCode() == KeyCode.Z && key.isShortcutDown();
        boolean redo =
                (undo && key.isShiftDown()) || (key.getCode() == KeyCode.Y && key.isShortcutDown());
        boolean typing =
                key.getTarget() instanceof TextInputControl text
                        && (redo ? text.isRedoable() : text.isUndoable());
        if ((undo || redo) && !typing) {
            if (redo) {
                redo();
            } else {
                undo();
            }
            key.consume();
        }
    }

    private void undo() {
        if (live.now().undoable().filter(WishesPanel::isAboutWishes).isPresent()) {
            desk.outbox().undo(live, () -> say(messages.get("console.wish.undone")));
        }
    }

    private void redo() {
        if (live.now().redoable().filter(WishesPanel::isAboutWishes).isPresent()) {
            desk.outbox().redo(live, () -> say(""));
        }
    }

    private static boolean isAboutWishes(List<?> events) {
        return !events.isEmpty() && events.stream().allMatch(WishEvent.class::isInstance);
    }
}
