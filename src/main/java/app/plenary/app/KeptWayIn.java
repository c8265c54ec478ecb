package app.plenary.app;

import app.plenary.live.WayIn;
import app.plenary.live.Wifi;
import app.plenary.ui.Remembered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Keeps what is settled about getting in among the choices of this laptop, where no journal and no
 * export ever looks. The password of the Wi-Fi is kept readable, as it is on the wall.
 */
final class KeptWayIn {
    private static final String CHOSEN = "network.chosen";
    private static final String WIFI = "network.wifi";

    private KeptWayIn() {}

    /** What was kept, and from now on keeps what changes. */
    static WayIn of(Remembered choices) {
        var wayIn = new WayIn();
        var wifis = new LinkedHashMap<String, Wifi>();
        for (String line : lines(choices.get(WIFI).orElse(""))) {
            var parts = line.split("\t", -1);
            if (parts.length == 4) {
                var wifi = new Wifi(parts[1], parts[2], parts[3].equals("hidden"));
                if (wifi.isNamed() && wifi.isOpenOrLocked()) {
                    wifis.put(parts[0], wifi);
                }
            }
        }
        wayIn.restore(lines(choices.get(CHOSEN).orElse("")), wifis);
        wayIn.chosen().watch(keys -> keep(choices, CHOSEN, keys));
        wayIn.wifis()
                .watch(all -> {
                    var lines = new ArrayList<String>();
                    all.forEach((key, wifi) ->
                            lines.add(
                                    String.join(
                                            "\t",
                                            key,
                                            wifi.name(),
                                            wifi.password(),
                                            wifi.hidden() ? "hidden" : "")));
                    keep(choices, WIFI, lines);
                });
        return wayIn;
    }

    private static void keep(Remembered choices, String key, List<String> lines) {
        if (!lines.isEmpty() || choices.get(key).isPresent()) {
            choices.put(key, String.join("\n", lines));
        }
    }

    private static List<String> lines(String kept) {
        return kept.lines().filter(line -> !line.isEmpty()).toList();
    }
}
