package app.plenary.report;

import app.plenary.plan.Block;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupRole;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;
import app.plenary.plan.Timetable;
import app.plenary.session.BlockRun;
import app.plenary.session.Breakout;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Capture;
import app.plenary.session.Group;
import app.plenary.session.GroupNote;
import app.plenary.session.NotePlace;
import app.plenary.session.Participant;
import app.plenary.session.ParticipantId;
import app.plenary.session.Session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one session into a {@link Report}. It never looks at a block's notes. */
final class Gathering {
    private final Session session;
    private final ZoneId zone;
    private final Instant now;
    private final List<Report.AgendaLine> agenda = new ArrayList<>();
    private final PollGathering polls;
    private final List<Report.GroupWork> groupWork = new ArrayList<>();
    private final Map<ParticipantId, Set<ParticipantId>> met = new HashMap<>();

    Gathering(Session session, ZoneId zone, Instant now) {
        this.session = session;
        this.zone = zone;
        this.now = now;
        this.polls = new PollGathering(session);
    }

    Report report() {
        var there = session.workshop().zone().orElse(zone);
        var day = session.startedAt().orElse(now).atZone(there).toLocalDate();
        var planned = Timetable.of(session.workshop(), day, zone).slots();
        for (int i = 0; i < session.agenda().blocks().size(); i++) {
            var block = session.agenda().blocks().get(i);
            var start = planned.get(i).starts().atZone(there).toLocalTime();
            agenda.add(line(i, block, start));
            switch (block.activity()) {
                case Talk _, Break _, Poll _, Quiz _ -> {}
                case BreakoutRounds rounds ->
                        session.breakout(block.id())
                                .ifPresent(breakout -> gather(block, rounds, breakout));
            }
        }
        return new Report(
                session.workshop().title(),
                "",
                Look.PLAIN,
                times(),
                session.roster().inOrder().stream().map(Participant::name).toList(),
                agenda,
                polls.polls(),
                QuizGathering.quizzes(session),
                groupWork,
                actions(),
                lines(Capture.Kind.INSIGHT),
                lines(Capture.Kind.PARKING_LOT),
                lines(Capture.Kind.NOTE),
                participation());
    }

    private Report.Times times() {
        var started = session.startedAt();
        return new Report.Times(
                zone,
                started.map(at -> at.atZone(zone).toLocalDate()).or(session.workshop()::day),
                session.workshop().startsAt(),
                started.isPresent() ? session.planned() : session.agenda().planned(),
                started,
                session.endedAt(),
                started.map(at -> Duration.between(at, session.endedAt().orElse(now)))
                        .map(took -> took.isNegative() ? Duration.ZERO : took));
    }

    private Report.AgendaLine line(int index, Block block, LocalTime start) {
        var runs = session.runs().stream().filter(run -> run.block().equals(block.id())).toList();
        return new Report.AgendaLine(
                index + 1,
                block.title(),
                block.activity().kind(),
                start,
                block.planned(),
                runs.stream().findFirst().map(BlockRun::startedAt),
                runs.stream().map(run -> run.took(now)).reduce(Duration::plus));
    }

    /** Rounds after the one that was reached were drawn but never sat together. */
    private void gather(Block block, BreakoutRounds activity, Breakout breakout) {
        if (breakout.roundStartedAt().isEmpty()) {
            return;
        }
        var rounds = new ArrayList<Report.Round>();
        for (int i : breakout.held()) {
            var own = i < activity.rounds() ? activity.each().get(i).prompt() : "";
            rounds.add(round(i + 1, own, breakout.rounds().get(i)));
        }
        groupWork.add(
                new Report.GroupWork(
                        block.title(),
                        activity.prompt(),
                        rounds,
                        notes(block, activity, breakout)));
    }

    /** Round by round where each has its own; what was told belongs to the last. */
    private List<Report.GroupNote> notes(Block block, BreakoutRounds activity, Breakout breakout) {
        var rounds = new TreeSet<Integer>();
        breakout.held().forEach(round -> rounds.add(activity.noteRound(round)));
        breakout.notes().keySet().forEach(place -> rounds.add(place.round()));
        var notes = new ArrayList<Report.GroupNote>();
        for (int round : rounds) {
            boolean last = round == rounds.last();
            for (int group : breakout.reportBack().all(breakout.groups())) {
                var text =
                        Optional.ofNullable(breakout.notes().get(new NotePlace(round, group)))
                                .map(GroupNote::text)
                                .orElse("");
                var points = last ? points(block, group) : List.<String>of();
                if (!text.isEmpty() || !points.isEmpty()) {
                    notes.add(
                            new Report.GroupNote(
                                    rounds.size() > 1 ? round + 1 : 0,
                                    name(breakout, group),
                                    text,
                                    points));
                }
            }
        }
        return notes;
    }

    private List<String> points(Block block, int group) {
        return session.captures().stream()
                .filter(capture ->
                        capture.block().equals(Optional.of(block.id()))
                                && capture.group().equals(Optional.of(group)))
                .map(Capture::text)
                .toList();
    }

    /** A place has the same name in every round; one drawn later may have places of its own. */
    private static String name(Breakout breakout, int group) {
        return breakout.rounds().stream()
                .filter(round -> group < round.groups().size())
                .map(round -> round.groups().get(group).name())
                .findFirst()
                .orElse("");
    }

    private Map<String, GroupRole> roles(Group group) {
        var roles = new LinkedHashMap<String, GroupRole>();
        group.roles()
                .forEach((id, role) ->
                        session.roster().find(id).ifPresent(p -> roles.put(p.name(), role)));
        return roles;
    }

    private Report.Round round(int number, String prompt, BreakoutRound round) {
        var teams = new ArrayList<Report.Team>();
        for (Group group : round.groups()) {
            var members =
                    group.members().stream()
                            .map(session.roster()::find)
                            .flatMap(Optional::stream)
                            .toList();
            if (members.isEmpty()) {
                continue;
            }
            teams.add(
                    new Report.Team(
                            group.name(),
                            members.stream().map(Participant::name).toList(),
                            roles(group)));
            for (Participant one : members) {
                var others = met.computeIfAbsent(one.id(), _ -> new HashSet<>());
                members.stream()
                        .map(Participant::id)
                        .filter(other -> !other.equals(one.id()))
                        .forEach(others::add);
            }
        }
        return new Report.Round(number, prompt, teams);
    }

    private List<Report.ActionItem> actions() {
        var names = session.roster().inOrder().stream().map(Participant::name).toList();
        return session.captures().stream()
                .filter(capture -> capture.kind() == Capture.Kind.ACTION_ITEM)
                .map(capture ->
                        ActionLine.read(
                                capture.text(), names, capture.at().atZone(zone).toLocalDate()))
                .toList();
    }

    private List<String> lines(Capture.Kind kind) {
        return session.captures().stream()
                .filter(capture -> capture.kind() == kind)
                .map(Capture::text)
                .toList();
    }

    private Report.Participation participation() {
        int people = session.roster().people().size();
        int answers = polls.answers();
        int possible = people * polls.namedPolls();
        return new Report.Participation(
                people,
                polls.namedPolls(),
                answers,
                polls.voices(),
                possible == 0
                        ? Optional.empty()
                        : Optional.of((int) Math.floor(100.0 * answers / possible + 0.5)),
                groupWork.stream().mapToInt(work -> work.rounds().size()).sum(),
                met.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                met.values().stream().mapToInt(Set::size).average().orElse(0)));
    }
}
