package app.plenary.store;

import app.plenary.session.Capture;
import app.plenary.session.CaptureEvent;
import app.plenary.session.CaptureId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Captured lines as JSON. The second version knows decisions and commitments. */
final class CaptureFormat {
    private CaptureFormat() {}

    static ObjectNode write(CaptureEvent event) {
        return switch (event) {
            case CaptureEvent.CaptureKept e -> {
                var capture = e.capture();
                var json =
                        of("capture-kept", 2, capture.id())
                                .put("kind", Json.wire(capture.kind()))
                                .put("text", capture.text())
                                .put("at", capture.at().toString());
                capture.block().ifPresent(block -> json.put("block", block.toString()));
                capture.group().ifPresent(group -> json.put("group", group));
                yield json;
            }
            case CaptureEvent.CaptureEdited e ->
                    of("capture-edited", 2, e.capture())
                            .put("kind", Json.wire(e.kind()))
                            .put("text", e.text());
            case CaptureEvent.CaptureDropped e -> of("capture-dropped", 1, e.capture());
        };
    }

    static @Nullable CaptureEvent read(String name, JsonNode json) {
        return switch (name) {
            case "capture-kept" ->
                    new CaptureEvent.CaptureKept(
                            new Capture(
                                    capture(json),
                                    kind(json),
                                    Json.text(json, "text"),
                                    Json.optional(json, "block")
                                            .map(_ -> PlanFormat.blockId(json, "block")),
                                    GroupsFormat.group(json),
                                    Json.instant(json, "at")));
            case "capture-edited" ->
                    new CaptureEvent.CaptureEdited(
                            capture(json), kind(json), Json.text(json, "text"));
            case "capture-dropped" -> new CaptureEvent.CaptureDropped(capture(json));
            default -> null;
        };
    }

    private static Capture.Kind kind(JsonNode json) {
        return Json.one(Capture.Kind.class, Json.text(json, "kind"));
    }

    private static ObjectNode of(String name, int version, CaptureId capture) {
        return EventFormat.event(name, version).put("capture", capture.toString());
    }

    static CaptureId capture(JsonNode json) {
        return new CaptureId(Json.uuid(json, "capture"));
    }
}
