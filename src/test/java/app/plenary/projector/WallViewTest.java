package app.plenary.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.Doorway;
import app.plenary.session.AudienceView;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Scene;
import app.plenary.tally.ChoiceTally;
import app.plenary.text.Dates;
import app.plenary.text.Messages;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

@Execution(ExecutionMode.SAME_THREAD)
class WallViewTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Samples.NOW);
    private final WallView wall =
            FxThread.get(() ->
                    new WallView(
                            Messages.of(Locale.UK),
                            new Dates(Locale.UK, ZoneOffset.UTC),
                            now::get,
                            Motion.NONE));
    private final javafx.scene.Scene scene =
            FxThread.get(() -> {
                var created = new javafx.scene.Scene(wall, 960, 540);
                Wall.dress(created);
                return created;
            });

    private int[] picture() {
        return FxThread.get(() -> {
            wall.draw();
            var image = SwingFXUtils.fromFXImage(scene.snapshot(null), null);
            return image.getRGB(
                    0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        });
    }

    private void show(AudienceView view, Doorway doorway) {
        FxThread.run(() -> {
            wall.show(doorway);
            wall.show(view);
        });
    }

    private static AudienceView talk(String title) {
        return Samples.running(new Scene.TalkOn(title), Duration.ofSeconds(220));
    }

    @ParameterizedTest
    @CsvSource({"1024,768", "1920,1080", "3840,2160"})
    void theJoinCodeCanBeReadFromThePicture(int width, int height) throws Exception {
        var image =
                FxThread.get(() ->
                        SwingFXUtils.fromFXImage(
                                WallPictures.scene(
                                                Locale.UK,
                                                Samples.lobby(18),
                                                Samples.open(),
                                                width,
                                                height)
                                        .snapshot(null),
                                null));
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var bitmap =
                new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        assertEquals(Samples.LINK, new QRCodeReader().decode(bitmap).getText());
    }

    @Test
    void theSmallJoinCodeOfARunningSceneCanBeReadToo() throws Exception {
        var image =
                FxThread.get(() ->
                        SwingFXUtils.fromFXImage(
                                WallPictures.scene(
                                                Locale.UK,
                                                talk("Welcome"),
                                                Samples.open(),
                                                1280,
                                                720)
                                        .snapshot(null),
                                null));
        int[] pixels = image.getRGB(0, 0, 1280, 720, null, 0, 1280);
        var bitmap =
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(1280, 720, pixels)));
        assertEquals(Samples.LINK, new QRCodeReader().decode(bitmap).getText());
    }

    @Test
    void aBlankWallShowsOneDarkColourAndNothingElse() {
        show(talk("Welcome"), Samples.open());
        int[] before = picture();
        FxThread.run(() -> wall.blank(true));
        int[] dark = picture();
        assertEquals(1, Arrays.stream(dark).distinct().count());
        assertNotEquals(1, Arrays.stream(before).distinct().count());
        FxThread.run(() -> wall.blank(false));
        assertTrue(Arrays.equals(before, picture()));
    }

    @Test
    void aFrozenWallStaysTheSameToTheLastPixelAndThenShowsTheNewest() {
        show(talk("Welcome"), Samples.open());
        int[] before = picture();
        FxThread.run(() -> wall.freeze(true));
        now.set(Samples.NOW.plusSeconds(75));
        show(talk("Something else"), Doorway.CLOSED);
        assertTrue(Arrays.equals(before, picture()), "the frozen picture changed");
        FxThread.run(() -> wall.freeze(false));
        int[] after = picture();
        assertFalse(Arrays.equals(before, after));
        FxThread.run(() -> {
            var fresh =
                    new WallView(
                            Messages.of(Locale.UK),
                            new Dates(Locale.UK, ZoneOffset.UTC),
                            now::get,
                            Motion.NONE);
            scene.setRoot(fresh);
            fresh.show(Doorway.CLOSED);
            fresh.show(talk("Something else"));
        });
        assertTrue(Arrays.equals(after, picture()), "what was missed is not shown");
    }

    private List<String> words() {
        return FxThread.get(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            wall.draw();
            var words = new ArrayList<String>();
            wall.lookupAll("*").stream()
                    .filter(FitText.class::isInstance)
                    .filter(WallViewTest::isSeen)
                    .forEach(text -> words.add(((FitText) text).words()));
            return words;
        });
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aLineToTheRoomStandsWhereTheWayInWasUntilItIsTakenAway() {
        show(talk("Welcome"), Samples.open());
        int[] before = picture();
        FxThread.run(() -> wall.message("Back at half past"));
        picture();
        assertTrue(words().contains("Back at half past"));
        assertFalse(words().contains("KITE-47RM"));
        assertTrue(words().contains("Welcome"));
        FxThread.run(() -> wall.blank(true));
        assertEquals(1, Arrays.stream(picture()).distinct().count());
        FxThread.run(() -> {
            wall.blank(false);
            wall.message("");
        });
        assertTrue(Arrays.equals(before, picture()));
    }

    @Test
    void aFrozenWallShowsALineToTheRoomButNothingNewer() {
        show(talk("Welcome"), Samples.open());
        FxThread.run(() -> wall.freeze(true));
        show(talk("Something else"), Doorway.CLOSED);
        FxThread.run(() -> wall.message("Back at half past"));
        picture();
        assertTrue(words().containsAll(List.of("Back at half past", "Welcome")), words()::toString);
        FxThread.run(() -> wall.agenda(true));
        picture();
        assertFalse(words().contains("Something else"));
    }

    @Test
    void theAgendaTellsWhenTheComingBlocksAreExpected() {
        var view = Samples.agenda(9, 3, Duration.ofMinutes(10));
        show(view, Samples.open());
        FxThread.run(() -> wall.agenda(true));
        picture();
        // It is 14:32:20, the block has ten minutes left.
        assertTrue(words().contains("14:42"), words()::toString);
        now.set(Samples.NOW.plus(Duration.ofMinutes(14)));
        picture();
        assertTrue(words().contains("14:46"), words()::toString);
        assertFalse(words().contains("14:42"), words()::toString);
        assertTrue(words().contains("+4:00"), words()::toString);
        FxThread.run(() -> wall.agenda(false));
        picture();
        assertTrue(words().contains("KITE-47RM"));
        assertFalse(words().contains("14:46"), words()::toString);
    }

    @Test
    void withoutAnAgendaTheWayInStays() {
        show(Samples.lobby(7), Samples.open());
        FxThread.run(() -> wall.agenda(true));
        picture();
        assertTrue(words().contains("KITE-47RM"));
    }

    @Test
    void besideNamesStandTheirPartsAsFarAsThereIsRoom() {
        var left = Duration.ofMinutes(5);
        var groups = Samples.groups("Why?", Samples.people(24), 4);
        show(Samples.running(Samples.roled(groups), left), Samples.open());
        assertEquals(6, words().stream().filter("scribe"::equals).count(), words()::toString);
        show(Samples.running(groups, left), Samples.open());
        assertFalse(words().contains("scribe"), words()::toString);
        var more = Samples.roled(Samples.groups("Why?", Samples.people(40), 4));
        show(Samples.running(more, left), Samples.open());
        assertTrue(words().containsAll(Samples.people(40)), "all names are on one page");
    }

    @Test
    void whoDoesNotFitOnOnePageStandsInTheOrderOfNamesBesideTheGroup() {
        var groups = Samples.groups("Why?", Samples.people(61), 4);
        show(Samples.running(groups, Duration.ofMinutes(5)), Samples.open());
        var names = Samples.people(61);
        var order = Collator.getInstance(Locale.UK);
        var shown = words().stream().filter(names::contains).toList();
        assertEquals(names.stream().sorted(order).limit(shown.size()).toList(), shown);
        assertTrue(shown.size() * 2 >= names.size(), shown::toString);
    }

    @Test
    void whoIsCalledBackSeesTheTimeThatIsLeftAndWhoTellsFirst() {
        var groups = Samples.groups("Why?", Samples.people(23), 4);
        var back = Samples.calledBack(groups, Optional.empty(), Optional.of("Door"), 0);
        show(Samples.running(back, Duration.ofSeconds(390)), Samples.open());
        assertTrue(
                words().containsAll(
                                List.of(
                                        "Please come back",
                                        "6:30",
                                        "Door will tell first what they found")),
                words()::toString);
    }

    @Test
    void theRoomSeesWhoseTurnItIsWhatTheyWroteAndWhoIsNext() {
        var groups = Samples.roled(Samples.groups("Why?", Samples.people(23), 4));
        var word = Optional.of(new Scene.Word("Window", "More light\n\nLess noise"));
        var left = Duration.ofMinutes(5);
        show(
                Samples.running(Samples.calledBack(groups, word, Optional.of("Map"), 1), left),
                Samples.open());
        var reporter = groups.groups().getFirst().members().get(3) + " reports";
        assertTrue(
                words().containsAll(
                                List.of(
                                        "Window",
                                        "More light",
                                        "Less noise",
                                        reporter,
                                        "Map is next",
                                        "What the groups found – 2 of 5")),
                words()::toString);
        show(
                Samples.running(
                        Samples.calledBack(groups, Optional.empty(), Optional.of("Map"), 2), left),
                Samples.open());
        assertTrue(words().contains("Over to Map"), words()::toString);
        assertFalse(words().contains("More light"), words()::toString);
    }

    @Test
    void theBarEmptiesWithTheTimeAndIsFullAgainOnceItIsOver() {
        show(Samples.running(new Scene.TalkOn("Welcome"), Duration.ofMinutes(15)), Samples.open());
        picture();
        assertEquals(0.75, share(), 0.01);
        now.set(Samples.NOW.plus(Duration.ofMinutes(10)));
        picture();
        assertEquals(0.25, share(), 0.01);
        now.set(Samples.NOW.plus(Duration.ofMinutes(15).plusSeconds(130)));
        picture();
        assertEquals(1, share(), 0.01);
        assertTrue(words().containsAll(List.of("+2:10", "over time")), words()::toString);
    }

    private double share() {
        return FxThread.get(() -> {
            var rest = (Rectangle) Objects.requireNonNull(wall.lookup(".wall-time"));
            var track = (Rectangle) Objects.requireNonNull(wall.lookup(".wall-time-track"));
            return rest.getWidth() / track.getWidth();
        });
    }

    @Test
    void stylesAppliedAnewLeaveThePictureAsItIs() {
        show(talk("Welcome"), Samples.open());
        int[] before = picture();
        FxThread.run(() -> {
            var other = new javafx.scene.Scene(new javafx.scene.Group(), 10, 10);
            scene.setRoot(new javafx.scene.Group());
            other.setRoot(wall);
            other.snapshot(null);
            other.setRoot(new javafx.scene.Group());
            scene.setRoot(wall);
            wall.applyCss();
            wall.layout();
            wall.applyCss();
        });
        assertTrue(Arrays.equals(before, picture()));
    }

    @Test
    void theCountdownRunsWhileTheWallIsBlank() {
        show(talk("Welcome"), Samples.open());
        int[] before = picture();
        FxThread.run(() -> wall.blank(true));
        now.set(Samples.NOW.plusSeconds(60));
        FxThread.run(() -> wall.blank(false));
        assertFalse(Arrays.equals(before, picture()));
    }

    @Test
    void barsStandStillBeforeTheRevealAndGrowToTheirShares() {
        var open = Samples.poll(Samples.QUESTION, Samples.OPTIONS, Stage.OPEN, 19);
        show(Samples.running(open, Duration.ofMinutes(3)), Samples.open());
        picture();
        assertTrue(rows().stream().allMatch(row -> row.shown() == 0));
        var places = rows().stream().map(row -> row.getBoundsInParent()).toList();
        var revealed = Samples.poll(Samples.QUESTION, Samples.OPTIONS, Stage.REVEALED, 19);
        show(Samples.running(revealed, Duration.ofMinutes(3)), Samples.open());
        picture();
        var tally = assertInstanceOf(ChoiceTally.class, revealed.result().orElseThrow());
        assertEquals(
                revealed.question().options().stream().map(o -> tally.share(o.id())).toList(),
                rows().stream().map(OptionRow::shown).toList());
        assertEquals(places, rows().stream().map(row -> row.getBoundsInParent()).toList());
    }

    private java.util.List<OptionRow> rows() {
        return FxThread.get(() ->
                wall.lookupAll(".wall-option").stream()
                        .map(OptionRow.class::cast)
                        .sorted(java.util.Comparator.comparing(OptionRow::getAccessibleText))
                        .toList());
    }
}
