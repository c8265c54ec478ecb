package app.plenary.session;

/** What was kept. */
public sealed interface CaptureEvent extends Event {
    record CaptureKept(Capture capture) implements CaptureEvent {}

    record CaptureEdited(CaptureId capture, Capture.Kind kind, String text)
            implements CaptureEvent {}

    record CaptureDropped(CaptureId capture) implements CaptureEvent {}
}
