package app.plenary.console;

import app.plenary.plan.Marked;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Texts on the page of a summary. */
final class PageText {
    private PageText() {}

    static Label label(String words, String... styles) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    static Text plain(String words) {
        var text = new Text(words);
        text.getStyleClass().add("page-words");
        return text;
    }

    static Text strong(String words) {
        var text = plain(words);
        text.getStyleClass().add("strong-text");
        return text;
    }

    static TextFlow marked(Marked marked) {
        var flow = new TextFlow();
        for (Marked.Span span : marked.spans()) {
            flow.getChildren().add(span.strong() ? strong(span.text()) : plain(span.text()));
        }
        return flow;
    }

    static Region line(Node mark, Region words) {
        var front = mark instanceof Text text ? new TextFlow(text) : mark;
        if (front instanceof Region region) {
            region.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var row = new HBox(front, words);
        row.getStyleClass().add("page-line");
        return row;
    }
}
