package app.plenary.console;

import app.plenary.console.PollPicture.Column;
import app.plenary.console.PollPicture.Placed;
import app.plenary.console.PollPicture.Spot;
import app.plenary.report.ResultPart;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pictures of results on the page of the review, as they look while a poll is on. */
final class ReviewPictures {
    private static final double SQUARE = 220;
    private static final double CHART = 34;

    private ReviewPictures() {}

    /** The square, and beside it what its numbers mean. */
    static Node plane(ResultPart.Plane plane) {
        var items = new ArrayList<Placed>();
        items.add(new Placed(0, "", spots(plane.specks()), Optional.empty(), ""));
        var names = new VBox(6);
        for (var disc : plane.discs()) {
            items.add(
                    new Placed(
                            disc.number(),
                            disc.name(),
                            List.of(),
                            Optional.of(spot(disc.at())),
                            ""));
            names.getChildren().add(text(disc.number() + "  " + disc.name()));
        }
        var square = new PlaneSquare(SQUARE);
        square.show(
                new PollPicture.Plane(
                        plane.across().low(),
                        plane.across().high(),
                        plane.up().low(),
                        plane.up().high(),
                        items));
        HBox.setHgrow(names, Priority.ALWAYS);
        return new HBox(20, square, names);
    }

    private static List<Spot> spots(List<ResultPart.Spot> spots) {
        return spots.stream().map(ReviewPictures::spot).toList();
    }

    private static Spot spot(ResultPart.Spot at) {
        return new Spot(at.across() / 100, at.up() / 100);
    }

    /** A row of columns for each statement. */
    static Node steps(ResultPart.Steps steps) {
        var grid = new GridPane();
        grid.getStyleClass().add("scale-grid");
        var wide = new ColumnConstraints();
        wide.setPercentWidth(40);
        var chart = new ColumnConstraints();
        chart.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(wide, chart);
        int at = 0;
        for (var row : steps.rows()) {
            var columns = new ArrayList<Column>();
            for (int i = 0; i < steps.steps().size(); i++) {
                columns.add(
                        new Column(
                                steps.steps().get(i),
                                row.heights().get(i) / 100.0,
                                row.counts().get(i),
                                row.leads().get(i)));
            }
            var picture = new ColumnsChart(CHART);
            picture.show(columns);
            grid.addRow(at++, text(row.name()), picture);
        }
        return grid;
    }

    private static Label text(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
