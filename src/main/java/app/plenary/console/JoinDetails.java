package app.plenary.console;

import app.plenary.live.Current;
import app.plenary.live.Doorway;
import app.plenary.live.LiveSession;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;
import app.plenary.ui.LatestOnFx;

import java.util.List;

/** The dialog that tells how to get in, for someone who asks while the session runs. */
public final class JoinDetails {
    private JoinDetails() {}

    /** Opens it; it follows the network until it is closed. */
    public static void open(Desk desk, LiveSession live) {
        var messages = desk.messages();
        var card = new JoinCard(messages, 220, desk.shell().toasts()::show);
        RunStyles.on(card);
        card.show(live.now().session(), desk.doorway().get());
        Current.Watch watch =
                desk.doorway()
                        .watch(
                                new LatestOnFx<Doorway>(
                                        doorway -> card.show(live.now().session(), doorway)));
        desk.shell()
                .dialogs()
                .showWide(
                        messages.get("console.run.join.title"),
                        card,
                        List.of(
                                new Choice(
                                        messages.get("console.run.join.close"),
                                        Kind.CANCEL,
                                        watch::close)));
    }
}
