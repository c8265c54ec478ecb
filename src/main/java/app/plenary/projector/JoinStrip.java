package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.session.Invitation;

import javafx.scene.layout.Region;

import java.util.Optional;

/**
 * The lowest line of a running scene: how to join at the left, what the scene has to say at the
 * right. It stays where it is while scenes change.
 */
final class JoinStrip extends Region {
    private static final double QR = 136;
    private static final double LINE = 56;
    private static final double GAP = 16;
    private static final double RAIL = 10;

    private final Setting setting;
    private final QrCode qr;
    private final FitText open = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private final FitText address = new FitText(FitText.Weight.BOLD, "wall-ink");
    private final FitText code = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private final FitText letters = new FitText(FitText.Weight.BOLD, "wall-ink");
    private final FitText note = new FitText(FitText.Weight.SEMIBOLD, "wall-quiet");
    private final Region track = new Region();
    private final Region fill = new Region();
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
        getChildren().addAll(qr, open, address, code, letters, note, track, fill);
    }

    /** {@code isSlim}: without the QR code, on one line. */
    void show(Doorway doorway, Page.Footnote newFootnote, boolean isSlim) {
        Optional<Invitation> invitation = doorway.invitation();
        invited = invitation.isPresent();
        slim = isSlim;
        footnote = newFootnote;
        invitation.ifPresent(i -> {
            qr.show(i.qr());
            address.words(i.address());
            letters.words(i.code());
        });
        open.words(
                setting.messages()
                        .get(invited ? "projector.join.open" : "projector.join.no-phones"));
        note.words(newFootnote.text());
        qr.setVisible(invited && !slim);
        address.setVisible(invited);
        code.setVisible(invited);
        letters.setVisible(invited);
        track.setVisible(newFootnote.progress().isPresent());
        fill.setVisible(newFootnote.progress().orElse(0) > 0);
        requestLayout();
    }

    /** How high it is now. */
    double height() {
        return invited && !slim ? QR : LINE;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double noteWidth = note.isBlank() ? 0 : placeNote(width, height);
        double left = 0;
        if (qr.isVisible()) {
            qr.resizeRelocate(0, 0, QR, QR);
            left = QR + 28;
        }
        double room = width - left - noteWidth - (noteWidth > 0 ? 40 : 0);
        if (invited && qr.isVisible()) {
            double line = height / 2;
            placePair(open, address, left, 0, line, room);
            placePair(code, letters, left, line, line, room);
        } else if (invited) {
            double first = placePair(open, address, left, 0, height, room * 0.58);
            placePair(code, letters, left + first + 32, 0, height, room - first - 32);
        } else {
            double tall = open.fit(room, height, Page.SMALL, 20);
            open.place(left, (height - tall) / 2);
        }
    }

    private double placeNote(double width, double height) {
        note.fitLine(width * 0.45, Page.SMALL);
        boolean progress = track.isVisible();
        double tall = note.height() + (progress ? RAIL + 4 : 0);
        double top = slim || !invited ? (height - tall) / 2 : height - tall;
        note.place(width - note.width(), top);
        double rail = Math.max(note.width(), 360);
        if (progress) {
            double y = top + note.height() + 4;
            track.resizeRelocate(width - rail, y, rail, RAIL);
            double done = Math.clamp(footnote.progress().orElse(0), 0, 1);
            fill.resizeRelocate(width - rail, y, Math.max(RAIL, rail * done), RAIL);
        }
        return progress ? rail : note.width();
    }

    // Both words of a pair shrink together, so that they stand on one line.
    private static double placePair(
            FitText name, FitText value, double x, double y, double height, double room) {
        double size = Page.SMALL;
        do {
            name.at(size, Double.MAX_VALUE);
            value.at(size * 1.08, Double.MAX_VALUE);
            size *= 0.96;
        } while (name.width() + GAP + value.width() > room && size > 12);
        double baseline = y + (height - value.height()) / 2 + value.getBaselineOffset();
        name.place(x, baseline - name.getBaselineOffset());
        value.place(x + name.width() + GAP, baseline - value.getBaselineOffset());
        return name.width() + GAP + value.width();
    }
}
