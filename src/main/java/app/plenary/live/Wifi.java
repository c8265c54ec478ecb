package app.plenary.live;

import java.nio.charset.StandardCharsets;

/**
 * What a phone needs to get into the room's Wi-Fi.
 *
 * @param name as it is called on phones; letter case counts
 * @param password empty for an open one
 * @param hidden whether it does not tell its name
 */
public record Wifi(String name, String password, boolean hidden) {
    /** The most bytes that a name has in UTF-8. */
    public static final int NAME = 32;

    public static final int SHORTEST_PASSWORD = 8;
    public static final int LONGEST_PASSWORD = 63;

    /** Whether there can be a Wi-Fi of this name. */
    public boolean isNamed() {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        return !name.isBlank() && bytes <= NAME && name.chars().noneMatch(c -> c < ' ');
    }

    /** Whether there can be a Wi-Fi with this password, or it has none. */
    public boolean isOpenOrLocked() {
        boolean key = password.matches("[0-9A-Fa-f]{64}");
        boolean words =
                password.length() >= SHORTEST_PASSWORD
                        && password.length() <= LONGEST_PASSWORD
                        && password.chars().noneMatch(c -> c < ' ');
        return password.isEmpty() || key || words;
    }

    /** Says its name and nothing more, so that no log line can give the password away. */
    @Override
    public String toString() {
        return "Wifi " + name;
    }
}
