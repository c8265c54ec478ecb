package app.plenary.store;

import app.plenary.session.JoinCode;
import app.plenary.session.RunEvent;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.ZoneId;

/** The course of a session as JSON. */
final class RunFormat {
    private RunFormat() {}

    static ObjectNode write(RunEvent event) {
        return switch (event) {
            case RunEvent.RoomOpened e ->
                    EventFormat.event("room-opened", 1)
                            .put("typed", e.code().typed())
                            .put("secret", e.code().secret());
            case RunEvent.SessionStarted e ->
                    EventFormat.event("session-started", 2)
                            .put("at", e.at().toString())
                            .put("planned", e.planned().toString())
                            .put("on-plan", e.onPlan().toString())
                            .put("zone", e.zone().getId());
            case RunEvent.BlockStarted e ->
                    PlanFormat.of("block-started", e.block()).put("at", e.at().toString());
            case RunEvent.BlockEnded e ->
                    PlanFormat.of("block-ended", e.block()).put("at", e.at().toString());
            case RunEvent.SessionPaused e -> at("session-paused", e.at());
            case RunEvent.SessionResumed e -> at("session-resumed", e.at());
            case RunEvent.BlockExtended e ->
                    PlanFormat.of("block-extended", e.block()).put("by", e.by().toString());
            case RunEvent.BlockAllotted e ->
                    PlanFormat.of("block-allotted", e.block()).put("length", e.length().toString());
            case RunEvent.SlideShown e ->
                    PlanFormat.of("slide-shown", e.block()).put("slide", e.slide());
            case RunEvent.BlockSkipped e -> PlanFormat.of("block-skipped", e.block());
            case RunEvent.BlockKept e -> PlanFormat.of("block-kept", e.block());
            case RunEvent.SessionEnded e -> at("session-ended", e.at());
        };
    }

    static @Nullable RunEvent read(String name, JsonNode json) {
        return switch (name) {
            case "room-opened" ->
                    new RunEvent.RoomOpened(
                            new JoinCode(Json.text(json, "typed"), Json.text(json, "secret")));
            case "session-started" ->
                    json.has("on-plan")
                            ? new RunEvent.SessionStarted(
                                    Json.instant(json, "at"),
                                    Json.duration(json, "planned"),
                                    Json.instant(json, "on-plan"),
                                    ZoneId.of(Json.text(json, "zone")))
                            : new RunEvent.SessionStarted(
                                    Json.instant(json, "at"), Json.duration(json, "planned"));
            case "block-started" ->
                    new RunEvent.BlockStarted(
                            PlanFormat.blockId(json, "block"), Json.instant(json, "at"));
            case "block-ended" ->
                    new RunEvent.BlockEnded(
                            PlanFormat.blockId(json, "block"), Json.instant(json, "at"));
            case "session-paused" -> new RunEvent.SessionPaused(Json.instant(json, "at"));
            case "session-resumed" -> new RunEvent.SessionResumed(Json.instant(json, "at"));
            case "block-extended" ->
                    new RunEvent.BlockExtended(
                            PlanFormat.blockId(json, "block"), Json.duration(json, "by"));
            case "block-allotted" ->
                    new RunEvent.BlockAllotted(
                            PlanFormat.blockId(json, "block"), Json.duration(json, "length"));
            case "slide-shown" ->
                    new RunEvent.SlideShown(
                            PlanFormat.blockId(json, "block"), Json.number(json, "slide"));
            case "block-skipped" -> new RunEvent.BlockSkipped(PlanFormat.blockId(json, "block"));
            case "block-kept" -> new RunEvent.BlockKept(PlanFormat.blockId(json, "block"));
            case "session-ended" -> new RunEvent.SessionEnded(Json.instant(json, "at"));
            default -> null;
        };
    }

    private static ObjectNode at(String name, Instant at) {
        return EventFormat.event(name, 1).put("at", at.toString());
    }
}
