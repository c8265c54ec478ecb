package app.plenary.plan;

import java.util.regex.Pattern;

/**
 * A picture that belongs to a question, or is a slide of a talk. Only what is known of it is here;
 * its bytes are kept apart, under its hash.
 *
 * @param hash the SHA-256 of its bytes, 64 lower-case hexadecimal digits
 * @param width in pixels, as is {@code height}; each from 1 to {@link #LONGEST}
 * @param alt what it shows, for people who cannot see it, a line without marks; may be empty while
 *     it is planned
 */
public record Picture(String hash, int width, int height, String alt) {
    /**
     * The most pixels along one side: as wide as a full-HD wall, and still quick to reach phones.
     */
    public static final int LONGEST = 1_920;

    /**
     * The most pixels along one side of its small form: sharp on a phone, and quick to reach it.
     */
    public static final int SMALL = 800;

    /** The most characters of what it shows. */
    public static final int LONGEST_ALT = 200;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Picture {
        if (!isHash(hash)) {
            throw new IllegalArgumentException("A picture is named by 64 hexadecimal digits");
        }
        if (!isSide(width) || !isSide(height)) {
            throw new IllegalArgumentException("A picture of " + width + " by " + height);
        }
    }

    /** Whether pictures can have that name: nothing else may ever become the name of a file. */
    public static boolean isHash(String name) {
        return HASH.matcher(name).matches();
    }

    /** Whether a picture can be so many pixels wide or high. */
    public static boolean isSide(int pixels) {
        return pixels >= 1 && pixels <= LONGEST;
    }

    public Picture withAlt(String other) {
        return new Picture(hash, width, height, other);
    }

    /** Whether people who cannot see it know nothing of it. */
    public boolean lacksWords() {
        return alt.isEmpty();
    }

    /** Whether it has more pixels than its small form. */
    public boolean isLarge() {
        return Math.max(width, height) > SMALL;
    }

    /** How many times as wide as high. */
    public double shape() {
        return (double) width / height;
    }
}
