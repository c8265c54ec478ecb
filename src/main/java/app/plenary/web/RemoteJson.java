package app.plenary.web;

import app.plenary.live.Revision;
import app.plenary.plan.Block;
import app.plenary.session.Capture;
import app.plenary.session.Countdown;
import app.plenary.session.FacilitatorView;
import app.plenary.session.GroupWork;
import app.plenary.session.Phase;
import app.plenary.session.QuizTime;
import app.plenary.session.Session;
import app.plenary.text.Dates;
import app.plenary.text.Durations;
import app.plenary.text.Messages;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The session as a remote of the facilitator shows it, private notes included: to be sent to nobody
 * else. Sentences are in the language of the device, clock times those of the room.
 */
final class RemoteJson {
    private static final int MOST_CAPTURES = 3;

    private final RemoteMeans means;
    private final Messages messages;
    private final Durations durations;

    RemoteJson(RemoteMeans means, Messages messages) {
        this.means = means;
        this.messages = messages;
        this.durations = new Durations(messages);
    }

    /**
     * What one remote shows. Two equal values need not be sent twice.
     *
     * @param clock of the block that is on
     * @param round of the round of groups that is on
     * @param item of the question of a quiz that is on
     */
    record Shown(
            ObjectNode what,
            Optional<Countdown> clock,
            Optional<Countdown> round,
            Optional<Countdown> item) {

        /** As it goes over the wire; {@code now} is the moment at which times left are told. */
        ObjectNode at(Instant now) {
            var json = what.deepCopy();
            clock.ifPresent(countdown -> json.set("clock", of(countdown, now)));
            round.ifPresent(countdown -> json.set("round", of(countdown, now)));
            item.ifPresent(countdown -> json.set("item", of(countdown, now)));
            return json;
        }

        private static ObjectNode of(Countdown countdown, Instant now) {
            return Reply.object()
                    .put("left", countdown.remaining(now).toMillis())
                    .put("planned", Durations.countdown(countdown.planned()))
                    .put("minutes", countdown.planned().toMinutes())
                    .put("warns", countdown.warnsAt().toMillis())
                    .put("close", countdown.closeAt().toMillis())
                    .put("paused", countdown.pausedSince().isPresent());
        }
    }

    /** By what a remote says which step it wants to take back; empty when there is none. */
    static String mark(Revision revision) {
        return revision.undoable().map(events -> Integer.toHexString(events.hashCode())).orElse("");
    }

    /**
     * @param device its name
     * @param wants what goes along beyond what it always shows
     */
    Shown of(Revision revision, String device, RemoteWants wants, Instant now) {
        var session = revision.session();
        var view = new FacilitatorView(session);
        var json =
                Reply.object()
                        .put("device", device)
                        .put("title", session.workshop().title())
                        .put("phase", session.phase().name().toLowerCase(Locale.ROOT))
                        .put("people", session.roster().presentCount());
        var wall = means.wall().get();
        json.putObject("wall")
                .put("shown", wall.shown())
                .put("blank", wall.blank())
                .put("frozen", wall.frozen());
        if (session.phase() == Phase.LOBBY) {
            session.agenda().blocks().stream()
                    .findFirst()
                    .ifPresent(first -> json.set("first", line(session, first)));
        }
        var current = session.phase().isLive() ? session.current() : Optional.<Block>empty();
        current.ifPresent(block -> {
            json.set("block", block(session, block));
            day(view, now).ifPresent(day -> json.set("day", day));
            RemoteGallery.slide(session, messages).ifPresent(slide -> json.set("slide", slide));
            new RemotePollJson(messages)
                    .of(session, wants.preview())
                    .ifPresent(poll -> json.set("poll", poll));
            new RemoteQuizJson(messages)
                    .of(session, wants)
                    .ifPresent(quiz -> json.set("quiz", quiz));
        });
        var groups = current.flatMap(_ -> view.groupWork());
        groups.ifPresent(work -> json.set("groups", groups(session, work)));
        if (session.phase().isLive()) {
            json.set("captures", captures(session));
        }
        revision.undoable()
                .ifPresent(_ ->
                        json.putObject("undo")
                                .put("mark", mark(revision))
                                .put("words", means.undoable().apply(messages, revision)));
        return new Shown(
                json,
                current.flatMap(_ -> session.countdown()),
                groups.flatMap(GroupWork::countdown),
                json.has("quiz")
                        ? QuizTime.running(session).map(QuizTime.Running::countdown)
                        : Optional.empty());
    }

