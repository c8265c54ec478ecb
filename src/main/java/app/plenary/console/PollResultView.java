package app.plenary.console;

import app.plenary.console.PollPicture.Line;
import app.plenary.text.Messages;
import app.plenary.ui.BarRow;
import app.plenary.ui.Pill;
import app.plenary.ui.Tone;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The result of one question, whatever its kind. Only what has changed moves. */
final class PollResultView extends StackPane {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("leading");
    private static final double ONE_CHART = 130;

    /** A text of so many letters stands beside its bar in one line. */
    private static final int SHORT = 24;

    private static final double SMALL_CHART = 34;
    private static final double SQUARE = 250;

    private final Messages messages;
    private final VBox bars = new VBox();
    private final List<BarRow> rows = new ArrayList<>();
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private final TextsList texts;
    private final VBox list = new VBox(8);
    private final Label listed = new Label();
    private final WordCloud cloud;
    private final VBox words;
    private final Label inCloud = new Label();
    private final Label foot = new Label();
    private PollPicture shown = new PollPicture.Nothing("");

    /** {@code cover} is told which text is to be kept from the room, or seen again. */
    PollResultView(Messages messages, BiConsumer<Line, Boolean> cover) {
        this.messages = messages;
        bars.getStyleClass().add("bars");
        foot.getStyleClass().addAll("small", "quiet");
        foot.setWrapText(true);
        foot.setMinHeight(Region.USE_PREF_SIZE);
        body.getStyleClass().add("poll-body");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setAccessibleText(messages.get("console.poll.result"));
        texts = new TextsList(messages, cover);
        cloud = new WordCloud(messages, cover);
        words = new VBox(8, inCloud, cloud);
        VBox.setVgrow(texts, Priority.ALWAYS);
        for (Label label : List.of(listed, inCloud)) {
            label.getStyleClass().addAll("small", "quiet");
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            FieldSet.onlyWhenVisible(label);
        }
        getChildren().add(scroll);
    }

    /** Another poll: nothing glides from the old one to the new. */
    void forget() {
        rows.clear();
        bars.getChildren().clear();
        shown = new PollPicture.Nothing("");
        body.getChildren().clear();
    }

    /** {@code words} stand below the picture. */
    void show(PollPicture picture, String words) {
        boolean same = picture.equals(shown) && !body.getChildren().isEmpty();
        foot.setText(words);
        foot.setVisible(!words.isEmpty());
        foot.setManaged(!words.isEmpty());
        if (same) {
            return;
        }
        shown = picture;
        if (picture instanceof PollPicture.Texts given
                && !given.cloud()
                && !given.lines().isEmpty()) {
            texts.show(given.lines());
            count(given, listed);
            body.getChildren().clear();
            put(list, listed, texts, foot);
            put(this, list);
            return;
        }
        list.getChildren().clear();
        put(body, part(picture), foot);
        put(this, scroll);
    }

    /** Leaves alone what stands there already, so that it keeps the focus. */
    private static void put(Pane place, Node... nodes) {
        if (!place.getChildren().equals(List.of(nodes))) {
            place.getChildren().setAll(nodes);
        }
    }

    private Node part(PollPicture picture) {
        return switch (picture) {
            case PollPicture.Nothing(var words) -> words(words, "quiet");
            case PollPicture.Bars(var lines) -> bars(lines);
            case PollPicture.Scales scales -> scales(scales);
            case PollPicture.Plane plane -> plane(plane);
            case PollPicture.Ladder ladder -> ladder(ladder);
            case PollPicture.Estimates estimates -> estimates(estimates);
            case PollPicture.Texts given ->
                    given.lines().isEmpty()
                            ? words(messages.get("console.poll.no-texts"), "quiet")
                            : cloud(given);
        };
    }

