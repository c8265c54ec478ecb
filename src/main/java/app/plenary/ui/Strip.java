package app.plenary.ui;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * A row of coloured parts whose widths are in proportion to their weights, such as the blocks of an
 * agenda. Parts show a tooltip; in a choosable strip a click or the arrow keys choose one.
 */
public final class Strip extends Region {
    /**
     * One part. {@code weight} is its share of the width, never negative; {@code styleClass} gives
     * its colour.
     */
    public record Part(double weight, String styleClass, String tooltip) {
        public Part {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("A weight of " + weight);
            }
        }

        /** A part in one of the tones. */
        public static Part of(double weight, Tone tone, String tooltip) {
            return new Part(weight, tone.styleClass(), tooltip);
        }

        /** Time that is not planned: an outline only. */
        public static Part open(double weight, String tooltip) {
            return new Part(weight, "open-end", tooltip);
        }
    }

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final String TIP = "strip-tip";
    private static final double GAP = 2;
    private static final double LEAST = 3;

    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", -1);
    private List<Part> parts = List.of();
    private BitSet also = new BitSet();
    private IntConsumer chosen = _ -> {};

    public Strip() {
        getStyleClass().add("strip");
        selected.subscribe((before, now) -> {
            mark(before.intValue());
            mark(now.intValue());
        });
    }

    /** A strip only eight pixels high, for lists. */
    public static Strip thin() {
        var strip = new Strip();
        strip.getStyleClass().add("thin");
        return strip;
    }

    /** Shows {@code parts}, in order. The selection stays at its index. */
    public void show(List<Part> newParts) {
        if (parts.equals(newParts)) {
            return;
        }
        var old = parts;
        parts = List.copyOf(newParts);
        int most = Math.min(old.size(), parts.size());
        int start = 0;
        while (start < most && old.get(start).equals(parts.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start
                && old.get(old.size() - 1 - end).equals(parts.get(parts.size() - 1 - end))) {
            end++;
        }
        // Regions of parts that stay are kept: a new one has to be dressed by the style sheets.
        var regions = getChildren();
        int stays = most - end;
        if (old.size() > parts.size()) {
            regions.remove(stays, old.size() - end);
        }
        for (int i = stays; regions.size() < parts.size(); i++) {
            regions.add(i, part());
        }
        for (int i = 0; i < parts.size(); i++) {
            boolean same = i < start || i >= parts.size() - end;
            if (!same || i <= 1 || i >= parts.size() - 2) {
                dress((Region) regions.get(i), i);
            }
        }
        setAccessibleText(String.join(", ", parts.stream().map(Part::tooltip).toList()));
        mark();
        requestLayout();
    }

    /** Index of the marked part, -1 for none. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** Marks these parts beside the selected one, and no others. */
    public void mark(BitSet indices) {
        if (!also.equals(indices)) {
            also = (BitSet) indices.clone();
            mark();
        }
    }

    /** Lets people choose parts; {@code action} gets the index of the part just chosen. */
    public void onChosen(IntConsumer action) {
        chosen = action;
        if (!getStyleClass().contains("choosable")) {
            getStyleClass().add("choosable");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.LIST_VIEW);
            addEventHandler(KeyEvent.KEY_PRESSED, this::move);
            setOnMouseClicked(click -> {
                for (int i = 0; i < parts.size(); i++) {
                    if (getChildren()
                            .get(i)
                            .getBoundsInParent()
                            .contains(click.getX(), click.getY())) {
                        choose(i);
                    }
                }
            });
        }
    }

    /** Makes {@code region} look as the part at {@code index}; touches only what differs. */
    private void dress(Region region, int index) {
        var part = parts.get(index);
        var classes = new ArrayList<>(List.of("part", part.styleClass()));
        if (index == 0) {
            classes.add("first");
        }
        if (index == parts.size() - 1) {
            classes.add("last");
        }
        if (!region.getStyleClass().equals(classes)) {
            region.getStyleClass().setAll(classes);
        }
        if (region.getProperties().get(TIP) instanceof Tooltip tip) {
            tip.setText(part.tooltip());
        }
    }

    /** A region for one part. Its tooltip is made when the pointer first comes to it. */
    private Region part() {
        var region = new Region();
        region.setOnMouseEntered(_ -> {
            var words = parts.get(getChildren().indexOf(region)).tooltip();
            if (!words.isEmpty() && !region.getProperties().containsKey(TIP)) {
                var tip = new Tooltip(words);
                region.getProperties().put(TIP, tip);
                Tooltip.install(region, tip);
            }
        });
        return region;
    }

    private void move(KeyEvent key) {
        int last = parts.size() - 1;
        int at = selected.get();
        int to =
                switch (key.getCode()) {
                    case LEFT -> Math.max(0, at - 1);
                    case RIGHT -> Math.min(last, at + 1);
                    case HOME -> 0;
                    case END -> last;
                    default -> -1;
                };
        if (to >= 0 && !parts.isEmpty()) {
            if (to != at) {
                choose(to);
            }
            key.consume();
        }
    }

    private void choose(int index) {
        selected.set(index);
        chosen.accept(index);
    }

    private void mark() {
        for (int i = 0; i < getChildren().size(); i++) {
            mark(i);
        }
    }

    private void mark(int index) {
        if (index >= 0 && index < getChildren().size()) {
            getChildren()
                    .get(index)
                    .pseudoClassStateChanged(SELECTED, index == selected.get() || also.get(index));
        }
    }

    @Override
    protected void layoutChildren() {
        double total = parts.stream().mapToDouble(Part::weight).sum();
        int count = parts.size();
        // With hundreds of parts there is no room for gaps and least widths: only the colours stay.
        boolean fits = getWidth() >= 2 * (GAP + LEAST) * count;
        double gap = fits ? GAP : 0;
        double least = fits ? LEAST : 0;
        double room = getWidth() - gap * (count - 1) - least * count;
        double x = 0;
        for (int i = 0; i < count; i++) {
            double share = total > 0 ? parts.get(i).weight() / total : 1.0 / count;
            double end = x + least + Math.max(0, room) * share;
            double from = snapPositionX(x);
            double to = i == count - 1 ? getWidth() : snapPositionX(end);
            getChildren().get(i).resizeRelocate(from, 0, Math.max(0, to - from), getHeight());
            x = end + gap;
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }
}
