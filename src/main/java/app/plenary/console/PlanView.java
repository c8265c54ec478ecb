package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.live.Revision;
import app.plenary.plan.BlockId;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Strip;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;

/**
 * The plan: what the workshop is called and when, its agenda as strip and table, a line to add
 * blocks by typing, and everything about the chosen block at the right.
 */
final class PlanView extends BorderPane implements WorkshopPage {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("danger");

    private final Desk desk;
    private final Messages messages;
    private final PlanViewModel model;
    private final List<ConsoleCommand> commands;
    private final PlanHeader header;
    private final Strip strip = new Strip();
    private final AgendaTable table;
    private final TextField quickAdd = new TextField();
    private final Label quickProblem = new Label();
    private final Inspector inspector;
    private boolean entered;

    PlanView(Desk desk, LiveSession live, WindowCommands window) {
        this.desk = desk;
        this.messages = desk.messages();
        this.model = new PlanViewModel(live, desk.outbox(), messages, desk.dates());
        var edits = new PlanEdits(live, desk.outbox(), messages);
        getStyleClass().add("plan");
        commands = makeCommands();
        header = new PlanHeader(desk, model, edits, tools(window), this::tell);
        table = new AgendaTable(messages, model, edits, this::tell);
        inspector = new Inspector(messages, edits, this::tell);
        strip.onChosen(index -> {
            if (index < model.rows().size()) {
                choose(model.rows().get(index).id());
            }
        });
        table.onChosen(this::choose);
        makeQuickAdd();
        var card = new VBox(table, quickAdd, quickProblem);
        card.getStyleClass().addAll("card", "agenda-card");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(card, Priority.ALWAYS);
        var middle = new VBox(header, strip, card);
        middle.getStyleClass().add("plan-middle");
        setCenter(middle);
        setRight(inspector.rail());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        draw();
    }

    private List<ConsoleCommand> makeCommands() {
        return List.of(
                new ConsoleCommand(
                        "plan.add",
                        "console.command.add-block",
                        () -> true,
                        quickAdd::requestFocus,
                        new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN),
                        new KeyCodeCombination(KeyCode.INSERT)),
                new ConsoleCommand(
                        "plan.edit",
                        "console.command.edit-block",
                        () -> model.selectedIndex() >= 0,
                        () ->
                                model.selected()
                                        .ifPresent(id -> table.edit(id, AgendaTable.Column.TITLE)),
                        new KeyCodeCombination(KeyCode.F2)),
                new ConsoleCommand(
                        "plan.up",
                        "console.command.move-up",
                        () -> model.selectedIndex() > 0,
                        () -> model.move(-1),
                        new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN)),
                new ConsoleCommand(
                        "plan.down",
                        "console.command.move-down",
                        () ->
                                model.selectedIndex() >= 0
                                        && model.selectedIndex() < model.rows().size() - 1,
                        () -> model.move(1),
                        new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN)),
                new ConsoleCommand(
                        "plan.duplicate",
                        "console.command.duplicate-block",
                        () -> model.selectedIndex() >= 0,
                        this::duplicate,
                        new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN)),
                new ConsoleCommand(
                        "plan.delete",
                        "console.command.delete-block",
                        () -> model.selectedIndex() >= 0,
                        this::remove,
                        new KeyCodeCombination(KeyCode.DELETE)));
    }

    private List<ActionButton> tools(WindowCommands window) {
        return List.of(
                command("plan.up").iconButton(Material2RoundAL.ARROW_UPWARD, messages),
                command("plan.down").iconButton(Material2RoundAL.ARROW_DOWNWARD, messages),
                command("plan.duplicate").iconButton(Material2OutlinedAL.CONTENT_COPY, messages),
                command("plan.delete").iconButton(Material2OutlinedAL.DELETE, messages),
                window.undo().iconButton(Material2RoundMZ.UNDO, messages),
                window.redo().iconButton(Material2RoundMZ.REDO, messages));
    }

    private ConsoleCommand command(String id) {
        return commands.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private void makeQuickAdd() {
        quickAdd.getStyleClass().add("quick-add");
        quickAdd.setPromptText(messages.get("console.plan.quick-add"));
        quickAdd.setAccessibleText(messages.get("console.plan.quick-add-name"));
        quickProblem.getStyleClass().addAll("small", "danger-ink", "quick-problem");
        quickProblem.managedProperty().bind(quickProblem.visibleProperty());
        quickProblem.visibleProperty().bind(quickProblem.textProperty().isNotEmpty());
        quickAdd.textProperty()
                .subscribe(() -> {
                    quickProblem.setText("");
                    quickAdd.pseudoClassStateChanged(INVALID, false);
                });
        quickAdd.setOnAction(_ -> addTyped());
        quickAdd.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        quickAdd.clear();
                        table.focusRows();
                        key.consume();
                    }
                });
    }

    private void addTyped() {
        var line = quickAdd.getText();
        if (line.isBlank()) {
            return;
        }
        model.add(
                line,
                () -> {
                    if (quickAdd.getText().equals(line)) {
                        quickAdd.clear();
                    }
                    draw();
                },
                sentence -> {
                    quickProblem.setText(sentence);
                    quickAdd.pseudoClassStateChanged(INVALID, true);
                });
    }

    private void tell(String sentence) {
        desk.shell().toasts().show(sentence);
    }

    private void choose(BlockId block) {
        model.select(block);
        draw();
    }

    private void duplicate() {
        inspector.commit();
        model.duplicate(this::draw);
    }

    private void remove() {
        model.remove(title ->
                desk.shell()
                        .toasts()
                        .show(messages.get("console.plan.removed", EventWords.shortened(title))));
    }

    /** Escape leaves a field first; only from the rows it leads out of the workshop. */
    private void onKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE
                && getScene() != null
                && getScene().getFocusOwner() instanceof TextInputControl) {
            table.focusRows();
            key.consume();
        }
    }

    private void draw() {
        header.show(model.workshop());
        strip.show(model.strip());
        strip.selectedProperty().set(model.selectedIndex());
        table.show();
        inspector.show(model.selectedBlock());
        commands.forEach(ConsoleCommand::refresh);
    }

    @Override
    public Region region() {
        return this;
    }

    @Override
    public void show(Revision revision) {
        model.show(revision.session());
        draw();
    }

    @Override
    public List<ConsoleCommand> commands() {
        return commands;
    }

    /** A new, empty workshop begins with its title. */
    @Override
    public void entered() {
        if (!entered && model.rows().isEmpty()) {
            header.titleField().requestFocus();
            header.titleField().selectAll();
        } else {
            table.focusRows();
        }
        entered = true;
    }

    @Override
    public void left() {
        header.commit();
        inspector.commit();
        table.edited(false);
    }
}
