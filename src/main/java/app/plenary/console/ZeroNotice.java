package app.plenary.console;

import app.plenary.live.Timekeeper;
import app.plenary.plan.Poll;
import app.plenary.session.Session;
import app.plenary.ui.Background;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Tells the facilitator that the time of a block is up: by a line on the console, and by the chime
 * where the block asks for it. For any thread.
 */
public final class ZeroNotice implements Consumer<Timekeeper.Zero> {
    /** What ran out longer ago, while the laptop slept, is no news. */
    private static final Duration NEWS = Duration.ofSeconds(20);

    private final Desk desk;

    public ZeroNotice(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void accept(Timekeeper.Zero zero) {
        Background.onFx(() -> tell(zero));
    }

    private void tell(Timekeeper.Zero zero) {
        var messages = desk.messages();
        var title = zero.block().title();
        var toasts = desk.shell().toasts();
        switch (zero.block().atZero()) {
            case COUNT_OVER -> {}
            case CHIME -> {
                if (zero.late().compareTo(NEWS) < 0) {
                    desk.chime().ring();
                    toasts.show(messages.get("console.zero.up", title));
                }
            }
            case CLOSE -> {
                if (zero.block().activity() instanceof Poll) {
                    toasts.show(messages.get("console.zero.closed", title));
                }
            }
            case GO_ON -> {
                var session = zero.live().now().session();
                if (!session.isOn(zero.block().id())) {
                    toasts.show(messages.get("console.zero.went-on", title, on(session)));
                }
            }
        }
    }

    private static String on(Session session) {
        return session.current().map(block -> block.title()).orElse("");
    }
}
