package app.plenary.console;

import app.plenary.live.Current;
import app.plenary.live.LiveSession;
import app.plenary.live.Revision;
import app.plenary.ui.LatestOnFx;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One workshop that is open in the window: its pages, each made when it is first looked at, and the
 * newest revision that all of them show. Ends with {@link #close}.
 */
final class Workbench implements AutoCloseable {
    private final LiveSession live;
    private final Function<Mode, WorkshopPage> maker;
    private final Consumer<Revision> shown;
    private final Map<Mode, WorkshopPage> pages = new EnumMap<>(Mode.class);
    private final Current.Watch watch;
    private Revision revision;
    private Mode mode;
    private boolean closed;

    /** {@code shown} is told each revision after the pages have it. */
    Workbench(
            LiveSession live,
            Mode first,
            Function<Mode, WorkshopPage> maker,
            Consumer<Revision> shown) {
        this.live = live;
        this.maker = maker;
        this.shown = shown;
        this.revision = live.now();
        this.mode = first;
        this.watch = live.watch(new LatestOnFx<>(this::show));
    }

    LiveSession live() {
        return live;
    }

    Revision revision() {
        return revision;
    }

    Mode mode() {
        return mode;
    }

    /** The page in front. */
    WorkshopPage page() {
        return pages.computeIfAbsent(
                mode,
                wanted -> {
                    var page = maker.apply(wanted);
                    page.show(revision);
                    return page;
                });
    }

    /** Brings another page to the front; false when it is there already. */
    boolean go(Mode wanted) {
        if (wanted == mode) {
            return false;
        }
        page().left();
        mode = wanted;
        return true;
    }

    private void show(Revision next) {
        if (closed || next.number() < revision.number()) {
            return;
        }
        revision = next;
        pages.values().forEach(page -> page.show(next));
        shown.accept(next);
    }

    @Override
    public void close() {
        page().left();
        closed = true;
        watch.close();
    }
}
