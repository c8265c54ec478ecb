package app.plenary.console;

import app.plenary.report.Report.Section;
import app.plenary.text.Messages;

import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The sections of the summary in their order. */
final class SectionList extends VBox {
    private final Messages messages;
    private final ReviewViewModel model;
    private final Consumer<Section> chosen;
    private final List<SectionRow> rows = new ArrayList<>();
    private List<Section> order = List.of();
    private boolean follow;

    /** {@code chosen} is told of a section that was put in. */
    SectionList(Messages messages, ReviewViewModel model, Consumer<Section> chosen) {
        this.messages = messages;
        this.model = model;
        this.chosen = chosen;
        getStyleClass().add("section-list");
        setAccessibleText(messages.get("console.review.sections"));
    }

    /** Shows the model as it is now; whoever moved a section by keys stays on it. */
    void refresh() {
        var choices = model.choices();
        var next = choices.stream().map(ReviewViewModel.Choice::section).toList();
        while (rows.size() < choices.size()) {
            rows.add(new SectionRow(messages, this));
        }
        var focused =
                rows.stream()
                        .filter(SectionRow::isFocusWithin)
                        .map(SectionRow::section)
                        .findFirst();
        for (int i = 0; i < choices.size(); i++) {
            rows.get(i).show(choices.get(i), i, choices.size());
        }
        if (!getChildren().equals(rows)) {
            getChildren().setAll(rows);
        }
        if (follow && !next.equals(order)) {
            follow = false;
            focused.ifPresent(section -> rows.get(next.indexOf(section)).focusBox());
        }
        order = next;
    }

    void choose(Section section, boolean on) {
        model.choose(section, on);
        if (on) {
            chosen.accept(section);
        }
    }

    void move(Section section, int to, boolean byKey) {
        if (to >= 0 && to < rows.size() && to != order.indexOf(section)) {
            follow = byKey;
            model.move(section, to);
        }
    }

    int indexAt(double sceneY) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).localToScene(0, rows.get(i).getHeight()).getY() > sceneY) {
                return i;
            }
        }
        return rows.size() - 1;
    }

    void target(int index) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).target(i == index);
        }
    }
}
