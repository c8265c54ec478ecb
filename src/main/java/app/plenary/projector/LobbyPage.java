package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.session.AudienceView;
import app.plenary.session.Invitation;

import javafx.animation.FadeTransition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** People arrive: how to get in, who is here, and what happens to a name. */
final class LobbyPage extends Page {
    private static final int MOST_NAMES = 60;
    private static final double NAME = 40;
    private static final double SPACE = 32;
    private static final double INDENT = 56;

    /** Less than this is too low for the way in and the people side by side on a narrow wall. */
    private static final double LOW = 440;

    private static final double LOWEST = 300;

    private final Setting setting;
    private final FitText starts = new FitText(FitText.Weight.SEMIBOLD, "wall-accent");
    private final FitText title = new FitText(FitText.Weight.BOLD, "wall-ink");
    private final FitText one = new FitText(FitText.Weight.BOLD, "wall-accent");
    private final FitText two = new FitText(FitText.Weight.BOLD, "wall-accent");
    private final QrCode qr;
    private final FitText scan = new FitText(FitText.Weight.REGULAR, "wall-soft");
    private final FitText address = new FitText(FitText.Weight.BOLD, "wall-ink");
    private final FitText code = new FitText(FitText.Weight.REGULAR, "wall-soft");
    private final FitText letters = new FitText(FitText.Weight.BOLD, "wall-ink");
    private final FitText name = new FitText(FitText.Weight.REGULAR, "wall-soft");
    private final FitText count = new FitText(FitText.Weight.BOLD, "wall-ink");
    private final FitText here = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private final FitText more = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private final FitText privacy = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private final TwoSigns signs;
    private final List<FitText> names = new ArrayList<>();
    private List<String> shown = List.of();
    private boolean invited;
    private boolean counted;
    private boolean twice;

    LobbyPage(Setting setting) {
        this.setting = setting;
        qr = new QrCode(setting.messages().get("projector.join.qr"));
        one.words("1");
        two.words("2");
        getChildren().addAll(starts, title, one, two, qr, scan, address, code, letters, name);
        signs = new TwoSigns(setting.messages());
        getChildren().addAll(count, here, more, privacy, signs);
    }

    @Override
    void show(AudienceView view, Doorway doorway) {
        var messages = setting.messages();
        Optional<Invitation> invitation = doorway.invitation();
        invited = invitation.isPresent();
        starts.words(WordsPage.starts(setting, view));
        title.words(view.title());
        scan.words(messages.get(invited ? "projector.lobby.scan" : "projector.lobby.raise-hand"));
        code.words(messages.get("projector.join.code"));
        name.words(messages.get("projector.lobby.name"));
        invitation.ifPresent(i -> {
            qr.show(i.qr());
            address.words(i.address());
            letters.words(i.code());
        });
        twice = invited && doorway.wifi().isPresent();
        for (var node : List.of(one, two, qr, address, code, letters, name)) {
            node.setVisible(invited && !twice);
        }
        scan.setVisible(!twice);
        signs.setVisible(twice);
        if (twice) {
            signs.show(doorway.wifi().orElseThrow(), invitation.orElseThrow());
        }
        count.words(messages.get("projector.lobby.count", view.present()));
        counted = view.present() > 0;
        here.words(messages.get("projector.lobby.here", view.present()));
        privacy.words(
                messages.get(
                        doorway.moved()
                                ? "projector.join.moved"
                                : invited
                                        ? "projector.lobby.privacy"
                                        : "projector.lobby.privacy-short"));
        arrive(view.names());
        requestLayout();
    }

