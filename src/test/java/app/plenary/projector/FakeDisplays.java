package app.plenary.projector;

import app.plenary.live.Current.Watch;

import javafx.geometry.Rectangle2D;

import java.util.ArrayList;
import java.util.List;

/**
 * Displays that a test plugs in and out; all within the one screen that the headless platform has.
 */
final class FakeDisplays implements Displays {
    static final Display LAPTOP = new Display(1, new Rectangle2D(0, 0, 480, 400));
    static final Display PROJECTOR = new Display(2, new Rectangle2D(480, 0, 480, 300));
    static final Display TELEVISION = new Display(3, new Rectangle2D(0, 400, 480, 300));

    private final List<Runnable> watchers = new ArrayList<>();
    private List<Display> all;

    FakeDisplays(Display... first) {
        all = List.of(first);
    }

    void become(Display... next) {
        all = List.of(next);
        List.copyOf(watchers).forEach(Runnable::run);
    }

    int watchers() {
        return watchers.size();
    }

    @Override
    public List<Display> all() {
        return all;
    }

    @Override
    public Watch watch(Runnable changed) {
        watchers.add(changed);
        return () -> watchers.remove(changed);
    }
}
