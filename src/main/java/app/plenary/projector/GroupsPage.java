package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.session.AudienceView;
import app.plenary.session.Scene;

import javafx.animation.FadeTransition;
import javafx.scene.Node;
import javafx.util.Duration;

import java.util.ArrayList;
import java.util.List;

/**
 * Work in groups: what they talk about, which round it is, and who sits where: by group, or, where
 * that takes several pages, all people by name with the group where they sit.
 */
final class GroupsPage extends Page {
    /** A group larger than this is hard to find oneself in, where it needs several cards anyway. */
    private static final int MOST_TOGETHER = 24;

    private final Setting setting;
    private final Heading heading;
    private final Turning turning;
    private final FitText waiting = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private final List<GroupCard> cards = new ArrayList<>();
    private List<Scene.Table> tables = List.of();
    private final Finder finder;
    private List<Object> seatedFor = List.of();
    private Seating seating = new Seating(SMALL, 1, 1, 1);
    private boolean crowded;
    private boolean byName;
    private int intro;
    private int dealt;

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
            boolean prompted = !groups.prompt().isEmpty();
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
        dealt = 0;
        deal(Integer.MAX_VALUE);
        int people = newTables.stream().mapToInt(table -> table.members().size()).sum();
        byName = people > Seating.ONE_PAGE;
        finder.setVisible(byName);
        finder.show(byName ? newTables : List.of());
        if (byName) {
            getChildren().removeAll(cards);
            cards.clear();
        }
        crowded = people > 24 || cards.size() > 8;
        if (!sameShape) {
            turning.restart();
        }
    }

    /** Makes the cards, with at most that many people on each. */
    private void deal(int most) {
        if (most == dealt) {
            return;
        }
        dealt = most;
        getChildren().removeAll(cards);
        cards.clear();
        tables.forEach(table -> cards.addAll(GroupCard.of(table, most, setting.messages())));
        getChildren().addAll(cards);
        cards.forEach(Node::applyCss);
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
        double height = getHeight() - top - 16;
        intro = heading.isCut() ? 1 : 0;
        if (byName) {
            finder.resizeRelocate(SIDE, top, inner(), height);
            finder.lay(inner(), height - Turning.HEIGHT + 14);
            turning.pages(finder.pages() + intro);
            finder.turn(turning.current() - intro);
        } else if (cards.isEmpty()) {
            waiting.fit(inner(), height, 56, SMALL);
            waiting.place(SIDE, top + Math.max(0, (height - waiting.height()) * 0.35));
            turning.pages(1 + intro);
        } else {
            List<Object> asked = List.of(inner(), height, intro);
            if (!asked.equals(seatedFor)) {
                seatedFor = asked;
                seating = seating(intro == 1 ? height - Turning.HEIGHT : height);
            }
            place(top);
        }
        turning.place(SIDE, getHeight() - Turning.HEIGHT, inner());
        if (isIntro()) {
            heading.placeWhole(SIDE, TOP, inner(), getHeight() - TOP - Turning.HEIGHT - 8);
            waiting.setVisible(false);
            finder.setVisible(false);
            cards.forEach(card -> card.setVisible(false));
        } else {
            waiting.setVisible(cards.isEmpty() && !byName);
            finder.setVisible(byName);
        }
    }

    /**
     * Whether the prompt, which is too long to stand above the groups, has a page of its own on.
     */
    private boolean isIntro() {
        return intro == 1 && turning.current() == 0;
    }

    // A group that is too large for one page goes on several cards.
    private Seating seating(double height) {
        deal(Integer.MAX_VALUE);
        // That everyone sees where to go counts more than the parts they play there.
        if (cards.stream().anyMatch(GroupCard::hasRoles)) {
            cards.forEach(card -> card.roles(true));
            var found = Seating.ofOnePage(cards, inner(), height);
            if (found.isPresent()) {
                return found.get();
            }
            cards.forEach(card -> card.roles(false));
        }
        int most = tables.stream().mapToInt(table -> table.members().size()).max().orElse(1);
        while (true) {
            var found = Seating.of(cards, inner(), height);
            if (found.isPresent() || most <= 1) {
                return found.orElseGet(Seating::oneByOne);
            }
            most = Math.min(most * 2 / 3, MOST_TOGETHER);
            deal(Math.max(1, most));
        }
    }

    private void place(double top) {
        int pages = Math.ceilDiv(cards.size(), seating.perPage());
        turning.pages(pages + intro);
        double width = seating.cardWidth(inner());
        for (int page = 0; page < pages; page++) {
            int from = page * seating.perPage();
            var some = cards.subList(from, Math.min(cards.size(), from + seating.perPage()));
            double y = top;
            for (int row = 0; row * seating.columns() < some.size(); row++) {
                double height = seating.rowHeight(some, row, width);
                for (int i = row * seating.columns();
                        i < Math.min(some.size(), (row + 1) * seating.columns());
                        i++) {
                    var card = some.get(i);
                    card.size(seating.size(), seating.inner());
                    double x = SIDE + (i % seating.columns()) * (width + Seating.GAP);
                    card.resizeRelocate(x, y, width, height);
                    card.setVisible(page + intro == turning.current());
                }
                y += height + Seating.GAP;
            }
        }
    }

    private void turned() {
        if (byName) {
            fade(finder);
        }
        for (int i = 0; i < cards.size(); i++) {
            var card = cards.get(i);
            boolean on = i / seating.perPage() + intro == turning.current();
            card.setVisible(on);
            card.setOpacity(1);
            if (on) {
                fade(card);
            }
        }
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
