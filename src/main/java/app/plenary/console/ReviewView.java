package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.live.Revision;
import app.plenary.report.FirstExport;
import app.plenary.report.Report.Section;
import app.plenary.session.Arrangement.Presence;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;
import app.plenary.ui.Caption;
import app.plenary.ui.EmptyState;
import app.plenary.ui.Rail;
import app.plenary.ui.SegmentedControl;

import javafx.animation.PauseTransition;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.kordamp.ikonli.material2.Material2OutlinedAL;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looking back: the summary as it will leave in the middle, how it is arranged at the left, and
 * where it goes at the right. While the session goes on the page follows it twice a second at most.
 */
public final class ReviewView implements WorkshopPage {
    private static final Duration CALM = Duration.millis(500);

    /** Whoever looks so long may want the summary as files; the page itself is there by then. */
    private static final Duration LOOKING = Duration.seconds(1.5);

    /** One for the whole program: what is loaded stays. */
    private static final FirstExport FIRST = new FirstExport();

    private final Messages messages;
    private final LiveSession live;
    private final Sender sender;
    private final ReviewViewModel model;
    private final ReviewPage page;
    private final OutList out;
    private final SectionList sections;
    private final SegmentedControl<Presence> presence;
    private final CommitField cover;
    private final ExportPane export;
    private final ScrollPane scroll;
    private final VBox paper;
    private final EmptyState empty;
    private final BorderPane region = new BorderPane();
    private final PauseTransition calm = new PauseTransition(CALM);
    private final PauseTransition looking = new PauseTransition(LOOKING);
    private final Rail left;
    private boolean stale = true;
    private boolean filling;
    private List<Section> toReveal = List.of();

    /** {@code go} brings another page to the front. */
    public ReviewView(Desk desk, LiveSession live, Consumer<Mode> go) {
        this(desk, live, go, documents());
    }

    /** With the folder that is offered at first. */
    ReviewView(Desk desk, LiveSession live, Consumer<Mode> go, Path folder) {
        this.messages = desk.messages();
        this.live = live;
        var toasts = desk.shell().toasts();
        sender = Sender.of(live, desk);
        model =
                new ReviewViewModel(
                        messages,
                        desk.dates(),
                        desk.clock(),
                        folder,
                        desk.album()::small,
                        live.now().session(),
                        (wish, refused) -> sender.send(wish, this::refresh, refused),
                        toasts::show);
        var look = new LookPane(desk, model, this::redraw);
        page = new ReviewPage(desk, model);
        out = new OutList(messages, model);
        export = new ExportPane(desk, model);
        sections = new SectionList(messages, model, this::revealSoon);
        presence = new SegmentedControl<>(List.of(Presence.values()), this::name);
        presence.setAccessibleText(messages.get("console.review.presence"));
        presence.valueProperty()
                .addListener((_, _, value) -> {
                    if (!filling) {
                        model.presence(value);
                    }
                });
        cover =
                CommitField.line(messages.get("console.review.cover"), toasts::show)
                        .prompt(messages.get("console.review.cover-prompt"));
        empty =
                new EmptyState(
                                Material2OutlinedAL.DESCRIPTION,
                                messages.get("console.review.empty.title"),
                                messages.get("console.review.empty.words"))
                        .with(
                                Buttons.plain(messages.get("console.review.empty.run"))
                                        .does(() -> go.accept(Mode.RUN)));
        paper = new VBox(page, out);
        paper.getStyleClass().add("review-desk");
        scroll = new ScrollPane(paper);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("plain-scroll", "review-scroll");
        scroll.setAccessibleText(messages.get("console.review.page"));
        left = new Rail(Rail.Side.LEFT, 264, arranging(look));
        left.getStyleClass().add("review-rail");
        region.getStyleClass().add("review-view");
        RunStyles.on(region);
        region.setLeft(left);
        region.setCenter(new StackPane(scroll, empty));
        region.setRight(export.region());
        calm.setOnFinished(_ -> refresh());
        looking.setOnFinished(_ -> model.prepare(FIRST));
        region.sceneProperty()
                .subscribe(scene -> {
                    if (scene != null && stale) {
                        refresh();
                    }
                });
    }

    private ScrollPane arranging(LookPane look) {
        var all =
                new VBox(
                        caption("console.review.sections"),
                        sections,
                        caption("console.review.presence"),
                        presence,
                        caption("console.review.cover-title"),
                        cover,
                        caption("console.look.title"),
                        look);
        all.getStyleClass().add("review-sections");
        var pane = new ScrollPane(all);
        pane.setFitToWidth(true);
        pane.setFocusTraversable(false);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("plain-scroll");
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private Caption caption(String key) {
        return new Caption(messages.get(key), messages.locale());
    }

    private String name(Presence of) {
        return switch (of) {
            case NAMES -> messages.get("console.review.names");
            case COUNT -> messages.get("console.review.count");
            case NOTHING -> messages.get("console.review.nobody");
        };
    }

    private static Path documents() {
        var home = Path.of(System.getProperty("user.home"));
        var documents = home.resolve("Documents");
        return Files.isDirectory(documents) ? documents : home;
    }

    /** A section that was put in is on the page once the session has changed. */
    private void revealSoon(Section section) {
        toReveal = List.of(section);
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
        boolean first = sections.getChildren().isEmpty();
        stale = false;
        if (!model.show(live.now().session()) && !first) {
            return;
        }
        boolean none = model.isEmpty();
        empty.setVisible(none);
        scroll.setVisible(!none);
        left.setDisable(none);
        sections.refresh();
        filling = true;
        presence.valueProperty().set(model.presence());
        filling = false;
        cover.show("cover", model.cover(), model::cover);
        redraw();
        toReveal.forEach(this::reveal);
        toReveal = List.of();
    }

    private void redraw() {
        page.refresh();
        out.refresh();
        export.refresh();
    }

    @Override
    public void entered() {
        refresh();
        region.requestFocus();
        looking.playFromStart();
    }

    @Override
    public void left() {
        calm.stop();
        looking.stop();
    }
}
