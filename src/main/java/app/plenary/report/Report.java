package app.plenary.report;

import app.plenary.plan.GroupRole;
import app.plenary.session.Arrangement;
import app.plenary.session.Arrangement.Presence;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything worth keeping of one session, for its facilitator to hand on. Immutable. It has no
 * field for a block's private notes, and what ties a person to an answer, {@link #answers} and the
 * names in polls, is of quizzes and of polls that were asked with names and has to be switched on.
 * What stays in the room and what was left out is not in it.
 *
 * @param cover a line of the facilitator's below the title; may be empty
 * @param look what the facilitator's summaries look like
 * @param pictures where the pictures of its questions come from
 * @param order all sections, in the order of reading
 * @param presence how it tells who was there
 * @param people the names of all who came, in the order of joining; none where no names are told
 * @param agenda one line for each block of the plan
 * @param polls those that were opened or have answers, in agenda order and each time they were
 *     asked, then those asked on the spot; shown to the room or not
 * @param quizzes those of which something was asked, in agenda order and each time they were put
 * @param groupWork the breakout blocks of which at least one round began
 * @param insights captured lines, as are decisions, commitments, parking lot and notes; each in the
 *     order of typing
 * @param slides of the talks that were on, in agenda order
 * @param feedback the polls of exit tickets, which are not among the others
 * @param answers who answered what, by poll and then by quiz
 * @param participation nobody and nothing where it is not told how many were there
 * @param edited texts that are not as they were given
 */
