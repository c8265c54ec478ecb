package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.grouping.Strength;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.session.GroupWish;
import app.plenary.session.RosterCommand;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Wishes about groups written, refused, completed and relaxed by keyboard, in the whole window. */
class WishesPanelTest extends WindowedRoom {
    WishesPanelTest() {
        super(
                new RunFixture(
                        RunFixture.workshop(Block.of("Meet", 20, new BreakoutRounds("", 3, 2))),
                        Locale.UK));
    }

    private void open(FxRobot robot) {
        room.open().join("Ada", "Ben", "Carl", "Dov", "Eva", "Finn");
        page = room.runPage(robot, window, stage);
        robot.push(KeyCode.CONTROL, KeyCode.G);
        page.until("wishes are shown", () -> page.says("Wishes about groups"));
    }

    private List<GroupWish> wishes() {
        return List.copyOf(room.session().wishes().values());
    }

    private GroupWish apart(Strength strength) {
        return new GroupWish.Apart(Set.of(room.people.get(0), room.people.get(1)), strength);
    }

    private TextField line(FxRobot robot) {
        return robot.lookup(".wishes .text-field").queryAs(TextField.class);
    }

    private void type(FxRobot robot, String text) {
        robot.interact(() -> {
            line(robot).requestFocus();
            line(robot).setText(text);
            line(robot).end();
        });
    }

    private void wish(FxRobot robot, String text) {
        type(robot, text);
        robot.push(KeyCode.ENTER);
    }

    @Test
    void aWishIsUnderstoodWhileItIsTypedAndKeptByEnter(FxRobot robot) {
        open(robot);
        robot.write("Ada and Ben apart");
        page.until("it is understood", () -> page.says("Understood: Ada and Ben apart – must"));
        robot.push(KeyCode.ENTER);
        page.until("it is kept", () -> wishes().equals(List.of(apart(Strength.MUST))));
        page.until("that is said", () -> page.says("Kept: Ada and Ben apart – must"));
        page.until("it is in the list", () -> page.says("Ada and Ben apart"));
        wish(robot, "apart: ben, ada");
        page.until("a double is told", () -> page.says("That is wished already."));
        wish(robot, "Ben and Ada apart (nice)");
        page.until("another strength counts", () -> wishes().equals(List.of(apart(Strength.NICE))));
    }

    @Test
    void aMistakeIsSaidAndShownWhereItIs(FxRobot robot) {
        open(robot);
        type(robot, "Ada and Bon apart");
        page.until("it is said", () -> page.says("Nobody is called “Bon”. Did you mean Ben?"));
        robot.push(KeyCode.ENTER);
        page.until("the word is chosen", () -> "Bon".equals(line(robot).getSelectedText()));
        robot.write("Ben");
        robot.push(KeyCode.ENTER);
        page.until("it is kept", () -> wishes().equals(List.of(apart(Strength.MUST))));
    }

    @Test
    void aWishIsCompletedByTab(FxRobot robot) {
        open(robot);
        robot.write("ap");
        robot.push(KeyCode.TAB);
        page.until("the word is there", () -> line(robot).getText().equals("apart: "));
        robot.write("a");
        robot.push(KeyCode.TAB);
        page.until("a name is there", () -> line(robot).getText().equals("apart: Ada"));
        type(robot, "apart: Ada, b");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        page.until("the names are there", () -> line(robot).getText().equals("apart: Ada, Ben"));
        robot.push(KeyCode.ENTER);
        page.until("it is kept", () -> wishes().equals(List.of(apart(Strength.MUST))));
    }

    @Test
    void aWishIsWeakenedChangedLeftOutAndTakenBackByKeys(FxRobot robot) {
        open(robot);
        wish(robot, "Ada and Ben apart");
        page.until("it is kept", () -> wishes().size() == 1);
        var list = robot.lookup(".wish-list").queryAs(ListView.class);
        page.until("it is in the list", () -> list.getItems().size() == 1);
        robot.interact(list::requestFocus);
        robot.push(KeyCode.RIGHT);
        page.until("weaker", () -> wishes().equals(List.of(apart(Strength.IMPORTANT))));
        robot.push(KeyCode.ENTER);
        page.until(
                "it can be changed",
                () -> line(robot).getText().equals("Ada and Ben apart (important)"));
        type(robot, "Ada and Ben together");
        robot.push(KeyCode.ENTER);
        page.until("it is another", () -> wishes().getFirst() instanceof GroupWish.Together);
        assertEquals(1, wishes().size());
        robot.interact(list::requestFocus);
        robot.push(KeyCode.DELETE);
        page.until("it is left out", () -> wishes().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("it is back", () -> wishes().size() == 1);
        robot.push(KeyCode.ESCAPE);
        page.until("the panel is closed", () -> !page.says("Wishes about groups"));
    }

    @Test
    void wishesInEachOthersWayAreToldAndRelaxedByOneButton(FxRobot robot) {
        open(robot);
        wish(robot, "Ada and Ben together");
        wish(robot, "Ada and Ben apart");
        page.until(
                "the clash is told",
                () -> page.says("In “Meet”: Two should be together and apart."));
        page.until("with the wishes", () -> page.says("“Ada and Ben apart”"));
        page.press("Make it important instead");
        page.until(
                "one is weaker",
                () -> wishes().stream().anyMatch(w -> w.strength() == Strength.IMPORTANT));
        page.until(
                "the clash is gone",
                () -> !page.says("In “Meet”: Two should be together and apart."));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("it is back", () -> page.says("In “Meet”: Two should be together and apart."));
        page.press("Leave it out");
        page.until("one is gone", () -> wishes().size() == 1);
    }

    @Test
    void manyLinesArePastedAndWhatIsWrongIsMendedOneByOne(FxRobot robot) {
        open(robot);
        robot.interact(() -> {
            var content = new ClipboardContent();
            content.putString(
                    "Ada and Ben apart\nAda and Bon together\n# a remark\nnew pairs (nice)\nCarl sings\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        page.until(
                "what was understood is kept",
                () -> page.says("2 wishes were kept; 2 lines were not understood."));
        page.until("as one step", () -> wishes().size() == 2);
        page.until(
                "the first mistake comes up",
                () -> line(robot).getText().equals("Ada and Bon together"));
        type(robot, "Ada and Carl together");
        robot.push(KeyCode.ENTER);
        page.until("mended", () -> wishes().size() == 3);
        page.until("the next comes up", () -> line(robot).getText().equals("Carl sings"));
        robot.push(KeyCode.ESCAPE);
        page.until("passed over", () -> line(robot).getText().isEmpty());
        assertEquals(3, wishes().size());
    }

    @Test
    void whoIsAwayIsMarkedWhileThePanelIsOpen(FxRobot robot) {
        open(robot);
        wish(robot, "Ada and Ben apart");
        page.until("it is kept", () -> wishes().size() == 1);
        room.send(new RosterCommand.MarkAway(room.people.get(1)));
        page.until("it is marked", () -> page.says("Ben is away and not counted"));
        assertTrue(room.told.isEmpty());
    }
}
