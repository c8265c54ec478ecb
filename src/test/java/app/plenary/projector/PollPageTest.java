package app.plenary.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Option;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Scene;
import app.plenary.tally.CloudTally;
import app.plenary.tally.EstimateTally;
import app.plenary.tally.PlaneTally;
import app.plenary.tally.RankingTally;
import app.plenary.tally.TextTally;
import app.plenary.text.Dates;
import app.plenary.text.Messages;

import javafx.geometry.Bounds;
import javafx.scene.Node;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

@Execution(ExecutionMode.SAME_THREAD)
class PollPageTest {
    private static final String QUESTION = "What helps?";
    private static final List<Option> ABC = Option.of(List.of("Apples", "Bread", "Cheese"));

    private final WallView wall =
            FxThread.get(() ->
                    new WallView(
                            Messages.of(Locale.UK),
                            new Dates(Locale.UK, ZoneOffset.UTC),
                            InstantSource.fixed(Samples.NOW),
                            Motion.NONE));
    private final javafx.scene.Scene scene =
            FxThread.get(() -> {
                var created = new javafx.scene.Scene(wall, 1600, 900);
                Wall.dress(created);
                return created;
            });

    private void show(Scene.PollOn poll) {
        FxThread.run(() -> {
            wall.show(Samples.open());
            wall.show(Samples.running(poll, Duration.ofMinutes(3)));
            layOut();
        });
    }

    private void layOut() {
        wall.resize(scene.getWidth(), scene.getHeight());
        for (int i = 0; i < 2; i++) {
            wall.applyCss();
            wall.layout();
        }
    }

    private List<FitText> texts() {
        return FxThread.get(() ->
                wall.lookupAll("*").stream()
                        .filter(FitText.class::isInstance)
                        .map(FitText.class::cast)
                        .filter(text -> !text.isBlank() && isSeen(text))
                        .toList());
    }

