package app.plenary.console;

import app.plenary.report.Accent;
import app.plenary.report.Document;
import app.plenary.report.Item;
import app.plenary.report.Look;
import app.plenary.report.Report.Section;
import app.plenary.text.Messages;
import app.plenary.ui.Stills;
import app.plenary.ui.Theme;

import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The summary as a page of paper, piece by piece as every format has it, built anew from each
 * document. While a text is being changed the page waits.
 */
final class ReviewPage extends VBox {
    private static final double LOGO = 56;

    private final Messages messages;
    private final ReviewViewModel model;
    private final Theme theme;
    private final Stills stills;
    private final Map<Section, Node> headings = new EnumMap<>(Section.class);
    private final Map<String, PageLine> lines = new LinkedHashMap<>();
    private boolean waits;

    ReviewPage(Desk desk, ReviewViewModel model) {
        messages = desk.messages();
        stills = new Stills(desk.album()::bytes);
        theme = desk.theme();
        this.model = model;
        getStyleClass().add("review-page");
        theme.appearanceProperty().subscribe(_ -> refresh());
    }

    /** Builds the page from the model's document. */
    void refresh() {
        if (lines.values().stream().anyMatch(PageLine::isEditing)) {
            waits = true;
            return;
        }
        waits = false;
        var focused =
                lines.values().stream().filter(Node::isFocused).map(PageLine::key).findFirst();
        var keys = lines.keySet().stream().toList();
        headings.clear();
        lines.clear();
        getChildren().clear();
        var document = model.document();
        document.look().logo().ifPresent(logo -> getChildren().add(logo(document.look())));
        getChildren().add(PageText.label(String.join(" · ", document.facts()), "small", "quiet"));
        var items = new PageItems(model.summary());
        getChildren().add(line(items.title(), PageText.label(document.title(), "page-title")));
        if (!document.cover().isEmpty()) {
            getChildren().add(PageText.label(document.cover(), "quiet", "page-cover"));
        }
        if (model.isUnfinished()) {
            getChildren()
                    .add(PageText.label(messages.get("console.review.unfinished"), "late-ink"));
        }
        if (!document.lead().isEmpty()) {
            getChildren().add(PageText.label(String.join(" ", document.lead())));
        }
        for (Document.Chapter chapter : document.chapters()) {
            chapter(chapter, items, document.look());
        }
        if (document.chapters().isEmpty()) {
            getChildren().add(PageText.label(messages.get("console.review.nothing"), "quiet"));
        }
        focused.ifPresent(key -> focus(key, keys));
    }

    /** The same line again, or the one that has taken its place. */
    private void focus(String key, java.util.List<String> before) {
        for (int i = Math.max(0, before.indexOf(key)); i < before.size(); i++) {
            var line = lines.get(before.get(i));
            if (line != null) {
                line.requestFocus();
                return;
            }
        }
    }

    /** To be called when a text was changed, or was not after all. */
    void edited() {
        if (waits) {
            refresh();
        }
    }

    /** Where a section begins; null when it is not on the page. */
    @Nullable Node heading(Section section) {
        return headings.get(section);
    }

    private static ImageView logo(Look look) {
        var view = new ImageView();
        look.logo()
                .ifPresent(logo -> view.setImage(new Image(new ByteArrayInputStream(logo.png()))));
        view.setPreserveRatio(true);
        view.setFitHeight(Math.min(LOGO, view.getImage().getHeight()));
        return view;
    }

    private void chapter(Document.Chapter chapter, PageItems items, Look look) {
        var words = new Text(chapter.title());
        words.getStyleClass().add("heading-words");
        var heading = new TextFlow(words);
        heading.getStyleClass().add("section-heading");
        var accent =
                theme.appearanceProperty().get() == Theme.Appearance.DARK
                        ? look.accent().onDark()
                        : look.accent().onPaper();
        if (look.accent().equals(Accent.USUAL)) {
            words.getStyleClass().add("usual");
        } else {
            words.setFill(Color.rgb(accent.red(), accent.green(), accent.blue()));
        }
        headings.putIfAbsent(chapter.section(), heading);
        var pieces = new PagePieces(messages, stills, chapter, items, this::line);
        getChildren().add(line(pieces.heading(), heading));
        getChildren().addAll(pieces.nodes());
    }

    private Node line(Optional<Item> item, Region content) {
        if (item.isEmpty()) {
            return content;
        }
        var line = new PageLine(messages, model, this, item.get(), content);
        lines.put(line.key(), line);
        return line;
    }
}
