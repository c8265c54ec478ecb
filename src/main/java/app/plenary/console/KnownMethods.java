package app.plenary.console;

import app.plenary.exchange.Methods;
import app.plenary.plan.Method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The library of methods, read once for the whole window and not on the JavaFX thread. To be used
 * there.
 */
final class KnownMethods {
    private final Desk desk;
    private final List<Consumer<List<Method>>> waiting = new ArrayList<>();
    private List<Method> all = List.of();
    private boolean asked;

    KnownMethods(Desk desk) {
        this.desk = desk;
    }

    /** {@code then} gets all methods, now or as soon as they are read. */
    void whenKnown(Consumer<List<Method>> then) {
        if (!all.isEmpty()) {
            then.accept(all);
            return;
        }
        waiting.add(then);
        if (!asked) {
            asked = true;
            desk.background()
                    .run(
                            () -> Methods.shipped(desk.messages().locale()),
                            methods -> {
                                all = methods;
                                waiting.forEach(one -> one.accept(methods));
                                waiting.clear();
                            },
                            _ -> {});
        }
    }

    /** {@code methods} by their ids. */
    static Map<String, Method> byId(List<Method> methods) {
        var map = new LinkedHashMap<String, Method>();
        methods.forEach(method -> map.put(method.id(), method));
        return map;
    }
}
