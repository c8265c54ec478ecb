package app.plenary.console;

import app.plenary.report.PollResult;
import app.plenary.report.QuizResult;
import app.plenary.report.QuizText;
import app.plenary.report.Report;
import app.plenary.report.Report.Section;
import app.plenary.report.ResultPart;
import app.plenary.report.ResultText;
import app.plenary.text.Messages;
import app.plenary.ui.BarRow;
import app.plenary.ui.Stills;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The summary as a page of paper, section by section, built anew from each report. */
final class ReviewPage extends VBox {
    private final Messages messages;
    private final ReviewViewModel model;
    private final ResultText results;
    private final Stills stills;
    private final Map<Section, Node> headings = new EnumMap<>(Section.class);

    ReviewPage(Desk desk, ReviewViewModel model) {
        messages = desk.messages();
        stills = new Stills(desk.album()::bytes);
        this.model = model;
        this.results = new ResultText(messages);
        getStyleClass().add("review-page");
    }

    /** Builds the page from the model's report. */
    void refresh() {
        var report = model.report();
        headings.clear();
        getChildren().clear();
        var when = text(model.headline(), "small", "quiet");
        var title = text(report.title(), "page-title");
        getChildren().addAll(when, title);
        if (model.isUnfinished()) {
            getChildren().add(text(messages.get("console.review.unfinished"), "late-ink"));
        }
        section(Section.ACTIONS, report.actions().stream().map(this::action).toList());
        section(
                Section.POLLS,
                Stream.concat(
                                report.polls().stream().map(this::poll),
                                report.quizzes().stream().map(this::quiz))
                        .toList());
        section(Section.GROUPS, report.groupWork().stream().map(this::groups).toList());
        section(Section.INSIGHTS, lines(report.insights()));
        section(Section.PARKING_LOT, lines(report.parkingLot()));
        section(Section.NOTES, lines(report.notes()));
        section(Section.AGENDA, report.agenda().stream().map(this::block).toList());
        if (!report.people().isEmpty()) {
            section(Section.PEOPLE, List.of(text(String.join(" · ", report.people()))));
        }
        if (headings.isEmpty()) {
            getChildren().add(text(messages.get("console.review.nothing"), "quiet"));
        }
    }

    /** Where a section begins; null when it is not on the page. */
    @Nullable Node heading(Section section) {
        return headings.get(section);
    }

    private void section(Section section, List<? extends Node> content) {
        if (content.isEmpty()) {
            return;
        }
        var heading = text(model.title(section), "subheading", "accent-ink", "section-heading");
        headings.put(section, heading);
        getChildren().add(heading);
        getChildren().addAll(content);
    }

    private static Label text(String words, String... styles) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private Node action(Report.ActionItem action) {
        var box = FontIcon.of(Material2OutlinedAL.CHECK_BOX_OUTLINE_BLANK);
        box.getStyleClass().add("tick-box");
        var flow = new TextFlow(plain(action.text()));
        var promise = model.promise(action);
        if (!promise.isEmpty()) {
            flow.getChildren().add(plain(" — "));
            var who = plain(promise);
            who.getStyleClass().add("strong-text");
            flow.getChildren().add(who);
        }
        return line(box, flow);
    }

    private List<Node> lines(List<String> lines) {
        return lines.stream().map(words -> line(plain("•"), new TextFlow(plain(words)))).toList();
    }

    private static Text plain(String words) {
        var text = new Text(words);
        text.getStyleClass().add("text");
        return text;
    }

