package app.plenary.session;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupRole;
import app.plenary.plan.GroupShape;
import app.plenary.plan.Leg;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The session as the whole room may see it on the wall. It has no field that could carry a private
 * note or an unrevealed result.
 *
 * @param zone the time zone of the room; empty for that of the laptop
 * @param present how many take part now
 * @param names theirs, in the order of joining; only in the lobby
 * @param countdown of the block, or of the breakout round until everyone is called back; runs on by
 *     itself
 * @param next the title of the coming block
 * @param agenda today's blocks in order, those left out not among them; empty before the start
 */
public record AudienceView(
        String title,
        LocalTime startsAt,
        Optional<ZoneId> zone,
        Phase phase,
        int present,
        List<String> names,
        Scene scene,
        Optional<Countdown> countdown,
        Optional<String> next,
        List<Stop> agenda) {

    /**
     * A block of the agenda as the room may see it.
     *
     * @param kind see {@link app.plenary.plan.Activity#kind}
     * @param began when it began; empty while it is to come
     * @param on whether it is the one that is on
     * @param leg its time; a coming block begins when those before it are over
     */
    public record Stop(
            String title,
            String kind,
            String section,
            Optional<Instant> began,
            boolean on,
            Leg leg) {}

    public AudienceView {
        names = List.copyOf(names);
        agenda = List.copyOf(agenda);
    }

    public static AudienceView of(Session session) {
        var workshop = session.workshop();
        var scene = scene(session);
        var names =
                scene instanceof Scene.Lobby
                        ? session.roster().present().stream().map(Participant::name).toList()
                        : List.<String>of();
        return new AudienceView(
                workshop.title(),
                workshop.startsAt(),
                session.zone(),
                session.phase(),
                session.roster().presentCount(),
                names,
                scene,
                scene instanceof Scene.QuizOn
                        ? session.current()
                                .flatMap(block ->
                                        session.quizOf(block.id())
                                                .flatMap(quiz ->
                                                        QuizTime.ofRoom(
                                                                session,
                                                                quiz,
                                                                session.quizzes()
                                                                        .last(block.id()))))
                        : roundCountdown(session).or(session::countdown),
                session.run().flatMap(run -> session.after(run.block())).map(Block::title),
                Course.stops(session));
    }

    /**
     * The block's countdown, or that of the round where groups work in rounds; none once the room
     * is called back from a round.
     */
    public static Optional<Countdown> countdown(Session session) {
        boolean back =
                session.current()
                        .flatMap(block -> session.breakout(block.id()))
                        .filter(Breakout::isCalledBack)
                        .isPresent();
        return back ? Optional.empty() : roundCountdown(session).or(session::countdown);
    }

    /** That of the round of groups that is on; none after the room was called back from it. */
    static Optional<Countdown> roundCountdown(Session session) {
        return session.run()
                .flatMap(run ->
                        session.current()
                                .flatMap(block ->
                                        block.activity() instanceof BreakoutRounds activity
                                                ? session.breakout(block.id())
                                                        .flatMap(b ->
                                                                b.countdown(
                                                                        run,
                                                                        activity,
                                                                        session.allotted(block)))
                                                : Optional.empty()));
    }

    private static Scene scene(Session session) {
        return switch (session.phase()) {
            case PLANNED -> new Scene.Closed();
            case LOBBY -> new Scene.Lobby();
            case ENDED -> new Scene.Ended();
            case RUNNING, PAUSED ->
                    session.up()
                            .flatMap(up ->
                                    session.pollOf(up)
                                            .map(p -> poll(session, up, session.titleOf(up), p))
                                            .or(() -> QuizViews.laid(session, up)))
                            .or(() -> session.current().map(block -> on(session, block)))
                            .orElseGet(Scene.Lobby::new);
        };
    }

    private static Scene on(Session session, Block block) {
        return switch (block.activity()) {
            case Talk talk -> talk(session, block, talk);
            case Break _ -> new Scene.BreakOn(block.title());
            case Poll poll -> poll(session, block.id(), block.title(), poll);
            case Quiz quiz -> QuizViews.wall(session, block, quiz);
            case BreakoutRounds rounds -> groups(session, block, rounds);
        };
    }

    private static Scene poll(Session session, BlockId id, String title, Poll poll) {
        var run = session.poll(id);
        var question = poll.question(run.face()).orElseGet(poll::first);
        boolean revealed = run.stage() == PollRun.Stage.REVEALED;
        boolean shown = revealed || (run.stage() == PollRun.Stage.OPEN && poll.live());
        return new Scene.PollOn(
                title,
                revealed ? question : question.withoutTruth(),
                poll.questions().indexOf(question) + 1,
                poll.questions().size(),
                run.stage() == PollRun.Stage.WAITING ? poll.anonymous() : run.anonymous(),
                run.stage(),
                run.answered(),
                run.answers().box().few(),
                shown ? Optional.of(run.shown(question)) : Optional.empty());
    }

    private static Scene groups(Session session, Block block, BreakoutRounds activity) {
        var breakout = session.breakout(block.id());
        if (breakout.isEmpty() && activity.isChosen()) {
            return new Scene.ChoosingOn(
                    block.title(),
                    activity.prompt(0),
                    activity.topics(),
                    activity.topicPlaces(),
                    activity.shape() == GroupShape.OFFERS_AND_ASKS,
                    session.chosen(block.id()));
        }
        var tables =
                breakout.flatMap(Breakout::current)
                        .map(round ->
                                round.groups().stream()
                                        .map(group -> table(session, group))
                                        .toList())
                        .orElse(List.of());
        return new Scene.GroupsOn(
                block.title(),
                activity.prompt(breakout.map(Breakout::round).orElse(0)),
                breakout.map(b -> b.round() + 1).orElse(1),
                breakout.map(b -> b.rounds().size()).orElse(0),
                tables,
                breakout.map(Breakout::isCalledBack).orElse(false),
                breakout.flatMap(
                        b -> b.reportBack().speaking().flatMap(g -> word(b, activity, g, tables))),
                breakout.flatMap(b -> b.reportBack().following())
                        .filter(g -> g < tables.size())
                        .map(g -> tables.get(g).name()),
                breakout.map(b -> b.reportBack().done().size()).orElse(0));
    }

    private static Scene.Table table(Session session, Group group) {
        var roles = new LinkedHashMap<String, GroupRole>();
        var names = new ArrayList<String>();
        for (ParticipantId id : group.members()) {
            var person = session.roster().find(id).filter(Participant::present);
            person.map(Participant::name).ifPresent(names::add);
            person.ifPresent(p -> group.roleOf(id).ifPresent(role -> roles.put(p.name(), role)));
        }
        return new Scene.Table(group.name(), names, roles);
    }

    private static Scene talk(Session session, Block block, Talk talk) {
        var on = SlideOn.of(session, block);
        return new Scene.TalkOn(block.title(), on, on.flatMap(slide -> slide.next(talk)));
    }

    /** The one note that the room sees is that of the group which has the word. */
    private static Optional<Scene.Word> word(
            Breakout b, BreakoutRounds activity, int group, List<Scene.Table> tables) {
        return group < tables.size()
                ? Optional.of(
                        new Scene.Word(
                                tables.get(group).name(),
                                b.note(activity, group).map(GroupNote::text).orElse("")))
                : Optional.empty();
    }
}
