package app.plenary.console;

import app.plenary.console.KnownMethods.Known;
import app.plenary.exchange.Methods;
import app.plenary.exchange.OwnLibrary.Damaged;
import app.plenary.exchange.OwnLibrary.OwnMethod;
import app.plenary.plan.Method;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;
import app.plenary.ui.Caption;
import app.plenary.ui.Rail;
import app.plenary.ui.SegmentedControl;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;
import java.util.Optional;

/**
 * The library of methods at the left of the agenda: searched by typing, looked into by click, put
 * into the agenda by dragging, Enter or a button. Folds to an icon where there is little room.
 */
final class MethodsPanel extends StackPane {
    private static final double WIDTH = 252;
    private static final double FOLDED = 49;

    /** What can be done with a method in the agenda. */
    interface Agenda {
        /** Puts it after what is chosen. */
        void add(Method method);

        /** It is held at this point of the scene. */
        void hover(double sceneX, double sceneY);

        /** It has been let go at this point of the scene. */
        void drop(Method method, double sceneX, double sceneY);
    }

    /** What can be done with a method of one's own. */
    interface Own {
        /** Asks what else shall be said about it. */
        void edit(OwnMethod method);

        void delete(OwnMethod method);
    }

    private final Messages messages;
    private final Agenda agenda;
    private final Own own;
    private final TextField search = new TextField();
    private final SegmentedControl<Boolean> ownOnly;
    private final ListView<Known> list = new ListView<>();
    private final DamagedFiles damaged;
    private final VBox overview;
    private final StackPane pages = new StackPane();
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", true);
    private List<Known> all = List.of();
    private Optional<String> opened = Optional.empty();

    MethodsPanel(Desk desk, Agenda agenda, Own own) {
        this.messages = desk.messages();
        this.agenda = agenda;
        this.own = own;
        damaged = new DamagedFiles(desk);
        ownOnly =
                new SegmentedControl<>(
                        List.of(false, true),
                        only ->
                                only
                                        ? messages.get("console.own.own")
                                        : messages.get("console.own.all"));
        ownOnly.setVisible(false);
        ownOnly.valueProperty().subscribe(this::filter);
        FieldSet.onlyWhenVisible(ownOnly);
        search.setAccessibleText(messages.get("console.methods.search-name"));
        search.textProperty().subscribe(this::filter);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
        list.getStyleClass().add("method-list");
        list.setCellFactory(_ -> new MethodCell(this, messages));
        list.setAccessibleText(messages.get("console.methods.title"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
        list.focusedProperty()
                .subscribe(focused -> {
                    if (focused && list.getSelectionModel().isEmpty()) {
                        list.getSelectionModel().selectFirst();
                    }
                });
        var nothing = new Label(messages.get("console.methods.none"));
        nothing.getStyleClass().add("quiet");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        VBox.setVgrow(list, Priority.ALWAYS);
        overview = new VBox(10, search, ownOnly, list, damaged);
        VBox.setVgrow(pages, Priority.ALWAYS);
        pages.getChildren().setAll(overview);
        var name = new Caption(messages.get("console.methods.title"), messages.locale());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var fold =
                Buttons.icon(Material2RoundAL.CHEVRON_LEFT, messages.get("console.methods.fold"))
                        .does(() -> open.set(false));
        var top = new HBox(name, gap, fold);
        top.getStyleClass().add("methods-top");
        var wide = new Rail(Rail.Side.LEFT, WIDTH, top, pages);
        wide.getStyleClass().add("methods");
        var unfold =
                Buttons.icon(Material2OutlinedMZ.MENU_BOOK, messages.get("console.methods.unfold"))
                        .does(() -> open.set(true));
        var narrow = new Rail(Rail.Side.LEFT, FOLDED, unfold);
        narrow.getStyleClass().add("methods-folded");
        wide.visibleProperty().bind(open);
        narrow.visibleProperty().bind(open.not());
        FieldSet.onlyWhenVisible(wide, narrow);
        getChildren().addAll(wide, narrow);
        prompt();
    }

    /** Whether it is unfolded. */
    BooleanProperty openProperty() {
        return open;
    }

    /** These are the methods to choose from. */
    void know(List<Known> methods) {
        if (methods.equals(all)) {
            return;
        }
        all = List.copyOf(methods);
        boolean some = all.stream().anyMatch(known -> known.own().isPresent());
        ownOnly.setVisible(some);
        if (!some) {
            ownOnly.valueProperty().set(false);
        }
        prompt();
        filter();
        opened.ifPresent(this::open);
    }

    /** These files of methods cannot be used. */
    void tell(List<Damaged> files) {
        damaged.show(files);
    }

    private void prompt() {
        search.setPromptText(messages.get("console.methods.search", all.size()));
    }

    private void filter() {
        var chosen = list.getSelectionModel().getSelectedItem();
        var found =
                Methods.search(all, Known::method, search.getText()).stream()
                        .filter(known -> !ownOnly.getValue() || known.own().isPresent())
                        .toList();
        list.getItems().setAll(found);
        int at = found.indexOf(chosen);
        if (at >= 0) {
            list.getSelectionModel().select(at);
        }
        list.scrollTo(Math.max(0, at));
    }

    /** To begin typing in. */
    void focusSearch() {
        open.set(true);
        opened = Optional.empty();
        pages.getChildren().setAll(overview);
        search.requestFocus();
        search.selectAll();
    }

    /** Shows everything about a method. */
    void open(Known known) {
        opened = Optional.of(known.method().id());
        pages.getChildren().setAll(new MethodPage(messages, known, this));
    }

    /** Shows it anew as it is now, or the list when it is gone. */
    private void open(String id) {
        all.stream()
                .filter(known -> known.method().id().equals(id))
                .findFirst()
                .ifPresentOrElse(this::open, this::back);
    }

    /** Back to the list. */
    void back() {
        opened = Optional.empty();
        pages.getChildren().setAll(overview);
        list.requestFocus();
    }

    /** The keys go to the method that is looked at, else to the list. */
    void takeFocus() {
        pages.getChildren().getFirst().lookupAll(".action").stream()
                .findFirst()
                .filter(_ -> opened.isPresent())
                .ifPresentOrElse(Node::requestFocus, list::requestFocus);
    }

    void edit(OwnMethod method) {
        own.edit(method);
    }

    void delete(OwnMethod method) {
        own.delete(method);
    }

    void add(Method method) {
        agenda.add(method);
    }

    void dragged(double sceneX, double sceneY) {
        agenda.hover(sceneX, sceneY);
    }

    void dropped(Method method, double sceneX, double sceneY) {
        agenda.drop(method, sceneX, sceneY);
    }

    private void onSearchKey(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && !list.getItems().isEmpty()) {
            add(list.getItems().getFirst().method());
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            key.consume();
        }
    }

    private void onListKey(KeyEvent key) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case ENTER -> add(chosen.method());
            case SPACE, RIGHT -> open(chosen);
            // Here it is never about the agenda.
            case DELETE -> chosen.own().ifPresent(this::delete);
            default -> {
                return;
            }
        }
        key.consume();
    }
}
