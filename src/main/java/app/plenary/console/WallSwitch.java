package app.plenary.console;

import app.plenary.live.Current;
import app.plenary.live.WallState;

/** The facilitator's hand on the wall: on or off, dark or light, frozen or live, and what is on. */
record WallSwitch(Current<WallState> wall) {

    boolean isOn() {
        return wall.get().shown();
    }

    /** On or off; it always comes on light and live, with what people do now. */
    void turn() {
        var state = wall.get();
        wall.set(
                state.withShown(!state.shown())
                        .withBlank(false)
                        .withFrozen(false)
                        .withPage(WallState.Page.ACTIVITY));
    }

    /** On and light, however it was. */
    void light() {
        if (!isOn()) {
            turn();
        } else if (wall.get().blank()) {
            blank();
        }
    }

    /** Dark, when it is on. */
    void darken() {
        if (isOn() && !wall.get().blank()) {
            blank();
        }
    }

    void blank() {
        wall.set(wall.get().withBlank(!wall.get().blank()));
    }

    void freeze() {
        wall.set(wall.get().withFrozen(!wall.get().frozen()));
    }

    /** The way to join below what people do: where there is room, always, never. */
    WallState.Corner corner() {
        var next = wall.get().corner().next();
        wall.set(wall.get().withCorner(next));
        return next;
    }

    /** Whether there is another display for it. */
    boolean canMove() {
        return isOn() && wall.get().displays() > 1;
    }

    /** On to the next display. */
    void move() {
        wall.set(wall.get().withMove());
    }

    /** The agenda, or again what people do now. */
    void agenda() {
        var state = wall.get();
        wall.set(
                state.withPage(
                        state.page() == WallState.Page.AGENDA
                                ? WallState.Page.ACTIVITY
                                : WallState.Page.AGENDA));
    }
}