    private List<String> words() {
        return texts().stream().map(FitText::words).toList();
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    static Set<String> everyKindInItsOwnOrder() {
        var kinds = new TreeSet<>(PollSamples.kinds().keySet());
        kinds.remove("ranking");
        return kinds;
    }

    @ParameterizedTest
    @MethodSource("everyKindInItsOwnOrder")
    void whatStandsThereBeforeTheResultStaysInItsPlace(String name) {
        var kind = Objects.requireNonNull(PollSamples.kinds().get(name));
        show(PollSamples.scene(QUESTION, kind, Stage.OPEN, 20));
        var before = new HashMap<FitText, Bounds>();
        var changing = Set.of("wall-poll", "wall-quiet", "wall-next");
        for (FitText text : texts()) {
            if (text.getStyleClass().stream().noneMatch(changing::contains)) {
                before.put(text, FxThread.get(() -> place(text)));
            }
        }
        assertTrue(before.size() >= 1 + kind.options().size(), before::toString);
        show(PollSamples.scene(QUESTION, kind, Stage.REVEALED, 20));
        before.forEach((text, place) -> {
            assertTrue(texts().contains(text), () -> text.words() + " is gone");
            assertEquals(place, FxThread.get(() -> place(text)), text.words());
        });
    }

    @Test
    void beforeTheResultNothingOfItShowsAndTheTruthDoesNot() {
        for (var entry : PollSamples.kinds().entrySet()) {
            show(PollSamples.scene(QUESTION, entry.getValue(), Stage.OPEN, 20));
            assertTrue(
                    words().stream()
                            .noneMatch(word -> word.contains("Median") || word.contains("385")),
                    () -> entry.getKey() + words());
        }
    }

    @Test
    void theLineAboveSaysWhichQuestionItIsAndWhatToDo() {
        show(PollSamples.scene(QUESTION, new QuestionKind.Dots(ABC, 5, 2), Stage.OPEN, 20));
        assertTrue(
                words().contains("Question 2 of 3 – 5 dots, at most 2 on one"), words()::toString);
    }

    @Test
    void withoutNamesItIsSaidSoAndHowManySoThatItStaysTrue() {
        var open = PollSamples.scene(QUESTION, QuestionKind.Choice.one(ABC), Stage.OPEN, 15);
        show(PollSamples.anonymous(open, false));
        assertTrue(words().contains("at least 15 answered · anonymous"), words()::toString);
        var shown = PollSamples.scene(QUESTION, QuestionKind.Choice.one(ABC), Stage.REVEALED, 17);
        show(PollSamples.anonymous(shown, false));
        assertTrue(words().contains("17 answered · anonymous"), words()::toString);
    }

    @Test
    void tooFewAnswersAreNotShownAndItIsSaidWhy() {
        for (var kind : PollSamples.kinds().values()) {
            var poll = PollSamples.scene(QUESTION, kind, Stage.REVEALED, 0);
            show(PollSamples.anonymous(poll, true));
            assertTrue(words().contains("Question 2 of 3 – too few answers to show"));
            assertTrue(words().contains("anonymous: shown from 5 on"));
            assertFalse(words().contains("0%"), words()::toString);
        }
    }

    @Test
    void aScaleShowsHowManyGaveEachStepAndTheMedian() {
        var kind =
                new QuestionKind.Scale(
                        List.of(), 1, 5, "low", "high", QuestionKind.Scale.Look.NUMBERS);
        show(PollSamples.scene(QUESTION, kind, Stage.REVEALED, 300));
        assertTrue(words().contains("Median 4"), words()::toString);
        var bars =
                FxThread.get(() ->
                        wall.lookupAll("*").stream()
                                .filter(StepBars.class::isInstance)
                                .map(StepBars.class::cast)
                                .filter(PollPageTest::isSeen)
                                .findFirst()
                                .orElseThrow());
        assertEquals(5, bars.shown().size());
        assertEquals(1.0, bars.shown().stream().mapToDouble(each -> each).max().orElse(0));
        assertTrue(
                bars.getAccessibleText().startsWith(QUESTION + ": median 4; 1: "),
                bars::getAccessibleText);
    }

    @Test
    void aMoodHasFiveDrawnFacesAndTheMedianOneIsMarked() {
        show(PollSamples.scene(QUESTION, QuestionKind.Scale.mood(), Stage.REVEALED, 7));
        var faces =
                FxThread.get(() ->
                        wall.lookupAll(".wall-face").stream()
                                .filter(PollPageTest::isSeen)
                                .map(Face.class::cast)
                                .toList());
        assertEquals(Face.FACES, faces.size());
        assertEquals(
                1,
                faces.stream()
                        .filter(face ->
                                face.getPseudoClassStates().stream()
                                        .anyMatch(state ->
                                                state.getPseudoClassName().equals("leading")))
                        .count());
        assertEquals(5, faces.stream().map(face -> place(face).getMinX()).distinct().count());
    }

    @Test
    void numbersOnThePlaneDoNotHideEachOther() {
        var twelve = Option.of(Samples.people(12));
        var kind = PollSamples.MATRIX.withOptions(twelve);
        var same = Map.of(1, new PlaneTally.Place(0, 100));
        var all = new TreeMap<Integer, PlaneTally.Place>();
        twelve.forEach(item -> all.put(item.id(), Objects.requireNonNull(same.get(1))));
        var tally = PlaneTally.count(twelve.stream().map(Option::id).toList(), List.of(all));
        show(PollSamples.with(PollSamples.scene(QUESTION, kind, Stage.REVEALED, 1), tally));
        var badges =
                FxThread.get(() ->
                        wall.lookupAll(".wall-badge").stream().map(PollPageTest::place).toList());
        assertEquals(12, badges.size());
        for (int i = 0; i < badges.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertFalse(badges.get(i).intersects(badges.get(j)));
            }
        }
    }

    @Test
    void aRankingBecomesALadderAndSaysWhenOtherCountsDiffer() {
        var ids = ABC.stream().map(Option::id).toList();
        var ballots = new ArrayList<List<Integer>>();
        // Bread beats each of the others alone, but is the first of the fewest.
        IntStream.range(0, 4).forEach(_ -> ballots.add(List.of(1, 2, 3)));
        IntStream.range(0, 3).forEach(_ -> ballots.add(List.of(3, 2, 1)));
        IntStream.range(0, 2).forEach(_ -> ballots.add(List.of(2, 3, 1)));
        var open = PollSamples.scene(QUESTION, new QuestionKind.Ranking(ABC), Stage.OPEN, 9);
        show(open);
        assertEquals(List.of("Apples", "Bread", "Cheese"), down());
        show(
                PollSamples.with(
                        PollSamples.scene(
                                QUESTION, new QuestionKind.Ranking(ABC), Stage.REVEALED, 9),
                        RankingTally.count(ids, ballots)));
        assertEquals("Bread", down().getFirst());
        assertTrue(
                words().contains(
                                "Counted in another way, something else is first: instant run-off"
                                        + " “Cheese”."),
                words()::toString);
        show(
                PollSamples.with(
                        PollSamples.scene(
                                QUESTION, new QuestionKind.Ranking(ABC), Stage.REVEALED, 2),
                        RankingTally.count(ids, List.of(List.of(1, 2, 3), List.of(1, 3, 2)))));
        assertEquals(2, words().stream().filter("tied"::equals).count(), words()::toString);
        assertTrue(words().stream().noneMatch(word -> word.startsWith("Counted")));
    }

