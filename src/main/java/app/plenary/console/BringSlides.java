package app.plenary.console;

import app.plenary.exchange.PictureReader.Made;
import app.plenary.exchange.SlideProblem;
import app.plenary.exchange.SlideReader;
import app.plenary.plan.Picture;
import app.plenary.text.Messages;
import app.plenary.ui.Background;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Brings slides in from PDF documents and pictures: they appear one by one while they are read
 * behind the window, any can be left out, and what is taken is taken at once. Each is on the disk
 * before the plan names it. For the JavaFX thread.
 */
final class BringSlides {
    /** Of the files that can be chosen. */
    static final List<String> ENDINGS = List.of("pdf", "png", "jpg", "jpeg");

    private final Desk desk;
    private final Messages messages;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final BroughtSlides pane;

    private BringSlides(Desk desk, int room) {
        this.desk = desk;
        messages = desk.messages();
        pane = new BroughtSlides(desk, room);
    }

    /** Whether all of these are called like slides; what is in them shows when they are read. */
    static boolean areSlides(List<Path> files) {
        return !files.isEmpty()
                && files.stream()
                        .map(file -> Intake.name(file).toLowerCase(Locale.ROOT))
                        .allMatch(
                                name -> ENDINGS.stream().anyMatch(end -> name.endsWith("." + end)));
    }

    /** The name of the first of them, without its ending. */
    static String title(List<Path> files) {
        return Intake.withoutEnding(Intake.name(files.getFirst()));
    }

    /**
     * Reads files and shows what is in them; {@code taken} gets what the person wants of it.
     *
     * @param room how many more slides there is room for
     */
    static void open(Desk desk, List<Path> files, int room, Consumer<List<Picture>> taken) {
        var bring = new BringSlides(desk, room);
        bring.show(files, taken);
        bring.read(files);
    }

    private void show(List<Path> files, Consumer<List<Picture>> taken) {
        desk.shell()
                .dialogs()
                .showWidest(
                        files.size() == 1
                                ? messages.get("console.slides.from", Intake.name(files.getFirst()))
                                : messages.get("console.slides.from-files", files.size()),
                        pane,
                        List.of(
                                new Choice(
                                        messages.get("console.people.cancel"),
                                        Kind.CANCEL,
                                        () -> stopped.set(true)),
                                new Choice(
                                        messages.get("console.slides.take"),
                                        Kind.DEFAULT,
                                        () -> taken.accept(pane.chosen()))),
                        choice -> choice.kind() != Kind.DEFAULT || pane.isReady());
    }

    private void read(List<Path> files) {
        desk.background()
                .run(
                        () -> {
                            for (Path file : files) {
                                read(file);
                            }
                            return files.size();
                        },
                        _ -> pane.finished(""),
                        _ -> pane.finished(messages.get("console.picture.not-kept")));
    }

    /** Not on the JavaFX thread. */
    private void read(Path file) throws IOException {
        var name = Intake.name(file);
        SlideReader.read(
                        file,
                        new SlideReader.Tray() {
                            @Override
                            public boolean isStopped() {
                                return stopped.get();
                            }

                            @Override
                            public void take(Made slide, String alt, int page, int pages)
                                    throws IOException {
                                var kept = slide.picture(desk.album().keep(slide.bytes()), alt);
                                Background.onFx(() -> pane.add(kept, name, page, pages));
                            }

                            @Override
                            public void remark(SlideProblem problem, int page, int pages) {
                                Background.onFx(() -> pane.remark(problem, name, page, pages));
                            }
                        })
                .ifPresent(problem -> Background.onFx(() -> pane.refuse(problem, name)));
    }
}
