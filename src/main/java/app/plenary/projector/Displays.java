package app.plenary.projector;

import app.plenary.live.Current.Watch;

import javafx.collections.ListChangeListener;
import javafx.stage.Screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The screens of this computer, as they come and go. For the JavaFX thread. */
public interface Displays {

    /** All that are there now, the primary one first. Mirrored ones count once. */
    List<Display> all();

    /** Calls {@code changed} after each plugging, unplugging or change of size, until closed. */
    Watch watch(Runnable changed);

    /** The real ones. */
    static Displays ofSystem() {
        return new Displays() {
            @Override
            public List<Display> all() {
                var primary = Screen.getPrimary().getBounds();
                var bounds =
                        Screen.getScreens().stream()
                                .map(Screen::getBounds)
                                .distinct()
                                .sorted(Comparator.comparing(b -> !b.equals(primary)))
                                .toList();
                var all = new ArrayList<Display>();
                bounds.forEach(b -> all.add(new Display(all.size() + 1, b)));
                return all;
            }

            @Override
            public Watch watch(Runnable changed) {
                ListChangeListener<Screen> listener = _ -> changed.run();
                Screen.getScreens().addListener(listener);
                return () -> Screen.getScreens().removeListener(listener);
            }
        };
    }
}
