package app.plenary.report;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The colour of headings and of what leads. It can always be read: on white as well as on a dark
 * page the contrast is at least 4.5 to 1, as WCAG 2.2 asks of text, whatever colour was chosen.
 *
 * @param red from 0 to 255, as are the others
 */
public record Accent(int red, int green, int blue) {
    /** Plenary's own. */
    public static final Accent USUAL = new Accent(0x0f, 0x76, 0x6e);

    private static final Accent WHITE = new Accent(255, 255, 255);
    private static final Accent BLACK = new Accent(0, 0, 0);
    private static final Accent DARK_PAGE = new Accent(0x1b, 0x1f, 0x2b);
    private static final double READABLE = 4.5;
    private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6})");

    public Accent {
        if (((red | green | blue) & ~0xff) != 0) {
            throw new IllegalArgumentException("A colour beyond 255");
        }
    }

    /** Reads {@code #0f766e}, with or without the sign in front; empty for anything else. */
    public static Optional<Accent> of(String typed) {
        var hex = HEX.matcher(typed.strip());
        if (!hex.matches()) {
            return Optional.empty();
        }
        int rgb = Integer.parseInt(hex.group(1), 16);
        return Optional.of(new Accent(rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff));
    }

    /** This colour on white: itself, or as much darker as it takes to read it. */
    public Accent onPaper() {
        return towards(BLACK, WHITE);
    }

    /** This colour on a dark page: itself, or as much lighter as it takes to read it. */
    public Accent onDark() {
        return towards(WHITE, DARK_PAGE);
    }

    /** Half way from the readable colour to white, for what stands behind the leader. */
    public Accent second() {
        return onPaper().mixed(WHITE, 0.55);
    }

    /** The same for a dark page. */
    public Accent secondOnDark() {
        return onDark().mixed(DARK_PAGE, 0.5);
    }

    private Accent towards(Accent end, Accent page) {
        for (int step = 0; step < 20; step++) {
            var mixed = mixed(end, step / 20.0);
            if (mixed.contrast(page) >= READABLE) {
                return mixed;
            }
        }
        return end;
    }

    private Accent mixed(Accent other, double share) {
        return new Accent(
                mixed(red, other.red, share),
                mixed(green, other.green, share),
                mixed(blue, other.blue, share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    /** The contrast of the two, from 1 to 21; WCAG 2.2, "contrast ratio". */
    public double contrast(Accent other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** {@code #0f766e}. */
    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    @Override
    public String toString() {
        return hex();
    }
}
