package app.plenary.console;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.session.Response;
import app.plenary.text.Messages;
import app.plenary.ui.Chip;
import app.plenary.ui.Tone;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Controls with which one person answers questions at the laptop: large, and plain. */
final class AnswerInputs {
    /** The widest words at the end of a slider, in pixels. */
    private static final double LONGEST_END = 240;

    /**
     * The controls of one question.
     *
     * @param response what they say now; empty when nothing was touched
     */
    record Input(Node node, Supplier<Optional<Response>> response) {}

    private final Messages messages;

    AnswerInputs(Messages messages) {
        this.messages = messages;
    }

    Input of(Question question) {
        return switch (question.kind()) {
            case QuestionKind.Choice choice -> choice(choice);
            case QuestionKind.Scale scale -> scale(question, scale);
            case QuestionKind.Matrix matrix -> matrix(question, matrix);
            case QuestionKind.Points points ->
                    amounts(
                            points.options(),
                            QuestionKind.Points.BUDGET,
                            QuestionKind.Points.BUDGET,
                            10);
            case QuestionKind.Dots dots -> amounts(dots.options(), dots.budget(), dots.most(), 1);
            case QuestionKind.Ranking ranking -> ranking(ranking);
            case QuestionKind.Estimate estimate -> estimate(estimate);
            case QuestionKind.OpenText text -> texts(text.most());
            case QuestionKind.Words words -> texts(words.most());
        };
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Input choice(QuestionKind.Choice choice) {
        var box = new VBox(8);
        var group = new ToggleGroup();
        var marked = new LinkedHashMap<Integer, Supplier<Boolean>>();
        for (Option option : choice.options()) {
            if (choice.isSeveral()) {
                var check = new CheckBox(option.words());
                check.setWrapText(true);
                check.getStyleClass().add("answer-option");
                marked.put(option.id(), check::isSelected);
                box.getChildren().add(check);
            } else {
                var button = new ToggleButton(option.words());
                button.setWrapText(true);
                button.setMaxWidth(Double.MAX_VALUE);
                button.setMinHeight(Region.USE_PREF_SIZE);
                button.getStyleClass().addAll("answer-option", "answer-button");
                button.setToggleGroup(group);
                marked.put(option.id(), button::isSelected);
                box.getChildren().add(button);
            }
        }
        return new Input(
                box,
                () -> {
                    var ids = new HashSet<Integer>();
                    marked.forEach((id, on) -> {
                        if (on.get()) {
                            ids.add(id);
                        }
                    });
                    return ids.isEmpty() ? Optional.empty() : Optional.of(new Response.Marks(ids));
                });
    }

    private Input scale(Question question, QuestionKind.Scale scale) {
        var box = new VBox(14);
        var groups = new LinkedHashMap<Integer, ToggleGroup>();
        boolean faces = scale.look() == QuestionKind.Scale.Look.FACES;
        for (int id : scale.rated()) {
            question.option(id).ifPresent(option -> box.getChildren().add(words(option.words())));
            var group = new ToggleGroup();
            var row = new FlowPane(8, 8);
            for (int step : scale.steps()) {
                var text = faces ? PollPictures.face(step - scale.low()) : Integer.toString(step);
                var chip = new Chip(text, Tone.ACCENT);
                chip.getStyleClass().add("answer-step");
                chip.setUserData(step);
                chip.setToggleGroup(group);
                chip.setAccessibleText(Integer.toString(step));
                row.getChildren().add(chip);
            }
            groups.put(id, group);
            box.getChildren().add(row);
        }
        if (!scale.lowest().isEmpty() || !scale.highest().isEmpty()) {
            var ends = words(messages.get("console.poll.ends", scale.lowest(), scale.highest()));
            ends.getStyleClass().add("quiet");
            box.getChildren().add(ends);
        }
        return new Input(
                box,
                () -> {
                    var steps = new TreeMap<Integer, Integer>();
                    groups.forEach((id, group) -> {
                        if (group.getSelectedToggle() != null
                                && group.getSelectedToggle().getUserData()
                                        instanceof Integer step) {
                            steps.put(id, step);
                        }
                    });
                    return steps.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Response.Ratings(steps));
                });
    }

