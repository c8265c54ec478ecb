package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.Talk;
import app.plenary.ui.Palette;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The palette over a long day with many people: how long each letter keeps the window busy. */
class PaletteSpeedTest extends WindowedRoom {
    private static final int BLOCKS = 300;
    private static final int PEOPLE = 500;

    PaletteSpeedTest() {
        super(
                new RunFixture(
                        RunFixture.workshop(
                                IntStream.range(0, BLOCKS)
                                        .mapToObj(i ->
                                                Block.of("Part " + i + " of it", 5, new Talk()))
                                        .toArray(Block[]::new)),
                        Locale.UK));
    }

    @Test
    void aLetterFindsAmongAllAtOnce(FxRobot robot) {
        room.open();
        room.join(IntStream.range(0, PEOPLE).mapToObj(i -> "Person " + i).toArray(String[]::new));
        room.start();
        var page = room.runPage(robot, window, stage);
        long begin = System.nanoTime();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        page.until("it is open", () -> robot.lookup(".palette").tryQuery().isPresent());
        long opened = (System.nanoTime() - begin) / 1_000_000;
        var field = robot.lookup(".palette .text-field").queryAs(TextField.class);
        ListView<?> list = robot.lookup(".palette .list-view").queryListView();
        assertTrue(list.getItems().size() >= BLOCKS + PEOPLE, "all can be found");
        var took = new ArrayList<Double>();
        for (String typed : List.of("part 29", "person 48", "prsn", "of it part", "zzzz")) {
            for (int i = 0; i <= typed.length(); i++) {
                var begun = typed.substring(0, i);
                robot.interact(() -> {
                    long from = System.nanoTime();
                    field.setText(begun);
                    list.applyCss();
                    list.layout();
                    took.add((System.nanoTime() - from) / 1e6);
                });
            }
        }
        robot.interact(() -> field.setText("person 48"));
        for (int i = 0; i < 11; i++) {
            var title = ((Palette.Entry) list.getItems().get(i)).title();
            assertTrue(title.startsWith("Person 48"), "48 and 480 to 489 come first: " + title);
        }
        took.sort(Double::compare);
        double median = took.get(took.size() / 2);
        double worst = took.getLast();
        System.out.printf(
                "palette over %d blocks and %d people: open %d ms, a letter %.1f ms, at worst %.1f"
                        + " ms%n",
                BLOCKS, PEOPLE, opened, median, worst);
        assertTrue(median < 150, "a letter takes " + median + " ms");
        assertTrue(worst < 1_000, "at worst " + worst + " ms");
    }
}
