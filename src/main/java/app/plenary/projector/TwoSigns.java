package app.plenary.projector;

import app.plenary.live.WifiSign;
import app.plenary.session.Invitation;
import app.plenary.text.Messages;

import javafx.scene.layout.Region;

import java.util.List;

/**
 * Two QR codes side by side, to be scanned one after the other: 1 for the Wi-Fi, 2 for the page.
 * Below each stands what to type instead.
 */
final class TwoSigns extends Region {
    private static final double GAP = 48;
    private static final double LINE = 8;
    private static final double LARGEST = 48;

    private final Messages messages;
    private final Sign wifi;
    private final Sign page;
    private String password = "";

    /** One of them. */
    private static final class Sign {
        final FitText number = new FitText(FitText.Weight.BOLD, "wall-accent");
        final FitText head = new FitText(FitText.Weight.SEMIBOLD, "wall-soft");
        final QrCode qr;
        final FitText first = new FitText(FitText.Weight.BOLD, "wall-ink");
        final FitText second = new FitText(FitText.Weight.BOLD, "wall-ink");

        Sign(String numbered, String heading, String accessible) {
            number.words(numbered);
            head.words(heading);
            qr = new QrCode(accessible);
        }

        List<FitText> texts() {
            return List.of(number, head, first, second);
        }

        /** The height of the words when it is that wide; sets their sizes. */
        double words(double width, double height) {
            number.at(LARGEST, Double.MAX_VALUE);
            head.fitLine(width - number.width() - 20, LARGEST);
            first.fit(width, height / 5, LARGEST, Page.SMALL);
            second.fit(width, height * 0.3, LARGEST, Page.SMALL);
            return number.height() + first.height() + second.height() + 3 * LINE;
        }

        void place(double x, double y, double side) {
            number.place(x, y);
            head.place(
                    x + number.width() + 20,
                    y + number.getBaselineOffset() - head.getBaselineOffset());
            double top = y + number.height() + LINE;
            qr.resizeRelocate(x, top, side, side);
            top += side + LINE;
            first.place(x, top);
            second.place(x, top + first.height() + LINE);
        }
    }

    TwoSigns(Messages messages) {
        this.messages = messages;
        wifi =
                new Sign(
                        "1",
                        messages.get("projector.lobby.wifi"),
                        messages.get("projector.lobby.wifi-qr"));
        page =
                new Sign(
                        "2",
                        messages.get("projector.lobby.page"),
                        messages.get("projector.join.qr"));
        setManaged(false);
        for (Sign sign : List.of(wifi, page)) {
            getChildren().add(sign.qr);
            getChildren().addAll(sign.texts());
        }
    }

    void show(WifiSign told, Invitation invitation) {
        wifi.qr.show(told.qr());
        wifi.first.words(told.wifi().name());
        password =
                told.wifi().password().isEmpty()
                        ? messages.get("projector.lobby.wifi-open")
                        : messages.get("projector.lobby.wifi-password", told.wifi().password());
        wifi.second.words(password);
        page.qr.show(invitation.qr());
        page.first.words(invitation.address());
        page.second.words(messages.get("projector.lobby.wifi-code", invitation.code()));
        requestLayout();
    }

    /** Whether the address stays on one line when all of it is that wide. */
    boolean fits(double width) {
        double each = (width - GAP) / 2;
        return page.first.lineAt(Page.SMALL) <= each
                && page.second.lineAt(Page.SMALL) <= each
                && wifi.first.lineAt(Page.SMALL) <= each
                && wifi.second.longestWordAt(Page.SMALL) <= each;
    }

    @Override
    protected void layoutChildren() {
        double each = (getWidth() - GAP) / 2;
        wifi.second.words(password);
        // A password is whole or not there: nobody could type part of it.
        if (wifi.second.heightAt(Page.SMALL, each) > getHeight() * 0.3) {
            wifi.second.words(messages.get("projector.lobby.wifi-scan"));
        }
        double words = Math.max(wifi.words(each, getHeight()), page.words(each, getHeight()));
        double side = Math.max(0, Math.min(getHeight() - words, each));
        wifi.place(0, 0, side);
        page.place(each + GAP, 0, side);
    }
}
