package app.plenary.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Wishes of the facilitator about groups: to have one, another one, or none. */
public sealed interface WishCommand extends Command {
    record KeepWish(WishId id, GroupWish wish) implements WishCommand {}

    record ChangeWish(WishId id, GroupWish wish) implements WishCommand {}

    /** Has all of these, as one step; one that is there already is replaced. */
    record KeepWishes(Map<WishId, GroupWish> wishes) implements WishCommand {
        public KeepWishes {
            wishes = Collections.unmodifiableMap(new LinkedHashMap<>(wishes));
        }
    }

    record ForgetWish(WishId id) implements WishCommand {}
}
