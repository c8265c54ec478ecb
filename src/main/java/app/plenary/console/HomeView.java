package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.live.WorkshopSummary;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.text.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All workshops: the next one large, the others as cards, samples to begin with, and first of all a
 * session that was cut off. Reads the library again each time it comes to the front.
 */
final class HomeView extends StackPane implements WorkshopCard.Actions {
    private final Desk desk;
    private final Messages messages;
    private final Consumer<LiveSession> open;
    private final HomeViewModel model;
    private final Shelf shelf;
    private final HomeTemplates templates;
    private final StoppedSession stopped;
    private final WorkshopToFile toFile;
    private final WorkshopFromFile fromFile;
    private final List<ConsoleCommand> commands;
    private final HomeBar bar;
    private final ListView<HomeRow> list = new ListView<>();
    private final ObjectProperty<Optional<WorkshopId>> selected =
            new SimpleObjectProperty<>(this, "selected", Optional.empty());
    private List<WorkshopSummary> summaries = List.of();
    private HomeViewModel.Contents contents =
            new HomeViewModel.Contents(Optional.empty(), "", List.of());
    private boolean loaded;
    private int columns = 3;

    HomeView(Desk desk, OwnCollection own, Consumer<LiveSession> open, WindowCommands window) {
        this.desk = desk;
        this.messages = desk.messages();
        this.open = open;
        this.model = new HomeViewModel(messages, desk.dates());
        this.shelf = new Shelf(desk);
        this.templates = new HomeTemplates(desk, own, this::begin, this::draw);
        this.stopped = new StoppedSession(desk, shelf, this::draw, open);
        this.toFile = new WorkshopToFile(desk, shelf);
        this.fromFile = new WorkshopFromFile(desk, shelf, this::added);
        getStyleClass().add("home");
        commands = makeCommands();
        bar = new HomeBar(messages, command("home.search"), command("home.new"), window);
        bar.search().textProperty().subscribe(this::draw);
        bar.search().addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
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
                        () -> shelf.beginBlank(open),
                        ctrl(KeyCode.N)),
                new ConsoleCommand(
                        "home.open",
                        "console.command.open",
                        () -> list.isFocused() && chosen().isPresent(),
                        () -> chosen().ifPresent(this::open),
                        new KeyCodeCombination(KeyCode.ENTER)),
                new ConsoleCommand(
                        "home.search",
                        "console.command.search",
                        () -> true,
                        this::search,
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
                        "home.save-file",
                        "console.command.save-file",
                        () -> chosen().isPresent(),
                        () -> chosen().ifPresent(this::saveAsFile),
                        ctrl(KeyCode.S)),
                new ConsoleCommand(
                        "home.undo",
                        "console.command.undo",
                        () -> shelf.canBringBack() || templates.canBringBack(),
                        this::bringBack,
                        ctrl(KeyCode.Z)));
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private void search() {
        bar.search().requestFocus();
        bar.search().selectAll();
    }

    private ConsoleCommand command(String id) {
        return commands.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    /** The bar that belongs across the top of the window. */
    HomeBar bar() {
        return bar;
    }

    List<ConsoleCommand> commands() {
        return commands;
    }

    /** Home has come to the front. */
    void entered() {
        reload();
        templates.look();
        list.requestFocus();
    }

    private void reload() {
        shelf.list(all -> {
            loaded = true;
            summaries = all;
            draw();
            stopped.look(summaries);
        });
    }

    private void draw() {
        if (!loaded) {
            return;
        }
        contents =
                model.contents(
                        summaries.stream().filter(summary -> !stopped.is(summary.id())).toList(),
                        bar.search().getText(),
                        desk.clock().instant());
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
        stopped.interruption().map(HomeRow.Stopped::new).ifPresent(rows::add);
        var words = HomeViewModel.words(bar.search().getText());
        var below = templates.rows(words, columns);
        if (summaries.isEmpty()) {
            rows.add(new HomeRow.Welcome(desk.samples().get().stream().findFirst()));
        } else if (contents.all().isEmpty() && below.isEmpty()) {
            rows.add(new HomeRow.Nothing(bar.search().getText().strip()));
        }
        rows.addAll(
                HomeRow.of(
                        contents,
                        words.isEmpty()
                                ? messages.get("console.home.workshops")
                                : messages.get("console.home.found", contents.tiles().size()),
                        columns));
        rows.addAll(below);
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
                bar.search().clear();
                list.requestFocus();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void onKey(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || !list.equals(key.getTarget())) {
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
            if (list.getItems().get(i).holds(tile)) {
                Rows.reveal(list, i);
            }
        }
        speak();
        commands.forEach(ConsoleCommand::refresh);
    }

    private void speak() {
        list.setAccessibleText(
                chosen().map(tile ->
                                messages.get(
                                        "console.home.spoken",
                                        tile.title(),
                                        tile.state(),
                                        tile.line()))
                        .orElseGet(() -> messages.get("console.home.list")));
    }

    @Override
    public String tip(String command) {
        return command(command).tip(messages);
    }

    @Override
    public void saveAsFile(HomeViewModel.Tile tile) {
        shelf.open(tile.id(), toFile::ask);
    }

    @Override
    public void open(HomeViewModel.Tile tile) {
        shelf.open(tile.id(), open);
    }

    @Override
    public void duplicate(HomeViewModel.Tile tile) {
        shelf.duplicate(tile.id(), this::keep);
    }

    @Override
    public void delete(HomeViewModel.Tile tile) {
        shelf.delete(
                tile.id(),
                () -> {
                    templates.workshopDeleted();
                    int place = place();
                    select(place + 1 < contents.all().size() ? place + 1 : place - 1);
                    reload();
                },
                this::keep);
    }

    private void bringBack() {
        if (templates.isFirstToComeBack() || !shelf.canBringBack()) {
            templates.bringBack();
        } else {
            shelf.bringBack(this::keep);
        }
    }

    /** A file that is opened from outside of the program, or dropped here. */
    void openFile(Path file) {
        fromFile.open(file);
    }

    /** Marks a workshop that was brought in, and offers for a while to take that back. */
    void added(LiveSession live) {
        keep(live.id());
        desk.shell()
                .toasts()
                .showWithUndo(
                        shelf.words("console.file.added", live.now().session().workshop()),
                        () -> shelf.delete(live.id(), this::reload, this::keep));
    }

    StoppedSession stopped() {
        return stopped;
    }

    HomeTemplates templates() {
        return templates;
    }

    /** Marks a workshop that was just made or brought back. */
    private void keep(WorkshopId id) {
        selected.set(Optional.of(id));
        reload();
    }

    /** Makes a workshop of its own from a sample and opens it. */
    void begin(Workshop sample) {
        shelf.begin(sample, open);
    }
}