    private Input matrix(Question question, QuestionKind.Matrix matrix) {
        var box = axes();
        var sliders = new LinkedHashMap<Integer, List<Slider>>();
        for (int id : matrix.placed()) {
            question.option(id)
                    .ifPresent(
                            option -> box.add(words(option.words()), 0, box.getRowCount(), 3, 1));
            var across =
                    slider(
                            matrix.across(),
                            messages.get("console.poll.left"),
                            messages.get("console.poll.right"),
                            box);
            var up =
                    slider(
                            matrix.up(),
                            messages.get("console.poll.lower"),
                            messages.get("console.poll.upper"),
                            box);
            sliders.put(id, List.of(across, up));
        }
        return new Input(
                box,
                () -> {
                    var points = new TreeMap<Integer, Response.Point>();
                    sliders.forEach((id, both) -> {
                        if (both.stream().anyMatch(slider -> slider.getUserData() != null)) {
                            points.put(
                                    id,
                                    new Response.Point(
                                            (int) Math.round(both.get(0).getValue()),
                                            (int) Math.round(both.get(1).getValue())));
                        }
                    });
                    return points.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Response.Places(points));
                });
    }

    /** Ends, sliders and ends below each other, so that all sliders are as long. */
    private static GridPane axes() {
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(16);
        var end = new ColumnConstraints();
        end.setMaxWidth(LONGEST_END);
        var slider = new ColumnConstraints();
        slider.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(end, slider, end);
        return grid;
    }

    /** One that nobody has moved has no user data. */
    private static Slider slider(
            QuestionKind.Matrix.Axis axis, String low, String high, GridPane box) {
        var slider = new Slider(0, QuestionKind.Matrix.EXTENT, QuestionKind.Matrix.EXTENT / 2.0);
        slider.setAccessibleText(axis.title());
        slider.valueProperty().subscribe((_, _) -> slider.setUserData(true));
        box.addRow(
                box.getRowCount(),
                words(axis.low().isEmpty() ? low : axis.low()),
                slider,
                words(axis.high().isEmpty() ? high : axis.high()));
        return slider;
    }

    private Input amounts(List<Option> options, int budget, int most, int step) {
        var box = new VBox(8);
        var left = new Label();
        left.getStyleClass().add("strong");
        var spinners = new LinkedHashMap<Integer, Spinner<Integer>>();
        for (Option option : options) {
            var spinner = new Spinner<Integer>(0, most, 0, step);
            spinner.setEditable(true);
            spinner.setPrefWidth(120);
            spinner.getEditor().setAccessibleText(option.words());
            var name = words(option.words());
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            var row = new HBox(12, name, spinner);
            row.getStyleClass().add("answer-row");
            spinners.put(option.id(), spinner);
            box.getChildren().add(row);
        }
        Runnable count =
                () ->
                        left.setText(
                                messages.get(
                                        "console.answer.left",
                                        budget
                                                - spinners.values().stream()
                                                        .mapToInt(Spinner::getValue)
                                                        .sum()));
        spinners.values().forEach(spinner -> spinner.valueProperty().subscribe(count));
        count.run();
        box.getChildren().addFirst(left);
        return new Input(
                box,
                () -> {
                    var given = new TreeMap<Integer, Integer>();
                    spinners.forEach((id, spinner) -> {
                        spinner.commitValue();
                        if (spinner.getValue() > 0) {
                            given.put(id, spinner.getValue());
                        }
                    });
                    return given.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Response.Amounts(given));
                });
    }

    /** Pressed one after the other, best first; pressed again one leaves the order. */
    private Input ranking(QuestionKind.Ranking ranking) {
        var order = new ArrayList<Integer>();
        var buttons = new LinkedHashMap<Option, ToggleButton>();
        var box = new VBox(8, words(messages.get("console.answer.rank")));
        for (Option option : ranking.options()) {
            var button = new ToggleButton(option.words());
            button.setWrapText(true);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinHeight(Region.USE_PREF_SIZE);
            button.getStyleClass().addAll("answer-option", "answer-button");
            button.setOnAction(_ -> {
                if (!order.remove(/* element */ (Integer) option.id())) {
                    order.add(option.id());
                }
                number(buttons, order);
            });
            buttons.put(option, button);
            box.getChildren().add(button);
        }
        return new Input(
                box,
                () -> order.isEmpty() ? Optional.empty() : Optional.of(new Response.Order(order)));
    }

    private void number(Map<Option, ToggleButton> buttons, List<Integer> order) {
        buttons.forEach((option, button) -> {
            int place = order.indexOf(option.id());
            button.setSelected(place >= 0);
            button.setText(
                    place < 0
                            ? option.words()
                            : messages.get("console.poll.option", place + 1, option.words()));
        });
    }

    private Input estimate(QuestionKind.Estimate estimate) {
        var field = new TextField();
        field.getStyleClass().add("answer-field");
        field.setPromptText(messages.get("console.answer.number"));
        field.setAccessibleText(messages.get("console.answer.number"));
        field.setPrefColumnCount(10);
        var row = new HBox(12, field, words(estimate.unit()));
        row.getStyleClass().add("answer-row");
        var figures = new Figures(messages.locale());
        return new Input(row, () -> figures.read(field.getText()).map(Response.Figure::new));
    }

    private Input texts(int most) {
        var box = new VBox(8);
        var fields = new ArrayList<TextField>();
        for (int i = 0; i < most; i++) {
            var field = new TextField();
            field.getStyleClass().add("answer-field");
            field.setPromptText(messages.get("console.answer.words"));
            field.setAccessibleText(messages.get("console.answer.words"));
            fields.add(field);
            box.getChildren().add(field);
        }
        return new Input(
                box,
                () -> {
                    var texts =
                            fields.stream()
                                    .map(field -> field.getText().strip())
                                    .filter(text -> !text.isEmpty())
                                    .toList();
                    return texts.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Response.Texts(texts));
                });
    }
}
