package app.plenary.report;

import app.plenary.plan.Block;
import app.plenary.plan.Timetable;
import app.plenary.session.Arrangement;
import app.plenary.session.Arrangement.Presence;
import app.plenary.session.BlockRun;
import app.plenary.session.Capture;
import app.plenary.session.CaptureId;
import app.plenary.session.Participant;
import app.plenary.session.RoomMatter;
import app.plenary.session.Session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads one session into a {@link Summary}, as it is arranged. It never looks at a block's notes.
 */
final class Gathering {
    private final Session session;
    private final ZoneId zone;
    private final Instant now;
    private final Arrangement arrangement;
    private final Selection selection;

    Gathering(Session session, ZoneId zone, Instant now) {
        this.session = session;
        this.zone = zone;
        this.now = now;
        this.arrangement = session.takeaway().arrangement();
        this.selection = new Selection(session.takeaway());
    }

    Summary summary() {
        var title =
                selection.bound(
                        Report.Section.AGENDA, ItemKeys.TITLE, "", session.workshop().title());
        var lines = lines();
        var polls = new PollGathering(session, selection);
        var quizzes = QuizGathering.quizzes(session, selection);
        var groups = new GroupGathering(session, selection, lines);
        var agenda = agenda(lines);
        boolean names = arrangement.presence() == Presence.NAMES;
        var whole =
                new Report(
                        title,
                        arrangement.cover(),
                        Look.PLAIN,
                        PictureBytes.NONE,
                        times(),
                        Report.Section.order(arrangement),
                        arrangement.presence(),
                        names
                                ? session.roster().inOrder().stream()
                                        .map(Participant::name)
                                        .toList()
                                : List.of(),
                        agenda,
                        polls.polls(),
                        quizzes,
                        groups.groupWork(),
                        actions(lines),
                        of(Capture.Kind.DECISION, lines),
                        of(Capture.Kind.COMMITMENT, lines),
                        of(Capture.Kind.INSIGHT, lines),
                        of(Capture.Kind.PARKING_LOT, lines),
                        of(Capture.Kind.NOTE, lines),
                        TalkSlides.of(session, selection),
                        polls.feedback(),
                        Stream.concat(
                                        polls.sheets().stream(),
                                        quizzes.stream().flatMap(quiz -> quiz.sheet().stream()))
                                .toList(),
                        participation(polls, groups),
                        selection.edited());
        return new Summary(
                whole.only(Report.Section.chosen(arrangement)), whole, selection.items());
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

    private List<Report.AgendaLine> agenda(Map<CaptureId, String> lines) {
        var there = session.workshop().zone().orElse(zone);
        var day = session.startedAt().orElse(now).atZone(there).toLocalDate();
        var planned = Timetable.of(session.workshop(), day, zone).slots();
        var agenda = new ArrayList<Report.AgendaLine>();
        for (int i = 0; i < session.agenda().blocks().size(); i++) {
            int index = i;
            var block = session.agenda().blocks().get(i);
            var start = planned.get(i).starts().atZone(there).toLocalTime();
            selection
                    .text(Report.Section.AGENDA, ItemKeys.agenda(block.id()), "", block.title())
                    .ifPresent(title -> agenda.add(line(index, title, block, start, lines)));
        }
        return agenda;
    }

    private Report.AgendaLine line(
            int index, String title, Block block, LocalTime start, Map<CaptureId, String> lines) {
        var runs = session.runs().stream().filter(run -> run.block().equals(block.id())).toList();
        return new Report.AgendaLine(
                index + 1,
                title,
                block.activity().kind(),
                start,
                block.planned(),
                runs.stream().findFirst().map(BlockRun::startedAt),
                runs.stream().map(run -> run.took(now)).reduce(Duration::plus),
                session.captures().stream()
                        .filter(capture ->
                                capture.kind() == Capture.Kind.NOTE
                                        && capture.block().equals(Optional.of(block.id())))
                        .flatMap(capture -> Stream.ofNullable(lines.get(capture.id())))
                        .toList());
    }

    /** The captured lines that leave, in the order of typing. */
    private Map<CaptureId, String> lines() {
        var lines = new LinkedHashMap<CaptureId, String>();
        for (Capture capture : session.captures()) {
            selection
                    .text(
                            section(capture.kind()),
                            ItemKeys.line(capture.id()),
                            "",
                            capture.text(),
                            Optional.of(new RoomMatter.Line(capture.id())),
                            session.takeaway().staysInRoom(capture))
                    .ifPresent(text -> lines.put(capture.id(), text));
        }
        return lines;
    }

    private static Report.Section section(Capture.Kind kind) {
        return switch (kind) {
            case NOTE -> Report.Section.NOTES;
            case ACTION_ITEM -> Report.Section.ACTIONS;
            case DECISION -> Report.Section.DECISIONS;
            case COMMITMENT -> Report.Section.COMMITMENTS;
            case INSIGHT -> Report.Section.INSIGHTS;
            case PARKING_LOT -> Report.Section.PARKING_LOT;
        };
    }

    private List<Report.ActionItem> actions(Map<CaptureId, String> lines) {
        var names = session.roster().inOrder().stream().map(Participant::name).toList();
        return session.captures().stream()
                .filter(capture -> capture.kind() == Capture.Kind.ACTION_ITEM)
                .flatMap(capture ->
                        Stream.ofNullable(lines.get(capture.id()))
                                .map(text ->
                                        ActionLine.read(
                                                text.replaceAll("\\R", " "),
                                                names,
                                                capture.at().atZone(zone).toLocalDate())))
                .toList();
    }

    private List<String> of(Capture.Kind kind, Map<CaptureId, String> lines) {
        return session.captures().stream()
                .filter(capture -> capture.kind() == kind)
                .flatMap(capture -> Stream.ofNullable(lines.get(capture.id())))
                .toList();
    }

    private Participation participation(PollGathering polls, GroupGathering groups) {
        if (arrangement.presence() == Presence.NOTHING) {
            return new Participation(
                    0, 0, 0, 0, Optional.empty(), groups.rounds(), Optional.empty());
        }
        int people = session.roster().people().size();
        int answers = polls.answers();
        int possible = people * polls.namedPolls();
        return new Participation(
                people,
                polls.namedPolls(),
                answers,
                polls.voices(),
                possible == 0
                        ? Optional.empty()
                        : Optional.of((int) Math.floor(100.0 * answers / possible + 0.5)),
                groups.rounds(),
                groups.met());
    }
}
