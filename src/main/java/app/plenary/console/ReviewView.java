package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.live.Revision;
import app.plenary.report.Report.Section;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;
import app.plenary.ui.Caption;
import app.plenary.ui.EmptyState;
import app.plenary.ui.Rail;

import javafx.animation.PauseTransition;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.kordamp.ikonli.material2.Material2OutlinedAL;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Looking back: the summary as it will leave in the middle, what belongs into it at the left, and
 * where it goes at the right. While the session goes on the page follows it twice a second at most.
 */
public final class ReviewView implements WorkshopPage {
    private static final Duration CALM = Duration.millis(500);

    private final Messages messages;
    private final LiveSession live;
    private final ReviewViewModel model;
    private final ReviewPage page;
    private final ExportPane export;
    private final ScrollPane scroll;
    private final StackPane paper;
    private final EmptyState empty;
    private final BorderPane region = new BorderPane();
    private final PauseTransition calm = new PauseTransition(CALM);
    private final Map<Section, CheckBox> boxes = new EnumMap<>(Section.class);
    private final Map<Section, Label> sizes = new EnumMap<>(Section.class);
    private final Rail left;
    private boolean stale = true;

    /** {@code go} brings another page to the front. */
    public ReviewView(Desk desk, LiveSession live, Consumer<Mode> go) {
        this(desk, live, go, documents());
    }

    /** With the folder that is offered at first. */
    ReviewView(Desk desk, LiveSession live, Consumer<Mode> go, Path folder) {
        this.messages = desk.messages();
        this.live = live;
        model =
                new ReviewViewModel(
                        messages,
                        desk.dates(),
                        desk.clock(),
                        folder,
                        desk.album()::bytes,
                        live.now().session());
        page = new ReviewPage(desk, model);
        export = new ExportPane(desk, model);
        empty =
                new EmptyState(
                                Material2OutlinedAL.DESCRIPTION,
                                messages.get("console.review.empty.title"),
                                messages.get("console.review.empty.words"))
                        .with(
                                Buttons.plain(messages.get("console.review.empty.run"))
                                        .does(() -> go.accept(Mode.RUN)));
        paper = new StackPane(page);
        paper.getStyleClass().add("review-desk");
        scroll = new ScrollPane(paper);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("plain-scroll", "review-scroll");
        scroll.setAccessibleText(messages.get("console.review.page"));
        left = new Rail(Rail.Side.LEFT, 224);
        left.getChildren()
                .add(new Caption(messages.get("console.review.sections"), messages.locale()));
        for (var choice : model.choices()) {
            left.getChildren().add(row(choice));
        }
        left.getStyleClass().add("review-sections");
        region.getStyleClass().add("review-view");
        RunStyles.on(region);
        region.setLeft(left);
        region.setCenter(new StackPane(scroll, empty));
        region.setRight(export.region());
        calm.setOnFinished(_ -> refresh());
        region.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null && stale) {
                        refresh();
                    }
                });
    }

    private static Path documents() {
        var home = Path.of(System.getProperty("user.home"));
        var documents = home.resolve("Documents");
        return Files.isDirectory(documents) ? documents : home;
    }

    private HBox row(ReviewViewModel.Choice choice) {
        var box = new CheckBox(choice.title());
        box.setSelected(choice.chosen());
        box.setMnemonicParsing(false);
        box.selectedProperty()
                .addListener((_, _, chosen) -> {
                    model.choose(choice.section(), chosen);
                    page.refresh();
                    if (chosen) {
                        reveal(choice.section());
                    }
                });
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        var size = new Label();
        size.getStyleClass().addAll("small", "quiet");
        size.setMinWidth(Region.USE_PREF_SIZE);
        boxes.put(choice.section(), box);
        sizes.put(choice.section(), size);
        var row = new HBox(box, size);
        row.getStyleClass().add("section-row");
        return row;
    }

    private void reveal(Section section) {
        var heading = page.heading(section);
        scroll.layout();
        double hidden = paper.getHeight() - scroll.getViewportBounds().getHeight();
        if (heading != null && hidden > 0) {
            double y =
                    paper.sceneToLocal(heading.localToScene(heading.getLayoutBounds())).getMinY();
            scroll.setVvalue(Math.clamp((y - 24) / hidden, 0, 1));
        }
    }

    @Override
    public Region region() {
        return region;
    }

    @Override
    public List<ConsoleCommand> commands() {
        return export.commands();
    }

    @Override
    public void show(Revision revision) {
        stale = true;
        if (region.getScene() != null && calm.getStatus() != PauseTransition.Status.RUNNING) {
            calm.playFromStart();
        }
    }

    private void refresh() {
        boolean first = page.getChildren().isEmpty();
        stale = false;
        if (!model.show(live.now().session()) && !first) {
            return;
        }
        boolean none = model.isEmpty();
        empty.setVisible(none);
        scroll.setVisible(!none);
        left.setDisable(none);
        for (var choice : model.choices()) {
            var box = boxes.get(choice.section());
            var size = sizes.get(choice.section());
            if (box != null && size != null) {
                size.setText(Integer.toString(choice.size()));
                box.setDisable(choice.size() == 0);
                box.setAccessibleText(
                        messages.get(
                                "console.review.section-spoken", choice.title(), choice.size()));
            }
        }
        page.refresh();
        export.refresh();
    }

    @Override
    public void entered() {
        refresh();
        region.requestFocus();
    }

    @Override
    public void left() {
        calm.stop();
    }
}
