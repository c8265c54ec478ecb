package app.plenary.store;

import app.plenary.live.BoxId;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A ballot box was found damaged, told by key.
 *
 * @param box whose it is; empty when not even that can be read
 * @param arguments what the text's places are filled with
 */
public record BoxTrouble(Optional<BoxId> box, String key, List<Object> arguments) {
    public BoxTrouble {
        arguments = List.copyOf(arguments);
    }

    static BoxTrouble unreadable(Path keptAt) {
        return new BoxTrouble(Optional.empty(), "store.box-unreadable", List.of(keptAt.toString()));
    }

    static BoxTrouble damaged(BoxId box, int places) {
        return new BoxTrouble(Optional.of(box), "store.box-damaged", List.of(places));
    }
}
