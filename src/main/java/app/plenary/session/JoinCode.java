package app.plenary.session;

import java.util.Base64;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What lets a phone in.
 *
 * @param typed eight symbols without look-alikes, shown as {@code KITE-47RM}, for typing
 * @param secret 128 random bits in base64url, carried by the QR code
 */
public record JoinCode(String typed, String secret) {

    /** 28 letters and digits that cannot be mistaken for one another. */
    public static final String SYMBOLS = "ABCDEFGHJKMNPQRTUVWXYZ346789";

    /** The code as it is shown: four symbols, a dash, four symbols. */
    public String shown() {
        return typed.length() == 8 ? typed.substring(0, 4) + "-" + typed.substring(4) : typed;
    }

    /** A new code. The generator must be a secure one wherever phones can reach. */
    public static JoinCode random(RandomGenerator random) {
        var typed = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            typed.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        var secret = new byte[16];
        random.nextBytes(secret);
        return new JoinCode(
                typed.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** What a person typed, as the code is kept: capitals, without dashes and spaces. */
    public static String normal(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
