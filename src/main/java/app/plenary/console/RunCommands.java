package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.text.Messages;
import app.plenary.ui.Dialogs;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What can be done with any block that is on, with the questions that come before steps one may
 * regret.
 */
final class RunCommands {
    private final Messages messages;
    private final RunViewModel model;
    private final Dialogs dialogs;
    final ConsoleCommand open;
    final ConsoleCommand start;
    final ConsoleCommand next;
    final ConsoleCommand finish;
    final ConsoleCommand previous;
    final ConsoleCommand pause;
    final ConsoleCommand resume;
    final ConsoleCommand longer;
    final ConsoleCommand shorter;
    final ConsoleCommand end;
    final ConsoleCommand muchLonger;
    final ConsoleCommand muchShorter;
    final ConsoleCommand restart;
    final ConsoleCommand clickerStart;
    final ConsoleCommand clickerStop;

    RunCommands(Messages messages, RunViewModel model, Dialogs dialogs, WallSwitch wall) {
        this.messages = messages;
        this.model = model;
        this.dialogs = dialogs;
        var enter = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
        // N first, which is shown beside it: the others go through slides before they go on.
        KeyCombination[] onward = {
            key(KeyCode.N), key(KeyCode.PAGE_DOWN), key(KeyCode.RIGHT),
        };
        open =
                new ConsoleCommand(
                        "run.open", "console.run.open", model::canOpen, model::open, enter);
        start =
                new ConsoleCommand(
                        "run.start", "console.run.start", model::canStart, model::start, enter);
        next =
                new ConsoleCommand(
                        "run.next",
                        "console.run.next",
                        () -> model.isLive() && !model.isLast(),
                        model::nextBlock,
                        onward);
        finish =
                new ConsoleCommand(
                        "run.finish",
                        "console.run.finish",
                        model::isLast,
                        this::askToFinish,
                        onward);
        previous =
                new ConsoleCommand(
                        "run.previous",
                        "console.run.previous",
                        model::canGoBack,
                        model::previousBlock,
                        key(KeyCode.PAGE_UP),
                        key(KeyCode.LEFT));
        pause =
                command(
                        "run.pause",
                        "console.run.pause",
                        model::canPause,
                        model::pause,
                        KeyCode.SPACE);
        resume =
                command(
                        "run.resume",
                        "console.run.resume",
                        model::canResume,
                        model::resume,
                        KeyCode.SPACE);
        longer =
                new ConsoleCommand(
                        "run.longer",
                        "console.run.longer",
                        () -> model.canExtend(1),
                        () -> model.extend(1),
                        key(KeyCode.PLUS),
                        key(KeyCode.ADD),
                        anyShift(KeyCode.EQUALS));
        shorter =
                new ConsoleCommand(
                        "run.shorter",
                        "console.run.shorter",
                        () -> model.canExtend(-1),
                        () -> model.extend(-1),
                        key(KeyCode.MINUS),
                        key(KeyCode.SUBTRACT));
        muchLonger =
                new ConsoleCommand(
                        "run.much-longer",
                        "console.run.much-longer",
                        () -> model.canExtend(5),
                        () -> model.extend(5),
                        shift(KeyCode.PLUS),
                        shift(KeyCode.ADD),
                        ctrl(KeyCode.PLUS),
                        ctrl(KeyCode.EQUALS),
                        ctrl(KeyCode.ADD));
        muchShorter =
                new ConsoleCommand(
                        "run.much-shorter",
                        "console.run.much-shorter",
                        () -> model.canExtend(-5),
                        () -> model.extend(-5),
                        shift(KeyCode.MINUS),
                        shift(KeyCode.SUBTRACT),
                        ctrl(KeyCode.MINUS),
                        ctrl(KeyCode.SUBTRACT));
        restart =
                new ConsoleCommand(
                        "run.restart",
                        "console.run.restart",
                        model::isLive,
                        model::restart,
                        ctrl(KeyCode.R));
        // A clicker's play button sends F5 and Esc in turn and cannot know which is right.
        clickerStart =
                new ConsoleCommand(
                        "run.clicker-start",
                        "console.run.clicker-start",
                        () -> model.canStart() || model.isLive(),
                        () -> {
                            wall.light();
                            if (model.canStart()) {
                                model.start();
                            }
                        },
                        key(KeyCode.F5),
                        shift(KeyCode.F5));
        clickerStop =
                new ConsoleCommand(
                        "run.clicker-stop",
                        "console.run.clicker-stop",
                        model::isLive,
                        wall::darken,
                        key(KeyCode.ESCAPE));
        end = new ConsoleCommand("run.end", "console.run.end", model::canEnd, this::askToEnd);
    }

    private static ConsoleCommand command(
            String id, String textKey, BooleanSupplier condition, Runnable action, KeyCode code) {
        return new ConsoleCommand(id, textKey, condition, action, key(code));
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /** Plus is a shifted key on some keyboards. */
    private static KeyCombination anyShift(KeyCode code) {
        return new KeyCodeCombination(
                code,
                ModifierValue.ANY,
                ModifierValue.UP,
                ModifierValue.UP,
                ModifierValue.UP,
                ModifierValue.UP);
    }

    List<ConsoleCommand> all() {
        return List.of(
                open,
                start,
                next,
                finish,
                previous,
                pause,
                resume,
                longer,
                shorter,
                muchLonger,
                muchShorter,
                restart,
                clickerStart,
                clickerStop,
                end);
    }

    void refresh() {
        all().forEach(ConsoleCommand::refresh);
    }

    private void askToFinish() {
        dialogs.confirm(
                messages.get("console.run.finish.title"),
                messages.get("console.run.finish.words"),
                messages.get("console.run.finish"),
                model::end);
    }

    private void askToEnd() {
        dialogs.confirmDanger(
                messages.get("console.run.end.title"),
                messages.get("console.run.end.words"),
                messages.get("console.run.end.yes"),
                model::end);
    }

    /** Goes to a block; asks first when that means going back or leaving blocks out. */
    void goTo(BlockId block) {
        if (!model.canGoTo(block)) {
            return;
        }
        var title = model.session().agenda().find(block).map(b -> b.title()).orElse("");
        if (model.isBehind(block)) {
            dialogs.confirm(
                    messages.get("console.run.back.title"),
                    messages.get("console.run.back.words", title),
                    messages.get("console.run.back.yes"),
                    () -> model.goTo(block));
        } else if (model.skipped(block) > 0) {
            dialogs.confirm(
                    messages.get("console.run.skip.title", model.skipped(block)),
                    messages.get("console.run.skip.words", title),
                    messages.get("console.run.skip.yes"),
                    () -> model.goTo(block));
        } else {
            model.goTo(block);
        }
    }
}
