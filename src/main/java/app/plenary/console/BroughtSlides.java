package app.plenary.console;

import app.plenary.exchange.SlideProblem;
import app.plenary.plan.Picture;
import app.plenary.text.Messages;
import app.plenary.ui.Stills;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Slides that were read and are not taken yet, each with a tick, and what is wrong with others. */
final class BroughtSlides extends VBox {
    private static final int WIDE = 176;
    private static final int HIGH = 99;
    private static final int MOST_REMARKS = 4;

    private final Messages messages;
    private final Stills stills;
    private final int room;
    private final Map<CheckBox, Picture> slides = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final FlowPane tiles = new FlowPane(12, 12);
    private final ScrollPane scroll = new ScrollPane(tiles);
    private final Label state = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final Label remarked = ProblemLine.empty();
    private final Label problem = ProblemLine.empty();
    private boolean finished;

    /** {@code room} is how many can be taken. */
    BroughtSlides(Desk desk, int room) {
        messages = desk.messages();
        stills = new Stills(desk.album()::bytes);
        this.room = room;
        state.setText(messages.get("console.slides.reading"));
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setFocusTraversable(false);
        progress.setAccessibleText(messages.get("console.slides.reading"));
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(330);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(messages.get("console.slides.all"));
        FieldSet.onlyWhenVisible(state, progress, scroll);
        setSpacing(10);
        getStyleClass().add("brought-slides");
        getChildren().addAll(state, progress, scroll, remarked, problem);
    }

    /** One more was read. */
    void add(Picture slide, String file, int page, int pages) {
        var tick = new CheckBox(pages == 1 ? file : messages.get("console.slides.page", page));
        tick.setMaxWidth(WIDE);
        tick.setSelected(true);
        tick.setAccessibleText(messages.get("console.slides.spoken", page, slide.alt()));
        tick.selectedProperty().subscribe(this::tell);
        slides.put(tick, slide);
        var thumbnail = new Thumbnail(messages, stills, WIDE, HIGH);
        thumbnail.show(Optional.of(slide));
        thumbnail.setOnMouseClicked(_ -> tick.setSelected(!tick.isSelected()));
        var tile = new VBox(4, thumbnail, tick);
        tile.setPrefWidth(WIDE);
        tile.setMinHeight(Region.USE_PREF_SIZE);
        tiles.getChildren().add(tile);
        progress.setProgress((double) page / pages);
        tell();
    }

    /** A page gives no slide, or not all of it. */
    void remark(SlideProblem trouble, String file, int page, int pages) {
        progress.setProgress((double) page / pages);
        remarks.add(messages.get("console.slides.remark", file, page, trouble.sentence(messages)));
        tellRemarks();
    }

    /** A file gives none. */
    void refuse(SlideProblem trouble, String file) {
        remarks.addFirst(messages.get("console.slides.refused", file, trouble.sentence(messages)));
        tellRemarks();
    }

    private void tellRemarks() {
        var told = new ArrayList<>(remarks.subList(0, Math.min(MOST_REMARKS, remarks.size())));
        if (told.size() < remarks.size()) {
            told.add(messages.get("console.slides.more-remarks", remarks.size() - told.size()));
        }
        remarked.setText(String.join("\n", told));
    }

    /** Nothing more comes; {@code why} that is, if it is not usual. */
    void finished(String why) {
        finished = true;
        progress.setVisible(false);
        scroll.setVisible(!slides.isEmpty());
        problem.setText(why);
        tell();
    }

    private void tell() {
        int chosen = chosen().size();
        state.setVisible(!finished || !slides.isEmpty());
        state.setText(
                finished
                        ? messages.get("console.slides.chosen", chosen, slides.size())
                        : messages.get("console.slides.read", slides.size()));
        if (chosen <= room) {
            problem.setText(problem.getText().equals(full()) ? "" : problem.getText());
        }
    }

    private String full() {
        return messages.get("console.slides.full", room);
    }

    /** Those with a tick, in their order. */
    List<Picture> chosen() {
        return slides.entrySet().stream()
                .filter(each -> each.getKey().isSelected())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether the chosen can be taken; says what is in the way otherwise. */
    boolean isReady() {
        int chosen = chosen().size();
        if (!finished) {
            problem.setText(messages.get("console.slides.not-finished"));
        } else if (chosen == 0) {
            problem.setText(messages.get("console.slides.nothing"));
        } else if (chosen > room) {
            problem.setText(full());
        } else {
            return true;
        }
        return false;
    }
}
