package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.session.RoomMatter;
import app.plenary.session.Session;
import app.plenary.session.SummaryCommand;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Promises for the block that is chosen in the run list, or that is on, that what people give in it
 * stays in the room, and takes the promise back.
 */
final class StayCommands {
    private final Sender sender;
    private Supplier<Optional<BlockId>> chosen = Optional::empty;
    final ConsoleCommand keep;
    final ConsoleCommand share;

    StayCommands(Sender sender) {
        this.sender = sender;
        keep =
                new ConsoleCommand(
                        "run.keep-in-room",
                        "console.run.keep-in-room",
                        () -> target().filter(this::canKeep).isPresent(),
                        () -> target().ifPresent(this::keep));
        share =
                new ConsoleCommand(
                        "run.share-outside",
                        "console.run.share-outside",
                        () -> target().filter(this::stays).isPresent(),
                        () -> target().ifPresent(this::share));
    }

    /** {@code block} tells which one is chosen. */
    void follow(Supplier<Optional<BlockId>> block) {
        chosen = block;
    }

    List<ConsoleCommand> all() {
        return List.of(keep, share);
    }

    void refresh() {
        all().forEach(ConsoleCommand::refresh);
    }

    private Optional<BlockId> target() {
        return chosen.get().or(() -> session().current().map(Block::id));
    }

    private Session session() {
        return sender.session();
    }

    boolean stays(BlockId block) {
        return session().takeaway().staysInRoom(new RoomMatter.Answers(block));
    }

    boolean canKeep(BlockId block) {
        return !stays(block)
                && session()
                        .agenda()
                        .find(block)
                        .map(Block::activity)
                        .filter(activity ->
                                activity instanceof Poll
                                        || activity instanceof Quiz
                                        || activity instanceof BreakoutRounds)
                        .isPresent();
    }

    void keep(BlockId block) {
        sender.send(new SummaryCommand.KeepInRoom(new RoomMatter.Answers(block)));
    }

    void share(BlockId block) {
        sender.send(new SummaryCommand.ShareOutside(new RoomMatter.Answers(block)));
    }
}
