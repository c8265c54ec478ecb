package app.plenary.session;

/** Wishes of the facilitator about groups: to have one, another one, or none. */
public sealed interface WishCommand extends Command {
    record KeepWish(WishId id, GroupWish wish) implements WishCommand {}

    record ChangeWish(WishId id, GroupWish wish) implements WishCommand {}

    record ForgetWish(WishId id) implements WishCommand {}
}
