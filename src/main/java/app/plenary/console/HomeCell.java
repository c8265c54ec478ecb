package app.plenary.console;

import app.plenary.plan.Workshop;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;
import app.plenary.ui.Caption;
import app.plenary.ui.Card;
import app.plenary.ui.EmptyState;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.ArrayList;
import java.util.List;

/** Draws one row of Home. */
final class HomeCell extends ListCell<HomeRow> {
    private final Desk desk;
    private final Messages messages;
    private final HomeView home;
    private final List<WorkshopCard> cards = new ArrayList<>();

    HomeCell(Desk desk, HomeView home) {
        this.desk = desk;
        this.messages = desk.messages();
        this.home = home;
        getStyleClass().add("home-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        home.selectedProperty().subscribe(this::mark);
    }

    private void mark() {
        cards.forEach(card -> card.mark(home.isSelected(card.tile())));
    }

    @Override
    protected void updateItem(@Nullable HomeRow row, boolean empty) {
        super.updateItem(row, empty);
        cards.clear();
        setText(null);
        setGraphic(row == null || empty ? null : node(row));
        mark();
    }

    private Node node(HomeRow row) {
        return switch (row) {
            case HomeRow.Stopped stopped -> stopped(stopped.interruption());
            case HomeRow.First first ->
                    kept(WorkshopCard.first(first.tile(), first.caption(), messages, home));
            case HomeRow.Heading heading -> heading(heading.text());
            case HomeRow.Tiles tiles ->
                    grid(
                            tiles.columns(),
                            tiles.tiles().stream()
                                    .map(tile -> kept(WorkshopCard.small(tile, home)))
                                    .toList());
            case HomeRow.Samples samples ->
                    grid(samples.columns(), samples.samples().stream().map(this::sample).toList());
            case HomeRow.Templates own ->
                    grid(
                            own.columns(),
                            own.templates().stream()
                                    .map(one -> TemplateCard.own(desk, one, home.templates()))
                                    .toList());
            case HomeRow.OwnHeading own -> ownHeading(own);
            case HomeRow.Damage damage -> damage(damage);
            case HomeRow.Nothing nothing ->
                    new EmptyState(
                            Material2RoundMZ.SEARCH_OFF,
                            messages.get("console.home.nothing"),
                            messages.get("console.home.nothing-why", nothing.query()));
            case HomeRow.Welcome welcome -> welcome(welcome);
        };
    }

    private WorkshopCard kept(WorkshopCard card) {
        cards.add(card);
        return card;
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.getStyleClass().add("subheading");
        return heading;
    }

    private static GridPane grid(int columns, List<? extends Node> nodes) {
        var grid = new GridPane();
        grid.getStyleClass().add("card-grid");
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints(0, 100, Double.MAX_VALUE);
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < nodes.size(); i++) {
            grid.add(nodes.get(i), i, 0);
        }
        return grid;
    }

    private Node stopped(Interruption interruption) {
        var caption = new Caption(messages.get("console.home.stopped-title"), messages.locale());
        var words = new Label(interruption.sentence(messages, desk.dates()));
        words.getStyleClass().add("subheading");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var buttons = new FlowPane(8, 8);
        if (interruption.isPaused()) {
            buttons.getChildren()
                    .add(
                            Buttons.primary(messages.get("console.home.go-on-paused"))
                                    .does(() -> home.stopped().goOn(interruption)));
        } else {
            buttons.getChildren()
                    .addAll(
                            Buttons.primary(
                                            messages.get(
                                                    "console.home.go-on-as-it-was",
                                                    interruption.asItWas(messages)))
                                    .does(() -> home.stopped().forgive(interruption)),
                            Buttons.plain(
                                            messages.get(
                                                    "console.home.go-on",
                                                    interruption.goneOn(
                                                            messages, desk.clock().instant())))
                                    .does(() -> home.stopped().goOn(interruption)));
        }
        buttons.getChildren()
                .add(
                        Buttons.plain(messages.get("console.home.end"))
                                .does(() -> home.stopped().end(interruption)));
        var card = new Card(caption, words, buttons);
        card.getStyleClass().add("stopped");
        return card;
    }

    private Node sample(Workshop sample) {
        return TemplateCard.shipped(desk, sample, () -> home.begin(sample));
    }

    private Node ownHeading(HomeRow.OwnHeading row) {
        var line = new HBox(8, heading(messages.get("console.own.templates")));
        line.getStyleClass().add("home-heading");
        if (row.many()) {
            line.getChildren()
                    .add(
                            Buttons.quiet(
                                            row.all()
                                                    ? messages.get("console.own.fewer-templates")
                                                    : messages.get(
                                                            "console.own.all-templates",
                                                            row.count()))
                                    .does(home.templates()::turn));
        }
        return line;
    }

    private Node damage(HomeRow.Damage damage) {
        var line = new DamagedFiles(desk);
        line.show(damage.files());
        return line;
    }

    private Node welcome(HomeRow.Welcome welcome) {
        var state =
                new EmptyState(
                        Material2RoundAL.GROUPS,
                        messages.get("console.home.welcome"),
                        messages.get("console.home.welcome-why"));
        welcome.sample()
                .ifPresent(sample ->
                        state.with(
                                Buttons.primary(messages.get("console.home.try-sample"))
                                        .does(() -> home.begin(sample))));
        var box = new VBox(state);
        box.getStyleClass().add("welcome");
        return box;
    }
}
