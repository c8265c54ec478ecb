package app.plenary.console;

import app.plenary.exchange.WorkshopArchive;
import app.plenary.exchange.WorkshopFile;
import app.plenary.live.LiveSession;
import app.plenary.plan.Picture;
import app.plenary.plan.Workshop;
import app.plenary.report.ExportTrouble;
import app.plenary.session.Session;
import app.plenary.text.Messages;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;
import app.plenary.ui.SegmentedControl;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Saves a workshop as one file for a colleague or another laptop, after saying what is in it. To be
 * used on the JavaFX thread.
 */
final class WorkshopToFile {
    private static final int LONGEST_NAME = 80;

    private enum What {
        PLAN,
        SESSION
    }

    private final Desk desk;
    private final Shelf shelf;
    private final Messages messages;

    WorkshopToFile(Desk desk, Shelf shelf) {
        this.desk = desk;
        this.shelf = shelf;
        this.messages = desk.messages();
    }

    /** Asks what is to be in the file, and where it is to be. */
    void ask(LiveSession live) {
        var session = live.now().session();
        boolean mayCarry = isMoreThanAPlan(session) && !session.phase().isOpen();
        var what =
                new SegmentedControl<>(
                        List.of(What.PLAN, What.SESSION),
                        each ->
                                each == What.PLAN
                                        ? messages.get("console.file.plan")
                                        : messages.get("console.file.session"));
        what.valueProperty().set(What.PLAN);
        what.setDisable(!mayCarry);
        var words = new Label();
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        what.valueProperty().subscribe(each -> words.setText(words(each, session)));
        var body = new VBox(14, what, words);
        if (session.phase().isOpen()) {
            var open = new Label(messages.get("console.file.room-is-open"));
            open.getStyleClass().add("quiet");
            open.setWrapText(true);
            open.setMinHeight(Region.USE_PREF_SIZE);
            body.getChildren().add(open);
        }
        desk.shell()
                .dialogs()
                .showWide(
                        messages.get(
                                "console.file.save-title",
                                EventWords.shortened(session.workshop().title())),
                        body,
                        List.of(
                                Choice.cancel(messages.get("console.file.cancel")),
                                new Choice(
                                        messages.get("console.file.save"),
                                        Kind.DEFAULT,
                                        () -> choosePlace(live, what.getValue()))));
    }

    private static boolean isMoreThanAPlan(Session session) {
        return session.startedAt().isPresent() || session.roster().inOrder().size() > 0;
    }

    private String words(What what, Session session) {
        return switch (what) {
            case PLAN -> messages.get("console.file.plan-why");
            case SESSION ->
                    messages.get("console.file.session-why", session.roster().inOrder().size());
        };
    }

    private void choosePlace(LiveSession live, What what) {
        var workshop = live.now().session().workshop();
        desk.places()
                .askToSave(
                        messages.get("console.file.save-where"),
                        nameOf(workshop.title()) + "." + WorkshopArchive.ENDING)
                .ifPresent(place -> {
                    if (what == What.PLAN) {
                        save(live, Optional.empty(), place);
                    } else {
                        shelf.carry(live.id(), text -> save(live, Optional.of(text), place));
                    }
                });
    }

    /** Without what some file system cannot have in a name. */
    static String nameOf(String title) {
        var name = title.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", " ").strip();
        var cut =
                name.codePointCount(0, name.length()) > LONGEST_NAME
                        ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip()
                        : name;
        var plain = cut.replaceAll("^[. ]+|[. ]+$", "");
        return plain.isEmpty() ? "Workshop" : plain;
    }

    private void save(LiveSession live, Optional<String> session, Path place) {
        var workshop = live.now().session().workshop();
        var plan = new WorkshopFile(workshop, messages.locale().getLanguage(), "");
        desk.background()
                .run(
                        () -> {
                            new WorkshopArchive(plan, session, pictures(workshop)).save(place);
                            return place;
                        },
                        saved ->
                                desk.shell()
                                        .toasts()
                                        .showWith(
                                                messages.get(
                                                        "console.file.saved",
                                                        String.valueOf(saved.getFileName())),
                                                messages.get("console.file.show"),
                                                () -> show(saved)),
                        trouble ->
                                desk.shell()
                                        .dialogs()
                                        .tell(
                                                messages.get("console.file.not-saved"),
                                                ExportTrouble.of(trouble)
                                                        .sentence(messages, place)));
    }

    /** As far as they are there; reads files. */
    private Map<String, byte[]> pictures(Workshop workshop) {
        var all = new HashMap<String, byte[]>();
        for (Picture picture : workshop.pictures()) {
            desk.album().bytes(picture.hash()).ifPresent(bytes -> all.put(picture.hash(), bytes));
        }
        return all;
    }

    private void show(Path saved) {
        var folder = saved.toAbsolutePath().getParent();
        if (folder == null || !desk.places().show(folder)) {
            desk.shell().toasts().show(messages.get("console.file.is-in", String.valueOf(folder)));
        }
    }
}
