package app.plenary.app;

import app.plenary.store.Recovery;
import app.plenary.text.Dates;
import app.plenary.text.Messages;

import java.time.ZoneId;

/** What a person is told when data had to be restored. */
final class Recovered {
    private Recovered() {}

    static String words(Recovery recovery, Messages messages) {
        var what = messages.get(recovery.key(), recovery.arguments().toArray());
        return recovery.until()
                .map(until ->
                        what
                                + " "
                                + messages.get(
                                        Recovery.untilKey(),
                                        new Dates(messages.locale(), ZoneId.systemDefault())
                                                .clock(until)))
                .orElse(what);
    }
}
