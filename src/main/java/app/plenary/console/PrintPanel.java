package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.report.Export;
import app.plenary.report.GroupLists;
import app.plenary.report.JoinPoster;
import app.plenary.report.NameTents;
import app.plenary.report.Paper;
import app.plenary.report.Printing;
import app.plenary.report.RunSheet;
import app.plenary.text.Messages;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Papers for the room: which, and into which folder they go as PDF. To be used on the JavaFX
 * thread; the papers are set on another one.
 */
final class PrintPanel {
    private final Desk desk;
    private final Messages messages;
    private final LiveSession live;

    private PrintPanel(Desk desk, LiveSession live) {
        this.desk = desk;
        this.messages = desk.messages();
        this.live = live;
    }

    static void open(Desk desk, LiveSession live) {
        new PrintPanel(desk, live).ask();
    }

    private void ask() {
        var words = new Label(messages.get("console.print.words"));
        words.getStyleClass().addAll("small", "quiet");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var body = new VBox(10, words);
        Map<Paper, CheckBox> boxes = new LinkedHashMap<>();
        for (Paper paper : papers()) {
            var box =
                    new CheckBox(
                            paper.isEmpty()
                                    ? label(paper) + " – " + messages.get("console.print.empty")
                                    : label(paper));
            box.setMnemonicParsing(false);
            box.setWrapText(true);
            box.setDisable(paper.isEmpty());
            box.setSelected(!paper.isEmpty() && paper instanceof RunSheet sheet && !sheet.own());
            boxes.put(paper, box);
            body.getChildren().add(box);
        }
        desk.shell()
                .dialogs()
                .showWide(
                        messages.get("console.command.print"),
                        body,
                        List.of(
                                Choice.cancel(messages.get("console.review.cancel")),
                                new Choice(
                                        messages.get("console.print.save"),
                                        Kind.DEFAULT,
                                        () -> save(chosen(boxes)))),
                        choice -> choice.kind() != Kind.DEFAULT || !chosen(boxes).isEmpty());
    }

    private static List<Paper> chosen(Map<Paper, CheckBox> boxes) {
        return boxes.entrySet().stream()
                .filter(each -> each.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }

    private String label(Paper paper) {
        return switch (paper) {
            case RunSheet sheet ->
                    sheet.own()
                            ? messages.get("console.print.own")
                            : messages.get("console.print.run-sheet");
            case NameTents _ -> messages.get("console.print.name-tents");
            case GroupLists _ -> messages.get("console.print.groups");
            case JoinPoster _ -> messages.get("console.print.join-poster");
        };
    }

    private List<Paper> papers() {
        var session = live.now().session();
        var all = new ArrayList<>(Paper.of(session, desk.today(), desk.zone(), messages));
        var doorway = desk.doorway().get();
        doorway.invitation()
                .ifPresent(invitation ->
                        all.add(
                                new JoinPoster(
                                        session.workshop().title(),
                                        doorway.wifi()
                                                .map(sign ->
                                                        new JoinPoster.Wifi(
                                                                sign.wifi().name(),
                                                                sign.wifi().password(),
                                                                sign.qr())),
                                        invitation.address(),
                                        invitation.code(),
                                        invitation.qr())));
        return all;
    }

    private void save(List<Paper> papers) {
        desk.places()
                .askForFolder(messages.get("console.print.folder"), documents())
                .ifPresent(folder -> {
                    desk.shell().toasts().show(messages.get("console.print.working"));
                    write(papers, folder, Export.IfPresent.ASK);
                });
    }

    private static Path documents() {
        var home = Path.of(System.getProperty("user.home"));
        var documents = home.resolve("Documents");
        return Files.isDirectory(documents) ? documents : home;
    }

    private void write(List<Paper> papers, Path folder, Export.IfPresent ifPresent) {
        var workshop = live.now().session().workshop();
        var saving =
                new SavingOutcome(
                        desk,
                        answer -> write(papers, folder, answer),
                        messages.get("console.print.cannot-show", folder));
        desk.background()
                .run(
                        () ->
                                Printing.write(
                                        workshop.title(),
                                        workshop.day(),
                                        papers,
                                        messages,
                                        folder,
                                        ifPresent),
                        saving::show,
                        _ -> {});
    }
}
