package app.plenary.projector;

import app.plenary.plan.Marked;
import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.Quiz;
import app.plenary.session.QuizRun.Stage;
import app.plenary.session.QuizScores.Standing;
import app.plenary.session.Scene;
import app.plenary.tally.ChoiceTally;
import app.plenary.text.Messages;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Under the question of a quiz its lettered options, with the right ones ticked and explained once
 * they are shown; in between how people did.
 */
final class QuizBody extends PollBody {
    private static final double GAP = 20;
    private static final double LARGEST_NOTE = 40;

    private final Messages messages;
    private final OptionList list;
    private final MarkedText note = new MarkedText(FitText.Weight.REGULAR, "wall-soft");
    private Marked words = Marked.asTyped("");
    private double noteHeight;
    private boolean noteAlone;
    private int notePage;
    private int page;

    QuizBody(Setting setting) {
        messages = setting.messages();
        list = new OptionList(setting, 2, 4);
        getChildren().addAll(list, note);
    }

    void show(Scene.QuizOn quiz) {
        if (quiz.stage() == Stage.STANDINGS) {
            standings(quiz);
        } else {
            var options = quiz.question().map(Question::options).orElse(List.of());
            list.options(
                    options,
                    place ->
                            quiz.correct().contains(options.get(place - 1).id())
                                    ? "✓"
                                    : Character.toString('A' + place - 1),
                    Marked::of);
            quiz.result().ifPresentOrElse(tally -> result(quiz, tally), this::hidden);
            say(
                    quiz.question().isEmpty()
                            ? Marked.asTyped(rules(quiz))
                            : Marked.of(quiz.explanation()));
        }
        requestLayout();
    }

    private void say(Marked line) {
        words = line;
        note.words(line);
    }

    private boolean isQuiet() {
        return words.words().isBlank();
    }

    private void result(Scene.QuizOn quiz, ChoiceTally tally) {
        for (int id : list.order()) {
            list.row(id)
                    .result(
                            tally.share(id),
                            Optional.of(messages.get("projector.poll.percent", tally.percent(id))),
                            quiz.correct().contains(id));
        }
    }

    private void hidden() {
        for (int id : list.order()) {
            list.row(id).result(0, Optional.empty(), false);
        }
    }

    private void standings(Scene.QuizOn quiz) {
        var best = quiz.best();
        var names =
                IntStream.range(0, best.size())
                        .mapToObj(i -> new Option(-1 - i, best.get(i).name()))
                        .toList();
        list.options(
                names, place -> Integer.toString(best.get(place - 1).place()), Marked::asTyped);
        long most = best.stream().mapToLong(Standing::points).max().orElse(0);
        var format = NumberFormat.getIntegerInstance(messages.locale());
        for (int i = 0; i < best.size(); i++) {
            var standing = best.get(i);
            list.row(-1 - i)
                    .result(
                            most == 0 ? 0 : (double) standing.points() / most,
                            Optional.of(format.format(standing.points())),
                            standing.place() == 1);
        }
        say(
                Marked.asTyped(
                        quiz.standings() == Quiz.Standings.NONE
                                ? messages.get("projector.quiz.on-phones")
                                : best.isEmpty()
                                        ? messages.get("projector.quiz.nobody-yet")
                                        : messages.get("projector.quiz.own-on-phones")));
    }

    private String rules(Scene.QuizOn quiz) {
        String many = messages.get("projector.quiz.questions", quiz.questions());
        return switch (quiz.preset()) {
            case SERIOUS -> messages.get("projector.quiz.rules-serious", many);
            case PLAYFUL -> messages.get("projector.quiz.rules-playful", many);
        };
    }

    @Override
    void show(Scene.PollOn poll) {
        throw new IllegalArgumentException("a poll is no quiz");
    }

    @Override
    boolean keepsPages() {
        return false;
    }

    /** An explanation that would leave the options too little room has a page behind them. */
    @Override
    int fit(double width, double height) {
        noteAlone = list.isEmpty();
        if (isQuiet()) {
            return list.fit(width, height);
        }
        if (noteAlone) {
            fitNote(width, height, Heading.SMALLER);
            return 1;
        }
        fitNote(width, height * 0.34, LARGEST_NOTE);
        double above = height - noteHeight - GAP;
        int pages = list.fit(width, above);
        if (!note.isCut() && !list.isCramped(width, above)) {
            return pages;
        }
        noteAlone = true;
        double paged = height - Turning.HEIGHT;
        fitNote(width, paged, LARGEST_NOTE);
        notePage = list.fit(width, paged);
        return notePage + 1;
    }

    private void fitNote(double width, double height, double largest) {
        noteHeight = note.fit(width, height, largest, Page.SMALL);
    }

    @Override
    boolean isCramped(double width, double height) {
        boolean under = !isQuiet() && !noteAlone;
        return list.isCramped(width, under ? height - noteHeight - GAP : height);
    }

    @Override
    void turn(int newPage) {
        page = newPage;
        list.turn(newPage);
        requestLayout();
    }

    @Override
    boolean crowded(String question) {
        return !list.isEmpty() && list.crowded(question.length() + words.words().length());
    }

    @Override
    protected void layoutChildren() {
        boolean paged = noteAlone && !list.isEmpty();
        boolean explains = paged && page == notePage;
        double below = isQuiet() || noteAlone ? 0 : noteHeight + GAP;
        list.resizeRelocate(0, 0, getWidth(), getHeight() - below);
        list.setVisible(!explains);
        note.setVisible(!paged || explains);
        double under = Math.min(list.bottom() + GAP, getHeight() - noteHeight);
        note.place(0, noteAlone ? 0 : under);
    }
}
