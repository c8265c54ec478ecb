package app.plenary.projector;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of several pages of one scene is on, turned by itself while its window shows and the wall
 * is not frozen, and the row of dots that tells. For the JavaFX thread.
 */
final class Turning {
    /** The height that the dots take. */
    static final double HEIGHT = 40;

    private static final int MOST_DOTS = 40;
    private static final double DOT = 14;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Setting setting;
    private final Runnable turned;
    private final List<Node> dots = new ArrayList<>();
    private final Timeline timer;
    private int pages = 1;
    private int current;
    private boolean showing;

    /** {@code owner} is the page on the wall; {@code turned} is called after each turn. */
    Turning(Setting setting, Region owner, Runnable turned) {
        this.setting = setting;
        this.turned = turned;
        for (int i = 0; i < MOST_DOTS; i++) {
            var dot = new Region();
            dot.getStyleClass().add("wall-dot");
            dot.setManaged(false);
            dot.setVisible(false);
            dots.add(dot);
        }
        timer = new Timeline(new KeyFrame(setting.motion().page(), _ -> next()));
        timer.setCycleCount(Animation.INDEFINITE);
        owner.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(shows -> {
                    showing = shows;
                    run();
                });
    }

    List<Node> nodes() {
        return dots;
    }

    int current() {
        return current;
    }

    int pages() {
        return pages;
    }

    /** Sets how many pages there are; keeps the one that is on when it can. */
    void pages(int count) {
        pages = Math.max(1, count);
        current = Math.min(current, pages - 1);
        run();
    }

    /** Begins again with the first page. */
    void restart() {
        current = 0;
        timer.stop();
        run();
    }

    /** Puts the dots into the middle of this line; hides them when there is one page only. */
    void place(double x, double y, double width) {
        double step = 2 * DOT;
        double left = x + (width - step * (Math.min(pages, MOST_DOTS) - 1) - DOT) / 2;
        for (int i = 0; i < dots.size(); i++) {
            var dot = dots.get(i);
            dot.setVisible(pages > 1 && i < pages);
            dot.pseudoClassStateChanged(CURRENT, i == currentDot());
            dot.resizeRelocate(left + i * step, y + (HEIGHT - DOT) / 2, DOT, DOT);
        }
    }

    /** Of more pages than dots each dot stands for several. */
    private int currentDot() {
        return pages <= MOST_DOTS ? current : current * MOST_DOTS / pages;
    }

    /** Turns to the next page, and from the last to the first; not while the wall is frozen. */
    void next() {
        if (pages > 1 && !setting.clock().isStopped()) {
            current = (current + 1) % pages;
            for (int i = 0; i < dots.size(); i++) {
                dots.get(i).pseudoClassStateChanged(CURRENT, i == currentDot());
            }
            turned.run();
        }
    }

    boolean isRunning() {
        return timer.getStatus() == Animation.Status.RUNNING;
    }

    private void run() {
        if (showing && pages > 1) {
            timer.play();
        } else {
            timer.stop();
        }
    }
}