    // The newest stands first: whoever joins sees the own name come.
    private void arrive(List<String> all) {
        if (all.equals(shown)) {
            return;
        }
        int known = shown.size();
        boolean appended = all.size() > known && all.subList(0, known).equals(shown);
        shown = all;
        getChildren().removeAll(names);
        names.clear();
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - MOST_NAMES); i--) {
            var text = new FitText(FitText.Weight.REGULAR, "wall-soft");
            text.words(all.get(i));
            names.add(text);
            if (appended
                    && i >= known
                    && setting.motion().fade().greaterThan(javafx.util.Duration.ZERO)) {
                var fade = new FadeTransition(setting.motion().fade().multiply(2), text);
                fade.setFromValue(0);
                fade.setToValue(1);
                fade.play();
            }
        }
        getChildren().addAll(names);
    }

    @Override
    protected void layoutChildren() {
        double bottom = getHeight();
        double y = TOP;
        y += starts.fitLine(inner(), SMALL + 4);
        starts.place(SIDE, TOP);
        double titleHeight = title.fit(inner(), bottom * 0.26, Math.min(84, bottom * 0.1), SMALL);
        title.place(SIDE, y);
        y += titleHeight + 36;
        double privacyHeight = privacy.fit(inner(), bottom * 0.17, SMALL, SMALL);
        privacy.place(SIDE, bottom - 40 - privacyHeight);
        double lower = bottom - 40 - privacyHeight - 28;
        double height = lower - y;
        double right = inner() * (invited ? 0.31 : 0.42);
        double left = inner() - right - 56;
        // Getting in comes before seeing who is there.
        boolean alone =
                invited
                        && (twice
                                ? height < LOWEST || !signs.fits(left)
                                : (height < LOW && !isBeside(height, left)) || height < LOWEST);
        if (twice) {
            signs.resizeRelocate(SIDE, y, alone ? inner() : left, height);
        } else if (invited) {
            placeSteps(SIDE, y, alone ? inner() : left, height);
        } else {
            scan.fit(left, height, 72, SMALL);
            scan.place(SIDE, y);
        }
        count.setVisible(counted && !alone);
        here.setVisible(!alone);
        more.setVisible(!alone);
        if (alone) {
            names.forEach(each -> each.setVisible(false));
        } else {
            placePeople(SIDE + left + 56, y, right, height);
        }
    }

    /** Whether the address has room at the right of the QR code. */
    private boolean isBeside(double height, double width) {
        double room = width - Math.min(height, width * 0.5) - 40 - INDENT;
        return Math.max(address.lineAt(SMALL), letters.lineAt(SMALL)) <= room;
    }

    private void placeSteps(double x, double y, double width, double height) {
        double side = Math.min(height, width * 0.5);
        double left = x + side + 40 + INDENT;
        double room = x + width - left;
        if (!isBeside(height, width)) {
            placeStepsBelow(x, y, width, height);
            return;
        }
        qr.resizeRelocate(x, y, side, side);
        double large = Math.clamp(height / 480, 0.8, 1);
        double scanHeight = scan.fit(room, height * 0.36, 45 * large, SMALL);
        double nameHeight = name.fit(room, height * 0.2, 45 * large, SMALL);
        double addressHeight = address.fitLine(room, 54 * large);
        double codeHeight = code.fitLine(room, SMALL);
        double lettersHeight = letters.fitLine(room, 76 * large);
        double blocks = scanHeight + addressHeight + codeHeight + lettersHeight + nameHeight;
        boolean whole = blocks + 8 <= height;
        name.setVisible(whole);
        two.setVisible(whole);
        double gap = Math.clamp((side - blocks) / 2, 4, 28);
        double top = y;
        number(one, left - INDENT, top, scan);
        top += put(scan, left, top);
        top += put(address, left, top) + gap;
        top += put(code, left, top);
        top += put(letters, left, top) + gap;
        number(two, left - INDENT, top, name);
        put(name, left, top);
    }

    // On a screen that is not wide the address stands under the QR code, not beside it.
    private void placeStepsBelow(double x, double y, double width, double height) {
        name.setVisible(true);
        two.setVisible(true);
        double below = width - INDENT;
        double nameHeight = name.fit(below, height * 0.2, 44, SMALL);
        double addressHeight = address.fitLine(below, 54);
        double lettersHeight = letters.fitLine(below * 0.7, 64);
        code.fitLine(below * 0.25, SMALL);
        double side =
                Math.min(height - nameHeight - addressHeight - lettersHeight - 16, width * 0.5);
        qr.resizeRelocate(x + INDENT, y, side, side);
        double left = x + INDENT + side + 28;
        scan.fit(x + width - left, side, 44, SMALL);
        number(one, x, y, scan);
        scan.place(left, y);
        double top = y + side + 16;
        top += put(address, x + INDENT, top);
        letters.place(x + INDENT + code.width() + 16, top);
        code.place(x + INDENT, top + letters.getBaselineOffset() - code.getBaselineOffset());
        top += lettersHeight;
        number(two, x, top, name);
        put(name, x + INDENT, top);
    }

    private static void number(FitText number, double x, double y, FitText beside) {
        number.at(beside.size(), Double.MAX_VALUE);
        number.place(x, y);
    }

    private static double put(FitText text, double x, double y) {
        text.place(x, y);
        return text.height();
    }

    private void placePeople(double x, double y, double width, double height) {
        double countHeight = count.fitLine(width, 140);
        count.place(x, y - countHeight * 0.16);
        double top = count.isVisible() ? y + countHeight * 0.78 : y;
        top += here.fit(width, height * 0.3, 40, SMALL) + 16;
        here.place(x, top - here.height() - 16);
        placeNames(x, top, width, y + height);
    }

    // Names in lines like words, each line as full as it gets. Where not all have a place, the last
    // line
    // says how many more there are.
    private void placeNames(double x, double y, double width, double bottom) {
        double lineHeight = NAME * 1.36;
        int lines = Math.max(1, (int) Math.floor((bottom - y + 0.5) / lineHeight));
        double[] lefts = new double[names.size()];
        int[] rows = new int[names.size()];
        int[] tall = new int[names.size()];
        double left = 0;
        int row = 0;
        for (int i = 0; i < names.size(); i++) {
            var text = names.get(i);
            boolean tooLong = text.lineAt(SMALL) > width;
            double high =
                    tooLong ? text.at(SMALL, width) : text.fit(width, lineHeight, NAME, SMALL);
            if (left > 0 && left + text.width() > width) {
                left = 0;
                row++;
            }
            tall[i] = tooLong ? (int) Math.ceil(high / lineHeight) : 1;
            lefts[i] = left;
            rows[i] = row;
            left += text.width() + SPACE;
            if (tooLong) {
                row += tall[i] - 1;
                left = width;
            }
        }
        boolean all = row < lines && names.size() == shown.size();
        int usable = all ? lines : lines - 1;
        int placed = 0;
        int used = 0;
        for (int i = 0; i < names.size(); i++) {
            var text = names.get(i);
            boolean fits = rows[i] + tall[i] <= usable;
            text.setVisible(fits);
            if (fits) {
                double spare = tall[i] * lineHeight - text.height();
                text.place(x + lefts[i], y + rows[i] * lineHeight + spare / 2);
                placed++;
                used = Math.max(used, rows[i] + tall[i]);
            }
        }
        more.setVisible(!all);
        more.words(setting.messages().get("projector.lobby.more", shown.size() - placed));
        more.fitLine(width, SMALL);
        more.place(x, y + used * lineHeight);
    }
}
