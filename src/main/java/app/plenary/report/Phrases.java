package app.plenary.report;

import app.plenary.plan.GroupRole;
import app.plenary.text.Dates;
import app.plenary.text.Durations;
import app.plenary.text.Messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The words that the written formats share, in one language and one room's time. */
final class Phrases {
    private final Messages messages;
    private final Dates dates;
    private final Durations durations;
    private final ResultText results;

    Phrases(Report report, Messages messages) {
        this.messages = messages;
        this.dates = new Dates(messages.locale(), report.times().zone());
        this.durations = new Durations(messages);
        this.results = new ResultText(messages);
    }

    QuizText quizzes() {
        return new QuizText(messages);
    }

    ResultText results() {
        return results;
    }

    String heading(Report.Section section) {
        return heading(section, messages);
    }

    static String heading(Report.Section section, Messages messages) {
        return switch (section) {
            case ACTIONS -> messages.get("report.heading.actions");
            case DECISIONS -> messages.get("report.heading.decisions");
            case COMMITMENTS -> messages.get("report.heading.commitments");
            case FEEDBACK -> messages.get("report.heading.feedback");
            case ANSWERS -> messages.get("report.heading.answers");
            case POLLS -> messages.get("report.heading.polls");
            case GROUPS -> messages.get("report.heading.groups");
            case INSIGHTS -> messages.get("report.heading.insights");
            case PARKING_LOT -> messages.get("report.heading.parking-lot");
            case NOTES -> messages.get("report.heading.notes");
            case SLIDES -> messages.get("report.heading.slides");
            case AGENDA -> messages.get("report.heading.agenda");
            case PEOPLE -> messages.get("report.heading.people");
        };
    }

    /** "22 November 2026", "14:00–15:36", "23 people", "1 h 36 (planned 1 h 30)". */
    List<String> headline(Report report) {
        var parts = new ArrayList<String>();
        var times = report.times();
        times.day().map(dates::day).ifPresent(parts::add);
        times.startedAt()
                .ifPresent(start ->
                        parts.add(
                                times.endedAt()
                                        .map(end -> span(start, end))
                                        .orElseGet(() ->
                                                messages.get("report.since", dates.clock(start)))));
        if (report.tellsHowMany()) {
            parts.add(people(report.participation().people()));
        }
        parts.add(
                times.took()
                        .map(took ->
                                messages.get(
                                        "report.took",
                                        durations.length(took),
                                        durations.length(times.planned())))
                        .orElseGet(() ->
                                messages.get("report.planned", durations.length(times.planned()))));
        return parts;
    }

    private String span(Instant start, Instant end) {
        return dates.clock(start) + "–" + dates.clock(end);
    }

    /** "23 people". */
    String people(int count) {
        return messages.get("report.people", count);
    }

    /** Who gave an answer that so many gave without a name. */
    String nameless(int count) {
        return count == 1
                ? messages.get("report.answers.no-name")
                : messages.get("report.answers.no-name-many", count);
    }

    /** How people took part, in sentences; empty when there is nothing to tell. */
    List<String> participation(Report report) {
        var figures = report.participation();
        var sentences = new ArrayList<String>();
        figures.answerRate()
                .ifPresent(rate ->
                        sentences.add(
                                messages.get(
                                        "report.participation.polls",
                                        figures.voices(),
                                        figures.people(),
                                        figures.answers(),
                                        figures.polls(),
                                        rate)));
        figures.met()
                .ifPresent(met ->
                        sentences.add(
                                messages.get(
                                        "report.participation.groups", figures.rounds(), met)));
        return sentences;
    }

    String kind(String kind) {
        return kind(kind, messages);
    }

    /** What an activity of that kind is called. */
    static String kind(String kind, Messages messages) {
        return switch (kind) {
            case "poll" -> messages.get("report.kind.poll");
            case "quiz" -> messages.get("report.kind.quiz");
            case "breakout-rounds" -> messages.get("report.kind.breakout-rounds");
            case "break" -> messages.get("report.kind.break");
            default -> messages.get("report.kind.talk");
        };
    }

    /** How long a block was on, or that it was passed over. */
    String took(Report.AgendaLine line, Report.Times times) {
        return line.took()
                .map(durations::length)
                .orElseGet(() ->
                        times.endedAt().isPresent() ? messages.get("report.agenda.skipped") : "");
    }

    String planned(Report.AgendaLine line) {
        return durations.length(line.planned());
    }

    /** The actual start, or the planned one of a block that may come yet. */
    String start(Report.AgendaLine line, Report.Times times) {
        return line.startedAt()
                .map(dates::clock)
                .orElseGet(
                        () -> times.endedAt().isPresent() ? "" : dates.clock(line.plannedStart()));
    }

    String by(LocalDate due) {
        return messages.get("report.action.by", dates.day(due));
    }

    String round(int number) {
        return messages.get("report.groups.round", number);
    }

    /** The group, with the round where its notes are of one: "Window · Round 2". */
    String group(Report.GroupNote note) {
        return note.round() == 0 ? note.group() : note.group() + " · " + round(note.round());
    }

    /** The name, and the part that was played: "Lars (scribe)". */
    String member(Report.Team team, String name) {
        var role = team.roles().get(name);
        return role == null ? name : messages.get("report.groups.member", name, word(role));
    }

    String word(GroupRole role) {
        return switch (role) {
            case HOST -> messages.get("report.role.host");
            case SCRIBE -> messages.get("report.role.scribe");
            case TIMEKEEPER -> messages.get("report.role.timekeeper");
            case REPORTER -> messages.get("report.role.reporter");
            case SCEPTIC -> messages.get("report.role.sceptic");
            case CLIENT -> messages.get("report.role.client");
        };
    }

    String get(Word word) {
        return switch (word) {
            case START -> messages.get("report.agenda.column.start");
            case BLOCK -> messages.get("report.agenda.column.block");
            case KIND -> messages.get("report.agenda.column.kind");
            case PLANNED -> messages.get("report.agenda.column.planned");
            case ACTUAL -> messages.get("report.agenda.column.actual");
            case GROUP_NOTES -> messages.get("report.groups.notes");
            case WHO -> messages.get("report.answers.who");
            case MADE_WITH -> messages.get("report.made-with");
        };
    }

    /** Fixed words of tables and margins. */
    enum Word {
        START,
        BLOCK,
        KIND,
        PLANNED,
        ACTUAL,
        GROUP_NOTES,
        WHO,
        MADE_WITH
    }
}
