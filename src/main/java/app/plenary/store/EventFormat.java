package app.plenary.store;

import app.plenary.session.BreakoutEvent;
import app.plenary.session.CaptureEvent;
import app.plenary.session.Event;
import app.plenary.session.PlanEvent;
import app.plenary.session.PollEvent;
import app.plenary.session.QuizEvent;
import app.plenary.session.RosterEvent;
import app.plenary.session.RunEvent;
import app.plenary.session.SummaryEvent;
import app.plenary.session.WishEvent;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Set;

/**
 * Events as JSON: {@code {"event":"block-moved","v":1,…}}. The names belong to the journal and
 * never change, whatever the classes are called. When an event gets another form its version goes
 * up, and the reader keeps the older ones.
 */
final class EventFormat {
    /** Those that have a second version. */
    private static final Set<String> SECOND =
            Set.of("session-started", "ballot-cast", "capture-kept", "capture-edited");

    private EventFormat() {}

    static ObjectNode write(Event event) {
        return switch (event) {
            case PlanEvent e -> PlanFormat.write(e);
            case RunEvent e -> RunFormat.write(e);
            case RosterEvent e -> PeopleFormat.write(e);
            case PollEvent e -> BallotFormat.write(e);
            case QuizEvent e -> QuizFormat.write(e);
            case BreakoutEvent e -> GroupsFormat.write(e);
            case WishEvent e -> WishFormat.write(e);
            case CaptureEvent e -> CaptureFormat.write(e);
            case SummaryEvent e -> TakeawayFormat.write(e);
        };
    }

    /**
     * @throws StoreException.Newer for an event or a version that this program does not know
     * @throws StoreException.Damaged for anything that is no event
     */
    static Event read(JsonNode json) throws StoreException {
        try {
            var name = Json.text(json, "event");
            int version = Json.number(json, "v");
            if (version != 1 && !(version == 2 && SECOND.contains(name))) {
                throw new StoreException.Newer("event " + name + " version " + version);
            }
            Event event = PlanFormat.read(name, json);
            if (event == null) {
                event = RunFormat.read(name, json);
            }
            if (event == null) {
                event = PeopleFormat.read(name, json);
            }
            if (event == null) {
                event = BallotFormat.read(name, json);
            }
            if (event == null) {
                event = QuizFormat.read(name, json);
            }
            if (event == null) {
                event = GroupsFormat.read(name, json);
            }
            if (event == null) {
                event = WishFormat.read(name, json);
            }
            if (event == null) {
                event = CaptureFormat.read(name, json);
            }
            if (event == null) {
                event = TakeawayFormat.read(name, json);
            }
            if (event == null) {
                throw new StoreException.Newer("event " + name);
            }
            return event;
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new StoreException.Damaged("an event: " + e.getMessage(), e);
        }
    }

    /** The head of an event's JSON. */
    static ObjectNode event(String name, int version) {
        return Json.object().put("event", name).put("v", version);
    }
}
