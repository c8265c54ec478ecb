package app.plenary.report;

import app.plenary.plan.GroupRole;
import app.plenary.session.Session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything worth keeping of one session, for its facilitator to hand on. Immutable. It has no
 * field for a block's private notes, and nothing that ties a person to an answer of an anonymous
 * poll.
 *
 * @param cover a line of the facilitator's below the title; may be empty
 * @param look what the facilitator's summaries look like
 * @param people the names of all who came, in the order of joining
 * @param agenda one line for each block of the plan
 * @param polls those that were opened or have answers, in agenda order and each time they were
 *     asked, then those asked on the spot; shown to the room or not
 * @param quizzes those of which something was asked, in agenda order and each time they were put
 * @param groupWork the breakout blocks of which at least one round began
 * @param insights captured lines, as are parking lot and notes; each in the order of typing
 */
public record Report(
        String title,
        String cover,
        Look look,
        Times times,
        List<String> people,
        List<AgendaLine> agenda,
        List<PollResult> polls,
        List<QuizResult> quizzes,
        List<GroupWork> groupWork,
        List<ActionItem> actions,
        List<String> insights,
        List<String> parkingLot,
        List<String> notes,
        Participation participation) {

    /** The parts that one may leave out; title, time and the figures of taking part always stay. */
    public enum Section {
        ACTIONS,
        POLLS,
        GROUPS,
        INSIGHTS,
        PARKING_LOT,
        NOTES,
        AGENDA,
        PEOPLE;

        /** Its lasting name, such as {@code parking-lot}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * When it was.
     *
     * @param zone the room's, in which all clock times are shown
     * @param day the day it began, or the planned day of a session that has not begun
     * @param planned what the agenda added up to at the beginning
     * @param took from the beginning to the end, pauses included; until now while it is on
     */
    public record Times(
            ZoneId zone,
            Optional<LocalDate> day,
            LocalTime plannedStart,
            Duration planned,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            Optional<Duration> took) {}

    /**
     * One block, planned and as it was.
     *
     * @param number its place in the agenda, from 1
     * @param kind the activity's lasting name, such as {@code poll}
     * @param plannedStart local time by the plan; wraps at midnight
     * @param startedAt when it was on first; empty for a block that never was
     * @param took how long it was on in all, pauses left out
     */
    public record AgendaLine(
            int number,
            String title,
            String kind,
            LocalTime plannedStart,
            Duration planned,
            Optional<Instant> startedAt,
            Optional<Duration> took) {}

    /**
     * Who worked with whom in one block.
     *
     * @param rounds those that began, the first one first
     * @param notes what groups wrote down and whatever was kept of what they told, those first that
     *     reported first
     */
    public record GroupWork(
            String title, String prompt, List<Round> rounds, List<GroupNote> notes) {
        public GroupWork {
            rounds = List.copyOf(rounds);
            notes = List.copyOf(notes);
        }
    }

    /**
     * One round of groups.
     *
     * @param number from 1
     * @param prompt its own; empty where that of the block counted
     */
    public record Round(int number, String prompt, List<Team> groups) {
        public Round {
            groups = List.copyOf(groups);
        }
    }

    /**
     * A group by the names of its members.
     *
     * @param roles the parts they played, by name, the most needed first
     */
    public record Team(String name, List<String> members, Map<String, GroupRole> roles) {
        public Team {
            members = List.copyOf(members);
            roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        }
    }

    /**
     * What a group found.
     *
     * @param round in which round, from 1; 0 where it is of the whole block
     * @param text what it wrote down, with its line breaks; may be empty
     * @param points captured lines that are linked to it
     */
    public record GroupNote(int round, String group, String text, List<String> points) {
        private static final Pattern BULLET = Pattern.compile("^[-*•–]\\s+");

        public GroupNote {
            points = List.copyOf(points);
        }

        /** The lines of the text without bullets, then the points. */
        List<String> lines() {
            return Stream.concat(
                            text.lines()
                                    .map(line -> BULLET.matcher(line.strip()).replaceFirst(""))
                                    .filter(line -> !line.isEmpty()),
                            points.stream())
                    .toList();
        }
    }

    /**
     * Something that somebody will do.
     *
     * @param text what, without owners and date where these stood at the end of the line
     * @param owners who, as in the roster where the name is there
     * @param due until when
     */
    public record ActionItem(String text, List<String> owners, Optional<LocalDate> due) {
        public ActionItem {
            owners = List.copyOf(owners);
        }
    }

    /**
     * How much people took part.
     *
     * @param people how many came
     * @param polls how many polls with names are in the report, each time they were asked
     * @param answers how many answers these have
     * @param voices how many people at least answered one of them: a hand has no name
     * @param answerRate answers per person and poll, in whole per cent; empty without polls or
     *     people
     * @param rounds how many rounds of groups began
     * @param met how many different people somebody in the groups met there, on average; empty
     *     without groups
     */
    public record Participation(
            int people,
            int polls,
            int answers,
            int voices,
            Optional<Integer> answerRate,
            int rounds,
            Optional<Double> met) {}

    public Report {
        people = List.copyOf(people);
        agenda = List.copyOf(agenda);
        polls = List.copyOf(polls);
        quizzes = List.copyOf(quizzes);
        groupWork = List.copyOf(groupWork);
        actions = List.copyOf(actions);
        insights = List.copyOf(insights);
        parkingLot = List.copyOf(parkingLot);
        notes = List.copyOf(notes);
    }

    /**
     * The report of a session as it stands at {@code now}, in any phase.
     *
     * @param zone the room's
     */
    public static Report of(Session session, ZoneId zone, Instant now) {
        return new Gathering(session, zone, now).report();
    }

    /** The same report with another look. */
    public Report in(Look other) {
        return new Report(
                title,
                cover,
                other,
                times,
                people,
                agenda,
                polls,
                quizzes,
                groupWork,
                actions,
                insights,
                parkingLot,
                notes,
                participation);
    }

    /**
     * The same report with the content of those sections only; a writer leaves out what is empty.
     */
    public Report only(Set<Section> sections) {
        return new Report(
                title,
                cover,
                look,
                times,
                sections.contains(Section.PEOPLE) ? people : List.of(),
                sections.contains(Section.AGENDA) ? agenda : List.of(),
                sections.contains(Section.POLLS) ? polls : List.of(),
                sections.contains(Section.POLLS) ? quizzes : List.of(),
                sections.contains(Section.GROUPS) ? groupWork : List.of(),
                sections.contains(Section.ACTIONS) ? actions : List.of(),
                sections.contains(Section.INSIGHTS) ? insights : List.of(),
                sections.contains(Section.PARKING_LOT) ? parkingLot : List.of(),
                sections.contains(Section.NOTES) ? notes : List.of(),
                participation);
    }

    /** How many entries a section has, for a list of sections to choose from. */
    public int size(Section section) {
        return switch (section) {
            case ACTIONS -> actions.size();
            case POLLS -> polls.size() + quizzes.size();
            case GROUPS -> groupWork.stream().mapToInt(work -> work.rounds().size()).sum();
            case INSIGHTS -> insights.size();
            case PARKING_LOT -> parkingLot.size();
            case NOTES -> notes.size();
            case AGENDA -> agenda.size();
            case PEOPLE -> people.size();
        };
    }
}
