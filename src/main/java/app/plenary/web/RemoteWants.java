package app.plenary.web;

import java.util.Arrays;

/**
 * What a remote wants to see beyond what it always shows.
 *
 * @param preview results that the room does not see yet: they go out only while somebody wants to
 *     look at them
 * @param people everybody who is here, by name
 */
record RemoteWants(boolean preview, boolean people) {

    /** As it stands behind the question mark of an address; anything else there is passed over. */
    static RemoteWants of(String query) {
        var words = Arrays.asList(query.split("&", -1));
        return new RemoteWants(words.contains("preview"), words.contains("people"));
    }
}
