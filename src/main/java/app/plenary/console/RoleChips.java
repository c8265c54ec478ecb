package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.plan.GroupRole;
import app.plenary.text.Messages;
import app.plenary.ui.Chip;
import app.plenary.ui.Tone;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The roles given out in each group, numbered in the order in which they were switched on. */
final class RoleChips extends VBox {
    private final Messages messages;
    private final Map<GroupRole, String> names = new LinkedHashMap<>();
    private final Map<GroupRole, Chip> chips = new LinkedHashMap<>();
    private final Label problem = new Label();
    private final BreakoutEdits edits;

    RoleChips(Messages messages, BreakoutEdits edits) {
        this.messages = messages;
        this.edits = edits;
        getStyleClass().add("commit-field");
        names.put(GroupRole.HOST, messages.get("console.breakout.role.host"));
        names.put(GroupRole.SCRIBE, messages.get("console.breakout.role.scribe"));
        names.put(GroupRole.TIMEKEEPER, messages.get("console.breakout.role.timekeeper"));
        names.put(GroupRole.REPORTER, messages.get("console.breakout.role.reporter"));
        names.put(GroupRole.SCEPTIC, messages.get("console.breakout.role.sceptic"));
        var row = new FlowPane(6, 6);
        names.forEach((role, name) -> {
            var chip = new Chip(name, Tone.GROUPS);
            chips.put(role, chip);
            row.getChildren().add(chip);
        });
        var hint = new Label(messages.get("console.breakout.roles-hint"));
        hint.getStyleClass().addAll("small", "quiet");
        problem.getStyleClass().addAll("small", "danger-ink");
        for (Label label : List.of(hint, problem)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        FieldSet.onlyWhenVisible(problem);
        getChildren().addAll(row, hint, problem);
    }

    void show(BlockId block, List<GroupRole> roles) {
        problem.setText("");
        chips.forEach((role, chip) -> {
            int place = roles.indexOf(role);
            var name = names.getOrDefault(role, "");
            chip.setSelected(place >= 0);
            chip.setText(
                    place < 0 ? name : messages.get("console.breakout.placed", place + 1, name));
            chip.setOnAction(_ ->
                    edits.role(
                            block,
                            role,
                            chip.isSelected(),
                            sentence -> {
                                problem.setText(sentence);
                                chip.setSelected(place >= 0);
                            }));
        });
    }

    /** The names of {@code roles}, in order. */
    String words(List<GroupRole> roles) {
        return String.join(", ", roles.stream().map(role -> names.getOrDefault(role, "")).toList());
    }
}
