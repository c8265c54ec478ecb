package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.session.Session;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Card;
import app.plenary.ui.EmptyState;
import app.plenary.ui.SegmentedControl;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Work in groups while it is on: drawing, rounds, and the groups as they stand, looked at in one of
 * several ways.
 */
final class GroupsPane implements ActivityPane {
    private final Messages messages;
    private final GroupsViewModel model;
    private final GroupFaces faces;
    private final RoundViewModel round;
    private final RoundBar bar;
    private final HBox tabs = new HBox();
    private final Label away = new Label();
    private final Label outlook = new Label();
    private final ActionButton startRound;
    private final EmptyState none;
    private final VBox drawn;
    private final HBox actions = new HBox();
    private final VBox all;
    private final DrawBar draw;
    private final List<ConsoleCommand> commands;
    private @Nullable SegmentedControl<Integer> segments;

    /** {@code wishes} opens the wishes about groups. */
    GroupsPane(
            Desk desk,
            Sender sender,
            GroupsViewModel model,
            DrawViewModel drawing,
            RoundViewModel round,
            RandomGenerator random,
            Runnable wishes) {
        this.messages = desk.messages();
        this.model = model;
        this.round = round;
        this.faces = new GroupFaces(desk, sender, model, random, this::refresh);
        this.bar = new RoundBar(messages, round, model, faces.why());
        this.draw = new DrawBar(desk, drawing, model, random, wishes, this::refresh);
        none =
                new EmptyState(
                        Material2OutlinedAL.GROUPS,
                        messages.get("console.group.none.title"),
                        messages.get("console.group.none.words"));
        none.getChildren().add(3, outlook);
        none.getChildren().add(draw.beginning());
        outlook.getStyleClass().add("strong");
        away.getStyleClass().addAll("small", "quiet");
        away.setWrapText(true);
        away.managedProperty().bind(away.visibleProperty());
        startRound = Buttons.plain(" ").does(model::startRound);
        startRound.managedProperty().bind(startRound.visibleProperty());
        tabs.getStyleClass().add("buttons");
        tabs.managedProperty().bind(tabs.visibleProperty());
        var head = new Ends(tabs, faces.head());
        VBox.setVgrow(faces.region(), Priority.ALWAYS);
        drawn = new VBox(head, faces.region(), away);
        drawn.getStyleClass().add("groups-drawn");
        var empty = new ScrollPane(new Card(none));
        empty.setFitToWidth(true);
        empty.setFitToHeight(true);
        empty.getStyleClass().add("plain-scroll");
        empty.visibleProperty().bind(drawn.visibleProperty().not());
        var place = new StackPane(empty, drawn);
        actions.getStyleClass().add("buttons");
        actions.getChildren().add(draw.region());
        actions.managedProperty().bind(actions.visibleProperty());
        VBox.setVgrow(place, Priority.ALWAYS);
        all = new VBox(bar, place);
        all.getStyleClass().add("groups-pane");
        commands =
                Stream.of(draw.commands(), bar.commands(), faces.commands())
                        .flatMap(List::stream)
                        .toList();
    }

    @Override
    public Region region() {
        return all;
    }

    @Override
    public Node actions() {
        return actions;
    }

    @Override
    public List<ConsoleCommand> commands() {
        return commands;
    }

    @Override
    public void show(Session session, Block block) {
        if (!(block.activity() instanceof BreakoutRounds activity)) {
            return;
        }
        model.show(session, block, activity);
        draw.show(session, block, activity);
        round.show(session, block, activity);
        faces.show(session, block, activity);
        refresh();
    }

    @Override
    public void rest() {
        model.rest();
        draw.rest();
        round.rest();
        faces.rest();
        commands().forEach(ConsoleCommand::refresh);
    }

    private void refresh() {
        var shown = model.board();
        drawn.setVisible(model.isDrawn());
        actions.setVisible(model.isDrawn());
        draw.refresh();
        outlook.setText(draw.outlook());
        faces.region().setMouseTransparent(draw.isDrawing());
        rounds(shown);
        startRound.setText(messages.get("console.group.start-round", shown.shown() + 1));
        startRound.setVisible(model.canStartRound());
        tabs.setVisible(faces.isOfOneRound());
        away.setVisible(!shown.away().isEmpty() && faces.isOfOneRound());
        away.setText(messages.get("console.group.away-list", messages.list(shown.away())));
        faces.refresh();
        bar.refresh();
        commands().forEach(ConsoleCommand::refresh);
    }

    private void rounds(GroupsViewModel.Board shown) {
        var control = segments;
        if (shown.rounds() < 1) {
            return;
        }
        if (control == null || control.getChildren().size() != shown.rounds()) {
            var rebuilt =
                    new SegmentedControl<Integer>(
                            IntStream.range(0, shown.rounds()).boxed().toList(), this::name);
            rebuilt.valueProperty().set(shown.shown());
            rebuilt.valueProperty().addListener((_, _, chosen) -> look(chosen));
            segments = rebuilt;
            control = rebuilt;
            tabs.getChildren().setAll(rebuilt, startRound);
        }
        control.setVisible(shown.rounds() > 1);
        control.setManaged(shown.rounds() > 1);
        if (control.getValue() != shown.shown()) {
            control.valueProperty().set(shown.shown());
        }
    }

    /** The first gives its whole name, the others only their numbers: there may be many. */
    private String name(int of) {
        return of > 0 ? Integer.toString(of + 1) : model.roundName(of);
    }

    private void look(int round) {
        if (round != model.board().shown()) {
            model.look(round);
            refresh();
        }
    }

    @Override
    public ObservableBooleanValue large() {
        return faces.large();
    }
}
