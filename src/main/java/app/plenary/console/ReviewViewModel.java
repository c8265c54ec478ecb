package app.plenary.console;

import app.plenary.report.Export;
import app.plenary.report.PictureBytes;
import app.plenary.report.PollResult;
import app.plenary.report.Report;
import app.plenary.report.Report.Section;
import app.plenary.report.ReportFormat;
import app.plenary.report.ResultText;
import app.plenary.session.Phase;
import app.plenary.session.Session;
import app.plenary.text.Dates;
import app.plenary.text.Durations;
import app.plenary.text.Messages;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * The summary of a session as it will leave: which sections, which formats, which folder.
 * Everything but the work of {@link #export} is for one thread.
 */
public final class ReviewViewModel {

    /**
     * A section to choose.
     *
     * @param size how many entries it has; a section without any does not appear in the summary
     */
    public record Choice(Section section, String title, int size, boolean chosen) {}

    private final Messages messages;
    private final Dates dates;
    private final Durations durations;
    private final InstantSource clock;
    private final PictureBytes pictures;
    private final Set<Section> sections = EnumSet.allOf(Section.class);
    private final Set<ReportFormat> formats = EnumSet.of(ReportFormat.MARKDOWN, ReportFormat.HTML);
    private Path folder;
    private Session session;
    private Report report;

    public ReviewViewModel(
            Messages messages,
            Dates dates,
            InstantSource clock,
            Path folder,
            PictureBytes pictures,
            Session first) {
        this.pictures = pictures;
        this.messages = messages;
        this.dates = dates;
        this.durations = new Durations(messages);
        this.clock = clock;
        this.folder = folder;
        this.session = first;
        this.report = Report.of(first, dates.zone(), clock.instant());
    }

    /** Gathers the report of {@code newest}; false when it is the same as before. */
    public boolean show(Session newest) {
        session = newest;
        var next = Report.of(newest, dates.zone(), clock.instant());
        boolean other = !next.equals(report);
        report = next;
        return other;
    }

    /** Whether there is anything to look back at. */
    public boolean isEmpty() {
        return report.times().startedAt().isEmpty()
                && report.people().isEmpty()
                && session.captures().isEmpty();
    }

    /** Whether the session still goes on, so that the summary is of this moment only. */
    public boolean isUnfinished() {
        return session.phase() != Phase.ENDED;
    }

    /** The report with the chosen sections only. */
    public Report report() {
        return report.only(sections);
    }

    public List<Choice> choices() {
        return List.of(Section.values()).stream()
                .map(s -> new Choice(s, title(s), report.size(s), sections.contains(s)))
                .toList();
    }

    /** The heading of a section, as in the files. */
    public String title(Section section) {
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
            case AGENDA -> messages.get("report.heading.agenda");
            case PEOPLE -> messages.get("report.heading.people");
        };
    }

    public void choose(Section section, boolean chosen) {
        if (chosen) {
            sections.add(section);
        } else {
            sections.remove(section);
        }
    }

    public boolean isChosen(ReportFormat format) {
        return formats.contains(format);
    }

    public void choose(ReportFormat format, boolean chosen) {
        if (chosen) {
            formats.add(format);
        } else {
            formats.remove(format);
        }
    }

    public Path folder() {
        return folder;
    }

    public void folder(Path other) {
        folder = other;
    }

    public boolean canExport() {
        return !formats.isEmpty() && !isEmpty();
    }

    /** "22 November 2026 · 2:00 PM–4:36 PM · 23 people · 2 h 36 (planned 2 h 11)". */
    public String headline() {
        var times = report.times();
        var parts = new ArrayList<String>();
        times.day().map(dates::day).ifPresent(parts::add);
        times.startedAt()
                .map(start ->
                        times.endedAt()
                                .map(end -> dates.clock(start) + "–" + dates.clock(end))
                                .orElseGet(() -> messages.get("report.since", dates.clock(start))))
                .ifPresent(parts::add);
        parts.add(messages.get("report.people", report.participation().people()));
        var planned = durations.length(times.planned());
        parts.add(
                times.took()
                        .map(took -> messages.get("report.took", durations.length(took), planned))
                        .orElseGet(() -> messages.get("report.planned", planned)));
        return String.join(" · ", parts);
    }

    /** One line of the agenda: when it was on, or was to be. */
    public String start(Report.AgendaLine line) {
        return line.startedAt().map(dates::clock).orElseGet(() -> dates.clock(line.plannedStart()));
    }

    /** Planned and actual length: "8 min", "8 → 11 min", "skipped". */
    public String lengths(Report.AgendaLine line) {
        var planned = durations.length(line.planned());
        if (line.took().isEmpty()) {
            return report.times().endedAt().isPresent()
                    ? messages.get("console.review.skipped", planned)
                    : planned;
        }
        var took = Duration.ofMinutes(Math.round(line.took().get().toSeconds() / 60.0));
        return took.equals(line.planned())
                ? planned
                : messages.get("console.review.took", planned, durations.length(took));
    }

    /** Who and until when, behind an action; may be empty. */
    public String promise(Report.ActionItem action) {
        var parts = new ArrayList<String>();
        if (!action.owners().isEmpty()) {
            parts.add(messages.list(action.owners()));
        }
        action.due()
                .map(day -> messages.get("report.action.by", dates.day(day)))
                .ifPresent(parts::add);
        return String.join(", ", parts);
    }

    /** What one has to know to read a poll's figures. */
    public String footing(PollResult poll) {
        return String.join(" · ", new ResultText(messages).footing(poll));
    }

    /** The summary as Markdown, for the clipboard. */
    public String markdown() {
        return ReportFormat.MARKDOWN.text(report(), messages).orElseThrow();
    }

    /** Work for another thread that writes the summary as it stands now. */
    public Callable<Export.Outcome> export(Export.IfPresent ifPresent, Export.Progress progress) {
        var what = report();
        var as = EnumSet.copyOf(formats);
        var to = folder;
        return () -> Export.write(what, messages, pictures, as, to, ifPresent, progress);
    }
}
