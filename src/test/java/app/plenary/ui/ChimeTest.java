package app.plenary.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.LineUnavailableException;

final class ChimeTest {
    @TempDir Path folder;

    private static int loudest(byte[] sound, int from, int to) {
        int loudest = 0;
        for (int i = from; i < to; i++) {
            int value = (sound[2 * i] & 0xff) | (sound[2 * i + 1] << 8);
            loudest = Math.max(loudest, Math.abs(value));
        }
        return loudest;
    }

    @Test
    void itIsASecondAndAHalfThatBeginsAndEndsInSilence() {
        var sound = Chime.sound(100);
        int samples = sound.length / 2;
        assertEquals(66_150, samples);
        assertEquals(0, sound.length % Chime.FORMAT.getFrameSize());
        assertEquals(1.5, samples / Chime.FORMAT.getFrameRate(), 0.001);
        assertEquals(0, loudest(sound, 0, 1));
        assertTrue(loudest(sound, samples - 10, samples) < 20, "no click at the end");
        int struck = loudest(sound, 0, samples / 10);
        assertTrue(struck > 12_000 && struck <= Short.MAX_VALUE, "loud and not cut off: " + struck);
        assertTrue(loudest(sound, samples / 2, samples) < struck / 4, "it dies away");
    }

    @Test
    void volumeMakesItSofterDownToNothing() {
        int before = 0;
        for (int volume : List.of(0, 10, 40, 70, 100)) {
            var sound = Chime.sound(volume);
            int loudest = loudest(sound, 0, sound.length / 2);
            assertTrue(volume == 0 ? loudest == 0 : loudest > before, volume + ": " + loudest);
            before = loudest;
        }
    }

    @Test
    void itIsPlayedAsItsFormatSaysAndNotWhileMuted() throws Exception {
        var played = new CompletableFuture<byte[]>();
        var formats = new ArrayList<AudioFormat>();
        var chime =
                new Chime(
                        new Remembered(folder.resolve("choices")),
                        (format, sound) -> {
                            formats.add(format);
                            played.complete(sound);
                        });
        chime.mute(true);
        chime.ring();
        chime.mute(false);
        chime.volume(0);
        chime.ring();
        assertFalse(played.isDone(), "neither muted nor at no volume");
        chime.volume(55);
        chime.ring();
        var sound = played.get(10, TimeUnit.SECONDS);
        assertEquals(List.of(Chime.FORMAT), formats);
        assertEquals(Chime.sound(55).length, sound.length);
        assertEquals(loudest(Chime.sound(55), 0, 9_000), loudest(sound, 0, 9_000));
    }

    @Test
    void withoutASoundDeviceNothingIsHeardAndNothingFails() {
        var choices = new Remembered(folder.resolve("choices"));
        int[] tried = new int[1];
        new Chime(
                        choices,
                        (_, _) -> {
                            tried[0]++;
                            throw new LineUnavailableException("in use");
                        })
                .play(Chime.sound(50));
        new Chime(
                        choices,
                        (_, _) -> {
                            tried[0]++;
                            throw new IllegalArgumentException("no line of this format");
                        })
                .play(Chime.sound(50));
        new Chime(choices).play(Chime.sound(1));
        assertEquals(2, tried[0]);
    }
}
