package app.plenary.console;

import app.plenary.session.Participant;
import app.plenary.text.Messages;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Tone;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** Who has longer to answer, and by how much: a row for everybody who is here. */
final class ExtraTimePanel extends VBox {
    /** In per cent, 0 for as long as everybody. */
    static final List<Integer> STEPS = List.of(0, 25, 50, 100, 200);

    private ExtraTimePanel(Messages messages, QuizViewModel model) {
        getStyleClass().add("hands-panel");
        var says = new Label(messages.get("console.quiz.extra-says"));
        says.getStyleClass().addAll("small", "quiet");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        var rows = new VBox(2);
        var people = model.session().roster().present();
        people.forEach(person -> rows.getChildren().add(row(messages, model, person)));
        if (people.isEmpty()) {
            rows.getChildren().add(new Label(messages.get("console.quiz.extra-nobody")));
        }
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("plain-scroll", "hands-rows");
        getChildren().addAll(says, scroll);
    }

    static void open(Desk desk, QuizViewModel model) {
        var messages = desk.messages();
        desk.shell()
                .dialogs()
                .showWide(
                        messages.get("console.quiz.extra-time"),
                        new ExtraTimePanel(messages, model),
                        List.of(Choice.cancel(messages.get("console.quiz.extra-done"))),
                        _ -> true);
    }

    static String name(Messages messages, int percent) {
        return percent == 0
                ? messages.get("console.quiz.extra-none")
                : messages.get("console.quiz.extra-percent", percent);
    }

    private static Region row(Messages messages, QuizViewModel model, Participant person) {
        var chips =
                new ChipRow<>(
                        person.name(), STEPS, percent -> name(messages, percent), _ -> Tone.POLL);
        chips.show(
                person.id(),
                model.session().quizzes().extraTime(person.id()),
                (percent, _) -> model.extraTime(person.id(), percent));
        HBox.setHgrow(chips, Priority.ALWAYS);
        var row = new HBox(chips);
        row.getStyleClass().add("hands-row");
        return row;
    }
}
