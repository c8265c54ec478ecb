package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.session.Session;
import app.plenary.ui.Buttons;
import app.plenary.ui.Dialogs;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Stream;

/**
 * Groups, and where people choose before they are drawn, above them how many have and the way to
 * enter it for somebody.
 */
final class ChoicePane implements ActivityPane {
    private final Desk desk;
    private final ActivityPane groups;
    private final ChoicesViewModel model;
    private final ChoicePanel panel;
    private final Label count = new Label();
    private final ConsoleCommand enter;
    private final Ends line;
    private final VBox all;
    private final List<ConsoleCommand> commands;

    ChoicePane(Desk desk, Sender sender, ActivityPane groups) {
        this.desk = desk;
        this.groups = groups;
        model = new ChoicesViewModel(desk.messages(), sender);
        panel = new ChoicePanel(desk.messages(), model);
        enter =
                new ConsoleCommand(
                        "group.choose",
                        "console.choice.enter",
                        model::isAsked,
                        this::open,
                        new KeyCodeCombination(KeyCode.H));
        count.getStyleClass().add("strong");
        line = new Ends(count, enter.buttonWithKey(Buttons::plain, desk.messages()));
        line.getStyleClass().add("choice-line");
        FieldSet.onlyWhenVisible(line);
        line.setVisible(false);
        VBox.setVgrow(groups.region(), Priority.ALWAYS);
        all = new VBox(line, groups.region());
        commands = Stream.concat(groups.commands().stream(), Stream.of(enter)).toList();
    }

    @Override
    public Region region() {
        return all;
    }

    @Override
    public Node actions() {
        return groups.actions();
    }

    @Override
    public List<ConsoleCommand> commands() {
        return commands;
    }

    @Override
    public void show(Session session, Block block) {
        groups.show(session, block);
        if (block.activity() instanceof BreakoutRounds activity) {
            model.show(session, block, activity);
            line.setVisible(model.isAsked());
            count.setText(model.isAsked() ? model.count() : "");
            panel.refresh();
            enter.refresh();
        }
    }

    @Override
    public void rest() {
        groups.rest();
        model.rest();
        line.setVisible(false);
        enter.refresh();
    }

    @Override
    public ObservableBooleanValue large() {
        return groups.large();
    }

    @Override
    public void tick() {
        groups.tick();
    }

    private void open() {
        panel.begin();
        desk.shell()
                .dialogs()
                .showWide(
                        desk.messages().get("console.choice.title"),
                        panel,
                        List.of(
                                new Dialogs.Choice(
                                        desk.messages().get("console.choice.done"),
                                        Dialogs.Kind.DEFAULT,
                                        () -> {})));
    }
}
