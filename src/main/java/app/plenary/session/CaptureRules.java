package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.Wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** The rules of keeping lines for afterwards. */
final class CaptureRules {
    private CaptureRules() {}

    static Decision decide(Session session, CaptureCommand command, Instant now) {
        return switch (command) {
            case CaptureCommand.KeepCapture c -> {
                var text = Wording.line(c.text());
                var on = session.run().map(BlockRun::block);
                int groups = on.flatMap(session::breakout).map(Breakout::groups).orElse(0);
                if (c.group().filter(group -> group < 0 || group >= groups).isPresent()) {
                    yield refuse(Refusal.NO_SUCH_GROUP);
                }
                yield PlanRules.textRefusal(text, Wording.LINE)
                        .map(Decision::refuse)
                        .orElseGet(() ->
                                find(session, c.capture()).isPresent()
                                        ? accept()
                                        : accept(
                                                new CaptureEvent.CaptureKept(
                                                        new Capture(
                                                                c.capture(),
                                                                c.kind(),
                                                                text,
                                                                on,
                                                                c.group(),
                                                                now))));
            }
            case CaptureCommand.EditCapture c -> {
                var text = Wording.line(c.text());
                var old = find(session, c.capture());
                if (old.isEmpty()) {
                    yield refuse(Refusal.NO_SUCH_CAPTURE);
                }
                yield PlanRules.textRefusal(text, Wording.LINE)
                        .map(Decision::refuse)
                        .orElseGet(() ->
                                text.equals(old.get().text()) && c.kind() == old.get().kind()
                                        ? accept()
                                        : accept(
                                                new CaptureEvent.CaptureEdited(
                                                        c.capture(), c.kind(), text)));
            }
            case CaptureCommand.DropCapture c ->
                    find(session, c.capture()).isPresent()
                            ? accept(new CaptureEvent.CaptureDropped(c.capture()))
                            : refuse(Refusal.NO_SUCH_CAPTURE);
        };
    }

    static Session apply(Session session, CaptureEvent event) {
        var next = new ArrayList<>(session.captures());
        switch (event) {
            case CaptureEvent.CaptureKept e -> next.add(e.capture());
            case CaptureEvent.CaptureEdited e ->
                    next.replaceAll(
                            c -> c.id().equals(e.capture()) ? c.edited(e.kind(), e.text()) : c);
            case CaptureEvent.CaptureDropped e -> next.removeIf(c -> c.id().equals(e.capture()));
        }
        return session.withCaptures(next);
    }

    private static Optional<Capture> find(Session session, CaptureId id) {
        return session.captures().stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