    private static Node line(Node mark, Region words) {
        var front = mark instanceof Text text ? new TextFlow(text) : mark;
        if (front instanceof Region region) {
            region.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var row = new HBox(front, words);
        row.getStyleClass().add("page-line");
        return row;
    }

    private Node quiz(QuizResult quiz) {
        var words = new QuizText(messages);
        var box = new VBox(text(words.heading(quiz), "strong"));
        for (var part : words.parts(quiz)) {
            box.getChildren().add(text(part.heading(), "page-question"));
            part.parts().forEach(each -> result(each, box));
        }
        box.getChildren().add(text(words.footing(quiz), "small", "quiet"));
        box.getStyleClass().add("page-poll");
        return box;
    }

    private Node poll(PollResult poll) {
        var box = new VBox(text(results.heading(poll), "strong"));
        for (var asked : poll.questions()) {
            if (poll.questions().size() > 1) {
                box.getChildren().add(text(asked.question().words(), "page-question"));
            }
            results.parts(poll, asked).forEach(part -> result(part, box));
        }
        box.getChildren().add(text(model.footing(poll), "small", "quiet"));
        box.getStyleClass().add("page-poll");
        return box;
    }

    private void result(ResultPart part, VBox box) {
        switch (part) {
            case ResultPart.Bars bars ->
                    bars.bars().forEach(bar -> box.getChildren().add(bar(bar)));
            case ResultPart.Figures figures -> box.getChildren().add(figures(figures));
            case ResultPart.Sentences sentences ->
                    sentences.sentences().forEach(line -> box.getChildren().add(text(line)));
            case ResultPart.Pictured pictured -> {
                var picture = new Thumbnail(messages, stills, 420, 220);
                picture.show(Optional.of(pictured.picture()));
                box.getChildren().add(picture);
            }
            case ResultPart.Quotes quotes -> box.getChildren().addAll(lines(quotes.texts()));
            case ResultPart.Plane plane -> box.getChildren().add(ReviewPictures.plane(plane));
            case ResultPart.Steps steps -> box.getChildren().add(ReviewPictures.steps(steps));
        }
    }

    private Node bar(ResultPart.Bar bar) {
        var row = new BarRow(messages, BarRow.Place.BESIDE, bar.name());
        row.show(
                bar.length() / 100.0,
                bar.percent() == 0 && !bar.leads()
                        ? bar.figure()
                        : messages.get("console.poll.figure", bar.figure(), bar.percent()),
                bar.leads());
        return row;
    }

    private static Node figures(ResultPart.Figures figures) {
        var grid = new GridPane();
        grid.getStyleClass().add("page-figures");
        for (int column = 0; column < figures.head().size(); column++) {
            var constraints = new ColumnConstraints();
            if (column == 0) {
                constraints.setHgrow(Priority.ALWAYS);
            } else {
                constraints.setHalignment(HPos.RIGHT);
            }
            grid.getColumnConstraints().add(constraints);
            var head = text(figures.head().get(column), "small", "quiet");
            head.setTextAlignment(column == 0 ? TextAlignment.LEFT : TextAlignment.RIGHT);
            grid.add(head, column, 0);
        }
        for (int row = 0; row < figures.rows().size(); row++) {
            var cells = figures.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                var cell = text(cells.get(column));
                if (column > 0) {
                    cell.setMinWidth(Region.USE_PREF_SIZE);
                }
                if (figures.leads().get(row)) {
                    cell.getStyleClass().add("strong");
                }
                grid.add(cell, column, row + 1);
            }
        }
        return grid;
    }

    private Node groups(Report.GroupWork work) {
        var box = new VBox(text(work.title(), "strong"));
        if (!work.prompt().isBlank()) {
            box.getChildren().add(text(work.prompt(), "quiet"));
        }
        for (var round : work.rounds()) {
            if (work.rounds().size() > 1) {
                box.getChildren()
                        .add(
                                text(
                                        messages.get("report.groups.round", round.number()),
                                        "small",
                                        "quiet",
                                        "round-heading"));
            }
            for (var group : round.groups()) {
                var name = plain(group.name());
                name.getStyleClass().add("strong-text");
                box.getChildren()
                        .add(new TextFlow(name, plain("  " + String.join(", ", group.members()))));
            }
        }
        box.getStyleClass().add("page-groups");
        return box;
    }

    private Node block(Report.AgendaLine line) {
        var start = text(model.start(line), "small", "quiet", "page-start");
        start.setWrapText(false);
        var title = text(line.title());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var lengths = text(model.lengths(line), "small", "quiet");
        lengths.setWrapText(false);
        lengths.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(start, title, lengths);
        row.getStyleClass().add("page-line");
        return row;
    }
}
