package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.session.RunCommand;
import app.plenary.session.Session;
import app.plenary.session.SlideOn;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

import java.util.List;
import java.util.Optional;

/**
 * Going through the slides of the talk that is on. These come before the commands that go from
 * block to block and have the same keys: a clicker goes on to the next block after the last slide.
 * While a question lies over the talk its slides rest.
 */
final class SlideCommands {
    final ConsoleCommand next;
    final ConsoleCommand previous;
    final ConsoleCommand first;
    private final Sender sender;
    private Session session;
    private Optional<Asked> asked = Optional.empty();

    /** A slide that was asked for and is not on yet, so that quick presses add up. */
    private record Asked(BlockId block, int slide) {}

    SlideCommands(Sender sender) {
        this.sender = sender;
        session = sender.session();
        next =
                new ConsoleCommand(
                        "run.next-slide",
                        "console.run.next-slide",
                        () -> place() > 0 && place() < slides(),
                        () -> goTo(place() + 1),
                        new KeyCodeCombination(KeyCode.PAGE_DOWN),
                        new KeyCodeCombination(KeyCode.RIGHT));
        previous =
                new ConsoleCommand(
                        "run.previous-slide",
                        "console.run.previous-slide",
                        () -> place() > 1,
                        () -> goTo(place() - 1),
                        new KeyCodeCombination(KeyCode.PAGE_UP),
                        new KeyCodeCombination(KeyCode.LEFT));
        first =
                new ConsoleCommand(
                        "run.first-slide",
                        "console.run.first-slide",
                        () -> place() > 1,
                        () -> goTo(1),
                        new KeyCodeCombination(KeyCode.HOME));
    }

    List<ConsoleCommand> all() {
        return List.of(next, previous, first);
    }

    /** Follows the session. */
    void show(Session newest) {
        session = newest;
        all().forEach(ConsoleCommand::refresh);
    }

    /** The slide that is on, unless a question lies over it. */
    private static Optional<SlideOn> on(Session session) {
        return session.up().isPresent() || !session.phase().isLive()
                ? Optional.empty()
                : SlideOn.of(session);
    }

    private int slides() {
        return on(session).map(SlideOn::slides).orElse(0);
    }

    /** The slide that is on, or asked for; 0 where there is none. */
    private int place() {
        return on(session)
                .map(on ->
                        asked.filter(it -> session.isOn(it.block()))
                                .map(Asked::slide)
                                .orElse(on.place()))
                .map(place -> Math.min(place, slides()))
                .orElse(0);
    }

    /** Shows a slide, from 1; where there is none, nothing happens. */
    void goTo(int slide) {
        var run = session.run();
        if (run.isEmpty() || slide < 1 || slide > slides()) {
            return;
        }
        var wish = new Asked(run.get().block(), slide);
        asked = Optional.of(wish);
        all().forEach(ConsoleCommand::refresh);
        sender.sendOrSay(
                new RunCommand.ShowSlide(wish.block(), slide),
                () -> answered(wish),
                _ -> answered(wish));
    }

    private void answered(Asked wish) {
        if (asked.filter(wish::equals).isPresent()) {
            asked = Optional.empty();
            session = sender.session();
            all().forEach(ConsoleCommand::refresh);
        }
    }
}
