package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.plan.Option;
import app.plenary.plan.QuestionKind;
import app.plenary.session.AudienceView;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Scene;
import app.plenary.tally.ChoiceTally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A poll: the question, the options with their numbers, how many have answered; after the reveal
 * the bars. The options stand in the same places from the beginning to the end.
 */
class PollPage extends Page {
    private static final double LARGEST = 56;
    private static final double SMALLEST = SMALL;
    private static final double GAP = 12;

    /** How the options are laid out: the type size, the columns, and how many go on one page. */
    private record Fit(double size, int columns, int perPage) {}

    private final Setting setting;
    private final Heading heading;
    private final Turning turning;
    private final List<OptionRow> rows = new ArrayList<>();
    private List<Integer> ids = List.of();
    private final Map<List<Object>, Fit> fits =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<List<Object>, Fit> eldest) {
                    return size() > 4;
                }
            };
    private Fit fit = new Fit(SMALL, 1, 1);
    private Footnote footnote = Footnote.NONE;
    private boolean crowded;

    PollPage(Setting setting) {
        this.setting = setting;
        heading = new Heading(setting, this, "wall-poll");
        turning = new Turning(setting, this, this::requestLayout);
        getChildren().addAll(heading.nodes());
        getChildren().addAll(turning.nodes());
    }

    @Override
    void show(AudienceView view, Doorway doorway) {
        if (view.scene() instanceof Scene.PollOn poll) {
            lay(
                    view,
                    kicker(poll),
                    poll.question().text().isEmpty() ? poll.title() : poll.question().text(),
                    poll.question().options(),
                    footnote(poll, view.present(), doorway.invitation().isPresent()));
            results(poll);
        }
    }

    /** Puts the options under the question, without a result. */
    final void lay(
            AudienceView view,
            String kicker,
            String question,
            List<Option> options,
            Footnote below) {
        heading.show(view, kicker, question);
        options(question, options);
        footnote = below;
        requestLayout();
    }

    /** What stands before an option's text; the place of the option counts from 1. */
    String mark(int place) {
        return Integer.toString(place);
    }

    private String kicker(Scene.PollOn poll) {
        var messages = setting.messages();
        return switch (poll.stage()) {
            case WAITING -> messages.get("projector.poll.waiting");
            case OPEN ->
                    messages.get(
                            several(poll)
                                    ? "projector.poll.choose-several"
                                    : "projector.poll.choose-one");
            case CLOSED -> messages.get("projector.poll.closed");
            case REVEALED ->
                    messages.get(
                            several(poll)
                                    ? "projector.poll.result-several"
                                    : "projector.poll.result");
        };
    }

    private static boolean several(Scene.PollOn poll) {
        return poll.question().kind() instanceof QuestionKind.Choice choice && choice.isSeveral();
    }

    private void options(String question, List<Option> options) {
        var newIds = options.stream().map(Option::id).toList();
        if (!newIds.equals(ids)) {
            ids = newIds;
            getChildren().removeAll(rows);
            rows.clear();
            for (int i = 0; i < ids.size(); i++) {
                rows.add(new OptionRow(setting, mark(i + 1)));
            }
            getChildren().addAll(rows);
            turning.restart();
        }
        int letters = 0;
        for (int i = 0; i < rows.size(); i++) {
            String text = options.get(i).text();
            rows.get(i).words(text);
            letters += text.length();
        }
        crowded = rows.size() > 8 || letters + 2 * question.length() > 500;
    }

    private void results(Scene.PollOn poll) {
        for (int i = 0; i < rows.size(); i++) {
            int id = ids.get(i);
            var row = rows.get(i);
            poll.result()
                    .flatMap(result ->
                            result instanceof ChoiceTally tally
                                    ? Optional.of(tally)
                                    : Optional.empty())
                    .ifPresentOrElse(
                            tally ->
                                    row.result(
                                            tally.share(id),
                                            Optional.of(
                                                    setting.messages()
                                                            .get(
                                                                    "projector.poll.percent",
                                                                    tally.percent(id))),
                                            tally.leads(id)),
                            () -> row.result(0, Optional.empty(), false));
        }
    }

    private Footnote footnote(Scene.PollOn poll, int present, boolean phones) {
        int answered = poll.answered();
        if (poll.stage() == Stage.WAITING || (!phones && answered == 0)) {
            return Footnote.NONE;
        }
        if (poll.stage() == Stage.OPEN && present >= answered && present > 0) {
            return new Footnote(
                    setting.messages().get("projector.poll.answered-of", answered, present),
                    OptionalDouble.of((double) answered / present));
        }
        return new Footnote(
                setting.messages().get("projector.poll.answered", answered),
                OptionalDouble.empty());
    }

    @Override
    Footnote footnote() {
        return footnote;
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
        double top = fitUnder(Heading.LARGEST);
        if (fit.perPage() < rows.size()) {
            top = fitUnder(Heading.SMALLER);
        }
        int intro = heading.isCut() ? 1 : 0;
        int pages = Math.ceilDiv(Math.max(1, rows.size()), fit.perPage());
        turning.pages(pages + intro);
        for (int page = 0; page < pages; page++) {
            int from = page * fit.perPage();
            var some = rows.subList(from, Math.min(rows.size(), from + fit.perPage()));
            some.forEach(this::prepare);
            place(some, top);
            boolean on = page + intro == turning.current();
            some.forEach(row -> row.setVisible(on));
        }
        turning.place(SIDE, getHeight() - Turning.HEIGHT, inner());
        // A question too long to stand above its answers has a page of its own before them.
        if (intro == 1 && turning.current() == 0) {
            heading.placeWhole(SIDE, TOP, inner(), getHeight() - TOP - Turning.HEIGHT - 8);
        }
    }

    /** Fits the options under a question of that type, and gives where they begin. */
    private double fitUnder(double largest) {
        double most = getHeight() * (crowded ? 0.36 : 0.42);
        double top = heading.place(SIDE, TOP, inner(), most, largest) + 24;
        double height = getHeight() - top - 16 - (heading.isCut() ? Turning.HEIGHT : 0);
        List<Object> asked = new ArrayList<>(List.of(inner(), height));
        rows.forEach(row -> asked.add(row.words()));
        fit = fits.computeIfAbsent(asked, _ -> fit(inner(), height));
        return top;
    }

    private void prepare(OptionRow row) {
        row.size(fit.size());
    }

    private void place(List<OptionRow> some, double top) {
        double width = columnWidth(inner(), fit.columns());
        int lines = Math.ceilDiv(some.size(), fit.columns());
        double y = top;
        for (int line = 0; line < lines; line++) {
            double height = lineHeight(some, line, fit.size(), fit.columns(), inner());
            for (int column = 0; column < fit.columns(); column++) {
                int index = column * lines + line;
                if (index < some.size()) {
                    some.get(index)
                            .resizeRelocate(SIDE + column * (width + 2 * GAP), y, width, height);
                }
            }
            y += height + GAP;
        }
    }

    /**
     * All on one page in one or two columns as large as they get, or on as many pages as it takes.
     */
    private Fit fit(double width, double height) {
        // One column reads best; two when that makes the type much larger and breaks no line.
        for (double size = LARGEST; size >= SMALLEST; size -= 2) {
            if (fits(rows, size, 1, width, height)) {
                return new Fit(size, 1, Math.max(1, rows.size()));
            }
            double wider = columnWidth(width, 2);
            double larger = size + 8;
            if (larger <= 40
                    && rows.stream().allMatch(row -> row.onOneLine(larger, wider))
                    && fits(rows, larger, 2, width, height)) {
                return new Fit(larger, 2, Math.max(1, rows.size()));
            }
        }
        double paged = height - Turning.HEIGHT;
        for (int perPage = rows.size() - 1; perPage >= 1; perPage--) {
            for (double size = SMALL; size >= SMALLEST; size -= 2) {
                if (allFit(perPage, size, width, paged)) {
                    return new Fit(size, 1, evenly(perPage));
                }
            }
        }
        return new Fit(SMALLEST, 1, 1);
    }

    // Five options on pages of four are shown as three and two.
    private int evenly(int perPage) {
        return Math.ceilDiv(rows.size(), Math.ceilDiv(rows.size(), perPage));
    }

    private boolean allFit(int perPage, double size, double width, double height) {
        int even = evenly(perPage);
        for (int from = 0; from < rows.size(); from += even) {
            var some = rows.subList(from, Math.min(rows.size(), from + even));
            if (!fits(some, size, 1, width, height)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(
            List<OptionRow> some, double size, int columns, double width, double height) {
        int lines = Math.ceilDiv(some.size(), columns);
        double sum = -GAP;
        for (int line = 0; line < lines && sum <= height; line++) {
            sum += GAP + lineHeight(some, line, size, columns, width);
        }
        return sum <= height
                && (size <= SMALLEST
                        || some.stream()
                                .allMatch(row ->
                                        row.keepsWordsWhole(size, columnWidth(width, columns))));
    }

    private static double lineHeight(
            List<OptionRow> some, int line, double size, int columns, double width) {
        int lines = Math.ceilDiv(some.size(), columns);
        double height = 0;
        for (int column = 0; column < columns; column++) {
            int index = column * lines + line;
            if (index < some.size()) {
                height =
                        Math.max(
                                height,
                                some.get(index).heightAt(size, columnWidth(width, columns)));
            }
        }
        return height;
    }

    private static double columnWidth(double width, int columns) {
        return (width - (columns - 1) * 2 * GAP) / columns;
    }
}
