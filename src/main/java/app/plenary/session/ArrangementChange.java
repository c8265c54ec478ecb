package app.plenary.session;

import java.util.List;
import java.util.Optional;

/** One change of how the summary is to leave. */
public sealed interface ArrangementChange {

    /** These sections first; the others follow in their usual order. */
    record Order(List<String> sections) implements ArrangementChange {
        public Order {
            sections = List.copyOf(sections);
        }
    }

    /** Puts a section in or takes it out. */
    record Switch(String section, boolean on) implements ArrangementChange {}

    /** A line below the title; empty for none. */
    record Cover(String line) implements ArrangementChange {}

    /** How it tells who was there. */
    record Names(Arrangement.Presence presence) implements ArrangementChange {}

    /** Puts another text in place of the original, or the original back. */
    record Text(String key, Optional<String> text) implements ArrangementChange {}

    /** Leaves something out, or takes it in again. */
    record LeaveOut(String key, boolean out) implements ArrangementChange {}

    /** Says that the list of what leaves the room was seen. */
    record Looked() implements ArrangementChange {}
}
