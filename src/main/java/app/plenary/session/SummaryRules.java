package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.Wording;

import java.util.Optional;

/** The rules of what leaves the room. */
final class SummaryRules {
    private SummaryRules() {}

    static Decision decide(Session session, SummaryCommand command) {
        return switch (command) {
            case SummaryCommand.ArrangeSummary c -> arrange(session, clean(c.change()));
            case SummaryCommand.KeepInRoom c -> keep(session, c.matter());
            case SummaryCommand.ShareOutside c ->
                    session.takeaway().staysInRoom(c.matter())
                            ? accept(new SummaryEvent.SharedOutside(c.matter()))
                            : accept();
        };
    }

    private static Decision keep(Session session, RoomMatter matter) {
        if (session.takeaway().staysInRoom(matter)) {
            return accept();
        }
        return switch (matter) {
            case RoomMatter.Line(CaptureId id)
                    when session.captures().stream().noneMatch(line -> line.id().equals(id)) ->
                    refuse(Refusal.NO_SUCH_CAPTURE);
            case RoomMatter.Answers(var block)
                    when session.agenda().find(block).isEmpty()
                            && !session.improvised().containsKey(block) ->
                    refuse(Refusal.NO_SUCH_BLOCK);
            default -> accept(new SummaryEvent.KeptInRoom(matter));
        };
    }

    private static Decision arrange(Session session, ArrangementChange change) {
        var old = session.takeaway().arrangement();
        return refusal(old, change)
                .map(Decision::refuse)
                .orElseGet(() ->
                        old.with(change).equals(old)
                                ? accept()
                                : accept(new SummaryEvent.SummaryArranged(change)));
    }

    private static ArrangementChange clean(ArrangementChange change) {
        return switch (change) {
            case ArrangementChange.Order c ->
                    new ArrangementChange.Order(c.sections().stream().distinct().toList());
            case ArrangementChange.Cover c -> new ArrangementChange.Cover(Wording.line(c.line()));
            case ArrangementChange.Text c ->
                    new ArrangementChange.Text(c.key(), c.text().map(Wording::paragraphs));
            default -> change;
        };
    }

    private static Optional<Refusal> refusal(Arrangement old, ArrangementChange change) {
        return switch (change) {
            case ArrangementChange.Order c ->
                    unless(
                            c.sections().size() <= Arrangement.MOST_SECTIONS
                                    && c.sections().stream().allMatch(SummaryRules::isKey),
                            Refusal.TEXT_IS_TOO_LONG);
            case ArrangementChange.Switch c ->
                    unless(
                            isKey(c.section())
                                    && (old.switched().containsKey(c.section())
                                            || old.switched().size() < Arrangement.MOST_SECTIONS),
                            Refusal.TEXT_IS_TOO_LONG);
            case ArrangementChange.Cover c ->
                    unless(Wording.fits(c.line(), Wording.LINE), Refusal.TEXT_IS_TOO_LONG);
            case ArrangementChange.Text c -> text(old, c);
            case ArrangementChange.LeaveOut c ->
                    unless(
                            isKey(c.key()) && (!c.out() || old.leftOut().size() < Arrangement.MOST),
                            Refusal.TOO_MANY_CHANGES);
            case ArrangementChange.Names _, ArrangementChange.Looked _ -> Optional.empty();
        };
    }

    private static Optional<Refusal> text(Arrangement old, ArrangementChange.Text change) {
        if (change.text().filter(text -> text.isBlank()).isPresent()) {
            return Optional.of(Refusal.TEXT_IS_EMPTY);
        }
        if (!isKey(change.key())
                || change.text()
                        .filter(text -> !Wording.fits(text, GroupNote.LONGEST))
                        .isPresent()) {
            return Optional.of(Refusal.TEXT_IS_TOO_LONG);
        }
        return unless(
                change.text().isEmpty()
                        || old.edits().containsKey(change.key())
                        || old.edits().size() < Arrangement.MOST,
                Refusal.TOO_MANY_CHANGES);
    }

    private static boolean isKey(String name) {
        return !name.isEmpty() && name.length() <= Arrangement.LONGEST_KEY;
    }

    private static Optional<Refusal> unless(boolean fine, Refusal otherwise) {
        return fine ? Optional.empty() : Optional.of(otherwise);
    }

    static Session apply(Session session, SummaryEvent event) {
        var takeaway = session.takeaway();
        var next =
                switch (event) {
                    case SummaryEvent.SummaryArranged e -> takeaway.with(e.change());
                    case SummaryEvent.KeptInRoom e -> takeaway.with(e.matter(), true);
                    case SummaryEvent.SharedOutside e -> takeaway.with(e.matter(), false);
                };
        return session.changed(draft -> draft.takeaway = next);
    }
}
