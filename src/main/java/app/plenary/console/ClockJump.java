package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.session.RunCommand;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import java.time.Instant;
import java.util.List;

/**
 * The clock of the laptop has leapt ahead during a session, and nobody can tell whether it slept or
 * was set: the facilitator says whether the time counts, as after a crash.
 */
public final class ClockJump {
    private ClockJump() {}

    /**
     * Asks, unless the clock stands still anyway. On the JavaFX thread.
     *
     * @param before what the clock showed before it leapt
     */
    public static void ask(Desk desk, LiveSession live, Instant before) {
        var jump = Interruption.of(live, before).filter(stopped -> !stopped.isPaused());
        if (jump.isEmpty()) {
            return;
        }
        var messages = desk.messages();
        desk.shell()
                .dialogs()
                .ask(
                        messages.get("console.jump.title"),
                        messages.get("console.jump.words", desk.dates().clock(before)),
                        List.of(
                                new Choice(
                                        messages.get(
                                                "console.home.go-on-as-it-was",
                                                jump.get().asItWas(messages)),
                                        Kind.PLAIN,
                                        () ->
                                                desk.outbox()
                                                        .send(
                                                                live,
                                                                new RunCommand.ForgiveInterruption(
                                                                        before))),
                                new Choice(
                                        messages.get(
                                                "console.home.go-on",
                                                jump.get()
                                                        .goneOn(messages, desk.clock().instant())),
                                        Kind.DEFAULT,
                                        () -> {})));
    }
}