    private ObjectNode block(Session session, Block block) {
        var json =
                Reply.object()
                        .put("id", block.id().toString())
                        .put("title", block.title())
                        .put("notes", block.notes())
                        .put(
                                "place",
                                messages.get(
                                        "web.remote.view.place",
                                        session.agenda().indexOf(block.id()).orElse(0) + 1,
                                        session.agenda().blocks().size()));
        session.after(block.id()).ifPresent(next -> json.set("next", line(session, next)));
        session.agenda()
                .before(block.id())
                .ifPresent(before -> json.set("previous", line(session, before)));
        return json;
    }

    private ObjectNode line(Session session, Block block) {
        return Reply.object()
                .put("title", block.title())
                .put("length", durations.length(session.allotted(block)));
    }

    /** When it will end, how that compares with the plan, and whether the day has room for it. */
    private Optional<ObjectNode> day(FacilitatorView view, Instant now) {
        var dates = new Dates(messages.locale(), means.zone()).in(view.session().zone());
        return view.expectedEnd(now)
                .map(end -> {
                    var json =
                            Reply.object()
                                    .put(
                                            "ends",
                                            messages.get("web.remote.view.ends", dates.clock(end)));
                    view.offset(now)
                            .map(offset -> Math.round(offset.toSeconds() / 60.0))
                            .ifPresent(minutes ->
                                    json.put("offset", offset(minutes)).put("late", minutes > 0));
                    view.limit()
                            .filter(limit ->
                                    Duration.between(limit, end).compareTo(Duration.ofSeconds(30))
                                            >= 0)
                            .ifPresent(limit ->
                                    json.put(
                                            "limit",
                                            messages.get(
                                                    "web.remote.view.limit", dates.clock(limit))));
                    return json;
                });
    }

    private String offset(long minutes) {
        var length = durations.length(Duration.ofMinutes(minutes));
        return minutes == 0
                ? messages.get("web.remote.view.on-time")
                : minutes > 0
                        ? messages.get("web.remote.view.behind", length)
                        : messages.get("web.remote.view.ahead", length);
    }

    private ObjectNode groups(Session session, GroupWork work) {
        boolean begun =
                session.breakout(work.block().id())
                        .filter(b -> b.roundStartedAt().isPresent())
                        .isPresent();
        int next = begun ? work.round() + 1 : 0;
        var json =
                Reply.object()
                        .put("id", work.block().id().toString())
                        .put("round", work.round())
                        .put("back", work.calledBack())
                        .put("prompt", work.prompt())
                        .put(
                                "title",
                                !begun
                                        ? messages.get("web.remote.view.no-round")
                                        : work.calledBack()
                                                ? messages.get(
                                                        "web.remote.view.round-back",
                                                        work.round() + 1,
                                                        work.rounds())
                                                : messages.get(
                                                        "web.remote.view.round",
                                                        work.round() + 1,
                                                        work.rounds()));
        if (next < work.rounds()) {
            json.put("next", next);
        }
        return json;
    }

    private static ObjectNode captures(Session session) {
        var all = session.captures();
        var json = Reply.object().put("count", all.size());
        var newest = json.putArray("newest");
        all.reversed().stream()
                .limit(MOST_CAPTURES)
                .forEach(each ->
                        newest.addObject().put("kind", name(each.kind())).put("text", each.text()));
        return json;
    }

    private static String name(Capture.Kind kind) {
        return switch (kind) {
            case NOTE -> "note";
            case ACTION_ITEM -> "action";
            case INSIGHT -> "insight";
            case PARKING_LOT -> "park";
            case DECISION -> "decision";
            case COMMITMENT -> "commitment";
        };
    }
}
