package app.plenary.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.plenary.live.LocalNetwork;
import app.plenary.live.Surroundings;
import app.plenary.live.Wifi;
import app.plenary.ui.Remembered;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Networks and Wi-Fis are still known after a restart. */
final class KeptWayInTest {
    @TempDir Path folder;

    @Test
    void whatWasSettledIsKnownAfterARestart() {
        var file = folder.resolve("choices");
        var choices = new Remembered(file);
        var wayIn = KeptWayIn.of(choices);
        for (int i = 0; i < 3; i++) {
            var network =
                    new LocalNetwork(
                            LocalNetwork.Kind.WIFI,
                            "Wi-Fi: 6=\\x",
                            "wl an" + i,
                            "10.0." + i + ".2");
            wayIn.surroundings()
                    .set(
                            new Surroundings(
                                    List.of(network), Optional.of(network), true, 4040, 4040));
            wayIn.choose(network);
            wayIn.tell(Optional.of(new Wifi("Gäste; \"" + i, "pass\\wört:=,;" + i, i == 1)));
        }
        choices.save();
        var later = new Remembered(file);
        var again = KeptWayIn.of(later);
        assertEquals(wayIn.chosen().get(), again.chosen().get());
        assertEquals(3, again.wifis().get().size());
        assertEquals(
                List.copyOf(wayIn.wifis().get().entrySet()),
                List.copyOf(again.wifis().get().entrySet()));
        again.surroundings().set(wayIn.surroundings().get());
        again.tell(Optional.empty());
        again.chooseByItself();
        assertEquals(2, again.wifis().get().size());
        assertEquals(2, again.chosen().get().size());
        later.save(); // or it would still be written while the folder is being deleted
    }
}
