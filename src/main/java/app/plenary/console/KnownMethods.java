package app.plenary.console;

import app.plenary.exchange.Methods;
import app.plenary.exchange.OwnLibrary;
import app.plenary.exchange.OwnLibrary.OwnMethod;
import app.plenary.plan.Method;

import javafx.beans.property.ReadOnlyObjectProperty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The methods one can choose from; one for the whole window. For the JavaFX thread. */
final class KnownMethods {

    /** A method, and where it is kept if it is the facilitator's own. */
    record Known(Method method, Optional<OwnMethod> own) {}

    private final OwnAndShipped<Method, OwnMethod, Known> known;

    KnownMethods(Desk desk, OwnCollection own) {
        known =
                new OwnAndShipped<>(
                        desk,
                        own,
                        () -> Methods.shipped(desk.messages().locale()),
                        new OwnAndShipped.Kind<>(
                                OwnLibrary.Contents::methods,
                                kept -> kept.content().method(),
                                Method::title,
                                Known::new));
    }

    /** All of them; empty until they have been read. */
    ReadOnlyObjectProperty<List<Known>> allProperty() {
        return known.allProperty();
    }

    /** Reads what has not been read yet, and the own ones anew. */
    void look() {
        known.look();
    }

    /** Every word that one of them is found by, as it stands in its file. */
    Set<String> tags() {
        return known.all().stream()
                .flatMap(one -> one.method().tags().stream())
                .collect(Collectors.toSet());
    }

    /** All by their ids; an own one has the say. */
    Map<String, Method> byId() {
        var map = new LinkedHashMap<String, Method>();
        known.all().forEach(one -> map.putIfAbsent(one.method().id(), one.method()));
        return map;
    }
}
