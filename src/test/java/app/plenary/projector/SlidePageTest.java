package app.plenary.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.MemoryAlbum;
import app.plenary.plan.Picture;
import app.plenary.session.Scene;

import javafx.geometry.Bounds;
import javafx.scene.Node;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** A slide on the wall: whole, as large as it gets, and never with a flash between two. */
@Execution(ExecutionMode.SAME_THREAD)
final class SlidePageTest {
    private static final Duration LEFT = Duration.ofMinutes(9);

    private final MemoryAlbum album = new MemoryAlbum();
    private final WallView wall = FxThread.get(() -> SlidePictures.wall(Locale.UK, album));
    private final javafx.scene.Scene scene =
            FxThread.get(() -> {
                var created = new javafx.scene.Scene(wall, 1600, 900);
                Wall.dress(created);
                wall.show(Samples.open());
                return created;
            });

    private void show(Scene what) {
        FxThread.run(() -> wall.show(Samples.running(what, LEFT)));
    }

    private void show(Picture slide) {
        show(SlidePictures.talk("Where questions come from", slide));
    }

    private void layOut(double width, double height) {
        wall.resize(width, height);
        for (int i = 0; i < 2; i++) {
            scene.getRoot().applyCss();
            wall.layout();
        }
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void awaitSlide(Picture slide) {
        FxThread.await(
                "the slide",
                () -> {
                    var image = SlidePictures.image(wall).getImage();
                    return image != null
                            && image.getWidth() == slide.width()
                            && image.getHeight() == slide.height();
                });
    }

    @Test
    void everySlideIsSeenWholeAndAsLargeAsItGets() throws IOException {
        for (double[] screen : new double[][] {{1920, 1080}, {1024, 768}, {1600, 1200}}) {
            for (int[] size : new int[][] {{1920, 1080}, {1440, 1080}, {1080, 1920}, {1920, 300}}) {
                for (String message : new String[] {"", Samples.MESSAGE}) {
                    var picture = SlidePictures.slide(album, size[0], size[1], false);
                    show(picture);
                    awaitSlide(picture);
                    FxThread.run(() -> {
                        wall.message(message);
                        layOut(screen[0], screen[1]);
                        var name = screen[0] + " " + size[0] + "×" + size[1] + message;
                        var slide = place(SlidePictures.image(wall));
                        var room = place(wall.lookup(".wall-slide"));
                        assertEquals(
                                picture.shape(),
                                slide.getWidth() / slide.getHeight(),
                                0.02 * picture.shape(),
                                name);
                        assertTrue(room.contains(slide), name + ": " + slide + " in " + room);
                        assertTrue(
                                Math.abs(slide.getWidth() - room.getWidth()) < 1
                                        || Math.abs(slide.getHeight() - room.getHeight()) < 1,
                                name + " fills its room");
                        double least = message.isEmpty() ? 0.7 : 0.45;
                        assertTrue(room.getHeight() > screen[1] * least, name + ": " + room);
                        var band = place(wall.lookup(".wall-message"));
                        assertTrue(
                                message.isEmpty() || band.getMinY() >= slide.getMaxY(),
                                name + ": " + band);
                    });
                }
            }
        }
    }

    @Test
    void theSlideBeforeStaysUntilTheNextIsThere() throws IOException {
        var first = SlidePictures.slide(album, 800, 600, false);
        var second = SlidePictures.slide(album, 600, 800, true);
        show(first);
        awaitSlide(first);
        var drawn = FxThread.get(() -> SlidePictures.image(wall).getImage());
        FxThread.run(() -> {
            wall.show(Samples.running(SlidePictures.talk("Talk", second), LEFT));
            assertSame(drawn, SlidePictures.image(wall).getImage(), "nothing flashes");
        });
        FxThread.await("the next", () -> SlidePictures.image(wall).getImage() != drawn);
        FxThread.run(() -> {
            layOut(1600, 900);
            var slide = place(SlidePictures.image(wall));
            assertEquals(second.shape(), slide.getWidth() / slide.getHeight(), 0.02);
        });
    }

    @Test
    void theNextSlideIsMadeReadyButNotShown() throws IOException {
        var first = SlidePictures.slide(album, 800, 600, false);
        var second = SlidePictures.slide(album, 600, 800, true);
        var talk = SlidePictures.talk("Talk", first, Optional.of(second));
        FxThread.run(() -> wall.show(Samples.running(talk, LEFT)));
        awaitSlide(first);
        FxThread.await("the next is read", () -> album.wasAsked(second.hash()));
        awaitSlide(first);
    }

    @Test
    void whatIsMissingIsSaidAndGoesWithTheNextSlide() throws IOException {
        var lost = SlidePictures.slide(album, 800, 600, false);
        album.lose(lost.hash());
        show(lost);
        FxThread.await("its words", () -> SlidePictures.says(wall));
        var next = SlidePictures.slide(album, 600, 400, false);
        show(next);
        awaitSlide(next);
        assertFalse(FxThread.get(() -> SlidePictures.says(wall)));
    }

    @Test
    void frozenItStaysAndAnotherBlockLeavesNothingOfIt() throws IOException {
        var first = SlidePictures.slide(album, 800, 600, false);
        show(first);
        awaitSlide(first);
        var image = SlidePictures.image(wall);
        var drawn = FxThread.get(image::getImage);
        FxThread.run(() -> wall.freeze(true));
        show(SlidePictures.slide(album, 600, 800, true));
        assertSame(drawn, FxThread.get(image::getImage));
        FxThread.run(() -> wall.freeze(false));
        FxThread.await("the newest", () -> image.getImage() != drawn);
        assertNotSame(drawn, FxThread.get(image::getImage));
        show(new Scene.BreakOn("Coffee"));
        assertNull(FxThread.get(image::getImage), "no slide is remembered behind a break");
    }
}
