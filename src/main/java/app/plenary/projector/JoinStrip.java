package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.live.WallState;
import app.plenary.session.Invitation;

import javafx.scene.layout.Region;

import java.util.Optional;

/**
 * The lowest line of a running scene: how to join at the left, what the scene has to say at the
 * right, and what comes next where there is room for it. It stays where it is while scenes change,
 * and takes a second line rather than smaller type.
 */
final class JoinStrip extends Region {
    private static final double QR = 136;
    private static final double LINE = 56;
    private static final double VALUE = Page.SMALL * 1.08;
    private static final double GAP = 16;
    private static final double RAIL = 10;
    private static final double BETWEEN = 40;
    private static final double SHORTEST_NEXT = 280;

    private final Setting setting;
    private final QrCode qr;
    private final FitText open = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private final FitText address = new FitText(FitText.Weight.BOLD, "wall-ink");
    private final FitText code = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private final FitText letters = new FitText(FitText.Weight.BOLD, "wall-ink");
    private final FitText note = new FitText(FitText.Weight.SEMIBOLD, "wall-quiet");
    private final FitText next = new FitText(FitText.Weight.REGULAR, "wall-next");
    private final Region track = new Region();
    private final Region fill = new Region();
    private final FitText moved = new FitText(FitText.Weight.BOLD, "wall-accent");
    private boolean invited;
    private boolean slim;
    private Page.Footnote footnote = Page.Footnote.NONE;

    JoinStrip(Setting setting) {
        this.setting = setting;
        qr = new QrCode(setting.messages().get("projector.join.qr"));
        track.getStyleClass().add("wall-progress");
        fill.getStyleClass().add("wall-progress-fill");
        track.setManaged(false);
        fill.setManaged(false);
        setManaged(false);
        code.words(setting.messages().get("projector.join.code"));
        getChildren().addAll(qr, open, address, code, letters, note, next, track, fill, moved);
    }

    /**
     * {@code crowded}: where there is a choice, without the QR code and on one line. {@code
     * coming}: what comes next, in words. Where phones have to come back, the QR code is there and
     * says so.
     */
    void show(
            Doorway doorway,
            Page.Footnote newFootnote,
            String coming,
            boolean crowded,
            WallState.Corner corner) {
        boolean never = corner == WallState.Corner.NEVER && !doorway.moved();
        Optional<Invitation> invitation = doorway.invitation().filter(_ -> !never);
        invited = invitation.isPresent();
        boolean always = corner == WallState.Corner.ALWAYS || doorway.moved();
        slim = (crowded && !always) || !invited;
        moved.words(setting.messages().get("projector.join.moved"));
        moved.setVisible(invited && doorway.moved());
        footnote = newFootnote;
        invitation.ifPresent(i -> {
            qr.show(i.qr());
            address.words(i.address());
            letters.words(i.code());
        });
        open.words(
                never
                        ? ""
                        : setting.messages()
                                .get(invited ? "projector.join.open" : "projector.join.no-phones"));
        note.words(newFootnote.text());
        next.words(coming);
        qr.setVisible(!slim);
        address.setVisible(invited);
        code.setVisible(invited);
        letters.setVisible(invited);
        track.setVisible(newFootnote.progress().isPresent());
        fill.setVisible(newFootnote.progress().orElse(0) > 0);
        requestLayout();
    }

    /** How high it is now when it is that wide. */
    double heightAt(double width) {
        if (!slim) {
            return QR + (moved.isVisible() ? moved.heightAt(Page.SMALL, width) + GAP : 0);
        }
        double right = rightWidth();
        double both = joinWidth(false) + (right > 0 ? BETWEEN + right : 0);
        return both <= width || right == 0 ? LINE : 2 * LINE;
    }

    /** What a slim strip needs at its right; what comes next is only there without a note. */
    private double rightWidth() {
        if (!note.isBlank()) {
            return Math.max(note.lineAt(Page.SMALL), track.isVisible() ? 240 : 0);
        }
        return next.isBlank() ? 0 : Math.min(next.lineAt(Page.SMALL), SHORTEST_NEXT);
    }

