package app.plenary.console;

import app.plenary.live.Current;
import app.plenary.live.WallState;

/** The facilitator's hand on the wall: on or off, dark or light, frozen or live. */
record WallSwitch(Current<WallState> wall) {

    boolean isOn() {
        return wall.get().shown();
    }

    /** On or off; it always comes on light and live. */
    void turn() {
        var state = wall.get();
        wall.set(state.withShown(!state.shown()).withBlank(false).withFrozen(false));
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
}
