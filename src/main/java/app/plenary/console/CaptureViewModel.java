package app.plenary.console;

import app.plenary.plan.Wording;
import app.plenary.session.Breakout;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Capture;
import app.plenary.session.Capture.Kind;
import app.plenary.session.CaptureCommand;
import app.plenary.session.CaptureEvent;
import app.plenary.session.CaptureId;
import app.plenary.session.RoomMatter;
import app.plenary.session.Session;
import app.plenary.session.SummaryCommand;
import app.plenary.text.Messages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lines kept for afterwards: what is typed, of which kind, and what was kept so far. A line may
 * begin with the kind, such as {@code action: …} or {@code a: …}.
 */
public final class CaptureViewModel {

    /** A typed line with its kind; the prefix is gone. */
    public record Typed(Kind kind, String text) {}

    private final Messages messages;
    private final Sender sender;

    public CaptureViewModel(Messages messages, Sender sender) {
        this.messages = messages;
        this.sender = sender;
    }

    /** The kinds in the order of their chips and keys. */
    public static List<Kind> kinds() {
        return List.of(
                Kind.NOTE,
                Kind.ACTION_ITEM,
                Kind.INSIGHT,
                Kind.PARKING_LOT,
                Kind.DECISION,
                Kind.COMMITMENT);
    }

    /** What the kind is called. */
    public String name(Kind kind) {
        return switch (kind) {
            case NOTE -> messages.get("console.capture.note");
            case ACTION_ITEM -> messages.get("console.capture.action");
            case INSIGHT -> messages.get("console.capture.insight");
            case PARKING_LOT -> messages.get("console.capture.park");
            case DECISION -> messages.get("console.capture.decision");
            case COMMITMENT -> messages.get("console.capture.commitment");
        };
    }

    private String prefixes(Kind kind) {
        return switch (kind) {
            case NOTE -> messages.get("console.capture.prefix.note");
            case ACTION_ITEM -> messages.get("console.capture.prefix.action");
            case INSIGHT -> messages.get("console.capture.prefix.insight");
            case PARKING_LOT -> messages.get("console.capture.prefix.park");
            case DECISION -> messages.get("console.capture.prefix.decision");
            case COMMITMENT -> messages.get("console.capture.prefix.commitment");
        };
    }

    /** Reads a line; {@code chosen} is its kind unless a prefix says another. */
    public Typed read(String line, Kind chosen) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            var word = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            for (Kind kind : kinds()) {
                if (List.of(prefixes(kind).split(",", -1)).contains(word)) {
                    return new Typed(kind, line.substring(colon + 1).strip());
                }
            }
        }
        return new Typed(chosen, line.strip());
    }

    /** Why a text cannot be kept; empty when it can. */
    public Optional<String> problem(String text) {
        if (Wording.line(text).isEmpty()) {
            return Optional.of(messages.get("console.capture.empty"));
        }
        return Wording.fits(Wording.line(text), Wording.LINE)
                ? Optional.empty()
                : Optional.of(messages.get("console.capture.too-long", Wording.LINE));
    }

    /** The group that has the word now, whose points new lines are: its place and its name. */
    public record Reporting(int place, String group) {}

    /** The group that has the word in the block that is on. */
    public static Optional<Reporting> reporting(Session session) {
        var breakout = session.current().flatMap(block -> session.breakout(block.id()));
        return breakout.flatMap(groups -> groups.reportBack().speaking())
                .flatMap(place -> group(breakout, place).map(name -> new Reporting(place, name)));
    }

    private static Optional<String> group(Optional<Breakout> breakout, int place) {
        return breakout.flatMap(Breakout::current)
                .map(BreakoutRound::groups)
                .filter(groups -> place < groups.size())
                .map(groups -> groups.get(place).name());
    }

    /** The name of the group whose point {@code capture} is; empty for none. */
    public static String groupOf(Capture capture, Session session) {
        return capture.block()
                .flatMap(session::breakout)
                .flatMap(breakout ->
                        capture.group().flatMap(place -> group(Optional.of(breakout), place)))
                .orElse("");
    }

    /** Keeps a line; {@code kept} runs once it is durable, and until then the text must stay. */
    public void keep(Typed typed, Optional<Reporting> of, Runnable kept) {
        sender.send(
                new CaptureCommand.KeepCapture(
                        CaptureId.fresh(), typed.kind(), typed.text(), of.map(Reporting::place)),
                kept);
    }

    public void edit(CaptureId capture, Typed typed) {
        sender.send(new CaptureCommand.EditCapture(capture, typed.kind(), typed.text()));
    }

    /** Whether {@code capture} stays in the room. */
    public static boolean stays(Capture capture, Session session) {
        return session.takeaway().staysInRoom(capture);
    }

    /** Promises that a line stays in the room, or takes that promise back. */
    public void stays(CaptureId capture, boolean stays) {
        var line = new RoomMatter.Line(capture);
        sender.send(
                stays
                        ? new SummaryCommand.KeepInRoom(line)
                        : new SummaryCommand.ShareOutside(line));
    }

    /** Removes a line; {@code dropped} gets the way back. */
    public void drop(CaptureId capture, Consumer<Runnable> dropped) {
        sender.sendWithUndo(
                new CaptureCommand.DropCapture(capture),
                new CaptureEvent.CaptureDropped(capture),
                dropped);
    }

    /** What was kept, newest first. */
    public List<Capture> lines(Session session) {
        return session.captures().reversed();
    }
}
