package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.plan.Question;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Chip;
import app.plenary.ui.Tone;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The questions of a poll or quiz by number: which one the fields show, with ways to move and
 * remove it and to add one. With a single question there is nothing to choose.
 */
final class QuestionTabs {
    /** What can be done with the row of questions; a refusal comes back as a sentence. */
    interface Edits {
        /** One more question at the end. */
        void add(BlockId block, Consumer<String> problem);

        /** Takes a question out; the last one stays. */
        void remove(PollEdits.Place at, Consumer<String> problem);

        /** Moves a question {@code by} places, negative towards the first; at the end it stays. */
        void move(PollEdits.Place at, int by, Consumer<String> problem);
    }

    private final Messages messages;
    private final Edits edits;
    private final int most;
    private final Runnable turned;
    private final VBox chips;
    private final FlowPane row = new FlowPane(6, 6);
    private final FlowPane buttons = new FlowPane(4, 4);
    private final Label problem = new Label();
    private final ActionButton add;
    private final ActionButton earlier;
    private final ActionButton later;
    private final ActionButton remove;
    private final ToggleGroup group = new ToggleGroup();
    private BlockId block = BlockId.fresh();
    private List<Question> questions = List.of();
    private int shown;

    /** {@code turned} is told when another question is to be shown. */
    QuestionTabs(Messages messages, String named, Edits edits, int most, Runnable turned) {
        this.messages = messages;
        this.edits = edits;
        this.most = most;
        this.turned = turned;
        var name = new Label(named);
        name.getStyleClass().addAll("small", "quiet");
        chips = new VBox(name, row);
        chips.getStyleClass().add("commit-field");
        add =
                Buttons.quiet(messages.get("console.question.add"))
                        .icon(Material2RoundAL.ADD)
                        .does(this::add);
        earlier =
                Buttons.icon(Material2RoundAL.ARROW_BACK, messages.get("console.question.earlier"))
                        .does(() -> edits.move(at(), -1, this::tell));
        later =
                Buttons.icon(Material2RoundAL.ARROW_FORWARD, messages.get("console.question.later"))
                        .does(() -> edits.move(at(), 1, this::tell));
        remove =
                Buttons.icon(
                                Material2RoundAL.DELETE_OUTLINE,
                                messages.get("console.question.remove"))
                        .does(this::remove);
        buttons.getStyleClass().add("question-buttons");
        buttons.getChildren().addAll(add, earlier, later, remove);
        problem.getStyleClass().addAll("small", "danger-ink");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        FieldSet.onlyWhenVisible(chips, earlier, later, remove, problem);
    }

    /** The numbers, for above the fields. */
    Region chips() {
        return chips;
    }

    /** What can be done with the question, for below the fields. */
    Region buttons() {
        return new VBox(buttons, problem);
    }

    /** Shows the first of these questions that is {@code wanted}; false when none is. */
    boolean turnTo(List<Question> all, Predicate<Question> wanted) {
        var found = all.stream().filter(wanted).findFirst();
        found.ifPresent(question -> {
            shown = question.id();
            turned.run();
        });
        return found.isPresent();
    }

    /** Says below the questions what was wrong with a change. */
    void tell(String sentence) {
        problem.setText(sentence);
    }

    private PollEdits.Place at() {
        return new PollEdits.Place(block, shown);
    }

    private void add() {
        problem.setText("");
        // the id the new one will get, so that it is shown once it is there
        int next = questions.stream().mapToInt(Question::id).max().orElse(0) + 1;
        if (questions.size() < most) {
            shown = next;
        }
        edits.add(block, this::tell);
    }

    /** The place that is shown; what is put beside it is shown once it is there. */
    PollEdits.Place beside() {
        problem.setText("");
        var after = at();
        if (questions.size() < most) {
            shown = questions.stream().mapToInt(Question::id).max().orElse(0) + 1;
        }
        return after;
    }

    private void remove() {
        problem.setText("");
        var gone = at();
        int place = place();
        shown = questions.get(place > 0 ? place - 1 : Math.min(1, questions.size() - 1)).id();
        edits.remove(gone, this::tell);
    }

    private int place() {
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).id() == shown) {
                return i;
            }
        }
        return 0;
    }

    /** The question to show of these: the one chosen last, else the first. */
    Question show(BlockId of, List<Question> all) {
        if (!of.equals(block)) {
            block = of;
            shown = all.getFirst().id();
            problem.setText("");
        }
        questions = List.copyOf(all);
        var question =
                all.stream()
                        .filter(each -> each.id() == shown)
                        .findFirst()
                        .orElseGet(() -> waiting(all));
        boolean several = questions.size() > 1;
        chips.setVisible(several);
        earlier.setVisible(several);
        later.setVisible(several);
        remove.setVisible(several);
        int place = questions.indexOf(question);
        earlier.setDisable(place == 0);
        later.setDisable(place == questions.size() - 1);
        add.setDisable(questions.size() >= most);
        mark(place);
        return question;
    }

    /** One that was just added may be on its way; the last is shown meanwhile. */
    private Question waiting(List<Question> all) {
        int highest = all.stream().mapToInt(Question::id).max().orElse(0);
        if (shown <= highest) {
            shown = all.getFirst().id();
            return all.getFirst();
        }
        return all.getLast();
    }

    private void mark(int place) {
        while (row.getChildren().size() > questions.size()) {
            row.getChildren().removeLast();
        }
        while (row.getChildren().size() < questions.size()) {
            int index = row.getChildren().size();
            var chip = new Chip(Integer.toString(index + 1), Tone.POLL);
            chip.setToggleGroup(group);
            chip.setOnAction(_ -> {
                chip.setSelected(true);
                shown = questions.get(index).id();
                turned.run();
            });
            row.getChildren().add(chip);
        }
        for (int i = 0; i < questions.size(); i++) {
            if (row.getChildren().get(i) instanceof Chip chip) {
                chip.setSelected(i == place);
                chip.setAccessibleText(
                        messages.get("console.question.spoken", i + 1, questions.get(i).words()));
            }
        }
    }
}
