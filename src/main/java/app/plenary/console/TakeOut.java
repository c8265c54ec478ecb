package app.plenary.console;

import app.plenary.exchange.Loss;
import app.plenary.exchange.OntimeOut;
import app.plenary.exchange.QuestionsOut;
import app.plenary.live.LiveSession;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Workshop;
import app.plenary.text.Messages;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Writes an agenda and its questions into files for other programs; a file is never replaced. */
final class TakeOut {
    private static final int MOST_NAMES = 1_000;

    private final Desk desk;
    private final Messages messages;
    private final LiveSession live;

    TakeOut(Desk desk, LiveSession live) {
        this.desk = desk;
        this.messages = desk.messages();
        this.live = live;
    }

    /** A file that was written, and what it does not have. */
    private record Written(Path file, List<Loss> losses) {}

    /** What is to be written, without a place yet. */
    private record Content(String ending, ByteArrayOutputStream bytes, List<Loss> losses) {
        static Content of(String ending, QuestionsOut out) {
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes(out.text().getBytes(StandardCharsets.UTF_8));
            return new Content(ending, bytes, out.losses());
        }
    }

    /** How to make it. */
    private interface Making {
        Content of(Workshop workshop) throws IOException;
    }

    /** Asks as what. */
    void ask() {
        boolean questions =
                live.now().session().agenda().blocks().stream()
                        .anyMatch(
                                b -> b.activity() instanceof Poll || b.activity() instanceof Quiz);
        var choices = new ArrayList<Choice>();
        choices.add(Choice.cancel(messages.get("console.people.cancel")));
        if (questions) {
            choices.add(new Choice("Aiken", Kind.PLAIN, () -> write(TakeOut::aiken)));
            choices.add(new Choice("GIFT", Kind.PLAIN, () -> write(TakeOut::gift)));
        }
        choices.add(
                new Choice(
                        messages.get("console.take-out.ontime"),
                        Kind.DEFAULT,
                        () -> write(this::ontime)));
        desk.shell()
                .dialogs()
                .ask(
                        messages.get("console.take-out.title"),
                        questions
                                ? messages.get("console.take-out.why-both")
                                : messages.get("console.take-out.why"),
                        choices);
    }

    private static Content gift(Workshop workshop) {
        var out = QuestionsOut.gift(workshop.agenda().blocks(), workshop.title());
        return Content.of(".gift.txt", out);
    }

    private static Content aiken(Workshop workshop) {
        var out = QuestionsOut.aiken(workshop.agenda().blocks());
        return Content.of(".aiken.txt", out);
    }

    private Content ontime(Workshop workshop) throws IOException {
        var out = new ByteArrayOutputStream();
        OntimeOut.write(workshop, desk.today(), desk.zone(), messages, out);
        return new Content(".xlsx", out, List.of());
    }

    private void write(Making making) {
        var workshop = live.now().session().workshop();
        desk.places()
                .askForFolder(
                        messages.get("console.take-out.folder"),
                        Path.of(System.getProperty("user.home")))
                .ifPresent(folder ->
                        desk.background()
                                .run(
                                        () -> write(making.of(workshop), folder, workshop.title()),
                                        this::tell,
                                        _ ->
                                                desk.shell()
                                                        .dialogs()
                                                        .tell(
                                                                messages.get(
                                                                        "console.take-out.title"),
                                                                messages.get(
                                                                        "console.take-out.failed"))));
    }

    /** Whole or not at all, under a name that was free. */
    private static Written write(Content content, Path folder, String title) throws IOException {
        var name = title.replaceAll("[^\\p{L}\\p{M}\\p{N} ._-]", "_").strip();
        var bare = name.isEmpty() || name.startsWith(".") ? "plenary" + name : name;
        var part = Files.createTempFile(folder, ".plenary", ".part");
        try {
            Files.write(part, content.bytes().toByteArray());
            for (int n = 1; n < MOST_NAMES; n++) {
                var file = folder.resolve(bare + (n == 1 ? "" : " " + n) + content.ending());
                if (Files.notExists(file)) {
                    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                    return new Written(file, content.losses());
                }
            }
            throw new IOException("no free name in " + folder);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void tell(Written written) {
        var file = written.file().getFileName();
        desk.shell()
                .toasts()
                .showWith(
                        messages.get("console.take-out.done", String.valueOf(file)),
                        messages.get("console.take-out.show"),
                        () -> desk.places().show(written.file()));
        if (!written.losses().isEmpty()) {
            var lines = written.losses().stream().map(loss -> loss.sentence(messages)).toList();
            desk.shell()
                    .dialogs()
                    .tell(messages.get("console.take-out.left"), String.join("\n", lines));
        }
    }
}
