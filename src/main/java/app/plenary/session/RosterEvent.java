package app.plenary.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who came and went. */
public sealed interface RosterEvent extends Event {
    record ParticipantJoined(ParticipantId participant, String name, String seat)
            implements RosterEvent {}

    record ParticipantRenamed(ParticipantId participant, String name) implements RosterEvent {}

    record ParticipantDescribed(ParticipantId participant, Map<String, String> attributes)
            implements RosterEvent {
        public ParticipantDescribed {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    record ParticipantLeft(ParticipantId participant) implements RosterEvent {}

    record ParticipantReturned(ParticipantId participant) implements RosterEvent {}
}
