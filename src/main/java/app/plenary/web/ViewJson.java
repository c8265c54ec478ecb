package app.plenary.web;

import app.plenary.plan.GroupRole;
import app.plenary.session.Countdown;
import app.plenary.session.Participant;
import app.plenary.session.ParticipantId;
import app.plenary.session.ParticipantView;
import app.plenary.session.ParticipantView.Choosing;
import app.plenary.session.ParticipantView.Grouped;
import app.plenary.session.ParticipantView.Listening;
import app.plenary.session.ParticipantView.Note;
import app.plenary.session.ParticipantView.Over;
import app.plenary.session.ParticipantView.Quizzing;
import app.plenary.session.ParticipantView.Resting;
import app.plenary.session.ParticipantView.Task;
import app.plenary.session.ParticipantView.Voting;
import app.plenary.session.ParticipantView.Waiting;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A person's view as it goes over the wire: lasting names, and sentences in the phone's language.
 */
final class ViewJson {
    private ViewJson() {}

    /**
     * What one phone shows. Two equal values need not be sent twice.
     *
     * @param present whether the person takes part now
     * @param message the facilitator's line to everybody; empty for none
     */
    record Shown(ParticipantView view, boolean present, String message) {

        /** Empty when nobody with this id is in the roster. */
        static Optional<Shown> of(Session session, ParticipantId id, String message) {
            boolean present = session.roster().find(id).map(Participant::present).orElse(false);
            return ParticipantView.of(session, id).map(view -> new Shown(view, present, message));
        }
    }

    /**
     * @param revision the one it shows
     * @param now the moment at which the time left is told
     */
    static ObjectNode of(Shown shown, long revision, Instant now, Messages messages) {
        var view = shown.view();
        var json =
                Reply.object()
                        .put("revision", revision)
                        .put("now", now.toEpochMilli())
                        .put("title", view.title())
                        .put("phase", name(view.phase()))
                        .put("name", view.name())
                        .put("present", shown.present())
                        .put("message", shown.message());
        view.countdown().ifPresent(countdown -> json.set("countdown", of(countdown, now)));
        json.set("task", of(view.task(), view.name(), messages));
        return json;
    }

    private static ObjectNode of(Countdown countdown, Instant now) {
        return Reply.object()
                .put("left", countdown.remaining(now).toMillis())
                .put("planned", countdown.planned().toMillis())
                .put("paused", countdown.pausedSince().isPresent());
    }

    private static ObjectNode of(Task task, String name, Messages messages) {
        return switch (task) {
            case Waiting _ ->
                    Reply.object()
                            .put("kind", "waiting")
                            .put("headline", messages.get("web.view.waiting.headline", name))
                            .put("line", messages.get("web.view.waiting.line"));
            case Listening listening -> listening(listening, messages);
            case Resting resting ->
                    Reply.object()
                            .put("kind", "resting")
                            .put("headline", resting.block())
                            .put("line", messages.get("web.view.resting.line"));
            case Voting voting -> PollJson.of(voting, messages);
            case Quizzing quizzing -> QuizJson.of(quizzing, messages);
            case Grouped grouped -> grouped(grouped, messages);
            case Over _ ->
                    Reply.object()
                            .put("kind", "over")
                            .put("headline", messages.get("web.view.over.headline", name))
                            .put("line", messages.get("web.view.over.line"));
        };
    }

    private static ObjectNode listening(Listening listening, Messages messages) {
        var json =
                Reply.object()
                        .put("kind", "listening")
                        .put("headline", listening.block())
                        .put("line", messages.get("web.view.listening.line"));
        listening
                .slide()
                .ifPresent(on -> {
                    var slide = json.putObject("slide");
                    Gallery.describe(slide, on.picture());
                    slide.put("place", messages.get("web.view.slide", on.place(), on.slides()));
                });
        return json;
    }

    private static ObjectNode grouped(Grouped grouped, Messages messages) {
        var json =
                Reply.object()
                        .put("kind", "grouped")
                        .put("block", grouped.block())
                        .put("prompt", grouped.prompt())
                        .put("group", grouped.group())
                        .put("round", grouped.round())
                        .put("rounds", grouped.rounds());
        var choosing = grouped.choosing().filter(Choosing::open);
        if (choosing.isPresent()) {
            return choosing(json, grouped, choosing.get(), messages);
        }
        if (grouped.rounds() == 0) {
            return json.put("headline", messages.get("web.view.drawing.headline"))
                    .put("line", messages.get("web.view.drawing.line"));
        }
        if (grouped.group().isEmpty()) {
            return json.put("headline", messages.get("web.view.left-out.headline"))
                    .put("line", messages.get("web.view.left-out.line"));
        }
        grouped.role()
                .ifPresent(role ->
                        json.put(
                                "role",
                                messages.get("web.view.grouped.role", role(role, messages))));
        grouped.note().ifPresent(note -> json.set("note", of(note)));
        if (grouped.calledBack()) {
            json.put("back", messages.get("web.view.called-back"));
        }
        return json.put(
                        "above",
                        grouped.rounds() == 1
                                ? messages.get("web.view.grouped.only")
                                : messages.get("web.view.grouped.round", grouped.round()))
                .put("headline", grouped.group())
                .put(
                        "line",
                        grouped.mates().isEmpty()
                                ? messages.get("web.view.grouped.alone")
                                : messages.get(
                                        "web.view.grouped.with", messages.list(grouped.mates())));
    }

    private static ObjectNode choosing(
            ObjectNode json, Grouped grouped, Choosing choosing, Messages messages) {
        var chosen =
                Reply.object()
                        .put("breakout", choosing.breakout().toString())
                        .put("offering", choosing.offering());
        var topics = chosen.putArray("topics");
        choosing.topics().forEach(topics::add);
        if (!choosing.places().isEmpty()) {
            var places = chosen.putArray("places");
            for (int topic = 0; topic < choosing.topics().size(); topic++) {
                var most = Optional.ofNullable(choosing.places().get(topic));
                places.add(most.map(n -> messages.get("web.view.choosing.places", n)).orElse(""));
            }
        }
        var wants = chosen.putArray("wants");
        choosing.mine().wants().forEach(wants::add);
        var offers = chosen.putArray("offers");
        choosing.mine().offers().forEach(offers::add);
        json.set("choosing", chosen);
        return json.put("headline", grouped.prompt().isEmpty() ? grouped.block() : grouped.prompt())
                .put(
                        "line",
                        choosing.offering()
                                ? messages.get("web.view.offering.line")
                                : messages.get("web.view.choosing.line"));
    }

    private static ObjectNode of(Note note) {
        return Reply.object()
                .put("breakout", note.breakout().toString())
                .put("round", note.round())
                .put("group", note.group())
                .put("text", note.text())
                .put("revision", note.revision())
                .put("mine", note.mine());
    }

    private static String role(GroupRole role, Messages messages) {
        return switch (role) {
            case HOST -> messages.get("web.view.role.host");
            case SCRIBE -> messages.get("web.view.role.scribe");
            case TIMEKEEPER -> messages.get("web.view.role.timekeeper");
            case REPORTER -> messages.get("web.view.role.reporter");
            case SCEPTIC -> messages.get("web.view.role.sceptic");
            case CLIENT -> messages.get("web.view.role.client");
        };
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