    /** What a slim strip needs at its left, with the words beside address and code or without. */
    private double joinWidth(boolean worded) {
        if (!invited) {
            return open.lineAt(Page.SMALL);
        }
        double values = address.lineAt(VALUE) + 32 + letters.lineAt(VALUE);
        return worded
                ? values + open.lineAt(Page.SMALL) + code.lineAt(Page.SMALL) + 2 * GAP
                : values;
    }

    @Override
    protected void layoutChildren() {
        if (slim) {
            layOutSlim(getWidth(), getHeight());
        } else {
            double top = 0;
            if (moved.isVisible()) {
                moved.at(Page.SMALL, getWidth());
                moved.place(0, 0);
                top = getHeight() - QR;
            }
            layOut(getWidth(), top);
        }
    }

    private void layOut(double width, double y) {
        double noteWidth = note.isBlank() ? 0 : placeNote(width, y + QR - noteHeight());
        qr.resizeRelocate(0, y, QR, QR);
        double left = QR + 28;
        double line = QR / 2;
        double lower = noteWidth > 0 ? width - left - noteWidth - BETWEEN : width - left;
        // Words give way together, so that both lines begin alike.
        boolean worded =
                open.lineAt(Page.SMALL) + GAP + address.lineAt(VALUE)
                        <= Math.min(lower, width * 0.62);
        open.setVisible(worded);
        code.setVisible(worded);
        double first = placePair(open, address, left, y, line, worded);
        placePair(code, letters, left, y + line, line, worded);
        placeNext(left + first, width, y, line);
    }

    private void layOutSlim(double width, double height) {
        boolean two = height > LINE;
        double right = rightWidth();
        double room = two || right == 0 ? width : width - right - BETWEEN;
        double used;
        if (invited) {
            boolean worded = joinWidth(true) <= room;
            open.setVisible(worded);
            code.setVisible(worded);
            double first = placePair(open, address, 0, 0, LINE, worded);
            used = first + 32 + placePair(code, letters, first + 32, 0, LINE, worded);
        } else {
            open.setVisible(true);
            double tall = open.cut(Page.SMALL, room, 1);
            open.place(0, (LINE - tall) / 2);
            used = open.width();
        }
        double y = two ? LINE : 0;
        if (note.isBlank()) {
            placeNext(two ? -BETWEEN : used, width, y, LINE);
        } else {
            next.setVisible(false);
            placeNote(width, y + (LINE - noteHeight()) / 2);
        }
    }

    private void placeNext(double from, double width, double y, double height) {
        double room = width - from - BETWEEN;
        boolean fits = !next.isBlank() && Math.min(next.lineAt(Page.SMALL), SHORTEST_NEXT) <= room;
        next.setVisible(fits);
        if (fits) {
            double tall = next.cut(Page.SMALL, room, 1);
            next.place(width - next.width(), y + (height - tall) / 2);
        }
    }

    private double noteHeight() {
        return note.heightAt(Page.SMALL, Double.MAX_VALUE) + (track.isVisible() ? RAIL + 4 : 0);
    }

    private double placeNote(double width, double top) {
        note.cut(Page.SMALL, width * 0.6, 1);
        note.place(width - note.width(), top);
        double rail = Math.max(note.width(), 240);
        if (!track.isVisible()) {
            return note.width();
        }
        double y = top + note.height() + 4;
        track.resizeRelocate(width - rail, y, rail, RAIL);
        double done = Math.clamp(footnote.progress().orElse(0), 0, 1);
        fill.resizeRelocate(width - rail, y, Math.max(RAIL, rail * done), RAIL);
        return rail;
    }

    /** Puts a word and its value on one line and gives how far they reach. */
    private static double placePair(
            FitText name, FitText value, double x, double y, double height, boolean worded) {
        name.at(Page.SMALL, Double.MAX_VALUE);
        value.at(VALUE, Double.MAX_VALUE);
        double indent = worded ? name.width() + GAP : 0;
        double baseline = y + (height - value.height()) / 2 + value.getBaselineOffset();
        name.place(x, baseline - name.getBaselineOffset());
        value.place(x + indent, baseline - value.getBaselineOffset());
        return indent + value.width();
    }
}
