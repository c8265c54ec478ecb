package app.plenary.console;

import app.plenary.exchange.Methods;
import app.plenary.exchange.OwnLibrary.OwnMethod;
import app.plenary.plan.Method;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The methods one can choose from, the facilitator's own before those that come with the program;
 * one for the whole window. Nothing is read on the JavaFX thread, where it is to be used.
 */
final class KnownMethods {

    /** A method, and where it is kept if it is the facilitator's own. */
    record Known(Method method, Optional<OwnMethod> own) {}

    private final Desk desk;
    private final OwnCollection own;
    private final ReadOnlyObjectWrapper<List<Known>> all =
            new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private List<Method> shipped = List.of();
    private boolean asked;

    KnownMethods(Desk desk, OwnCollection own) {
        this.desk = desk;
        this.own = own;
        own.contentsProperty().subscribe(this::put);
    }

    /** All of them; empty until they have been read. */
    ReadOnlyObjectProperty<List<Known>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Reads what has not been read yet, and the own ones anew. */
    void look() {
        own.look();
        if (!asked) {
            asked = true;
            desk.background()
                    .run(
                            () -> Methods.shipped(desk.messages().locale()),
                            methods -> {
                                shipped = methods;
                                put();
                            },
                            _ -> {});
        }
    }

    private void put() {
        var order = Collator.getInstance(desk.messages().locale());
        var known = new ArrayList<Known>();
        own.contents().methods().stream()
                .map(kept -> new Known(kept.content().method(), Optional.of(kept)))
                .sorted(Comparator.comparing(one -> one.method().title(), order))
                .forEach(known::add);
        shipped.forEach(method -> known.add(new Known(method, Optional.empty())));
        all.set(List.copyOf(known));
    }

    /** Every word that one of them is found by, as it stands in its file. */
    Set<String> tags() {
        return all.get().stream()
                .flatMap(known -> known.method().tags().stream())
                .collect(Collectors.toSet());
    }

    /** All by their ids; an own one has the say. */
    Map<String, Method> byId() {
        var map = new LinkedHashMap<String, Method>();
        all.get().forEach(known -> map.putIfAbsent(known.method().id(), known.method()));
        return map;
    }
}
