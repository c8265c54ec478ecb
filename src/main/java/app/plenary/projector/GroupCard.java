package app.plenary.projector;

import app.plenary.plan.GroupRole;
import app.plenary.session.Scene;
import app.plenary.text.Messages;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A group and its people, in one or more columns of names; beside a name, where there is room for
 * it, the part that the person plays.
 */
final class GroupCard extends Region {
    private static final double HEAD = 1.08;
    private static final double LINE = 1.22;

    /** The height of a line of Latin letters, of which they need only {@link #LINE}. */
    private static final double USUAL = 1.37;

    private static final double PAD = 0.45;
    private static final double BETWEEN = 0.6;
    private static final double HEAD_GAP = 0.1;
    private static final double ROLE = 0.72;
    private static final double ROLE_GAP = 0.3;

    /** How far a name shrinks before it takes a second line; never under what can be read. */
    private static final double SHRINK = 0.8;

    private final FitText head = new FitText(FitText.Weight.BOLD, "wall-groups");
    private final List<FitText> names = new ArrayList<>();
    private final List<FitText> roles = new ArrayList<>();
    private double size = Page.SMALL;
    private int columns = 1;
    private boolean roled;

    GroupCard(Scene.Table table, Messages messages) {
        getStyleClass().add("wall-card");
        setManaged(false);
        head.words(table.name());
        getChildren().add(head);
        for (String member : table.members()) {
            var name = new FitText(FitText.Weight.REGULAR, "wall-soft");
            name.words(member);
            names.add(name);
            var part = new FitText(FitText.Weight.REGULAR, "wall-role");
            part.words(role(table.roles().get(member), messages));
            part.setVisible(false);
            roles.add(part);
        }
        getChildren().addAll(names);
        getChildren().addAll(roles);
    }

    private static String role(@Nullable GroupRole role, Messages messages) {
        return switch (role) {
            case null -> "";
            case HOST -> messages.get("projector.groups.role.host");
            case SCRIBE -> messages.get("projector.groups.role.scribe");
            case TIMEKEEPER -> messages.get("projector.groups.role.timekeeper");
            case REPORTER -> messages.get("projector.groups.role.reporter");
            case SCEPTIC -> messages.get("projector.groups.role.sceptic");
            case CLIENT -> messages.get("projector.groups.role.client");
        };
    }

    boolean hasRoles() {
        return roles.stream().anyMatch(role -> !role.isBlank());
    }

    /** From now on the parts that people play take room beside their names, or do not show. */
    void roles(boolean shown) {
        roled = shown;
        roles.forEach(role -> role.setVisible(shown && !role.isBlank()));
    }

    int people() {
        return names.size();
    }

    /** The height it needs; a name that is too long for its column takes a second line. */
    double heightAt(double newSize, int newColumns, double width) {
        double room = nameWidth(newSize, newColumns, width);
        int perColumn = perColumn(newColumns);
        double most = 0;
        for (int from = 0; from < names.size(); from += perColumn) {
            double sum = 0;
            for (int i = from; i < Math.min(names.size(), from + perColumn); i++) {
                sum += boxAt(names.get(i), newSize, room - beside(i, newSize));
            }
            most = Math.max(most, sum);
        }
        double headHeight = boxAt(head, newSize * HEAD, width - 2 * PAD * newSize);
        return headHeight + HEAD_GAP * newSize + most + 2 * PAD * newSize;
    }

    /** Whether nearly all names stay on one line, and none is broken within a word. */
    boolean reads(double newSize, int newColumns, double width) {
        double room = nameWidth(newSize, newColumns, width);
        double type = shrunk(newSize);
        int broken = 0;
        for (int i = 0; i < names.size(); i++) {
            double own = room - beside(i, newSize);
            if (names.get(i).longestWordAt(type) > own) {
                return false;
            }
            broken += names.get(i).lineAt(type) > own ? 1 : 0;
        }
        return broken * 5 <= names.size()
                && head.longestWordAt(shrunk(newSize * HEAD)) <= width - 2 * PAD * newSize;
    }

    /** Whether every name stays on one line without shrinking. */
    boolean isEven(double newSize, int newColumns, double width) {
        double room = nameWidth(newSize, newColumns, width);
        return IntStream.range(0, names.size())
                        .allMatch(i -> names.get(i).lineAt(newSize) <= room - beside(i, newSize))
                && head.lineAt(newSize * HEAD) <= width - 2 * PAD * newSize;
    }

    void size(double newSize, int newColumns) {
        size = newSize;
        columns = newColumns;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double pad = PAD * size;
        double headRoom = getWidth() - 2 * pad;
        double headHeight = boxAt(head, size * HEAD, headRoom);
        put(head, size * HEAD, headRoom);
        head.place(pad, pad + (headHeight - head.height()) / 2);
        double room = nameWidth(size, columns, getWidth());
        int perColumn = perColumn(columns);
        double y = 0;
        for (int i = 0; i < names.size(); i++) {
            if (i % perColumn == 0) {
                y = pad + headHeight + HEAD_GAP * size;
            }
            var name = names.get(i);
            double own = room - beside(i, size);
            double height = boxAt(name, size, own);
            put(name, size, own);
            int column = i / perColumn;
            double x = pad + column * (room + BETWEEN * size);
            double top = y + (height - name.height()) / 2;
            name.place(x, top);
            var role = roles.get(i);
            role.at(roleSize(size), Double.MAX_VALUE);
            role.place(
                    x + name.width() + ROLE_GAP * size,
                    top + name.getBaselineOffset() - role.getBaselineOffset());
            y += height;
        }
    }

    /** What the part of this person takes beside the name. */
    private double beside(int person, double newSize) {
        var role = roles.get(person);
        return roled && !role.isBlank() ? ROLE_GAP * newSize + role.lineAt(roleSize(newSize)) : 0;
    }

    private static double roleSize(double newSize) {
        return Math.max(Page.SMALL, newSize * ROLE);
    }

    private static double shrunk(double size) {
        return Math.max(Math.min(size, Page.SMALL), size * SHRINK);
    }

    private int perColumn(int newColumns) {
        return Math.max(1, Math.ceilDiv(names.size(), newColumns));
    }

    // One line where it fits when it shrinks a little, else as many as it takes. Scripts with
    // taller letters get taller lines.
    private static double boxAt(FitText text, double size, double room) {
        double shrunk = shrunk(size);
        if (text.lineAt(shrunk) > room) {
            return text.heightAt(shrunk, room);
        }
        double taller = text.heightAt(size, Double.MAX_VALUE) - USUAL * size;
        return LINE * size + Math.max(0, taller);
    }

    private static void put(FitText text, double size, double room) {
        double shrunk = shrunk(size);
        if (text.lineAt(shrunk) > room) {
            text.at(shrunk, room);
        } else {
            text.fitLine(room, size);
        }
    }

    private static double nameWidth(double newSize, int newColumns, double width) {
        return (width - 2 * PAD * newSize - (newColumns - 1) * BETWEEN * newSize) / newColumns;
    }
}
