package app.plenary.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.MemoryAlbum;
import app.plenary.plan.Picture;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Scene;
import app.plenary.text.Dates;
import app.plenary.text.Messages;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.ImageView;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

/** A question with a picture on the wall: all of both is seen, at every shape of either. */
@Execution(ExecutionMode.SAME_THREAD)
final class PicturedPageTest {
    private final MemoryAlbum album = new MemoryAlbum();
    private final WallView wall =
            FxThread.get(() ->
                    new WallView(
                            Messages.of(Locale.UK),
                            new Dates(Locale.UK, ZoneOffset.UTC),
                            InstantSource.fixed(Samples.NOW),
                            Motion.NONE,
                            album));
    private final javafx.scene.Scene scene =
            FxThread.get(() -> {
                var created = new javafx.scene.Scene(wall, 1600, 900);
                Wall.dress(created);
                return created;
            });

    private Picture picture(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x9AD1F5));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(0xB45309));
        graphics.fillOval(width / 10, height / 10, width * 8 / 10, height * 8 / 10);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new Picture(album.keep(bytes.toByteArray()), width, height, "A brown disc");
    }

    private static Scene.PollOn asked(
            List<String> options, Stage stage, Optional<Picture> picture) {
        var poll = Samples.poll(Samples.QUESTION, options, stage, 19);
        return new Scene.PollOn(
                poll.title(),
                poll.question().withPicture(picture),
                poll.place(),
                poll.questions(),
                poll.anonymous(),
                poll.stage(),
                poll.answered(),
                poll.few(),
                poll.result());
    }

    private void show(Scene.PollOn poll, double width, double height) {
        FxThread.run(() -> {
            wall.show(Samples.open());
            wall.show(Samples.running(poll, Duration.ofMinutes(3)));
            layOut(width, height);
        });
    }

    private void layOut(double width, double height) {
        wall.resize(width, height);
        for (int i = 0; i < 2; i++) {
            scene.getRoot().applyCss();
            wall.layout();
        }
    }

    private Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private QuestionPicture part() {
        return (QuestionPicture) wall.lookup(".wall-picture");
    }

    private ImageView image() {
        return (ImageView) part().getChildrenUnmodifiable().getFirst();
    }

    @Test
    void pictureAndOptionsAreSeenWholeBesideOrAboveEachOther() throws IOException {
        for (double[] screen : new double[][] {{1920, 1080}, {1024, 768}}) {
            for (int[] size : new int[][] {{1600, 900}, {700, 1600}, {1600, 200}}) {
                var picture = picture(size[0], size[1]);
                for (List<String> options :
                        List.of(Samples.OPTIONS, Collections.nCopies(4, Samples.TITLE_200))) {
                    show(
                            asked(options, Stage.REVEALED, Optional.of(picture)),
                            screen[0],
                            screen[1]);
                    FxThread.await("the picture", () -> image().getImage() != null);
                    var name = screen[0] + " " + size[0] + "×" + size[1] + " " + options.getFirst();
                    FxThread.run(() -> {
                        layOut(screen[0], screen[1]);
                        check(name, picture, screen[0], screen[1]);
                    });
                }
            }
        }
    }

    private void check(String name, Picture picture, double width, double height) {
        var box = place(part());
        assertTrue(part().isVisible(), name);
        assertTrue(
                box.getMinX() >= -1
                        && box.getMinY() >= -1
                        && box.getMaxX() <= width + 1
                        && box.getMaxY() <= height + 1,
                name + " is on the wall: " + box);
        assertEquals(
                picture.shape(), box.getWidth() / box.getHeight(), 0.02 * picture.shape(), name);
        var rows =
                wall.lookupAll("*").stream()
                        .filter(OptionRow.class::isInstance)
                        .filter(PicturedPageTest::isSeen)
                        .toList();
        assertFalse(rows.isEmpty(), name);
        for (Node row : rows) {
            var at = place(row);
            boolean apart =
                    at.getMaxX() <= box.getMinX() + 1
                            || at.getMinX() >= box.getMaxX() - 1
                            || at.getMaxY() <= box.getMinY() + 1
                            || at.getMinY() >= box.getMaxY() - 1;
            assertTrue(apart, name + ": " + at + " and " + box);
            assertTrue(at.getMaxY() < height * 0.92, name + ": " + at);
        }
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
    void theWordsOfAPictureThatIsMissingStandInItsPlace() throws IOException {
        var lost = picture(800, 600);
        album.lose(lost.hash());
        show(asked(Samples.OPTIONS, Stage.OPEN, Optional.of(lost)), 1920, 1080);
        FxThread.await(
                "its words",
                () ->
                        wall.lookupAll("*").stream()
                                .filter(FitText.class::isInstance)
                                .map(FitText.class::cast)
                                .anyMatch(text ->
                                        text.words().equals("A brown disc") && isSeen(text)));
        assertEquals("A brown disc", part().getAccessibleText());
    }

    @Test
    void thePictureGoesWithItsQuestion() throws IOException {
        show(asked(Samples.OPTIONS, Stage.OPEN, Optional.of(picture(800, 600))), 1920, 1080);
        assertTrue(part().isVisible());
        show(asked(Samples.OPTIONS, Stage.OPEN, Optional.empty()), 1920, 1080);
        assertFalse(part().isVisible());
    }
}
