package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.session.Session;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Pill;
import app.plenary.ui.SegmentedControl;
import app.plenary.ui.Tone;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The groups of a block in one of several ways: as a board, as who met whom, as tables in the room,
 * as those who report. Which way was chosen is remembered as long as the window lives.
 */
final class GroupFaces {
    private static final String REMEMBERED_FACE = "plenary.group-face";
    private static final String REMEMBERED_LARGE = "plenary.group-board-large";

    private final Desk desk;
    private final Messages messages;
    private final GroupsViewModel model;
    private final Runnable changed;
    private final EarlierMeetings earlier;
    private final SeatMoves moves;
    private final GroupBoard board;
    private final MetPane met;
    private final RoomViewModel room;
    private final RoomPane roomPane;
    private final ReportViewModel report;
    private final ReportPane reportPane;
    private final SegmentedControl<GroupFace> choice;
    private final Pill mix = new Pill("", Tone.BREAK);
    private final Button why = new Button();
    private final HBox head;
    private final StackPane region;
    private final ReadOnlyBooleanWrapper large = new ReadOnlyBooleanWrapper(this, "large");
    private final List<ConsoleCommand> commands;
    private final ConsoleCommand explain;
    private @Nullable Session session;
    private @Nullable Block block;
    private BreakoutRounds activity = new BreakoutRounds("", 2, 1);

    /** {@code changed} is told when another face was chosen. */
    GroupFaces(
            Desk desk,
            Sender sender,
            GroupsViewModel model,
            RandomGenerator random,
            Runnable changed) {
        this.desk = desk;
        this.messages = desk.messages();
        this.model = model;
        this.changed = changed;
        earlier = new EarlierMeetings(desk.library(), this::refresh);
        moves =
                new SeatMoves(
                        messages, sender, earlier::known, desk.shell().toasts()::showWithUndo);
        board = new GroupBoard(messages, model, moves);
        met = new MetPane(messages, desk.background());
        room = new RoomViewModel(sender);
        roomPane = new RoomPane(messages, room);
        report = new ReportViewModel(messages, sender, random);
        reportPane = new ReportPane(messages, report, () -> turn(GroupFace.REPORT));
        region = new StackPane(board, met, roomPane, reportPane);
        choice =
                new SegmentedControl<>(
                        Arrays.asList(GroupFace.values()), face -> face.title(messages));
        choice.getStyleClass().add("compact");
        choice.setAccessibleText(messages.get("console.group.face"));
        choice.valueProperty().set(remembered());
        choice.valueProperty().addListener((_, _, face) -> turned(face));
        explain =
                new ConsoleCommand(
                        "group.why",
                        "console.group.why",
                        model::isDrawn,
                        this::explain,
                        new KeyCodeCombination(KeyCode.Y));
        var larger =
                new ConsoleCommand(
                        "group.larger",
                        "console.group.larger",
                        () -> model.isDrawn() && face() == GroupFace.GROUPS,
                        this::enlarge,
                        new KeyCodeCombination(KeyCode.E));
        commands =
                Stream.of(
                                List.of(
                                        to(GroupFace.GROUPS, "groups", KeyCode.D),
                                        to(GroupFace.MET, "met", KeyCode.K),
                                        to(GroupFace.ROOM, "room", KeyCode.O),
                                        to(GroupFace.REPORT, "report", KeyCode.P)),
                                reportPane.commands(),
                                List.of(explain, larger))
                        .flatMap(List::stream)
                        .toList();
        why.getStyleClass().add("why-button");
        why.setGraphic(mix);
        why.setTooltip(new Tooltip(explain.tip(messages)));
        why.setOnAction(_ -> explain.run());
        ActionButton enlarge = larger.iconButton(Material2RoundMZ.UNFOLD_MORE, messages);
        enlarge.getStyleClass().add("framed");
        head = new HBox(choice, enlarge);
        head.getStyleClass().add("face-head");
    }

    private ConsoleCommand to(GroupFace face, String name, KeyCode key) {
        return new ConsoleCommand(
                "group.face-" + name,
                switch (face) {
                    case GROUPS -> "console.group.face.to-groups";
                    case MET -> "console.group.face.to-met";
                    case ROOM -> "console.group.face.to-room";
                    case REPORT -> "console.group.face.to-report";
                },
                model::isDrawn,
                () -> turn(face),
                new KeyCodeCombination(key));
    }

    private Map<Object, Object> memory() {
        return desk.shell().getProperties();
    }

    private GroupFace remembered() {
        return memory().get(REMEMBERED_FACE) instanceof GroupFace face ? face : GroupFace.GROUPS;
    }

    GroupFace face() {
        return choice.getValue();
    }

    private void turn(GroupFace face) {
        choice.valueProperty().set(face);
    }

    private void turned(GroupFace face) {
        memory().put(REMEMBERED_FACE, face);
        changed.run();
    }

    private void enlarge() {
        memory().put(REMEMBERED_LARGE, !isEnlarged());
        changed.run();
    }

    private boolean isEnlarged() {
        return Boolean.TRUE.equals(memory().get(REMEMBERED_LARGE));
    }

    /** The words about who meets again, which open the explanation. */
    Region why() {
        return why;
    }

    /** The choice of the face. */
    Node head() {
        return head;
    }

    Region region() {
        return region;
    }

    List<ConsoleCommand> commands() {
        return commands;
    }

    /** Whether it wants all the height there is. */
    ObservableBooleanValue large() {
        return large.getReadOnlyProperty();
    }

    /** Whether what is shown belongs to the round that is looked at. */
    boolean isOfOneRound() {
        return face() == GroupFace.GROUPS || face() == GroupFace.ROOM;
    }

    void show(Session now, Block of, BreakoutRounds as) {
        session = now;
        block = of;
        activity = as;
        earlier.follow(now);
        moves.show(now, of, as);
        report.show(now, of, as);
    }

    void rest() {
        session = null;
        block = null;
        report.rest();
    }

    /** Shows the models as they are now; what is not in front is left until it is. */
    void refresh() {
        var now = session;
        var of = block;
        var face = face();
        board.setVisible(face == GroupFace.GROUPS);
        met.setVisible(face == GroupFace.MET);
        roomPane.setVisible(face == GroupFace.ROOM);
        reportPane.setVisible(face == GroupFace.REPORT);
        large.set(model.isDrawn() && (face != GroupFace.GROUPS || isEnlarged()));
        var shown = model.board();
        var said = shown.mix().isEmpty() ? messages.get("console.group.why") : shown.mix();
        mix.show(said, shown.mix().isEmpty() ? Tone.NEUTRAL : shown.mixTone());
        why.setAccessibleText(
                shown.mix().isEmpty() ? said : said + ". " + messages.get("console.group.why"));
        if (now == null || of == null) {
            return;
        }
        switch (face) {
            case GROUPS -> board.refresh();
            case MET -> met.show(now, of, earlier.known());
            case ROOM -> {
                room.show(now, shown);
                roomPane.refresh();
            }
            case REPORT -> reportPane.refresh();
        }
        commands.forEach(ConsoleCommand::refresh);
    }

    private void explain() {
        if (session != null && block != null) {
            WhyGroups.open(desk, session, block, activity, earlier.known());
        }
    }
}
