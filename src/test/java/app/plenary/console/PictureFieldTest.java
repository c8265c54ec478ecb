package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;

import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;

/** A picture is put to a question, in the whole window, and seen again while the poll is on. */
class PictureFieldTest extends WindowedRoom {
    @TempDir private Path folder;

    PictureFieldTest() {
        super(
                new RunFixture(
                        RunFixture.workshop(
                                Block.of(
                                        "Look",
                                        5,
                                        Poll.of(
                                                "What is it?",
                                                false,
                                                List.of("A crane", "A tree")))),
                        Locale.UK));
    }

    @Override
    ConsoleWindow open(Stage on) {
        return room.window(on, chosen());
    }

    /** Whoever asks for a file gets this one, whatever is in it. */
    private Path chosen() {
        return folder.resolve("picture.png");
    }

    private Optional<Picture> picture() {
        var poll = (Poll) room.session().agenda().blocks().getFirst().activity();
        return poll.first().picture();
    }

    private void crane() throws IOException {
        var image = new BufferedImage(1200, 700, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x9AD1F5));
        graphics.fillRect(0, 0, 1200, 700);
        graphics.setColor(new Color(0xB45309));
        graphics.fillRect(300, 120, 40, 580);
        graphics.fillRect(200, 120, 800, 36);
        graphics.dispose();
        ImageIO.write(image, "png", chosen().toFile());
    }

    private boolean isSeen(FxRobot robot) {
        return robot.lookup(".thumbnail .image-view").queryAllAs(ImageView.class).stream()
                .anyMatch(view -> view.getImage() != null && view.getParent().isVisible());
    }

    @Test
    void aPictureIsChosenDescribedSeenAndRemoved(FxRobot robot) throws IOException {
        page = new ConsoleRobot(robot, window, stage);
        page.open(room.live);
        Files.writeString(chosen(), "<html>no picture</html>");
        page.press("Choose or drop a picture");
        page.until(
                "it is refused",
                () ->
                        page.says(
                                "This is no picture that Plenary knows. PNG, JPEG, GIF and BMP are"
                                        + " fine."));
        crane();
        page.press("Choose or drop a picture");
        page.until("it is planned", () -> picture().isPresent());
        page.until("it is seen", () -> isSeen(robot));
        var planned = picture().orElseThrow();
        assertEquals(1200, planned.width());
        assertTrue(room.album.bytes(planned.hash()).isPresent(), "kept before it was named");
        var alt = page.field("What the picture shows");
        robot.interact(() -> {
            alt.requestFocus();
            alt.setText("A brown crane");
        });
        robot.push(KeyCode.ENTER);
        page.until(
                "its words are planned",
                () -> picture().filter(it -> it.alt().equals("A brown crane")).isPresent());
        room.open().start();
        robot.interact(() -> window.commands().find("window.run").orElseThrow().run());
        page.until(
                "it is seen while the poll is on", () -> page.mode() == Mode.RUN && isSeen(robot));
        robot.interact(() -> window.commands().find("window.plan").orElseThrow().run());
        page.until("the plan is back", () -> page.mode() == Mode.PLAN);
        page.press("Remove");
        page.until("it is gone", () -> picture().isEmpty());
        robot.interact(() -> window.commands().find("window.undo").orElseThrow().run());
        page.until(
                "it is back",
                () -> picture().equals(Optional.of(planned.withAlt("A brown crane"))));
    }

    @Test
    void aPictureIsPastedAndTheCheckLeadsToItsWords(FxRobot robot) throws IOException {
        page = new ConsoleRobot(robot, window, stage);
        page.open(room.live);
        page.press("Paste");
        page.until(
                "nothing is there to paste",
                () -> page.says("There is no picture in the clipboard. Copy one first."));
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putImage(new WritableImage(300, 200));
            Clipboard.getSystemClipboard().setContent(content);
        });
        page.press("Paste");
        page.until("it is planned", () -> picture().filter(it -> it.width() == 300).isPresent());
        crane();
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putFiles(List.of(chosen().toFile()));
            Clipboard.getSystemClipboard().setContent(content);
        });
        page.press("Paste");
        page.until("another one is", () -> picture().filter(it -> it.width() == 1200).isPresent());
        robot.interact(() -> robot.lookup(".check-pill").queryButton().fire());
        page.press("Describe it");
        robot.interact(() -> {});
        robot.write("A brown crane");
        robot.push(KeyCode.ENTER);
        page.until(
                "its words are planned",
                () -> picture().filter(it -> it.alt().equals("A brown crane")).isPresent());
        page.until("the check is content with it", () -> !page.says("Describe it"));
    }

    @Test
    void aFullDiskAndAMissingPictureAreSaid(FxRobot robot) throws IOException {
        page = new ConsoleRobot(robot, window, stage);
        page.open(room.live);
        crane();
        page.press("Choose or drop a picture");
        page.until("it is planned", () -> picture().isPresent());
        room.album.fill();
        page.press("Change");
        page.until(
                "it says so", () -> page.says("The picture could not be saved. Is the disk full?"));
        assertTrue(picture().isPresent(), "the old one stays");
        room.album.lose(picture().orElseThrow().hash());
        robot.interact(window::goHome);
        page.open(room.live);
        page.until(
                "it says that it is missing",
                () -> page.says("The picture is missing on this computer."));
    }
}
