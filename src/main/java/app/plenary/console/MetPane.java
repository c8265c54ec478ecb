package app.plenary.console;

import app.plenary.console.Meetings.Kind;
import app.plenary.console.MetWords.Line;
import app.plenary.plan.Block;
import app.plenary.session.Encounter;
import app.plenary.session.ParticipantId;
import app.plenary.session.Session;
import app.plenary.text.Messages;
import app.plenary.ui.Background;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * Who met whom: a table of everybody beside everybody, and beside it one person in words: whom they
 * have not met, whom they have and where. On the JavaFX thread; counting is done behind.
 */
final class MetPane extends HBox {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final Messages messages;
    private final Background background;
    private final MetWords words;
    private final MetGrid grid;
    private final Label pair = new Label();
    private final TextField search = new TextField();
    private final Label who = new Label();
    private final ListView<Line> list = new ListView<>();
    private Meetings meetings = Meetings.NONE;
    private @Nullable Session shown;
    private @Nullable Block block;
    private List<Encounter> earlier = List.of();
    private Background.@Nullable Running counting;
    private @Nullable ParticipantId chosen;

    MetPane(Messages messages, Background background) {
        this.messages = messages;
        this.background = background;
        words = new MetWords(messages);
        grid =
                new MetGrid(
                        messages, at -> words.pair(meetings, at.row(), at.column()), this::choose);
        getStyleClass().add("met-pane");
        pair.getStyleClass().add("met-words");
        pair.setWrapText(true);
        pair.setMinHeight(44);
        pair.setPrefHeight(44);
        pair.setAlignment(Pos.TOP_LEFT);
        grid.pairProperty()
                .subscribe(at ->
                        pair.setText(
                                at.row() < 0
                                        ? messages.get("console.group.met.hint")
                                        : words.pair(meetings, at.row(), at.column())));
        VBox.setVgrow(grid, Priority.ALWAYS);
        grid.setMinSize(0, 60);
        var left = new VBox(legend(), grid, pair);
        left.getStyleClass().add("met-left");
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        getChildren().addAll(left, side());
    }

    private Region legend() {
        var row = new FlowPane();
        row.getStyleClass().add("met-legend");
        for (Kind kind : Kind.values()) {
            var name =
                    new Label(
                            switch (kind) {
                                case HERE -> messages.get("console.group.met.legend.here");
                                case TO_COME -> messages.get("console.group.met.legend.to-come");
                                case SESSION -> messages.get("console.group.met.legend.session");
                                case EARLIER -> messages.get("console.group.met.legend.earlier");
                            });
            name.getStyleClass().addAll("small", "quiet");
            name.setGraphic(new Swatch(MetGrid.style(kind)));
            row.getChildren().add(name);
        }
        return row;
    }

    private Region side() {
        search.setPromptText(messages.get("console.group.met.search"));
        search.setAccessibleText(messages.get("console.group.met.search"));
        search.textProperty().subscribe(this::find);
        search.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.DOWN) {
                        list.requestFocus();
                        key.consume();
                    }
                });
        who.getStyleClass().add("strong");
        who.setWrapText(true);
        list.getStyleClass().addAll("met-list", "edge-to-edge");
        list.setCellFactory(_ -> new Row());
        list.setAccessibleText(messages.get("console.group.met.list"));
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ENTER) {
                        follow(list.getSelectionModel().getSelectedItem());
                        key.consume();
                    }
                });
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                follow(list.getSelectionModel().getSelectedItem());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(0);
        var side = new VBox(search, who, list);
        side.getStyleClass().add("met-side");
        side.prefWidthProperty().bind(widthProperty().multiply(0.34));
        return side;
    }

    /** Shows that block of {@code session}; counts anew only when something has changed. */
    void show(Session session, Block of, List<Encounter> before) {
        boolean same =
                shown != null
                        && shown.breakouts().equals(session.breakouts())
                        && shown.roster() == session.roster()
                        && shown.agenda().equals(session.agenda())
                        && of.equals(block)
                        && before.equals(earlier);
        if (same) {
            return;
        }
        shown = session;
        block = of;
        earlier = before;
        if (counting != null) {
            counting.cancel();
        }
        counting =
                background.run(
                        () -> Meetings.of(session, of, before, messages.locale()),
                        this::take,
                        _ -> {});
    }

    private void take(Meetings counted) {
        meetings = counted;
        grid.show(counted);
        var person = chosen;
        int number =
                person == null
                        ? (counted.size() == 0 ? -1 : 0)
                        : counted.find(person).orElse(counted.size() == 0 ? -1 : 0);
        if (number >= 0) {
            choose(number);
        } else {
            who.setText(messages.get("console.group.met.nobody"));
            list.getItems().clear();
        }
    }

    private void choose(int person) {
        chosen = meetings.id(person);
        grid.choose(person);
        who.setText(words.person(meetings, person));
        list.getItems().setAll(words.list(meetings, person));
        list.scrollTo(0);
    }

    private void follow(@Nullable Line line) {
        if (line != null && line.other() >= 0) {
            choose(line.other());
        }
    }

    /** The first whose name begins so, else the first whose name has it anywhere. */
    private void find(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return;
        }
        int within = -1;
        for (int i = 0; i < meetings.size(); i++) {
            var name = meetings.name(i).toLowerCase(Locale.ROOT);
            if (name.startsWith(wanted)) {
                choose(i);
                return;
            }
            if (within < 0 && name.contains(wanted)) {
                within = i;
            }
        }
        if (within >= 0) {
            choose(within);
        }
    }

    private static final class Row extends ListCell<Line> {
        Row() {
            getStyleClass().add("met-row");
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : line.text());
            pseudoClassStateChanged(HEADING, line != null && !empty && line.other() < 0);
        }
    }
}