    private static Label words(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Node bars(List<PollPicture.Bar> result) {
        while (rows.size() > result.size()) {
            bars.getChildren().remove(rows.removeLast());
        }
        boolean wordy = result.stream().anyMatch(bar -> bar.text().length() > SHORT);
        for (int i = 0; i < result.size(); i++) {
            var bar = result.get(i);
            var label = messages.get("console.poll.option", i + 1, bar.text());
            if (i == rows.size()) {
                var row = new BarRow(messages, BarRow.Place.BESIDE, label);
                rows.add(row);
                bars.getChildren().add(row);
            }
            var row = rows.get(i);
            row.label(label);
            row.wordy(wordy);
            if (bar.text().length() > SHORT) {
                Tooltip.install(row, tip(bar.text()));
            }
            row.show(bar.share(), bar.figure(), bar.leads());
        }
        return bars;
    }

    private static Tooltip tip(String text) {
        var tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        return tip;
    }

    private Node scales(PollPicture.Scales scales) {
        if (scales.lines().size() == 1) {
            return scale(scales.lines().getFirst(), scales);
        }
        var grid = new GridPane();
        grid.getStyleClass().add("scale-grid");
        var wide = new ColumnConstraints();
        wide.setPercentWidth(40);
        var chart = new ColumnConstraints();
        chart.setHgrow(Priority.ALWAYS);
        var figure = new ColumnConstraints(120);
        grid.getColumnConstraints().addAll(wide, chart, figure);
        int row = 0;
        for (PollPicture.Rated line : scales.lines()) {
            var text = words(line.text());
            text.setMaxHeight(62);
            text.setMinHeight(0);
            if (line.text().length() > 60) {
                text.setTooltip(tip(line.text()));
            }
            var columns = new ColumnsChart(SMALL_CHART);
            columns.show(line.columns());
            grid.addRow(
                    row++,
                    text,
                    columns,
                    new VBox(
                            words(line.middle(), "strong"),
                            words(line.detail(), "small", "quiet")));
        }
        return ends(scales).isEmpty()
                ? grid
                : new VBox(8, grid, words(ends(scales), "small", "quiet"));
    }

    private String ends(PollPicture.Scales scales) {
        return scales.low().isEmpty() && scales.high().isEmpty()
                ? ""
                : messages.get("console.poll.ends", scales.low(), scales.high());
    }

    private Node scale(PollPicture.Rated line, PollPicture.Scales scales) {
        var columns = new ColumnsChart(ONE_CHART);
        columns.show(line.columns());
        var facts = new HBox(16, words(line.middle(), "subheading"), words(line.detail(), "quiet"));
        facts.getStyleClass().add("scale-facts");
        var all = new VBox(10);
        if (!line.text().isEmpty()) {
            all.getChildren().add(words(line.text(), "strong"));
        }
        if (!line.middle().isEmpty()) {
            all.getChildren().add(facts);
        }
        all.getChildren().add(columns);
        if (!ends(scales).isEmpty()) {
            all.getChildren().add(words(ends(scales), "small", "quiet"));
        }
        return all;
    }

    private Node plane(PollPicture.Plane plane) {
        var square = new PlaneSquare(SQUARE);
        square.show(plane);
        var list = new VBox(8);
        boolean several = plane.items().size() > 1;
        for (PollPicture.Placed item : plane.items()) {
            var number = new Label(Integer.toString(item.number()));
            number.getStyleClass().add("disc");
            number.setVisible(several);
            number.setManaged(several);
            var name = words(item.text(), "strong");
            name.setVisible(!item.text().isEmpty());
            name.setManaged(!item.text().isEmpty());
            var detail = words(item.detail(), "small", "quiet");
            var both = new VBox(name, detail);
            HBox.setHgrow(both, Priority.ALWAYS);
            list.getChildren().add(new HBox(10, number, both));
        }
        HBox.setHgrow(list, Priority.ALWAYS);
        var row = new HBox(24, square, list);
        row.getStyleClass().add("plane-row");
        return row;
    }

    private Node ladder(PollPicture.Ladder ladder) {
        var grid = new GridPane();
        grid.getStyleClass().add("ladder");
        var text = new ColumnConstraints();
        text.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(text);
        for (int way = 0; way < ladder.ways().size(); way++) {
            var column = new ColumnConstraints(80);
            column.setHalignment(HPos.CENTER);
            grid.getColumnConstraints().add(column);
            grid.add(words(ladder.ways().get(way), "small", "quiet"), way + 1, 0);
        }
        int row = 1;
        for (PollPicture.Rung rung : ladder.options()) {
            var bar = new BarRow(messages, BarRow.Place.INSIDE, rung.text());
            bar.show(rung.share(), "", rung.first().contains(true) && rung.share() == 1);
            bar.getStyleClass().add("rung");
            if (rung.text().length() > 40) {
                Tooltip.install(bar, tip(rung.text()));
            }
            grid.add(bar, 0, row);
            for (int way = 0; way < rung.places().size(); way++) {
                var place = new Label(rung.places().get(way));
                place.getStyleClass().add("place");
                place.pseudoClassStateChanged(FIRST, rung.first().get(way));
                grid.add(place, way + 1, row);
            }
            row++;
        }
        var verdict = words(ladder.verdict(), "strong");
        if (ladder.agreed()) {
            return new VBox(10, verdict, grid);
        }
        var mark = new Pill(messages.get("console.poll.ways-differ"), Tone.LATE);
        return new VBox(10, mark, verdict, grid);
    }

    private Node estimates(PollPicture.Estimates estimates) {
        var columns = new ColumnsChart(84);
        columns.show(estimates.columns());
        var facts = new GridPane();
        facts.getStyleClass().add("fact-grid");
        boolean before = estimates.facts().stream().anyMatch(fact -> !fact.before().isEmpty());
        int row = 0;
        if (before) {
            facts.addRow(
                    row++,
                    new Label(),
                    words(messages.get("console.poll.fact.now"), "small", "quiet"),
                    words(messages.get("console.poll.fact.before"), "small", "quiet"));
        }
        for (PollPicture.Fact fact : estimates.facts()) {
            facts.addRow(
                    row++,
                    words(fact.name(), "quiet"),
                    words(fact.figure(), "strong"),
                    words(fact.before(), "quiet"));
        }
        var all = new VBox(10, columns, facts);
        estimates.words().forEach(sentence -> all.getChildren().add(words(sentence, "small")));
        return all;
    }

    private void count(PollPicture.Texts given, Label label) {
        label.setText(messages.get("console.poll.covered-count", given.covered()));
        label.setVisible(given.covered() > 0);
    }

    private Node cloud(PollPicture.Texts given) {
        count(given, inCloud);
        cloud.show(given.lines());
        return words;
    }
}
