package app.plenary.store;

import app.plenary.session.Arrangement;
import app.plenary.session.ArrangementChange;
import app.plenary.session.RoomMatter;
import app.plenary.session.SummaryEvent;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/** What leaves the room, and how, as JSON. */
final class TakeawayFormat {
    private TakeawayFormat() {}

    static ObjectNode write(SummaryEvent event) {
        return switch (event) {
            case SummaryEvent.SummaryArranged e ->
                    change(EventFormat.event("summary-arranged", 1), e.change());
            case SummaryEvent.KeptInRoom e ->
                    matter(EventFormat.event("kept-in-room", 1), e.matter());
            case SummaryEvent.SharedOutside e ->
                    matter(EventFormat.event("shared-outside", 1), e.matter());
        };
    }

    static @Nullable SummaryEvent read(String name, JsonNode json) {
        return switch (name) {
            case "summary-arranged" -> new SummaryEvent.SummaryArranged(change(json));
            case "kept-in-room" -> new SummaryEvent.KeptInRoom(matter(json));
            case "shared-outside" -> new SummaryEvent.SharedOutside(matter(json));
            default -> null;
        };
    }

    private static ObjectNode change(ObjectNode json, ArrangementChange change) {
        return switch (change) {
            case ArrangementChange.Order c ->
                    json.put("change", "order")
                            .set("sections", Json.array(c.sections(), Json::text));
            case ArrangementChange.Switch c ->
                    json.put("change", "switch").put("section", c.section()).put("on", c.on());
            case ArrangementChange.Cover c -> json.put("change", "cover").put("line", c.line());
            case ArrangementChange.Names c ->
                    json.put("change", "names").put("presence", Json.wire(c.presence()));
            case ArrangementChange.Text c -> {
                json.put("change", "text").put("key", c.key());
                c.text().ifPresent(text -> json.put("text", text));
                yield json;
            }
            case ArrangementChange.LeaveOut c ->
                    json.put("change", "leave-out").put("key", c.key()).put("out", c.out());
            case ArrangementChange.Looked _ -> json.put("change", "looked");
        };
    }

    private static ArrangementChange change(JsonNode json) {
        var name = Json.text(json, "change");
        return switch (name) {
            case "order" ->
                    new ArrangementChange.Order(Json.list(json, "sections", JsonNode::stringValue));
            case "switch" ->
                    new ArrangementChange.Switch(Json.text(json, "section"), Json.flag(json, "on"));
            case "cover" -> new ArrangementChange.Cover(Json.text(json, "line"));
            case "names" ->
                    new ArrangementChange.Names(
                            Json.one(Arrangement.Presence.class, Json.text(json, "presence")));
            case "text" ->
                    new ArrangementChange.Text(
                            Json.text(json, "key"),
                            json.has("text")
                                    ? Optional.of(Json.text(json, "text"))
                                    : Optional.empty());
            case "leave-out" ->
                    new ArrangementChange.LeaveOut(Json.text(json, "key"), Json.flag(json, "out"));
            case "looked" -> new ArrangementChange.Looked();
            default -> throw new IllegalArgumentException("an arrangement by " + name);
        };
    }

    private static ObjectNode matter(ObjectNode json, RoomMatter matter) {
        return switch (matter) {
            case RoomMatter.Line(var capture) -> json.put("capture", capture.toString());
            case RoomMatter.Answers(var block) -> json.put("block", block.toString());
        };
    }

    private static RoomMatter matter(JsonNode json) {
        return json.has("capture")
                ? new RoomMatter.Line(CaptureFormat.capture(json))
                : new RoomMatter.Answers(PlanFormat.blockId(json, "block"));
    }
}
