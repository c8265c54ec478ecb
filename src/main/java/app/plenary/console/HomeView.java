package app.plenary.console;

import app.plenary.live.Answer;
import app.plenary.live.Library;
import app.plenary.live.LiveSession;
import app.plenary.live.WorkshopSummary;
import app.plenary.plan.Agenda;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.plan.Wording;
import app.plenary.session.PlanCommand;
import app.plenary.session.RunCommand;
import app.plenary.text.Messages;
import app.plenary.ui.Background;
import app.plenary.ui.Buttons;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.material2.Material2RoundAL;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * All workshops: the next one large, the others as cards, samples to begin with, and first of all a
 * session that was cut off. Reads the library again each time it comes to the front.
 */
final class HomeView extends StackPane implements WorkshopCard.Actions {
    private static final Logger LOG = System.getLogger(HomeView.class.getName());

    private final Desk desk;
    private final Messages messages;
    private final Consumer<LiveSession> open;
    private final HomeViewModel model;
    private final List<ConsoleCommand> commands;
    private final HBox bar = new HBox();
    private final TextField search = new TextField();
    private final ListView<HomeRow> list = new ListView<>();
    private final ObjectProperty<Optional<WorkshopId>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());
    private List<WorkshopSummary> summaries = List.of();
    private HomeViewModel.Contents contents =
            new HomeViewModel.Contents(Optional.empty(), "", List.of(), false);
    private Optional<Interruption> interruption = Optional.empty();
    private boolean interruptionHandled;
    private boolean loaded;
    private int columns = 3;
    private Optional<LiveSession> lastDeleted = Optional.empty();

    HomeView(Desk desk, Consumer<LiveSession> open, WindowCommands window) {
        this.desk = desk;
        this.messages = desk.messages();
        this.open = open;
        this.model = new HomeViewModel(messages, desk.dates());
        getStyleClass().add("home");
        commands = makeCommands();
        fillBar(window);
        list.getStyleClass().add("home-list");
        list.setCellFactory(_ -> new HomeCell(desk, this));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setAccessibleText(messages.get("console.home.list"));
        widthProperty().subscribe(this::countColumns);
        getChildren().add(list);
    }

    private List<ConsoleCommand> makeCommands() {
        return List.of(
                new ConsoleCommand(
                        "home.new",
                        "console.command.new",
                        () -> true,
                        this::beginBlank,
                        ctrl(KeyCode.N)),
                new ConsoleCommand(
                        "home.search",
                        "console.command.search",
                        () -> true,
                        () -> {
                            search.requestFocus();
                            search.selectAll();
                        },
                        ctrl(KeyCode.F)),
                new ConsoleCommand(
                        "home.duplicate",
                        "console.command.duplicate",
                        () -> chosen().isPresent(),
                        () -> chosen().ifPresent(this::duplicate),
                        ctrl(KeyCode.D)),
                new ConsoleCommand(
                        "home.delete",
                        "console.command.delete",
                        () -> chosen().isPresent(),
                        () -> chosen().ifPresent(this::delete),
                        new KeyCodeCombination(KeyCode.DELETE)),
                new ConsoleCommand(
                        "home.undo",
                        "console.command.undo",
                        () -> lastDeleted.isPresent(),
                        () -> lastDeleted.ifPresent(this::bringBack),
                        ctrl(KeyCode.Z)));
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private void fillBar(WindowCommands window) {
        bar.getStyleClass().add("top-bar");
        search.setPromptText(
                messages.get("console.home.search", commands.get(1).keyHint(messages)));
        search.setAccessibleText(messages.get("console.home.search-name"));
        search.getStyleClass().add("search");
        search.textProperty().subscribe(this::draw);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
        var left = new HBox(new Brand());
        var right =
                new HBox(
                        window.appearance().iconButton(Material2RoundAL.BRIGHTNESS_6, messages),
                        commands.getFirst()
                                .button(Buttons::primary, messages)
                                .icon(Material2RoundAL.ADD));
        for (HBox side : List.of(left, right)) {
            side.setPrefWidth(0);
            side.setMinWidth(Region.USE_COMPUTED_SIZE);
            HBox.setHgrow(side, Priority.ALWAYS);
        }
        left.getStyleClass().addAll("side", "left");
        right.getStyleClass().addAll("side", "right");
        bar.getChildren().addAll(left, search, right);
    }

    /** The bar that belongs across the top of the window. */
    HBox bar() {
        return bar;
    }

    List<ConsoleCommand> commands() {
        return commands;
    }

    /** Home has come to the front. */
    void entered() {
        reload();
        list.requestFocus();
    }

    private void reload() {
        desk.library()
                .workshops()
                .whenCompleteAsync(
                        (all, failure) -> {
                            if (failure == null) {
                                loaded = true;
                                summaries = all;
                                draw();
                                lookForInterruption();
                            } else {
                                failed(failure);
                            }
                        },
                        Background.fx());
    }

    private void lookForInterruption() {
        if (interruptionHandled || desk.lastAlive().isEmpty()) {
            return;
        }
        interruptionHandled = true;
        summaries.stream()
                .filter(summary -> summary.phase().isLive())
                .findFirst()
                .ifPresent(
                        summary ->
                                withSession(
                                        summary.id(),
                                        live -> {
                                            interruption =
                                                    desk.lastAlive()
                                                            .flatMap(at -> Interruption.of(live, at));
                                            draw();
                                        }));
    }

    private void draw() {
        if (!loaded) {
            return;
        }
        contents = model.contents(summaries, search.getText(), desk.clock().instant());
        var all = contents.all();
        if (selected.get().isEmpty()
                || all.stream().noneMatch(tile -> Optional.of(tile.id()).equals(selected.get()))) {
            selected.set(all.stream().findFirst().map(HomeViewModel.Tile::id));
        }
        list.getItems().setAll(rows());
        speak();
    }

    private List<HomeRow> rows() {
        var rows = new ArrayList<HomeRow>();
        interruption.map(HomeRow.Stopped::new).ifPresent(rows::add);
        var samples = desk.samples().get();
        boolean searching = !search.getText().isBlank();
        if (!contents.any()) {
            rows.add(new HomeRow.Welcome(samples.stream().findFirst()));
        } else if (contents.all().isEmpty()) {
            rows.add(new HomeRow.Nothing(search.getText().strip()));
        }
        contents.first().ifPresent(tile -> rows.add(new HomeRow.First(tile, contents.caption())));
        if (!contents.tiles().isEmpty()) {
            rows.add(
                    new HomeRow.Heading(
                            searching
                                    ? messages.get("console.home.found", contents.tiles().size())
                                    : messages.get("console.home.workshops")));
        }
        HomeRow.pieces(contents.tiles(), columns)
                .forEach(tiles -> rows.add(new HomeRow.Tiles(tiles, columns)));
        if (!samples.isEmpty() && !searching) {
            rows.add(new HomeRow.Heading(messages.get("console.home.samples")));
            HomeRow.pieces(samples, columns)
                    .forEach(some -> rows.add(new HomeRow.Samples(some, columns)));
        }
        return rows;
    }

    private void countColumns() {
        int fitting = getWidth() < 900 ? 2 : getWidth() < 1560 ? 3 : 4;
        if (fitting != columns) {
            columns = fitting;
            draw();
        }
    }

    /** The workshop that Enter opens. */
    ReadOnlyObjectProperty<Optional<WorkshopId>> selectedProperty() {
        return selected;
    }

    boolean isSelected(HomeViewModel.Tile tile) {
        return selected.get().equals(Optional.of(tile.id()));
    }

    private Optional<HomeViewModel.Tile> chosen() {
        return contents.all().stream().filter(this::isSelected).findFirst();
    }

    private void onSearchKey(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> list.requestFocus();
            case ENTER -> chosen().ifPresent(this::open);
            case ESCAPE -> {
                search.clear();
                list.requestFocus();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void onKey(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || key.getTarget() != list) {
            return;
        }
        switch (key.getCode()) {
            case LEFT -> step(-1);
            case RIGHT -> step(1);
            case UP -> stepRow(-1);
            case DOWN -> stepRow(1);
            case HOME -> select(0);
            case END -> select(contents.all().size() - 1);
            case PAGE_DOWN -> select(place() + 3 * columns);
            case PAGE_UP -> select(place() - 3 * columns);
            case ENTER -> chosen().ifPresent(this::open);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private int place() {
        var all = contents.all();
        for (int i = 0; i < all.size(); i++) {
            if (isSelected(all.get(i))) {
                return i;
            }
        }
        return 0;
    }

    private void step(int by) {
        select(place() + by);
    }

    /** One row up or down; the first workshop is a row of its own. */
    private void stepRow(int by) {
        int first = contents.first().isPresent() ? 1 : 0;
        int place = place();
        if (place < first) {
            select(by > 0 ? first : 0);
        } else {
            int to = place + by * columns;
            select(to < first ? (by < 0 && place - first < columns ? 0 : first) : to);
        }
    }

    private void select(int place) {
        var all = contents.all();
        if (!all.isEmpty()) {
            select(all.get(Math.clamp(place, 0, all.size() - 1)));
        }
    }

    @Override
    public void select(HomeViewModel.Tile tile) {
        selected.set(Optional.of(tile.id()));
        list.requestFocus();
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof HomeRow.Tiles row && row.tiles().contains(tile)
                    || list.getItems().get(i) instanceof HomeRow.First first
                            && first.tile().equals(tile)) {
                list.scrollTo(Math.max(0, i - 1));
            }
        }
        speak();
        commands.forEach(ConsoleCommand::refresh);
    }

    private void speak() {
        list.setAccessibleText(
                chosen().map(
                                tile ->
                                        messages.get(
                                                "console.home.spoken",
                                                tile.title(),
                                                tile.state(),
                                                tile.line()))
                        .orElseGet(() -> messages.get("console.home.list")));
    }

    @Override
    public void open(HomeViewModel.Tile tile) {
        withSession(tile.id(), open);
    }

    @Override
    public void duplicate(HomeViewModel.Tile tile) {
        withSession(
                tile.id(),
                live -> {
                    var title = messages.get("console.home.copy-of", tile.title());
                    var copy =
                            live.now()
                                    .session()
                                    .workshop()
                                    .copy(Wording.fits(title, Wording.TITLE) ? title : tile.title());
                    create(
                            copy,
                            made -> {
                                selected.set(Optional.of(made.id()));
                                reload();
                                desk.shell()
                                        .toasts()
                                        .show(
                                                messages.get(
                                                        "console.home.duplicated",
                                                        EventWords.shortened(tile.title())));
                            });
                });
    }

    @Override
    public void delete(HomeViewModel.Tile tile) {
        withSession(
                tile.id(),
                live ->
                        desk.outbox()
                                .send(
                                        live,
                                        new PlanCommand.DeleteWorkshop(),
                                        () -> {
                                            int place = place();
                                            lastDeleted = Optional.of(live);
                                            select(place + 1 < contents.all().size()
                                                    ? place + 1
                                                    : place - 1);
                                            reload();
                                            desk.shell()
                                                    .toasts()
                                                    .showWithUndo(
                                                            messages.get(
                                                                    "console.home.deleted",
                                                                    EventWords.shortened(
                                                                            tile.title())),
                                                            () -> bringBack(live));
                                        }));
    }

    private void bringBack(LiveSession live) {
        if (live.now().session().deleted()) {
            desk.outbox()
                    .undo(
                            live,
                            () -> {
                                lastDeleted = Optional.empty();
                                selected.set(Optional.of(live.id()));
                                reload();
                            });
        }
    }

    /** Makes a workshop of its own from a sample and opens it. */
    void begin(Workshop sample) {
        create(sample.copy(sample.title()), open);
    }

    private void beginBlank() {
        create(
                new Workshop(
                        WorkshopId.fresh(),
                        messages.get("console.home.untitled"),
                        Optional.empty(),
                        LocalTime.of(9, 0),
                        Agenda.EMPTY),
                open);
    }

    /** Goes on with the clock as it is now. */
    void goOn(Interruption stopped) {
        interruption = Optional.empty();
        open.accept(stopped.live());
    }

    /** Goes on with the time that was left. */
    void forgive(Interruption stopped) {
        desk.outbox()
                .send(
                        stopped.live(),
                        new RunCommand.ForgiveInterruption(stopped.lastAlive()),
                        () -> goOn(stopped));
    }

    /** Ends the session that was cut off. */
    void end(Interruption stopped) {
        desk.outbox().send(stopped.live(), new RunCommand.EndSession(), () -> goOn(stopped));
    }

    private void create(Workshop workshop, Consumer<LiveSession> done) {
        then(desk.library().create(workshop), done);
    }

    private void withSession(WorkshopId id, Consumer<LiveSession> done) {
        then(desk.library().open(id), done);
    }

    private void then(CompletableFuture<LiveSession> session, Consumer<LiveSession> done) {
        session.whenCompleteAsync(
                (live, failure) -> {
                    if (failure == null) {
                        done.accept(live);
                    } else {
                        failed(failure);
                    }
                },
                Background.fx());
    }

    private void failed(Throwable failure) {
        var cause = failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure;
        if (cause instanceof Library.NotCreated refused
                && refused.answer() instanceof Answer.Refused(var reason)) {
            desk.shell().toasts().show(desk.outbox().words(reason));
        } else {
            LOG.log(Level.ERROR, "The library did not answer", failure);
            desk.shell().toasts().show(messages.get("console.home.failed"));
        }
    }
}
