package app.plenary.session;

import java.util.List;

/** The answer of the rules to one command. */
public sealed interface Decision {

    /**
     * The wish is granted.
     *
     * @param events what happens, in order; empty when the wish is fulfilled already
     */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused(Refusal reason) implements Decision {}

    static Decision accept(Event... events) {
        return new Accepted(List.of(events));
    }

    static Decision accept(List<? extends Event> events) {
        return new Accepted(List.copyOf(events));
    }

    static Decision refuse(Refusal reason) {
        return new Refused(reason);
    }
}
