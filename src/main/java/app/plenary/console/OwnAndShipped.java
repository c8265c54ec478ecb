package app.plenary.console;

import app.plenary.exchange.OwnLibrary;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What one can choose from: the facilitator's own by title, before what comes with the program.
 * Nothing is read on the JavaFX thread, where it is to be used.
 *
 * @param <T> what it is
 * @param <K> the same as it is kept, if it is the facilitator's own
 * @param <R> how it is told, with the place where it is kept
 */
final class OwnAndShipped<T, K, R> {
    private final Desk desk;
    private final OwnCollection own;
    private final Callable<List<T>> reading;
    private final Kind<T, K, R> kind;
    private final ReadOnlyObjectWrapper<List<R>> all =
            new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private List<T> shipped = List.of();
    private boolean asked;

    /**
     * How one sort of them is told from the others.
     *
     * @param kept the own ones among everything that is kept
     * @param content what is kept there
     * @param title by which own ones are sorted
     * @param told both in one
     */
    record Kind<T, K, R>(
            Function<OwnLibrary.Contents, List<K>> kept,
            Function<K, T> content,
            Function<T, String> title,
            BiFunction<T, Optional<K>, R> told) {}

    /**
     * @param reading what comes with the program; called once, on a thread of its own
     */
    OwnAndShipped(Desk desk, OwnCollection own, Callable<List<T>> reading, Kind<T, K, R> kind) {
        this.desk = desk;
        this.own = own;
        this.reading = reading;
        this.kind = kind;
        own.contentsProperty().subscribe(this::put);
    }

    /** All of them; empty until they have been read. */
    ReadOnlyObjectProperty<List<R>> allProperty() {
        return all.getReadOnlyProperty();
    }

    List<R> all() {
        return all.get();
    }

    /** Reads what has not been read yet, and the own ones anew. */
    void look() {
        own.look();
        if (!asked) {
            asked = true;
            desk.background()
                    .run(
                            reading,
                            read -> {
                                shipped = read;
                                put();
                            },
                            _ -> {});
        }
    }

    private void put() {
        var order = Collator.getInstance(desk.messages().locale());
        var known = new ArrayList<R>();
        kind.kept().apply(own.contents()).stream()
                .sorted(Comparator.comparing(kind.content().andThen(kind.title()), order))
                .forEach(kept ->
                        known.add(
                                kind.told().apply(kind.content().apply(kept), Optional.of(kept))));
        shipped.forEach(each -> known.add(kind.told().apply(each, Optional.empty())));
        all.set(List.copyOf(known));
    }
}
