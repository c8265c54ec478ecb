package app.plenary.console;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Notes written in Markdown, as text: paragraphs, headings, lists, bold, italics and code. Links
 * show their words only, and HTML is shown as it was typed; nothing is ever fetched or run.
 */
final class NotesText extends VBox {
    private static final Parser PARSER = Parser.builder().build();

    private String shown = "";

    NotesText() {
        getStyleClass().add("notes-text");
        setFocusTraversable(false);
    }

    /** Shows {@code markdown}; costs nothing when it is shown already. */
    void show(String markdown) {
        if (!markdown.equals(shown)) {
            shown = markdown;
            getChildren().clear();
            PARSER.parse(markdown).accept(new Writer());
        }
    }

    private final class Writer extends AbstractVisitor {
        private final Deque<VBox> places = new ArrayDeque<>();
        private final Deque<String> styles = new ArrayDeque<>();
        private final Deque<Integer> numbers = new ArrayDeque<>();
        private TextFlow line = new TextFlow();

        Writer() {
            places.push(NotesText.this);
        }

        private TextFlow begin(String styleClass) {
            line = new TextFlow();
            line.getStyleClass().add(styleClass);
            places.getFirst().getChildren().add(line);
            return line;
        }

        private void write(String words) {
            var text = new Text(words);
            text.getStyleClass().add("text");
            text.getStyleClass().addAll(styles);
            line.getChildren().add(text);
        }

        private void styled(String style, org.commonmark.node.Node node) {
            styles.push(style);
            visitChildren(node);
            styles.pop();
        }

        @Override
        public void visit(Paragraph paragraph) {
            begin("paragraph");
            visitChildren(paragraph);
        }

        @Override
        public void visit(Heading heading) {
            begin("paragraph");
            styled("bold", heading);
        }

        @Override
        public void visit(BulletList list) {
            numbers.push(0);
            visitChildren(list);
            numbers.pop();
        }

        @Override
        public void visit(OrderedList list) {
            var start = list.getMarkerStartNumber();
            numbers.push(start == null ? 1 : Math.max(1, start));
            visitChildren(list);
            numbers.pop();
        }

        @Override
        public void visit(ListItem item) {
            int number = numbers.isEmpty() ? 0 : numbers.pop();
            var mark = new Text(number == 0 ? "•" : number + ".");
            mark.getStyleClass().addAll("text", "mark");
            var content = new VBox();
            content.getStyleClass().add("item");
            HBox.setHgrow(content, Priority.ALWAYS);
            var row = new HBox(mark(mark), content);
            row.getStyleClass().add("list-row");
            places.getFirst().getChildren().add(row);
            places.push(content);
            visitChildren(item);
            places.pop();
            numbers.push(number == 0 ? 0 : number + 1);
        }

        private Node mark(Text mark) {
            var flow = new TextFlow(mark);
            flow.setMinWidth(USE_PREF_SIZE);
            return flow;
        }

        @Override
        public void visit(BlockQuote quote) {
            var content = new VBox();
            content.getStyleClass().add("quote");
            places.getFirst().getChildren().add(content);
            places.push(content);
            visitChildren(quote);
            places.pop();
        }

        @Override
        public void visit(Emphasis emphasis) {
            styled("italic", emphasis);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            styled("bold", strong);
        }

        @Override
        public void visit(Code code) {
            styles.push("code");
            write(code.getLiteral());
            styles.pop();
        }

        @Override
        public void visit(FencedCodeBlock code) {
            block(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            block(code.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            begin("paragraph");
            write(html.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            write(html.getLiteral());
        }

        private void block(String literal) {
            begin("paragraph");
            styles.push("code");
            write(literal.stripTrailing());
            styles.pop();
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            write("\n");
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            write("\n");
        }

        @Override
        public void visit(org.commonmark.node.Text text) {
            write(text.getLiteral());
        }
    }
}
