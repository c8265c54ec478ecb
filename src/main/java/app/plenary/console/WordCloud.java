package app.plenary.console;

import app.plenary.console.PollPicture.Line;
import app.plenary.text.Messages;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Words that people gave, larger the more gave them; each is a button that keeps it from the room.
 * A word that stays keeps its button, and with it the focus, while answers come in.
 */
final class WordCloud extends FlowPane {
    private static final PseudoClass COVERED = PseudoClass.getPseudoClass("covered");
    private static final int LARGEST = 5;

    private final Messages messages;
    private final BiConsumer<Line, Boolean> cover;
    private final Map<String, Button> words = new HashMap<>();

    /** {@code cover} is told which word is to be kept from the room, or seen again. */
    WordCloud(Messages messages, BiConsumer<Line, Boolean> cover) {
        super(4, 2);
        this.messages = messages;
        this.cover = cover;
        getStyleClass().add("word-cloud");
    }

    void show(List<Line> lines) {
        var shown = new ArrayList<Button>();
        for (Line line : lines) {
            var word = words.computeIfAbsent(line.text(), _ -> new Button());
            draw(word, line);
            shown.add(word);
        }
        words.values().retainAll(shown);
        if (!getChildren().equals(shown)) {
            var focused = shown.stream().filter(Button::isFocused).findFirst();
            getChildren().setAll(shown);
            focused.ifPresent(Button::requestFocus);
        }
    }

    private void draw(Button word, Line line) {
        word.setText(
                line.count() > 1
                        ? messages.get("console.poll.word", line.text(), line.count())
                        : line.text());
        word.getStyleClass().setAll("button", "word", "size-" + size(line));
        word.setMnemonicParsing(false);
        word.pseudoClassStateChanged(COVERED, line.covered());
        word.setTooltip(
                new Tooltip(
                        line.covered()
                                ? messages.get("console.poll.uncover")
                                : messages.get("console.poll.cover")));
        word.setAccessibleText(
                line.covered()
                        ? messages.get("console.poll.covered", line.text())
                        : word.getText());
        word.setOnAction(_ -> cover.accept(line, !line.covered()));
    }

    /** Areas grow with the count, so sizes grow with its root. */
    private static int size(Line line) {
        return line.count() == 1
                ? 1
                : 1 + (int) Math.round(Math.sqrt(line.weight()) * (LARGEST - 1));
    }
}
