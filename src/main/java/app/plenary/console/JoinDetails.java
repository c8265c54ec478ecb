package app.plenary.console;

import app.plenary.live.Current;
import app.plenary.live.Doorway;
import app.plenary.live.LiveSession;
import app.plenary.live.Surroundings;
import app.plenary.live.Wifi;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;
import app.plenary.ui.LatestOnFx;

import java.util.List;
import java.util.Map;

/** The dialog that tells how to get in, for someone who asks while the session runs. */
public final class JoinDetails {
    private JoinDetails() {}

    /** Opens it; it follows the network until it is closed. */
    public static void open(Desk desk, LiveSession live) {
        var messages = desk.messages();
        var card = new JoinCard(desk, 220);
        RunStyles.on(card);
        card.show(live.now().session(), desk.doorway().get());
        Runnable renew = () -> card.show(live.now().session(), desk.doorway().get());
        var watches =
                List.of(
                        desk.doorway().watch(new LatestOnFx<Doorway>(_ -> renew.run())),
                        desk.wayIn()
                                .surroundings()
                                .watch(new LatestOnFx<Surroundings>(_ -> renew.run())),
                        desk.wayIn()
                                .wifis()
                                .watch(new LatestOnFx<Map<String, Wifi>>(_ -> renew.run())));
        // Another dialog may come in its place.
        card.sceneProperty()
                .subscribe((before, after) -> {
                    if (before != null && after == null) {
                        watches.forEach(Current.Watch::close);
                    }
                });
        desk.shell()
                .dialogs()
                .showWide(
                        messages.get("console.run.join.title"),
                        card,
                        List.of(
                                new Choice(
                                        messages.get("console.run.join.close"),
                                        Kind.CANCEL,
                                        () -> {})));
    }
}
