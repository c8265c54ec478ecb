package app.plenary.session;

/**
 * What an anonymous ballot is known by while its poll is open, so that a second one of the same
 * phone takes the place of the first. It can be made only with the secret that the phone keeps, and
 * is never stored with anything that names a person.
 *
 * @param hex 64 hexadecimal digits
 */
public record BallotMark(String hex) {
    public BallotMark {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a ballot mark");
        }
    }
}
