package app.plenary.ui;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;

/**
 * A soft bell of a second and a half, made of four sine waves that die away. Plays on a thread of
 * its own; without a sound device nothing is heard and nothing fails. For any thread.
 */
public final class Chime {
    private static final Logger LOG = System.getLogger(Chime.class.getName());
    private static final float RATE = 44_100;
    private static final double SECONDS = 1.5;
    private static final double PITCH = 659.26; // E5
    // A struck bar: multiples of the pitch, how loud, and how fast each dies away.
    private static final double[][] WAVES = {
        {1, 0.60, 3.2}, {2, 0.22, 4.5}, {2.76, 0.12, 7}, {5.4, 0.06, 12}
    };

    /** How {@link #sound} is to be played: one channel of 16-bit samples, low byte first. */
    static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);

    /** What makes a sound heard, and waits until it has been. */
    @FunctionalInterface
    interface Speaker {
        void play(AudioFormat format, byte[] sound) throws LineUnavailableException;
    }

    private final Remembered choices;
    private final Speaker speaker;

    public Chime(Remembered choices) {
        this(choices, Chime::toSystem);
    }

    /** With another speaker than that of the system, for tests. */
    Chime(Remembered choices, Speaker speaker) {
        this.choices = choices;
        this.speaker = speaker;
    }

    /** From 0 to 100. */
    public int volume() {
        return choices.get("chime.volume")
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .filter(volume -> volume <= 100)
                .orElse(70);
    }

    /** {@code volume} from 0 to 100. */
    public void volume(int volume) {
        choices.put("chime.volume", Integer.toString(Math.clamp(volume, 0, 100)));
    }

    public boolean isMuted() {
        return choices.get("chime.muted").filter("yes"::equals).isPresent();
    }

    public void mute(boolean muted) {
        choices.put("chime.muted", muted ? "yes" : "no");
    }

    /** Sounds once, unless it is muted. Returns at once. */
    public void ring() {
        int volume = volume();
        if (!isMuted() && volume > 0) {
            Thread.ofVirtual().name("chime").start(() -> play(sound(volume)));
        }
    }

    /** Waits until it has been heard; where it cannot be, that is only logged. */
    void play(byte[] sound) {
        try {
            speaker.play(FORMAT, sound);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            LOG.log(Level.INFO, "No sound can be played here", e);
        }
    }

    private static void toSystem(AudioFormat format, byte[] sound) throws LineUnavailableException {
        try (var line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(sound, 0, sound.length);
            line.drain();
        }
    }

    /** The sound as 16-bit samples, low byte first. The ear hears loudness about as its square. */
    static byte[] sound(int volume) {
        double loudness = volume * volume / 10_000.0 * 0.9;
        int samples = (int) (RATE * SECONDS);
        var bytes = new byte[2 * samples];
        for (int i = 0; i < samples; i++) {
            double at = i / (double) RATE;
            double sum = 0;
            for (double[] wave : WAVES) {
                sum +=
                        wave[1]
                                * Math.sin(2 * Math.PI * PITCH * wave[0] * at)
                                * Math.exp(-wave[2] * at);
            }
            double fadeIn = Math.min(1, at / 0.008);
            double fadeOut = Math.min(1, (SECONDS - at) / 0.1);
            int value = (int) Math.round(sum * fadeIn * fadeOut * loudness * Short.MAX_VALUE);
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        return bytes;
    }
}
