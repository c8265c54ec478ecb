package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.plan.Question;
import app.plenary.session.PollCommand;
import app.plenary.session.Refusal;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Dialogs;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Counting raised hands: all numbers in one line, or one by one with plus and minus. Checks them
 * against the people who are here while they are typed. To be used on the JavaFX thread.
 */
final class HandsPanel extends VBox {
    private final Messages messages;
    private final Dialogs dialogs;
    private final Sender sender;
    private final BlockId poll;
    private final Question question;
    private final HandsDraft draft;
    private final TextField line = new TextField();
    private final List<Label> figures = new ArrayList<>();
    private final Label says = new Label();
    private final Label problem = new Label();
    private final ActionButton anyway;
    private boolean typing = true;

    private HandsPanel(Desk desk, Sender sender, BlockId poll, Question question) {
        this.messages = desk.messages();
        this.dialogs = desk.shell().dialogs();
        this.sender = sender;
        this.poll = poll;
        this.question = question;
        var session = sender.session();
        draft = new HandsDraft(messages, session, session.poll(poll), question);
        getStyleClass().add("hands-panel");
        var name = new Label(messages.get("console.hands.line"));
        name.getStyleClass().addAll("small", "quiet");
        name.setLabelFor(line);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        line.setAccessibleText(messages.get("console.hands.line"));
        line.setPromptText(messages.get("console.hands.prompt"));
        line.setText(draft.line());
        var rows = new VBox(2);
        for (int i = 0; i < draft.raised().size(); i++) {
            rows.getChildren().add(row(i));
        }
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("plain-scroll", "hands-rows");
        says.getStyleClass().addAll("small", "quiet");
        problem.getStyleClass().add("problem");
        for (Label each : List.of(says, problem)) {
            each.setWrapText(true);
            each.setMinHeight(Region.USE_PREF_SIZE);
        }
        anyway =
                Buttons.plain(messages.get("console.hands.anyway"))
                        .does(() -> {
                            dialogs.dismiss();
                            send(true);
                        });
        FieldSet.onlyWhenVisible(problem, says, anyway);
        getChildren().addAll(name, line, scroll, says, problem, anyway);
        line.textProperty()
                .subscribe(text -> {
                    if (typing) {
                        draft.type(text);
                        refresh();
                    }
                });
        refresh();
    }

    static void open(Desk desk, Sender sender, BlockId poll, Question question) {
        var panel = new HandsPanel(desk, sender, poll, question);
        var messages = desk.messages();
        var choices = new ArrayList<Choice>();
        choices.add(Choice.cancel(messages.get("console.hands.cancel")));
        if (!panel.draft.isEmpty()) {
            choices.add(
                    new Choice(
                            messages.get("console.hands.take-back"),
                            Kind.PLAIN,
                            () -> panel.send(Map.of(), false)));
        }
        choices.add(
                new Choice(
                        messages.get("console.hands.count"),
                        Kind.DEFAULT,
                        () -> panel.send(false)));
        desk.shell()
                .dialogs()
                .showWide(
                        messages.get("console.hands.title"),
                        panel,
                        choices,
                        choice ->
                                choice.kind() != Kind.DEFAULT
                                        || (panel.draft.problem().isEmpty()
                                                && !panel.draft.isTooMany()));
    }

    private Region row(int index) {
        var raised = draft.raised().get(index);
        var name = new Label(messages.get("console.poll.option", index + 1, raised.text()));
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var figure = new Label();
        figure.getStyleClass().addAll("strong", "hands-figure");
        figures.add(figure);
        var row =
                new HBox(
                        8,
                        name,
                        step(Material2RoundMZ.REMOVE, "console.hands.one-less", index, -1),
                        figure,
                        step(Material2RoundAL.ADD, "console.hands.one-more", index, 1));
        row.getStyleClass().add("hands-row");
        row.setFocusTraversable(true);
        row.addEventHandler(KeyEvent.KEY_PRESSED, key -> press(key, index));
        return row;
    }

    private ActionButton step(Ikon icon, String textKey, int index, int by) {
        var button = Buttons.icon(icon, messages.get(textKey)).does(() -> add(index, by));
        button.setFocusTraversable(false);
        return button;
    }

    private void press(KeyEvent key, int index) {
        switch (key.getCode()) {
            case PLUS, ADD, EQUALS, RIGHT, SPACE -> add(index, 1);
            case MINUS, SUBTRACT, LEFT, BACK_SPACE -> add(index, -1);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void add(int index, int by) {
        draft.add(index, by);
        typing = false;
        line.setText(draft.line());
        typing = true;
        refresh();
    }

    private void refresh() {
        for (int i = 0; i < figures.size(); i++) {
            figures.get(i).setText(Integer.toString(draft.count(i)));
            var row = figures.get(i).getParent();
            if (row != null) {
                row.setAccessibleText(
                        messages.get(
                                "console.hands.row", draft.raised().get(i).text(), draft.count(i)));
            }
        }
        boolean wrong = !draft.problem().isEmpty() || draft.isTooMany();
        problem.setText(draft.problem().isEmpty() ? draft.says() : draft.problem());
        says.setText(draft.says());
        problem.setVisible(wrong);
        says.setVisible(!wrong);
        anyway.setVisible(draft.problem().isEmpty() && draft.isTooMany());
    }

    private void send(boolean overruled) {
        send(draft.counts(), overruled);
    }

    private void send(Map<Integer, Integer> counts, boolean overruled) {
        sender.sendOrSay(
                new PollCommand.CountHands(poll, question.id(), counts, overruled),
                () -> {},
                reason -> refused(counts, reason));
    }

    /** People may have answered by phone while hands were counted. */
    private void refused(Map<Integer, Integer> counts, Refusal reason) {
        if (reason == Refusal.MORE_ANSWERS_THAN_PEOPLE) {
            dialogs.confirm(
                    messages.get("console.hands.title"),
                    sender.words(reason),
                    messages.get("console.hands.anyway"),
                    () -> send(counts, true));
        } else {
            dialogs.tell(messages.get("console.hands.title"), sender.words(reason));
        }
    }
}
