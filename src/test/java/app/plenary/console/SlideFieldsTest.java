package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.Picture;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Slides are brought into a plan, left out, put in order and described, in the whole window. */
class SlideFieldsTest extends WindowedRoom {
    @TempDir private Path folder;

    SlideFieldsTest() {
        super(SlideDays.of(Locale.UK, 0, ""));
    }

    @Override
    ConsoleWindow open(Stage on) {
        return room.window(on, chosen());
    }

    /** Whoever asks for a file gets this one, whatever is in it. */
    private Path chosen() {
        return folder.resolve("Survey results.pdf");
    }

    private List<Picture> slides(int block) {
        return room.session().agenda().blocks().get(block).activity().pictures();
    }

    /** Pages of different shapes, so that each is a picture of its own. */
    private void deck(int pages) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage(new PDRectangle(40, 20 + i)));
            }
            document.save(chosen().toFile());
        }
    }

    @Test
    void pagesAreAddedLeftOutMovedDescribedAndRemoved(FxRobot robot) throws IOException {
        page = new ConsoleRobot(robot, window, stage);
        page.open(room.live);
        Files.writeString(chosen(), "<html>no slides</html>");
        page.press("PDF or pictures…");
        page.until(
                "it is refused",
                () ->
                        page.says(
                                "Survey results.pdf: This is neither a PDF document nor a picture"
                                        + " in PNG or JPEG. Save the slides as PDF."));
        page.press("Cancel");
        deck(3);
        page.press("PDF or pictures…");
        page.until(
                "all are read",
                () -> page.says("3 of 3 slides will be added. Untick those to leave out."));
        var second =
                robot.lookup(".check-box").queryAllAs(CheckBox.class).stream()
                        .filter(tick -> tick.getText().equals("Page 2"))
                        .findFirst()
                        .orElseThrow();
        robot.interact(() -> second.setSelected(false));
        page.press("Add slides");
        page.until("two are planned", () -> slides(0).size() == 2);
        var both = slides(0);
        assertTrue(room.album.bytes(both.getFirst().hash()).isPresent(), "kept before it is named");
        page.until("they are listed", () -> page.says("2 slides"));
        var list = robot.lookup(".slide-list").<ListView<?>>query();
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(0);
        });
        robot.press(KeyCode.CONTROL).push(KeyCode.DOWN).release(KeyCode.CONTROL);
        page.until("they change places", () -> slides(0).equals(both.reversed()));
        page.drag(row(list, 0), row(list, 1), 15);
        page.until("the mouse moves them back", () -> slides(0).equals(both));
        page.drag(row(list, 1), row(list, 0), -15);
        page.until("and forth", () -> slides(0).equals(both.reversed()));
        assertEquals(
                1, list.getSelectionModel().getSelectedIndex() + 1, "what was moved is chosen");
        robot.interact(() -> list.getSelectionModel().clearAndSelect(1));
        var alt = page.field("What this slide shows");
        robot.interact(() -> {
            alt.requestFocus();
            alt.setText("Most want more time");
        });
        robot.push(KeyCode.ENTER);
        page.until(
                "the second is described",
                () -> slides(0).getLast().alt().equals("Most want more time"));
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().selectAll();
        });
        robot.push(KeyCode.DELETE);
        page.until("all are gone", () -> slides(0).isEmpty());
        robot.interact(() -> window.commands().find("window.undo").orElseThrow().run());
        page.until("all are back", () -> slides(0).size() == 2);
        robot.interact(() -> {
            list.getSelectionModel().clearAndSelect(1);
            robot.lookup(".check-pill").queryButton().fire();
        });
        page.press("Describe it");
        robot.interact(() -> {});
        robot.write("Few want less");
        robot.push(KeyCode.ENTER);
        page.until("the check led to it", () -> slides(0).getFirst().alt().equals("Few want less"));
    }

    private static Node row(ListView<?> list, int at) {
        return Rows.drawn(list).get(at);
    }

    @Test
    void aFileThatIsBroughtInBecomesABlockOfItsOwn(FxRobot robot) throws IOException {
        deck(2);
        page = new ConsoleRobot(robot, window, stage);
        page.open(room.live);
        int before = room.session().agenda().blocks().size();
        robot.interact(() -> window.commands().find("window.bring").orElseThrow().run());
        page.press("Choose a file…");
        page.until(
                "both are read",
                () -> page.says("2 of 2 slides will be added. Untick those to leave out."));
        page.press("Add slides");
        page.until("a block more", () -> room.session().agenda().blocks().size() == before + 1);
        var made =
                room.session().agenda().blocks().stream()
                        .filter(block -> block.activity().pictures().size() == 2)
                        .map(Block::title)
                        .toList();
        assertEquals(List.of("Survey results"), made);
    }
}