    private List<String> down() {
        return FxThread.get(() ->
                wall.lookupAll(".wall-option").stream()
                        .filter(PollPageTest::isSeen)
                        .map(OptionRow.class::cast)
                        .sorted(Comparator.comparingDouble((OptionRow row) -> place(row).getMinY()))
                        .map(OptionRow::words)
                        .toList());
    }

    @Test
    void anEstimateSaysHowNearTheGroupCameAndWhy() {
        var kind =
                new QuestionKind.Estimate(
                        "km",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(BigDecimal.valueOf(100)));
        var figures = List.of(BigDecimal.valueOf(70), BigDecimal.valueOf(150));
        show(
                PollSamples.with(
                        PollSamples.scene(QUESTION, kind, Stage.REVEALED, 2),
                        EstimateTally.of(figures, kind.truth())));
        // 10² = 41.2² − 40²
        assertTrue(
                words().stream()
                        .anyMatch(word ->
                                word.startsWith(
                                                "Together, in the mean, we are off by 10\u00a0km;"
                                                        + " each of us typically by 41.2\u00a0km.")
                                        && word.endsWith("typically by 40\u00a0km from our mean.")),
                words()::toString);
        assertTrue(words().containsAll(List.of("Median 110\u00a0km", "Truth 100\u00a0km")));
    }

    @Test
    void theSameTextIsShownOnceWithHowManyGaveIt() {
        var poll = PollSamples.scene(QUESTION, new QuestionKind.OpenText(1), Stage.REVEALED, 4);
        show(PollSamples.with(poll, new TextTally(List.of("Zeal", "time", "Time", "Apples"))));
        assertTrue(words().containsAll(List.of("Apples", "Zeal", "×2")), words()::toString);
        assertEquals(1, words().stream().filter("time"::equalsIgnoreCase).count());
    }

    private static CloudTally.Entry entry(String word, int count) {
        return new CloudTally.Entry(word, count);
    }

    private static Cloud cloud(List<CloudTally.Entry> entries) {
        return Cloud.of(
                new CloudTally(entries, 30).entries(),
                1400,
                560,
                word -> new Cloud.Ink(word.length() * 0.6, 0.9));
    }

    @Test
    void theSameWordsGiveTheSameCloudAndNoneLiesOnAnother() {
        var entries =
                IntStream.range(0, 60)
                        .mapToObj(i -> entry("word" + i * i, 1 + 60 / (i + 1)))
                        .toList();
        var cloud = cloud(entries);
        assertEquals(cloud, cloud(entries.reversed()));
        assertEquals(60, cloud.words().size());
        for (var one : cloud.words()) {
            for (var other : cloud.words()) {
                boolean apart =
                        one.equals(other)
                                || one.x() + width(one) <= other.x()
                                || other.x() + width(other) <= one.x()
                                || one.y() + 0.9 * one.size() <= other.y()
                                || other.y() + 0.9 * other.size() <= one.y();
                assertTrue(apart, () -> one + " lies on " + other);
            }
        }
    }

    private static double width(Cloud.Placed word) {
        return word.entry().shown().length() * 0.6 * word.size();
    }

    @Test
    void oneMoreAnswerMovesHardlyAnyWord() {
        var entries = new ArrayList<CloudTally.Entry>();
        IntStream.range(0, 40).forEach(i -> entries.add(entry("word" + i * i, 1 + i % 9)));
        var before = cloud(entries);
        entries.set(3, entry("word9", entries.get(3).count() + 1));
        var after = cloud(entries);
        assertNotEquals(before, after);
        long stayed =
                before.words().stream()
                        .filter(word ->
                                after.words().stream()
                                        .anyMatch(other ->
                                                other.entry().shown().equals(word.entry().shown())
                                                        && other.x() == word.x()
                                                        && other.y() == word.y()))
                        .count();
        assertTrue(stayed >= 30, "only " + stayed + " of 40 stayed");
    }

    @Test
    void aCloudTooLargeForTheWallLeavesOutTheRarestWordsAndSaysHowMany() {
        var people = Samples.people(300).stream().map(List::of).toList();
        var poll = PollSamples.scene(QUESTION, new QuestionKind.Words(1), Stage.REVEALED, 300);
        show(PollSamples.with(poll, CloudTally.count(people, Set.of())));
        assertTrue(
                words().stream().anyMatch(word -> word.matches("and \\d+ more")),
                words()::toString);
    }

    @Test
    void aFrozenCloudStays() {
        var question = new Question(1, QUESTION, new QuestionKind.Words(3));
        show(PollSamples.scene(QUESTION, question.kind(), Stage.REVEALED, 7));
        var before = words();
        FxThread.run(() -> wall.freeze(true));
        show(PollSamples.scene(QUESTION, question.kind(), Stage.REVEALED, 40));
        assertEquals(before, words());
        FxThread.run(() -> {
            wall.freeze(false);
            layOut();
        });
        assertNotEquals(before, words());
    }
}
