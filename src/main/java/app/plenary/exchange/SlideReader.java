package app.plenary.exchange;

import app.plenary.exchange.PictureReader.Made;
import app.plenary.exchange.PictureReader.Refused;
import app.plenary.exchange.SlideProblem.Reason;
import app.plenary.plan.Picture;
import app.plenary.plan.Wording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes slides of the pages of a PDF, or one of a picture: each as large as the wall needs, with
 * the words on it. What is in a file counts, whatever its name says. Blocks; not for the JavaFX
 * thread.
 */
public final class SlideReader {
    /** The most bytes of a file. */
    public static final int MOST_BYTES = 100 * 1024 * 1024;

    private static final int HEAD = 1_024;

    private SlideReader() {}

    /** Where slides go, one by one as they are made, so that never all are in memory. */
    public interface Tray {
        /** Whether no more are wanted; asked often. */
        boolean isStopped();

        /**
         * Takes a slide.
         *
         * @param alt the words on it, a line of at most {@link Picture#LONGEST_ALT} characters; may
         *     be empty
         * @param page which page of the file it was, from 1, of {@code pages}
         */
        void take(Made slide, String alt, int page, int pages) throws IOException;

        /** Is told of a page that gives no slide, or not all of it. */
        void remark(SlideProblem problem, int page, int pages);
    }

    /**
     * Reads a file.
     *
     * @return why there are no slides in it; empty when at least one was taken, or no more were
     *     wanted
     * @throws IOException only when the tray could not take a slide
     */
    public static Optional<SlideProblem> read(Path file, Tray tray) throws IOException {
        byte[] bytes;
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.of(SlideProblem.of(Reason.UNREADABLE));
            }
            if (Files.size(file) > MOST_BYTES) {
                return Optional.of(SlideProblem.of(Reason.TOO_LARGE));
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException _) {
            return Optional.of(SlideProblem.of(Reason.UNREADABLE));
        }
        return read(bytes, tray);
    }

    /** Reads the content of a file, see {@link #read(Path, Tray)}. */
    public static Optional<SlideProblem> read(byte[] bytes, Tray tray) throws IOException {
        if (bytes.length == 0) {
            return Optional.of(SlideProblem.of(Reason.EMPTY));
        }
        if (bytes.length > MOST_BYTES) {
            return Optional.of(SlideProblem.of(Reason.TOO_LARGE));
        }
        if (isPdf(bytes)) {
            return PdfPages.read(bytes, tray);
        }
        return switch (PictureReader.read(bytes)) {
            case Made made -> {
                tray.take(made, "", 1, 1);
                yield Optional.empty();
            }
            case Refused refused ->
                    Optional.of(
                            refused.problem() == PictureProblem.UNKNOWN
                                    ? SlideProblem.of(Reason.UNKNOWN)
                                    : SlideProblem.of(refused.problem()));
        };
    }

    /** Readers of PDF allow for some bytes before its head. */
    private static boolean isPdf(byte[] bytes) {
        var kind = PictureKind.of(bytes);
        return kind == PictureKind.DOCUMENT
                || (kind == PictureKind.UNKNOWN
                        && new String(
                                        bytes,
                                        0,
                                        Math.min(HEAD, bytes.length),
                                        StandardCharsets.ISO_8859_1)
                                .contains("%PDF-"));
    }

    /** Words as a line that is not too long, cut between two of them. */
    static String alt(String words) {
        var line = Wording.line(words);
        if (Wording.fits(line, Picture.LONGEST_ALT)) {
            return line;
        }
        int most = Picture.LONGEST_ALT - 2;
        int space = line.lastIndexOf(' ', most);
        int end = space > most / 2 ? space : most;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
                        .strip()
                + " …";
    }
}
