package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.session.Ballot;
import app.plenary.session.PollCommand;
import app.plenary.session.Refusal;
import app.plenary.session.Response;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Dialogs;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The laptop handed to one person after the other: the questions alone, over everything else. After
 * each ballot nothing of it is left on the screen. To be used on the JavaFX thread.
 */
final class AnswerPanel extends StackPane {
    private final Messages messages;
    private final Dialogs dialogs;
    private final Sender sender;
    private final BlockId id;
    private final Poll poll;
    private final int number;
    private Map<Integer, AnswerInputs.Input> inputs = Map.of();
    private final Label problem = new Label();
    private final ActionButton anyway;
    private boolean sent;

    private AnswerPanel(Desk desk, Sender sender, BlockId id, Poll poll) {
        messages = desk.messages();
        dialogs = desk.shell().dialogs();
        this.sender = sender;
        this.id = id;
        this.poll = poll;
        number = sender.session().poll(id).number();
        getStyleClass().add("answer-panel");
        problem.getStyleClass().add("danger-ink");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        anyway = Buttons.plain(messages.get("console.hands.anyway")).does(() -> send(true));
        FieldSet.onlyWhenVisible(problem, anyway);
        ask();
    }

    static void open(Desk desk, Sender sender, BlockId id, Poll poll) {
        desk.shell().dialogs().showWhole(new AnswerPanel(desk, sender, id, poll));
    }

    private void ask() {
        sent = false;
        problem.setText("");
        anyway.setVisible(false);
        var controls = new AnswerInputs(messages);
        var next = new LinkedHashMap<Integer, AnswerInputs.Input>();
        var questions = new VBox(28);
        for (Question question : poll.questions()) {
            var text = new Label(question.words());
            text.getStyleClass().add("heading");
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            var input = controls.of(question);
            next.put(question.id(), input);
            questions.getChildren().add(new VBox(14, text, input.node()));
        }
        inputs = next;
        var give = Buttons.primary(messages.get("console.answer.give")).does(() -> send(false));
        var close = Buttons.quiet(messages.get("console.answer.close")).does(dialogs::dismiss);
        var promise =
                new Label(
                        poll.anonymous()
                                ? messages.get("console.answer.anonymous")
                                : messages.get("console.answer.no-name"));
        promise.getStyleClass().add("quiet");
        promise.setWrapText(true);
        promise.setMinHeight(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(8, give, anyway, gap, close);
        show(new VBox(18, questions, promise, problem, row));
    }

    private void show(Node content) {
        var column = new VBox(content);
        column.getStyleClass().add("answer-column");
        var centred = new HBox(column);
        centred.getStyleClass().add("answer-page");
        HBox.setHgrow(column, Priority.ALWAYS);
        var scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("plain-scroll");
        getChildren().setAll(scroll);
    }

    private void send(boolean overruled) {
        if (sent) {
            return;
        }
        var responses = new TreeMap<Integer, Response>();
        inputs.forEach((question, input) ->
                input.response().get().ifPresent(each -> responses.put(question, each)));
        sent = true;
        sender.sendOrSay(
                new PollCommand.HandIn(id, number, new Ballot(responses), overruled),
                this::handOver,
                this::refused);
    }

    private void refused(Refusal reason) {
        sent = false;
        problem.setText(sender.words(reason));
        anyway.setVisible(reason == Refusal.MORE_ANSWERS_THAN_PEOPLE);
    }

    /** Wipes the screen: the next person sees that nobody's answer is there. */
    private void handOver() {
        inputs = Map.of();
        var thanks = new Label(messages.get("console.answer.thanks"));
        thanks.getStyleClass().add("heading");
        var words = new Label(messages.get("console.answer.pass-on"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var next = Buttons.primary(messages.get("console.answer.next")).does(this::ask);
        var close = Buttons.quiet(messages.get("console.answer.close")).does(dialogs::dismiss);
        show(new VBox(18, thanks, words, new HBox(8, next, close)));
        next.requestFocus();
    }
}
