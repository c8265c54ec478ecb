package app.plenary.console;

import app.plenary.report.Composer;
import app.plenary.report.Document;
import app.plenary.report.Export;
import app.plenary.report.FirstExport;
import app.plenary.report.Item;
import app.plenary.report.Look;
import app.plenary.report.PictureBytes;
import app.plenary.report.Report;
import app.plenary.report.Report.Section;
import app.plenary.report.ReportFormat;
import app.plenary.report.Summary;
import app.plenary.session.Arrangement;
import app.plenary.session.Arrangement.Presence;
import app.plenary.session.ArrangementChange;
import app.plenary.session.Phase;
import app.plenary.session.RoomMatter;
import app.plenary.session.Session;
import app.plenary.session.SummaryCommand;
import app.plenary.text.Dates;
import app.plenary.text.Messages;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The summary of a session as it will leave: how it is arranged, which formats, which folder.
 * Everything but the work of {@link #export} is for one thread. What is arranged is a wish to the
 * session; it is seen once the session has changed.
 */
public final class ReviewViewModel {

    /**
     * A section to choose.
     *
     * @param size how many entries it has; a section without any does not appear in the summary
     */
    public record Choice(Section section, String title, int size, boolean chosen) {}

    /** Sends wishes; the sentence why one was refused comes back. */
    @FunctionalInterface
    public interface Wishes {
        void send(SummaryCommand wish, Consumer<String> refused);
    }

    private final Messages messages;
    private final Dates dates;
    private final InstantSource clock;
    private final PictureBytes pictures;
    private final Wishes wishes;
    private final Consumer<String> tell;
    private final Set<ReportFormat> formats = EnumSet.of(ReportFormat.MARKDOWN, ReportFormat.HTML);
    private Path folder;
    private Look look = Look.PLAIN;
    private Session session;
    private Summary summary;

    /** {@code tell} shows why something could not be arranged. */
    public ReviewViewModel(
            Messages messages,
            Dates dates,
            InstantSource clock,
            Path folder,
            PictureBytes pictures,
            Session first,
            Wishes wishes,
            Consumer<String> tell) {
        this.pictures = pictures;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
        this.folder = folder;
        this.session = first;
        this.wishes = wishes;
        this.tell = tell;
        this.summary = Summary.of(first, dates.zone(), clock.instant());
    }

    /** Gathers the summary of {@code newest}; false when it is the same as before. */
    public boolean show(Session newest) {
        boolean other = !newest.takeaway().equals(session.takeaway());
        session = newest;
        var next = Summary.of(newest, dates.zone(), clock.instant());
        other |= !next.equals(summary);
        summary = next;
        return other;
    }

    /** Whether there is anything to look back at. */
    public boolean isEmpty() {
        return session.startedAt().isEmpty()
                && session.roster().people().isEmpty()
                && session.captures().isEmpty();
    }

    /** Whether the session still goes on, so that the summary is of this moment only. */
    public boolean isUnfinished() {
        return session.phase() != Phase.ENDED;
    }

    public Summary summary() {
        return summary;
    }

    /** The report as it leaves. */
    public Report report() {
        return summary.report().in(look);
    }

    /** The report in words, as every format for people has it. */
    public Document document() {
        return Composer.compose(report(), messages);
    }

    private Arrangement arrangement() {
        return session.takeaway().arrangement();
    }

    /** All sections in their order. */
    public List<Choice> choices() {
        var chosen = Section.chosen(arrangement());
        return Section.order(arrangement()).stream()
                .map(s -> new Choice(s, title(s), summary.whole().size(s), chosen.contains(s)))
                .toList();
    }

    /** The heading of a section, as in the files. */
    public String title(Section section) {
        return section.title(messages);
    }

    public void choose(Section section, boolean chosen) {
        arrange(new ArrangementChange.Switch(section.key(), chosen));
    }

    /** Puts a section at that place among all, from 0; a place beyond either end is the end. */
    public void move(Section section, int to) {
        var order = new ArrayList<>(Section.order(arrangement()));
        order.remove(section);
        order.add(Math.clamp(to, 0, order.size()), section);
        arrange(new ArrangementChange.Order(order.stream().map(Section::key).toList()));
    }

    public String cover() {
        return arrangement().cover();
    }

    public void cover(String line, Consumer<String> refused) {
        arrange(new ArrangementChange.Cover(line), refused);
    }

    public Presence presence() {
        return arrangement().presence();
    }

    public void presence(Presence presence) {
        if (presence != presence()) {
            arrange(new ArrangementChange.Names(presence));
        }
    }

    /**
     * Puts another text in place of an item's; that of the original puts the original back. {@code
     * refused} gets the sentence why not.
     */
    public void edit(Item item, String text, Consumer<String> refused) {
        if (!text.equals(item.text())) {
            arrange(
                    new ArrangementChange.Text(
                            item.key(),
                            text.equals(item.original()) ? Optional.empty() : Optional.of(text)),
                    refused);
        }
    }

    public void restore(Item item) {
        arrange(new ArrangementChange.Text(item.key(), Optional.empty()));
    }

    public void leaveOut(Item item, boolean out) {
        arrange(new ArrangementChange.LeaveOut(item.key(), out));
    }

    /** Promises that an item stays in the room, or takes that back; nothing where it cannot be. */
    public void stay(Item item, boolean stays) {
        item.matter().ifPresent(matter -> stay(matter, stays));
    }

    private void stay(RoomMatter matter, boolean stays) {
        wishes.send(
                stays
                        ? new SummaryCommand.KeepInRoom(matter)
                        : new SummaryCommand.ShareOutside(matter),
                tell);
    }

    private void arrange(ArrangementChange change) {
        arrange(change, tell);
    }

    private void arrange(ArrangementChange change, Consumer<String> refused) {
        wishes.send(new SummaryCommand.ArrangeSummary(change), refused);
    }

    /** What leaves the room and what does not, in sentences. */
    public List<LeavingWords.Line> leaving() {
        return new LeavingWords(messages).lines(summary, arrangement());
    }

    /** Whether that list was looked at before. */
    public boolean isLooked() {
        return arrangement().looked();
    }

    public void looked() {
        arrange(new ArrangementChange.Looked());
    }

    public Look look() {
        return look;
    }

    public void look(Look other) {
        look = other;
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

    /** The summary as Markdown, for the clipboard. */
    public String markdown() {
        return ReportFormat.MARKDOWN.text(report(), messages).orElseThrow();
    }

    /** Has the chosen formats loaded meanwhile, if there is something to export. */
    void prepare(FirstExport first) {
        if (canExport()) {
            first.prepare(report().with(pictures), messages, EnumSet.copyOf(formats));
        }
    }

    /** Work for another thread that writes the summary as it stands now. */
    public Callable<Export.Outcome> export(
            Export.Packing packing, Export.IfPresent ifPresent, Export.Progress progress) {
        var what = report().with(pictures);
        var as = EnumSet.copyOf(formats);
        var to = folder;
        return () -> Export.write(what, messages, as, to, packing, ifPresent, progress);
    }
}
