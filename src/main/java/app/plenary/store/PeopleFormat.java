package app.plenary.store;

import app.plenary.session.Event;
import app.plenary.session.ParticipantId;
import app.plenary.session.RosterEvent;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;

/** Who came and what they chose, as JSON. */
final class PeopleFormat {
    private PeopleFormat() {}

    static ObjectNode write(RosterEvent event) {
        return switch (event) {
            case RosterEvent.ParticipantJoined e ->
                    of("participant-joined", e.participant())
                            .put("name", e.name())
                            .put("seat", e.seat());
            case RosterEvent.ParticipantRenamed e ->
                    of("participant-renamed", e.participant()).put("name", e.name());
            case RosterEvent.ParticipantDescribed e ->
                    of("participant-described", e.participant())
                            .set(
                                    "attributes",
                                    Json.array(
                                            e.attributes().entrySet(),
                                            each ->
                                                    Json.object()
                                                            .put("name", each.getKey())
                                                            .put("value", each.getValue())));
            case RosterEvent.ParticipantLeft e -> of("participant-left", e.participant());
            case RosterEvent.ParticipantReturned e -> of("participant-returned", e.participant());
        };
    }

    static @Nullable Event read(String name, JsonNode json) {
        return switch (name) {
            case "participant-joined" ->
                    new RosterEvent.ParticipantJoined(
                            participant(json), Json.text(json, "name"), Json.text(json, "seat"));
            case "participant-renamed" ->
                    new RosterEvent.ParticipantRenamed(participant(json), Json.text(json, "name"));
            case "participant-described" ->
                    new RosterEvent.ParticipantDescribed(participant(json), attributes(json));
            case "participant-left" -> new RosterEvent.ParticipantLeft(participant(json));
            case "participant-returned" -> new RosterEvent.ParticipantReturned(participant(json));
            default -> null;
        };
    }

    private static Map<String, String> attributes(JsonNode json) {
        var attributes = new LinkedHashMap<String, String>();
        Json.list(json, "attributes", each -> each)
                .forEach(each -> attributes.put(Json.text(each, "name"), Json.text(each, "value")));
        return attributes;
    }

    static ParticipantId participant(JsonNode json) {
        return new ParticipantId(Json.uuid(json, "participant"));
    }

    private static ObjectNode of(String name, ParticipantId participant) {
        return EventFormat.event(name, 1).put("participant", participant.toString());
    }
}
