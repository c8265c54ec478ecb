package app.plenary.console;

import app.plenary.exchange.Outline;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Wording;
import app.plenary.text.Dates;
import app.plenary.text.Messages;
import app.plenary.ui.Dialogs;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What can be done with what is still to come: catching up, and for the block chosen in the run
 * list leaving it out, keeping it, giving it other minutes; a new block where we are.
 */
final class ComingCommands {
    /** Proposals that nobody takes are worked out anew after this time. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final Messages messages;
    private final Dates dates;
    private final RunViewModel model;
    private final Dialogs dialogs;
    private final RunCommands run;
    private final Consumer<BlockId> plan;
    private final StayCommands stay;
    private Supplier<Optional<BlockId>> chosen = Optional::empty;
    private @Nullable CatchUpPanel panel;
    private Instant worked = Instant.EPOCH;
    final ConsoleCommand catchUp;
    final ConsoleCommand insert;
    final ConsoleCommand skip;
    final ConsoleCommand keep;
    final ConsoleCommand minutes;

    /** {@code plan} shows a block in the plan. */
    ComingCommands(
            Messages messages,
            Dates dates,
            RunViewModel model,
            Dialogs dialogs,
            RunCommands run,
            Consumer<BlockId> plan,
            StayCommands stay) {
        this.messages = messages;
        this.dates = dates;
        this.model = model;
        this.dialogs = dialogs;
        this.run = run;
        this.plan = plan;
        this.stay = stay;
        catchUp =
                new ConsoleCommand(
                        "run.catch-up",
                        "console.run.catch-up",
                        model::isLive,
                        this::openPanel,
                        ctrl(KeyCode.U));
        insert =
                new ConsoleCommand(
                        "run.insert",
                        "console.run.insert",
                        model::isLive,
                        this::askForBlock,
                        ctrl(KeyCode.I));
        var delete = new KeyCodeCombination(KeyCode.DELETE);
        skip =
                new ConsoleCommand(
                        "run.skip",
                        "console.run.skip",
                        () -> has(id -> model.isToCome(id) && !model.isSkipped(id)),
                        () -> chosen.get().ifPresent(model::skip),
                        delete);
        keep =
                new ConsoleCommand(
                        "run.keep",
                        "console.run.keep",
                        () -> has(id -> model.isToCome(id) && model.isSkipped(id)),
                        () -> chosen.get().ifPresent(model::keep),
                        delete);
        minutes =
                new ConsoleCommand(
                        "run.minutes",
                        "console.run.minutes",
                        () -> model.isLive() && has(model::isToCome),
                        () -> chosen.get().ifPresent(this::askForMinutes),
                        new KeyCodeCombination(KeyCode.L));
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private boolean has(Predicate<BlockId> condition) {
        return chosen.get().filter(condition).isPresent();
    }

    /** {@code block} tells which one is chosen. */
    void follow(Supplier<Optional<BlockId>> block) {
        chosen = block;
        stay.follow(block);
    }

    List<ConsoleCommand> all() {
        return List.of(catchUp, insert, skip, keep, minutes);
    }

    void refresh() {
        all().forEach(ConsoleCommand::refresh);
        stay.refresh();
        if (panel != null && panel.isOpen()) {
            work();
        }
    }

    /** Proposals grow old while time passes. */
    void tick() {
        if (panel != null
                && panel.isOpen()
                && Duration.between(worked, model.now()).compareTo(FRESH) >= 0) {
            work();
        }
    }

    private void work() {
        if (panel != null) {
            panel.show(choices());
        }
    }

    private CatchUpChoices choices() {
        worked = model.now();
        return CatchUpChoices.of(messages, dates, model.session(), worked);
    }

    private void openPanel() {
        panel =
                CatchUpPanel.open(
                        messages,
                        dialogs,
                        way -> model.catchUp(way.lengths(), way.dropped()),
                        choices());
    }

    private void askForBlock() {
        dialogs.askText(
                messages.get("console.run.insert.title"),
                messages.get("console.run.insert.label"),
                "",
                messages.get("console.run.insert.yes"),
                this::lineProblem,
                line -> model.insert(Outline.line(line)));
    }

    private Optional<String> lineProblem(String line) {
        var block = Outline.line(line);
        if (block.title().isBlank()) {
            return Optional.of(messages.get("console.run.insert.empty"));
        }
        if (!Wording.fits(block.title(), Wording.TITLE)) {
            return Optional.of(messages.get("console.run.insert.too-long", Wording.TITLE));
        }
        return minutesProblem(Long.toString(block.minutes()));
    }

    private void askForMinutes(BlockId id) {
        model.session()
                .agenda()
                .find(id)
                .ifPresent(block ->
                        dialogs.askText(
                                messages.get("console.run.minutes.title", block.title()),
                                messages.get("console.run.minutes.label", block.minutes()),
                                Long.toString(model.session().allotted(block).toMinutes()),
                                messages.get("console.run.minutes.yes"),
                                this::minutesProblem,
                                text -> model.allot(id, Integer.parseInt(text))));
    }

    private Optional<String> minutesProblem(String text) {
        boolean fits =
                text.matches("\\d{1,4}")
                        && Integer.parseInt(text) >= 1
                        && Integer.parseInt(text) <= Block.MOST_MINUTES;
        return fits
                ? Optional.empty()
                : Optional.of(messages.get("console.run.minutes.problem", Block.MOST_MINUTES));
    }

    /** What can be done with {@code block}, as a menu. */
    ContextMenu menu(BlockId block) {
        var menu = new ContextMenu();
        if (model.canGoTo(block)) {
            add(menu, messages.get("console.run.menu.go"), () -> run.goTo(block));
        }
        if (model.isToCome(block)) {
            if (model.isSkipped(block)) {
                add(menu, keep.text(messages), () -> model.keep(block));
            } else {
                add(menu, skip.text(messages), () -> model.skip(block));
            }
            if (model.isLive()) {
                add(menu, minutes.text(messages), () -> askForMinutes(block));
            }
        }
        if (stay.stays(block)) {
            add(menu, stay.share.text(messages), () -> stay.share(block));
        } else if (stay.canKeep(block)) {
            add(menu, stay.keep.text(messages), () -> stay.keep(block));
        }
        add(menu, messages.get("console.run.menu.plan"), () -> plan.accept(block));
        return menu;
    }

    private static void add(ContextMenu menu, String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        menu.getItems().add(item);
    }
}
