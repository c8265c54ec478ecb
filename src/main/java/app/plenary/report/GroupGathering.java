package app.plenary.report;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupRole;
import app.plenary.session.Arrangement.Presence;
import app.plenary.session.Breakout;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Capture;
import app.plenary.session.CaptureId;
import app.plenary.session.Group;
import app.plenary.session.GroupNote;
import app.plenary.session.NotePlace;
import app.plenary.session.Participant;
import app.plenary.session.ParticipantId;
import app.plenary.session.RoomMatter;
import app.plenary.session.Session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads who worked with whom, and what the groups wrote down. */
final class GroupGathering {
    private static final Report.Section SECTION = Report.Section.GROUPS;

    private final Session session;
    private final Selection selection;
    private final Map<CaptureId, String> lines;
    private final boolean names;
    private final List<Report.GroupWork> groupWork = new ArrayList<>();
    private final Map<ParticipantId, Set<ParticipantId>> met = new HashMap<>();
    private final Map<String, String> teams = new HashMap<>();

    /**
     * Reads all of it.
     *
     * @param lines the captured lines that leave, with their texts
     */
    GroupGathering(Session session, Selection selection, Map<CaptureId, String> lines) {
        this.session = session;
        this.selection = selection;
        this.lines = lines;
        this.names = session.takeaway().arrangement().presence() == Presence.NAMES;
        for (Block block : session.agenda().blocks()) {
            if (block.activity() instanceof BreakoutRounds rounds) {
                session.breakout(block.id())
                        .filter(breakout -> breakout.roundStartedAt().isPresent())
                        .ifPresent(breakout -> gather(block, rounds, breakout));
            }
        }
    }

    List<Report.GroupWork> groupWork() {
        return List.copyOf(groupWork);
    }

    int rounds() {
        return groupWork.stream().mapToInt(work -> work.rounds().size()).sum();
    }

    /** How many others somebody met, on average; empty without groups. */
    Optional<Double> met() {
        return met.isEmpty()
                ? Optional.empty()
                : Optional.of(met.values().stream().mapToInt(Set::size).average().orElse(0));
    }

    /** Rounds after the one that was reached were drawn but never sat together. */
    private void gather(Block block, BreakoutRounds activity, Breakout breakout) {
        var title = selection.text(SECTION, ItemKeys.groups(block.id()), "", block.title());
        if (title.isEmpty()) {
            return;
        }
        var prompt =
                activity.prompt().isEmpty()
                        ? ""
                        : selection
                                .text(
                                        SECTION,
                                        ItemKeys.prompt(block.id()),
                                        title.get(),
                                        activity.prompt())
                                .orElse("");
        var rounds = new ArrayList<Report.Round>();
        for (int i : breakout.held()) {
            var own = i < activity.rounds() ? activity.each().get(i).prompt() : "";
            var asked =
                    own.isEmpty()
                            ? ""
                            : selection
                                    .text(
                                            SECTION,
                                            ItemKeys.prompt(block.id(), i + 1),
                                            title.get(),
                                            own)
                                    .orElse("");
            rounds.add(round(block, i + 1, asked, breakout.rounds().get(i)));
        }
        groupWork.add(
                new Report.GroupWork(
                        title.get(), prompt, rounds, notes(block, activity, breakout)));
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
                var name = called(block, group, name(breakout, group));
                var text = text(block, breakout, new NotePlace(round, group), name);
                var points = last ? points(block, group) : List.<String>of();
                if (!text.isEmpty() || !points.isEmpty()) {
                    notes.add(
                            new Report.GroupNote(
                                    rounds.size() > 1 ? round + 1 : 0, name, text, points));
                }
            }
        }
        return notes;
    }

    private String text(Block block, Breakout breakout, NotePlace place, String group) {
        var matter = new RoomMatter.Answers(block.id());
        return Optional.ofNullable(breakout.notes().get(place))
                .map(GroupNote::text)
                .filter(text -> !text.isEmpty())
                .flatMap(text ->
                        selection.text(
                                SECTION,
                                ItemKeys.note(block.id(), place),
                                group,
                                text,
                                Optional.of(matter),
                                selection.staysInRoom(matter)))
                .orElse("");
    }

    private List<String> points(Block block, int group) {
        return session.captures().stream()
                .filter(capture ->
                        capture.block().equals(Optional.of(block.id()))
                                && capture.group().equals(Optional.of(group)))
                .map(Capture::id)
                .flatMap(id -> Stream.ofNullable(lines.get(id)))
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

    /** The name of the group at that place as it leaves, the same wherever it stands. */
    private String called(Block block, int place, String name) {
        return name.isEmpty()
                ? ""
                : teams.computeIfAbsent(
                        ItemKeys.team(block.id(), place, name),
                        key -> selection.bound(SECTION, key, block.title(), name));
    }

    private Report.Round round(Block block, int number, String prompt, BreakoutRound round) {
        var sat = new ArrayList<Report.Team>();
        for (int place = 0; place < round.groups().size(); place++) {
            var group = round.groups().get(place);
            var members =
                    group.members().stream()
                            .map(session.roster()::find)
                            .flatMap(Optional::stream)
                            .toList();
            if (members.isEmpty()) {
                continue;
            }
            sat.add(
                    new Report.Team(
                            called(block, place, group.name()),
                            members.size(),
                            names ? members.stream().map(Participant::name).toList() : List.of(),
                            names ? roles(group) : Map.of()));
            for (Participant one : members) {
                var others = met.computeIfAbsent(one.id(), _ -> new HashSet<>());
                members.stream()
                        .map(Participant::id)
                        .filter(other -> !other.equals(one.id()))
                        .forEach(others::add);
            }
        }
        return new Report.Round(number, prompt, sat);
    }
}
