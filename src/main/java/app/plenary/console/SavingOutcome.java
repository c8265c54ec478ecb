package app.plenary.console;

import app.plenary.report.Export;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says how saving files went, and asks what becomes of those that are there already. To be used on
 * the JavaFX thread.
 *
 * @param again saves once more, after the answer
 * @param cannotShow what is said where the files cannot be shown in their folder
 */
record SavingOutcome(Desk desk, Consumer<Export.IfPresent> again, String cannotShow) {

    void show(Export.Outcome outcome) {
        var shell = desk.shell();
        var messages = desk.messages();
        switch (outcome) {
            case Export.Written written ->
                    shell.toasts()
                            .showWith(
                                    said(written),
                                    messages.get("console.review.show"),
                                    () -> showPlace(written.files()));
            case Export.Present present -> ask(present.files());
            case Export.Cancelled _ ->
                    shell.toasts().show(messages.get("console.review.cancelled"));
            case Export.Failed failed ->
                    shell.dialogs()
                            .tell(messages.get("console.review.failed"), failed.sentence(messages));
        }
    }

    private String said(Export.Written written) {
        return Stream.concat(
                        Stream.of(
                                desk.messages()
                                        .get("console.review.saved", written.files().size())),
                        written.remarks().stream())
                .collect(Collectors.joining(" "));
    }

    private void ask(List<Path> present) {
        var messages = desk.messages();
        var names = present.stream().map(file -> "“" + file.getFileName() + "”").toList();
        desk.shell()
                .dialogs()
                .ask(
                        messages.get("console.review.present.title"),
                        messages.get("console.review.present.words", messages.list(names)),
                        List.of(
                                Choice.cancel(messages.get("console.review.cancel")),
                                new Choice(
                                        messages.get("console.review.present.replace"),
                                        Kind.DANGER,
                                        () -> again.accept(Export.IfPresent.REPLACE)),
                                new Choice(
                                        messages.get("console.review.present.both"),
                                        Kind.DEFAULT,
                                        () -> again.accept(Export.IfPresent.NUMBER))));
    }

    private void showPlace(List<Path> files) {
        var place = files.size() == 1 ? files.getFirst() : files.getFirst().getParent();
        if (place == null || !desk.places().show(place)) {
            desk.shell().toasts().show(cannotShow);
        }
    }
}
