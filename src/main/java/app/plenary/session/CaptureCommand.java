package app.plenary.session;

/** Wishes about lines kept for afterwards. */
public sealed interface CaptureCommand extends Command {
    record KeepCapture(CaptureId capture, Capture.Kind kind, String text)
            implements CaptureCommand {}

    record EditCapture(CaptureId capture, Capture.Kind kind, String text)
            implements CaptureCommand {}

    record DropCapture(CaptureId capture) implements CaptureCommand {}
}
