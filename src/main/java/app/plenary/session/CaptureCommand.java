package app.plenary.session;

import java.util.Optional;

/** Wishes about lines kept for afterwards. */
public sealed interface CaptureCommand extends Command {
    /**
     * Keeps a line.
     *
     * @param group the group of the breakout block that is on whose point it is, by its place
     */
    record KeepCapture(CaptureId capture, Capture.Kind kind, String text, Optional<Integer> group)
            implements CaptureCommand {
        public KeepCapture(CaptureId capture, Capture.Kind kind, String text) {
            this(capture, kind, text, Optional.empty());
        }
    }

    record EditCapture(CaptureId capture, Capture.Kind kind, String text)
            implements CaptureCommand {}

    record DropCapture(CaptureId capture) implements CaptureCommand {}
}
