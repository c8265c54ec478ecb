package app.plenary.console;

import app.plenary.exchange.QuestionFile;
import app.plenary.plan.Block;
import app.plenary.text.Messages;
import app.plenary.ui.Caption;
import app.plenary.ui.Rail;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything about the chosen block, at the right of the agenda: what is asked for every day first,
 * the rest folded up below. For several chosen blocks, what can be set for all of them. Its fields
 * are made once.
 */
final class Inspector {
    private static final double WIDTH = 332;

    private final PlanEdits edits;
    private final PlanViewModel model;
    private final FieldSet fields;
    private final Rail rail;
    private final ScrollPane scroll = new ScrollPane();
    private final Label nothing = new Label();
    private final VBox one = new VBox();
    private final CommitField title;
    private final CommitField notes;
    private final ActivityFields activity;
    private final TimeFields time;
    private final BriefFields brief;
    private final ManyBlocks many;

    Inspector(
            Desk desk,
            PlanViewModel model,
            PlanEdits edits,
            BlockEdits more,
            PlanActions actions,
            Consumer<String> tell) {
        var messages = desk.messages();
        this.edits = edits;
        this.model = model;
        fields = new FieldSet(tell);
        title = fields.line(messages.get("console.plan.title"));
        time = new TimeFields(messages, edits, more, desk.dates(), fields, tell);
        activity = new ActivityFields(desk, edits, fields, actions);
        notes = fields.lines(messages.get("console.plan.notes"), 5);
        notes.prompt(messages.get("console.plan.notes-prompt"));
        brief = new BriefFields(messages, more, desk.dates(), fields, tell);
        many = new ManyBlocks(messages, more, fields, actions, tell);
        var folds = new VBox();
        folds.getStyleClass().add("folds");
        folds.getChildren().addAll(activity.folds());
        folds.getChildren().addAll(time.folds());
        folds.getChildren().addAll(brief.folds());
        one.getStyleClass().add("inspector-fields");
        one.getChildren().addAll(title, time.length(), activity, notes, folds);
        VBox.setVgrow(one, Priority.ALWAYS);
        VBox.setVgrow(notes, Priority.ALWAYS);
        FieldSet.onlyWhenVisible(one, many, nothing);
        rail = rail(messages);
    }

    private Rail rail(Messages messages) {
        nothing.setText(messages.get("console.plan.nothing-chosen"));
        nothing.getStyleClass().add("quiet");
        nothing.setWrapText(true);
        nothing.setMinHeight(Region.USE_PREF_SIZE);
        var content =
                new VBox(
                        new Caption(messages.get("console.plan.block"), messages.locale()),
                        nothing,
                        one,
                        many);
        content.getStyleClass().add("inspector-content");
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var side = new Rail(Rail.Side.RIGHT, WIDTH, scroll);
        side.getStyleClass().add("inspector");
        return side;
    }

    Rail rail() {
        return rail;
    }

    /** The first field, to begin typing in. */
    TextField titleField() {
        return (TextField) title.input();
    }

    /**
     * The question that is shown, with what is half typed; empty when neither a poll nor a quiz is
     * chosen.
     */
    Optional<QuestionFile> question() {
        return one.isVisible() ? activity.question() : Optional.empty();
    }

    /** What is chosen and takes questions. */
    QuestionBank.Into into() {
        return one.isVisible() ? activity.into() : QuestionBank.Into.NOTHING;
    }

    /** Puts a question that is ready made into the poll or quiz that is chosen. */
    void insert(QuestionFile ready) {
        activity.insert(ready);
    }

    /** Goes to the words of the first picture of the chosen block that has none. */
    void describePicture() {
        if (one.isVisible()) {
            activity.describePicture();
            var field = rail.getScene().getFocusOwner();
            if (field != null) {
                Sight.reveal(scroll, field);
            }
        }
    }

    /** Hands on what is half typed. */
    void commit() {
        fields.commit();
    }

    /** Shows what is chosen now. */
    void show() {
        var chosen = model.chosen();
        var block = chosen.size() > 1 ? Optional.<Block>empty() : model.selectedBlock();
        if (block.isEmpty()) {
            commit();
        }
        nothing.setVisible(chosen.isEmpty());
        one.setVisible(block.isPresent());
        many.setVisible(chosen.size() > 1);
        block.ifPresent(this::show);
        if (chosen.size() > 1) {
            many.show(chosen);
        }
    }

    private void show(Block shown) {
        var id = shown.id();
        title.show(id, shown.title(), (text, problem) -> edits.retitle(id, text, problem));
        notes.show(id, shown.notes(), (text, problem) -> edits.note(id, text, problem));
        activity.show(shown, model.people());
        time.show(shown);
        brief.show(shown, model.selectedIndex() == 0, model.workshop().startsAt());
    }
}
