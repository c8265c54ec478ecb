package app.plenary.session;

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
}
