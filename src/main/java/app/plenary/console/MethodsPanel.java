package app.plenary.console;

import app.plenary.exchange.Methods;
import app.plenary.plan.Method;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;
import app.plenary.ui.Caption;
import app.plenary.ui.Rail;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
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

    private final Messages messages;
    private final Agenda agenda;
    private final TextField search = new TextField();
    private final ListView<Method> list = new ListView<>();
    private final VBox overview;
    private final StackPane pages = new StackPane();
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open", true);
    private List<Method> all = List.of();

    MethodsPanel(Messages messages, Agenda agenda) {
        this.messages = messages;
        this.agenda = agenda;
        search.setAccessibleText(messages.get("console.methods.search-name"));
        search.textProperty().subscribe(this::filter);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
        list.getStyleClass().add("method-list");
        list.setCellFactory(_ -> new MethodCell(this, messages));
        list.setAccessibleText(messages.get("console.methods.title"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
        var nothing = new Label(messages.get("console.methods.none"));
        nothing.getStyleClass().add("quiet");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        VBox.setVgrow(list, Priority.ALWAYS);
        overview = new VBox(10, search, list);
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
    void know(List<Method> methods) {
        all = List.copyOf(methods);
        prompt();
        filter();
    }

    private void prompt() {
        search.setPromptText(messages.get("console.methods.search", all.size()));
    }

    private void filter() {
        list.getItems().setAll(Methods.search(all, search.getText()));
        list.scrollTo(0);
    }

    /** To begin typing in. */
    void focusSearch() {
        open.set(true);
        pages.getChildren().setAll(overview);
        search.requestFocus();
        search.selectAll();
    }

    /** Shows everything about {@code method}. */
    void open(Method method) {
        pages.getChildren()
                .setAll(
                        new MethodPage(
                                messages,
                                method,
                                () -> {
                                    pages.getChildren().setAll(overview);
                                    list.requestFocus();
                                },
                                () -> add(method)));
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
            add(list.getItems().getFirst());
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            key.consume();
        }
    }

    private void onListKey(KeyEvent key) {
        var method = list.getSelectionModel().getSelectedItem();
        if (method == null || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case ENTER -> add(method);
            case SPACE, RIGHT -> open(method);
            default -> {
                return;
            }
        }
        key.consume();
    }
}
