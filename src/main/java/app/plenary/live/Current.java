package app.plenary.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The newest value of something that changes, for any thread. Watchers are called on the thread
 * that sets it, in the order of the values; they may send or store, and must never wait.
 */
public final class Current<T> {
    private final List<Consumer<? super T>> watchers = new CopyOnWriteArrayList<>();
    private volatile T value;

    public Current(T first) {
        value = first;
    }

    public T get() {
        return value;
    }

    public synchronized void set(T next) {
        value = next;
        watchers.forEach(watcher -> watcher.accept(next));
    }

    /** Sets what {@code change} makes of the value, with nothing in between. */
    public synchronized void update(UnaryOperator<T> change) {
        set(change.apply(value));
    }

    /** Tells {@code watcher} the value now and each later one, until the watch is closed. */
    public synchronized Watch watch(Consumer<? super T> watcher) {
        watchers.add(watcher);
        watcher.accept(value);
        return () -> watchers.remove(watcher);
    }

    /** An ongoing watch. Closing it twice does no harm. */
    @FunctionalInterface
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
