package app.plenary.console;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import java.util.List;
import java.util.function.BooleanSupplier;

/** What can be done wherever one is in the window, with the keys that do it. */
record WindowCommands(
        ConsoleCommand home,
        ConsoleCommand plan,
        ConsoleCommand run,
        ConsoleCommand review,
        ConsoleCommand start,
        ConsoleCommand join,
        ConsoleCommand remote,
        ConsoleCommand wall,
        ConsoleCommand blank,
        ConsoleCommand freeze,
        ConsoleCommand display,
        ConsoleCommand agenda,
        ConsoleCommand corner,
        ConsoleCommand message,
        ConsoleCommand people,
        ConsoleCommand wishes,
        ConsoleCommand print,
        ConsoleCommand bring,
        ConsoleCommand takeOut,
        ConsoleCommand undo,
        ConsoleCommand redo,
        ConsoleCommand keys,
        ConsoleCommand appearance,
        ConsoleCommand palette,
        ConsoleCommand chime) {

    /** {@code message} asks for a line to the room. */
    static WindowCommands of(ConsoleWindow window, WallSwitch wall, Ways ways, Runnable message) {
        BooleanSupplier open = window::isWorkshopOpen;
        BooleanSupplier always = () -> true;
        return new WindowCommands(
                new ConsoleCommand(
                        "window.home",
                        "console.command.home",
                        open,
                        window::goHome,
                        new KeyCodeCombination(KeyCode.ESCAPE),
                        new KeyCodeCombination(KeyCode.HOME, KeyCombination.ALT_DOWN)),
                new ConsoleCommand(
                        "window.plan",
                        "console.command.plan",
                        open,
                        () -> window.go(Mode.PLAN),
                        ctrl(KeyCode.DIGIT1),
                        ctrl(KeyCode.NUMPAD1)),
                new ConsoleCommand(
                        "window.run",
                        "console.command.run",
                        open,
                        () -> window.go(Mode.RUN),
                        ctrl(KeyCode.DIGIT2),
                        ctrl(KeyCode.NUMPAD2)),
                new ConsoleCommand(
                        "window.review",
                        "console.command.review",
                        open,
                        () -> window.go(Mode.REVIEW),
                        ctrl(KeyCode.DIGIT3),
                        ctrl(KeyCode.NUMPAD3)),
                new ConsoleCommand(
                        "window.start",
                        "console.command.start",
                        window::canStart,
                        window::start,
                        ctrl(KeyCode.ENTER)),
                new ConsoleCommand(
                        "window.join",
                        "console.command.join",
                        window::isRoomOpen,
                        window::showJoin,
                        ctrl(KeyCode.J)),
                new ConsoleCommand(
                        "window.remote",
                        "console.command.remote",
                        ways::canPair,
                        ways::remote,
                        new KeyCodeCombination(KeyCode.F9)),
                new ConsoleCommand(
                        "window.wall",
                        "console.command.wall",
                        open,
                        wall::turn,
                        new KeyCodeCombination(KeyCode.F5),
                        ctrl(KeyCode.F5)),
                new ConsoleCommand(
                        "window.blank",
                        "console.command.blank",
                        wall::isOn,
                        wall::blank,
                        new KeyCodeCombination(KeyCode.B),
                        new KeyCodeCombination(KeyCode.PERIOD),
                        new KeyCodeCombination(KeyCode.DECIMAL)),
                new ConsoleCommand(
                        "window.freeze",
                        "console.command.freeze",
                        wall::isOn,
                        wall::freeze,
                        new KeyCodeCombination(KeyCode.F)),
                new ConsoleCommand(
                        "window.display",
                        "console.command.display",
                        wall::canMove,
                        wall::move,
                        new KeyCodeCombination(KeyCode.F7)),
                new ConsoleCommand(
                        "window.agenda",
                        "console.command.agenda",
                        wall::isOn,
                        wall::agenda,
                        new KeyCodeCombination(KeyCode.T)),
                new ConsoleCommand(
                        "window.corner",
                        "console.command.corner",
                        wall::isOn,
                        () -> ways.corner(wall),
                        new KeyCodeCombination(KeyCode.J, KeyCombination.SHIFT_DOWN)),
                new ConsoleCommand(
                        "window.message",
                        "console.command.message",
                        () -> wall.isOn() || window.isRoomOpen(),
                        message,
                        new KeyCodeCombination(KeyCode.M)),
                new ConsoleCommand(
                        "window.people",
                        "console.command.people",
                        ways::canBringPeople,
                        ways::bringPeople,
                        ctrl(KeyCode.P)),
                new ConsoleCommand(
                        "window.wishes",
                        "console.command.wishes",
                        ways::canBringPeople,
                        ways::wishes,
                        ctrl(KeyCode.G)),
                new ConsoleCommand(
                        "window.print",
                        "console.command.print",
                        open,
                        ways::print,
                        new KeyCodeCombination(
                                KeyCode.P,
                                KeyCombination.SHORTCUT_DOWN,
                                KeyCombination.SHIFT_DOWN)),
                new ConsoleCommand(
                        "window.bring",
                        "console.command.bring",
                        ways::canBringPlan,
                        ways::bringPlan,
                        ctrl(KeyCode.O)),
                new ConsoleCommand(
                        "window.take-out",
                        "console.command.take-out",
                        open,
                        ways::takeOut,
                        new KeyCodeCombination(
                                KeyCode.O,
                                KeyCombination.SHORTCUT_DOWN,
                                KeyCombination.SHIFT_DOWN)),
                new ConsoleCommand(
                        "window.undo",
                        "console.command.undo",
                        window::canUndo,
                        window::undo,
                        ctrl(KeyCode.Z)),
                new ConsoleCommand(
                        "window.redo",
                        "console.command.redo",
                        window::canRedo,
                        window::redo,
                        new KeyCodeCombination(
                                KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        ctrl(KeyCode.Y)),
                new ConsoleCommand(
                        "window.keys",
                        "console.command.keys",
                        always,
                        ways::keys,
                        new KeyCodeCombination(KeyCode.F1)),
                new ConsoleCommand(
                        "window.appearance",
                        "console.command.appearance",
                        always,
                        window::switchAppearance,
                        new KeyCodeCombination(KeyCode.F8)),
                new ConsoleCommand(
                        "window.palette",
                        "console.command.palette",
                        always,
                        ways::open,
                        ctrl(KeyCode.K)),
                new ConsoleCommand("window.chime", "console.command.chime", always, ways::chime));
    }

    /** All of them, the most asked for first. */
    List<ConsoleCommand> all() {
        return List.of(
                keys,
                palette,
                undo,
                redo,
                plan,
                run,
                review,
                home,
                start,
                join,
                remote,
                wall,
                blank,
                freeze,
                display,
                agenda,
                corner,
                message,
                people,
                wishes,
                print,
                bring,
                takeOut,
                appearance,
                chime);
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