public record Report(
        String title,
        String cover,
        Look look,
        PictureBytes pictures,
        Times times,
        List<Section> order,
        Presence presence,
        List<String> people,
        List<AgendaLine> agenda,
        List<PollResult> polls,
        List<QuizResult> quizzes,
        List<GroupWork> groupWork,
        List<ActionItem> actions,
        List<String> decisions,
        List<String> commitments,
        List<String> insights,
        List<String> parkingLot,
        List<String> notes,
        List<TalkSlides> slides,
        List<PollResult> feedback,
        List<AnswerSheet> answers,
        Participation participation,
        List<Edited> edited) {

    /**
     * The parts that one may leave out, in their usual order; title, time and the figures of taking
     * part always stay.
     */
    public enum Section {
        ACTIONS,
        DECISIONS,
        COMMITMENTS,
        POLLS,
        GROUPS,
        FEEDBACK,
        INSIGHTS,
        PARKING_LOT,
        NOTES,
        SLIDES,
        AGENDA,
        PEOPLE,
        ANSWERS;

        /** Its lasting name, such as {@code parking-lot}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Its heading, as in the files. */
        public String title(Messages messages) {
            return Phrases.heading(this, messages);
        }

        /** Whether it is in unless it is switched off; who answered what has to be switched on. */
        public boolean isUsual() {
            return this != ANSWERS;
        }

        /** All of them as arranged: those named there first, the others as usual. */
        public static List<Section> order(Arrangement arrangement) {
            var order = new LinkedHashSet<Section>();
            for (String key : arrangement.order()) {
                Stream.of(values()).filter(each -> each.key().equals(key)).forEach(order::add);
            }
            order.addAll(List.of(values()));
            return List.copyOf(order);
        }

        /** Those that are in. */
        public static Set<Section> chosen(Arrangement arrangement) {
            var chosen = EnumSet.noneOf(Section.class);
            for (Section each : values()) {
                if (arrangement.switched().getOrDefault(each.key(), each.isUsual())) {
                    chosen.add(each);
                }
            }
            return chosen;
        }
    }

    /** A text that is not as it was given. */
    public record Edited(Section section, String text) {}

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
     * @param notes of {@link Report#notes}, those that were kept while it was on
     */
    public record AgendaLine(
            int number,
            String title,
            String kind,
            LocalTime plannedStart,
            Duration planned,
            Optional<Instant> startedAt,
            Optional<Duration> took,
            List<String> notes) {
        public AgendaLine {
            notes = List.copyOf(notes);
        }

        private AgendaLine withoutNotes() {
            return new AgendaLine(
                    number, title, kind, plannedStart, planned, startedAt, took, List.of());
        }
    }

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
     * @param people how many they are
     * @param members none where no names are told
     * @param roles the parts they played, by name, the most needed first
     */
    public record Team(
            String name, int people, List<String> members, Map<String, GroupRole> roles) {
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

    public Report {
        order = List.copyOf(order);
        people = List.copyOf(people);
        agenda = List.copyOf(agenda);
        polls = List.copyOf(polls);
        quizzes = List.copyOf(quizzes);
        groupWork = List.copyOf(groupWork);
        actions = List.copyOf(actions);
        decisions = List.copyOf(decisions);
        commitments = List.copyOf(commitments);
        insights = List.copyOf(insights);
        parkingLot = List.copyOf(parkingLot);
        notes = List.copyOf(notes);
        slides = List.copyOf(slides);
        feedback = List.copyOf(feedback);
        answers = List.copyOf(answers);
        edited = List.copyOf(edited);
    }

    /**
     * The report of a session as it stands at {@code now}, in any phase, as its facilitator has
     * arranged it.
     *
     * @param zone the room's
     */
    public static Report of(Session session, ZoneId zone, Instant now) {
        return Summary.of(session, zone, now).report();
    }

    /** The same report with another look. */
    public Report in(Look other) {
        return with(other, pictures, EnumSet.allOf(Section.class));
    }

    /** The same report with the pictures of its questions. */
    public Report with(PictureBytes others) {
        return with(look, others, EnumSet.allOf(Section.class));
    }

    /**
     * The same report with the content of those sections only; a writer leaves out what is empty.
     */
    public Report only(Set<Section> sections) {
        return with(look, pictures, sections);
    }

    private Report with(Look other, PictureBytes others, Set<Section> sections) {
        return new Report(
                title,
                cover,
                other,
                others,
                times,
                order,
                presence,
                kept(people, Section.PEOPLE, sections),
                kept(
                        sections.contains(Section.NOTES)
                                ? agenda
                                : agenda.stream().map(AgendaLine::withoutNotes).toList(),
                        Section.AGENDA,
                        sections),
                named(kept(polls, Section.POLLS, sections), sections),
                unnamed(kept(quizzes, Section.POLLS, sections), sections),
                kept(groupWork, Section.GROUPS, sections),
                kept(actions, Section.ACTIONS, sections),
                kept(decisions, Section.DECISIONS, sections),
                kept(commitments, Section.COMMITMENTS, sections),
                kept(insights, Section.INSIGHTS, sections),
                kept(parkingLot, Section.PARKING_LOT, sections),
                kept(notes, Section.NOTES, sections),
                kept(slides, Section.SLIDES, sections),
                named(kept(feedback, Section.FEEDBACK, sections), sections),
                kept(answers, Section.ANSWERS, sections),
                participation,
                edited.stream().filter(each -> sections.contains(each.section())).toList());
    }

    /** The notes that stand with no block of the agenda, all of them where it is left out. */
    public List<String> otherNotes() {
        var others = new ArrayList<>(notes);
        agenda.stream().flatMap(line -> line.notes().stream()).forEach(others::remove);
        return others;
    }

    /** Single answers keep their names only where it is told who answered what. */
    private static List<PollResult> named(List<PollResult> polls, Set<Section> sections) {
        return sections.contains(Section.ANSWERS)
                ? polls
                : polls.stream().map(PollResult::nameless).toList();
    }

    private static List<QuizResult> unnamed(List<QuizResult> quizzes, Set<Section> sections) {
        return sections.contains(Section.ANSWERS)
                ? quizzes
                : quizzes.stream().map(QuizResult::nameless).toList();
    }

    private static <T> List<T> kept(List<T> content, Section section, Set<Section> sections) {
        return sections.contains(section) ? content : List.of();
    }

    /** Whether it says how many people were there. */
    public boolean tellsHowMany() {
        return presence != Presence.NOTHING;
    }

    /** How many entries a section has, for a list of sections to choose from. */
    public int size(Section section) {
        return switch (section) {
            case ACTIONS -> actions.size();
            case DECISIONS -> decisions.size();
            case COMMITMENTS -> commitments.size();
            case POLLS -> polls.size() + quizzes.size();
            case GROUPS -> groupWork.stream().mapToInt(work -> work.rounds().size()).sum();
            case FEEDBACK -> feedback.size();
            case INSIGHTS -> insights.size();
            case PARKING_LOT -> parkingLot.size();
            case NOTES -> notes.size();
            case SLIDES -> slides.size();
            case AGENDA -> agenda.size();
            case PEOPLE -> people.size();
            case ANSWERS -> answers.size();
        };
    }
}
