package app.plenary.session;

/** What became of wishes about groups. */
public sealed interface WishEvent extends Event {
    record WishKept(WishId id, GroupWish wish) implements WishEvent {}

    record WishChanged(WishId id, GroupWish wish) implements WishEvent {}

    record WishForgotten(WishId id) implements WishEvent {}
}
