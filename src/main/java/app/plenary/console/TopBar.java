package app.plenary.console;

import app.plenary.live.Doorway;
import app.plenary.live.Revision;
import app.plenary.live.WallState;
import app.plenary.session.JoinCode;
import app.plenary.session.Phase;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Pill;
import app.plenary.ui.SegmentedControl;
import app.plenary.ui.Tone;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;
import java.util.function.Consumer;

/** The bar across the top while a workshop is open. Its parts keep their places. */
final class TopBar extends HBox {
    private static final double WIDE = 4000;
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Messages messages;
    private final Label title = new Label();
    private final Tooltip wholeTitle = new Tooltip();
    private final SegmentedControl<Mode> modes;
    private final Pill people = Pill.live("", Tone.BREAK);
    private final ActionButton start;
    private final ActionButton join;
    private final ActionButton wall;
    private final ActionButton blank;

    /** {@code go} is called when the person chooses another mode. */
    TopBar(Messages messages, WindowCommands commands, Consumer<Mode> go) {
        this.messages = messages;
        getStyleClass().add("top-bar");
        var home = commands.home().button(Buttons::quiet, messages);
        home.getStyleClass().add("brand-button");
        home.setGraphic(new Brand());
        title.getStyleClass().add("workshop-title");
        title.setTooltip(wholeTitle);
        modes = new SegmentedControl<>(List.of(Mode.values()), this::name);
        modes.valueProperty().addListener((_, _, mode) -> go.accept(mode));
        start = commands.start().button(Buttons::primary, messages);
        start.icon(Material2RoundMZ.PLAY_ARROW);
        join = commands.join().button(Buttons::plain, messages).icon(Material2RoundMZ.QR_CODE_2);
        wall = commands.wall().button(Buttons::plain, messages).icon(Material2RoundAL.CAST);
        blank = commands.blank().buttonWithKey(Buttons::plain, messages);
        getChildren()
                .addAll(
                        side("left", home, title),
                        modes,
                        side("right", people, start, join, wall, blank));
        for (Node node : List.of(people, start, join)) {
            node.managedProperty().bind(node.visibleProperty());
        }
    }

    /** Both sides want more than there is and shrink alike, which keeps the modes in the middle. */
    private static HBox side(String name, Node... nodes) {
        var box = new HBox(nodes);
        box.getStyleClass().addAll("side", name);
        box.setPrefWidth(WIDE);
        if (name.equals("left")) {
            box.setMinWidth(130);
        }
        return box;
    }

    private String name(Mode mode) {
        return switch (mode) {
            case PLAN -> messages.get("console.window.plan");
            case RUN -> messages.get("console.window.run");
            case REVIEW -> messages.get("console.window.review");
        };
    }

    void show(Mode mode) {
        modes.valueProperty().set(mode);
        // The plan shows the title as a field.
        title.setVisible(mode != Mode.PLAN);
    }

    void show(Revision revision) {
        var session = revision.session();
        var name = session.workshop().title();
        title.setText(name);
        wholeTitle.setText(name);
        boolean open = session.phase().isOpen();
        people.setVisible(open);
        people.setText(messages.get("console.window.here", session.roster().presentCount()));
        start.setVisible(session.phase() == Phase.PLANNED);
        join.setVisible(open);
        join.setText(
                session.code()
                        .map(JoinCode::shown)
                        .map(code -> messages.get("console.window.join-code", code))
                        .orElse(""));
    }

    void show(WallState state) {
        wall.setText(
                !state.shown()
                        ? messages.get("console.window.wall-off")
                        : state.blank()
                                ? messages.get("console.window.wall-blank")
                                : state.frozen()
                                        ? messages.get("console.window.wall-frozen")
                                        : on(state));
        blank.pseudoClassStateChanged(ON, state.shown() && state.blank());
    }

    private String on(WallState state) {
        if (state.message().isPresent()) {
            return messages.get("console.window.wall-message");
        }
        return state.page() == WallState.Page.AGENDA
                ? messages.get("console.window.wall-agenda")
                : messages.get("console.window.wall-live");
    }

    /** Warns at the join button when phones cannot get in. */
    void show(Doorway doorway) {
        people.show(people.getText(), doorway.problem().isEmpty() ? Tone.BREAK : Tone.LATE);
    }
}
