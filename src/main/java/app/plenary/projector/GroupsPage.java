package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.session.AudienceView;
import app.plenary.session.Scene;

import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.util.Duration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Work in groups: what they talk about, which round it is, and who sits where: by group, or, where
 * that would take several pages, all people by name with the group where they sit, and then what
 * they talk about on a page of its own.
 */
final class GroupsPage extends Page {
    private final Setting setting;
    private final Heading heading;
    private final Turning turning;
    private final FitText waiting = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private final List<GroupCard> cards = new ArrayList<>();
    private List<Scene.Table> tables = List.of();
    private final Finder finder;
    private List<Object> seatedFor = List.of();
    private Optional<Seating> seating = Optional.empty();
    private boolean crowded;
    private boolean byName;
    private boolean prompted;
    private int ask;

    GroupsPage(Setting setting) {
        this.setting = setting;
        heading = new Heading(setting, this, "wall-groups");
        turning = new Turning(setting, this, this::turned);
        finder = new Finder(setting.messages().locale());
        waiting.words(setting.messages().get("projector.groups.waiting"));
        getChildren().addAll(heading.nodes());
        getChildren().addAll(waiting, finder);
        getChildren().addAll(turning.nodes());
    }

    @Override
    void show(AudienceView view, Doorway doorway) {
        if (view.scene() instanceof Scene.GroupsOn groups) {
            prompted = !groups.prompt().isEmpty();
            String round =
                    groups.rounds() > 1
                            ? setting.messages()
                                    .get("projector.groups.round", groups.round(), groups.rounds())
                            : "";
            String kicker =
                    prompted && !round.isEmpty()
                            ? setting.messages()
                                    .get("projector.groups.kicker", groups.title(), round)
                            : prompted ? groups.title() : round;
            heading.show(view, kicker, prompted ? groups.prompt() : groups.title());
            String find =
                    prompted ? setting.messages().get("projector.groups.find") : groups.title();
            heading.slimWords(
                    round.isEmpty()
                            ? find
                            : setting.messages().get("projector.groups.kicker", find, round));
            seat(groups.groups());
            requestLayout();
        }
    }

    private void seat(List<Scene.Table> newTables) {
        if (newTables.equals(tables)) {
            return;
        }
        boolean sameShape = newTables.size() == tables.size();
        tables = newTables;
        seatedFor = List.of();
        int people = newTables.stream().mapToInt(table -> table.members().size()).sum();
        getChildren().removeAll(cards);
        cards.clear();
        if (people <= Seating.ONE_PAGE) {
            tables.forEach(table -> cards.add(new GroupCard(table, setting.messages())));
            getChildren().addAll(cards);
            cards.forEach(Node::applyCss);
        }
        finder.show(tables);
        boolean roled = newTables.stream().anyMatch(table -> !table.roles().isEmpty());
        crowded = people > (roled ? 12 : 24) || newTables.size() > 8;
        if (!sameShape) {
            turning.restart();
        }
    }

    @Override
    boolean crowded() {
        return crowded;
    }

    @Override
    void draw() {
        heading.draw();
    }

    @Override
    protected void layoutChildren() {
        double most = getHeight() * (crowded ? 0.3 : 0.38);
        double largest = crowded ? Heading.SMALLER : Heading.LARGEST;
        double top = heading.place(SIDE, TOP, inner(), most, largest) + 24;
        boolean cut = heading.isCut();
        double height = getHeight() - top - 16;
        var seats = tables.isEmpty() ? Optional.<Seating>empty() : seating(height, cut);
        byName = !tables.isEmpty() && seats.isEmpty();
        ask = cut || (byName && prompted) ? 1 : 0;
        int pages = 1;
        if (byName) {
            top = heading.placeSlim(SIDE, TOP / 2, inner()) + 10;
            height = getHeight() - top - 16;
            finder.resizeRelocate(SIDE, top, inner(), height);
            finder.lay(inner(), height - Turning.HEIGHT + 14);
            pages = finder.pages();
        }
        turning.pages(pages + ask);
        turning.place(SIDE, getHeight() - Turning.HEIGHT, inner());
        finder.turn(turning.current());
        double under = top;
        seats.ifPresent(seating -> place(seating, under));
        if (seats.isEmpty() && !byName) {
            waiting.fit(inner(), height, 56, SMALL);
            waiting.place(SIDE, top + Math.max(0, (height - waiting.height()) * 0.35));
        }
        boolean asks = asks();
        if (asks) {
            heading.placeWhole(SIDE, TOP, inner(), getHeight() - TOP - Turning.HEIGHT - 8);
        }
        waiting.setVisible(tables.isEmpty() && !asks);
        finder.setVisible(byName && !asks);
        cards.forEach(card -> card.setVisible(!byName && !asks));
    }

    /**
     * Whether the last page is on, which has only the prompt: it is too long to stand above the
     * groups, or gives its place to the names.
     */
    private boolean asks() {
        return ask == 1 && turning.current() == turning.pages() - 1;
    }

    /** All groups on one page; empty where they do not fit, as found for this size before. */
    private Optional<Seating> seating(double height, boolean cut) {
        List<Object> asked = List.of(inner(), height, cut);
        if (!asked.equals(seatedFor)) {
            seatedFor = asked;
            seating = found(cut ? height - Turning.HEIGHT : height);
        }
        return seating;
    }

    // That everyone sees where to go counts more than the parts they play there.
    private Optional<Seating> found(double height) {
        if (cards.isEmpty()) {
            return Optional.empty();
        }
        if (cards.stream().anyMatch(GroupCard::hasRoles)) {
            cards.forEach(card -> card.roles(true));
            var roled = Seating.of(cards, inner(), height);
            if (roled.isPresent()) {
                return roled;
            }
            cards.forEach(card -> card.roles(false));
        }
        return Seating.of(cards, inner(), height);
    }

    private void place(Seating found, double top) {
        double width = found.cardWidth(inner());
        double y = top;
        for (int row = 0; row * found.columns() < cards.size(); row++) {
            double height = found.rowHeight(cards, row, width);
            int to = Math.min(cards.size(), (row + 1) * found.columns());
            for (int i = row * found.columns(); i < to; i++) {
                var card = cards.get(i);
                card.size(found.size(), found.inner());
                double x = SIDE + (i % found.columns()) * (width + Seating.GAP);
                card.resizeRelocate(x, y, width, height);
            }
            y += height + Seating.GAP;
        }
    }

    Turning turning() {
        return turning;
    }

    private void turned() {
        if (byName) {
            fade(finder);
        }
        cards.forEach(this::fade);
        requestLayout();
    }

    private void fade(Node node) {
        if (setting.motion().fade().greaterThan(Duration.ZERO)) {
            var fade = new FadeTransition(setting.motion().fade(), node);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }
}
