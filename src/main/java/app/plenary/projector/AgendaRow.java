package app.plenary.projector;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;

/**
 * One line of the agenda on the wall: when, what, and whether that time is fixed; above it, where a
 * section begins, its heading.
 */
final class AgendaRow {
    /** How high a line is, in sizes of its type. */
    static final double LINE = 1.38;

    /** How high the heading of a section is. */
    static final double SECTION = 50;

    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");
    private static final double BETWEEN = 36;
    private static final double STROKE = 8;

    /**
     * What a line says.
     *
     * @param section blank where none begins
     * @param mark what there is to say about the time; blank for nothing
     */
    record Line(
            String time,
            String title,
            String kind,
            String section,
            String mark,
            boolean past,
            boolean late) {}

    private final FitText section = new FitText(FitText.Weight.SEMIBOLD, "wall-accent");
    private final FitText time = new FitText(FitText.Weight.SEMIBOLD, "wall-agenda-time");
    private final FitText title = new FitText(FitText.Weight.SEMIBOLD, "wall-agenda-title");
    private final FitText mark = new FitText(FitText.Weight.REGULAR, "wall-agenda-mark");
    private final Region stroke = new Region();

    AgendaRow() {
        stroke.setManaged(false);
        stroke.getStyleClass().add("wall-kind");
        hide();
    }

    List<Node> nodes() {
        return List.of(section, time, title, mark, stroke);
    }

    void hide() {
        nodes().forEach(node -> node.setVisible(false));
    }

    // While it is laid out it is too late for the styles of this frame to be applied by themselves.
    void show(Line line, boolean sectioned) {
        section.words(sectioned ? line.section() : "");
        time.words(line.time());
        title.words(line.title());
        mark.words(line.mark());
        stroke.getStyleClass().setAll("wall-kind", line.kind());
        for (Node node : nodes()) {
            node.setVisible(true);
            node.pseudoClassStateChanged(PAST, line.past());
            node.pseudoClassStateChanged(LATE, line.late());
            node.applyCss();
        }
    }

    double timeWidth(double size) {
        return time.lineAt(size);
    }

    /** Puts it here and gives its lower edge. */
    double place(double x, double y, double width, double times, double size) {
        double top = y;
        if (!section.isBlank()) {
            section.cut(Page.SMALL, width, 1);
            section.place(x, top + (SECTION - section.height()) * 0.8);
            top += SECTION;
        }
        double high = LINE * size;
        double right = 0;
        if (!mark.isBlank()) {
            mark.cut(Page.SMALL, width * 0.4, 1);
            right = mark.width() + BETWEEN;
        }
        time.at(size, Double.MAX_VALUE);
        double left = x + times + BETWEEN;
        title.cut(size, width - times - BETWEEN - STROKE - BETWEEN / 2 - right, 1);
        double base = top + (high - time.height()) / 2 + time.getBaselineOffset();
        time.place(x + times - time.width(), base - time.getBaselineOffset());
        stroke.resizeRelocate(left, top + high * 0.2, STROKE, high * 0.6);
        title.place(left + STROKE + BETWEEN / 2, base - title.getBaselineOffset());
        mark.place(x + width - mark.width(), base - mark.getBaselineOffset());
        return top + high;
    }
}
