package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.console.ChoicesViewModel.Side;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupShape;
import app.plenary.plan.Talk;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.GroupChoice;
import app.plenary.session.ParticipantId;
import app.plenary.session.RosterCommand;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Who has chosen, and choosing for somebody without a phone. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start before each test
@Execution(ExecutionMode.SAME_THREAD)
class ChoicePaneTest {
    private final ParticipantId hugo = ParticipantId.fresh();
    private RunFixture room = room(GroupShape.TOPICS);
    private ConsoleWindow window;
    private Stage stage;

    private static RunFixture room(GroupShape shape) {
        var groups =
                new BreakoutRounds("", 3, 1)
                        .with(shape)
                        .withTopics(List.of("Light", "Noise", "Money"));
        return new RunFixture(
                RunFixture.workshop(
                        Block.of("Market", 30, groups), Block.of("Talk", 10, new Talk())),
                Locale.UK);
    }

    @Start
    void start(Stage on) {
        stage = on;
        window = room.window(on);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::close);
        room.close();
        assertEquals(List.of(), room.bugs);
    }

    private void begin() {
        room.open().join("Ada", "Ben").start();
        room.send(new RosterCommand.AddParticipant(hugo, "Hugo"));
    }

    private GroupChoice choice(ParticipantId person) {
        return room.session().choices(room.block(0)).getOrDefault(person, GroupChoice.NONE);
    }

    private ChoicesViewModel model() {
        var model = new ChoicesViewModel(room.messages, room.plainSender());
        show(model);
        return model;
    }

    private void show(ChoicesViewModel model) {
        var block = room.session().agenda().blocks().getFirst();
        model.show(room.session(), block, (BreakoutRounds) block.activity());
    }

    private static Optional<ToggleButton> chip(FxRobot robot, String spoken) {
        return robot.lookup((Node node) ->
                        node instanceof ToggleButton && spoken.equals(node.getAccessibleText()))
                .tryQueryAs(ToggleButton.class);
    }

    private static void press(FxRobot robot, ConsoleRobot page, String spoken) {
        page.until("there is " + spoken, () -> chip(robot, spoken).isPresent());
        robot.interact(() -> chip(robot, spoken).orElseThrow().fire());
    }

    @Test
    void theFacilitatorChoosesForSomebodyByKey(FxRobot robot) {
        begin();
        var page = room.runPage(robot, window, stage);
        page.until("nobody has chosen", () -> page.says("0 of 3 have chosen"));
        room.send(
                new BreakoutCommand.Choose(
                        room.block(0),
                        room.people.getFirst(),
                        new GroupChoice(List.of(1), List.of())));
        page.until("one has", () -> page.says("1 of 3 have chosen"));
        robot.push(KeyCode.H);
        page.until("the panel is there", () -> page.says("What people choose"));
        press(robot, page, "Money: Choose");
        press(robot, page, "Light: Choose");
        page.until(
                "it counts for Hugo, who has no phone",
                () -> choice(hugo).equals(new GroupChoice(List.of(2, 0), List.of())));
        page.until("it shows", () -> page.says("Choice 2") && page.says("Money, Light"));
        press(robot, page, "Money: Choice 1");
        page.until("taken back", () -> choice(hugo).wants().equals(List.of(0)));
        page.press("Done");
        page.until("two have", () -> page.says("2 of 3 have chosen"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("undone", () -> choice(hugo).wants().equals(List.of(2, 0)));
        room.next(3);
        page.until("it is gone", () -> !page.says("2 of 3 have chosen"));
    }

    @Test
    void oneOfManyIsFoundByName(FxRobot robot) {
        begin();
        room.join(IntStream.range(0, 40).mapToObj(i -> "Person " + i).toArray(String[]::new));
        var page = room.runPage(robot, window, stage);
        page.until("all are here", () -> page.says("0 of 43 have chosen"));
        robot.push(KeyCode.H);
        page.until("the panel is there", () -> page.says("What people choose"));
        var find = robot.lookup(".choice-left .text-field").queryAs(TextField.class);
        robot.interact(() -> find.setText("SON 37"));
        page.until("only that one", () -> page.says("Person 37") && !page.says("Person 36"));
        press(robot, page, "Noise: Choose");
        var person = room.people.get(2 + 37);
        page.until("it counts", () -> choice(person).wants().equals(List.of(1)));
        robot.push(KeyCode.ESCAPE);
        page.until("all again", () -> page.says("Ada") && find.getText().isEmpty());
        assertTrue(page.says("What people choose"), "and the panel stays");
    }

    @Test
    void whoHasNotChosenComesFirstAndWithoutAPhoneBeforeAll() {
        begin();
        room.send(
                new BreakoutCommand.Choose(
                        room.block(0),
                        room.people.getFirst(),
                        new GroupChoice(List.of(1), List.of())));
        var people = model().people();
        assertEquals(
                List.of("Hugo", "Ben", "Ada"),
                people.stream().map(ChoicesViewModel.Person::name).toList());
        assertEquals("Noise", people.getLast().words());
        assertFalse(people.getFirst().hasChosen());
    }

    @Test
    void offersAndAsksAreTwoSides() {
        room.close();
        room = room(GroupShape.OFFERS_AND_ASKS);
        begin();
        var model = model();
        assertTrue(model.isOffering());
        model.tap(hugo, Side.OFFERS, 0);
        model.tap(hugo, Side.WANTS, 2);
        assertEquals(new GroupChoice(List.of(2), List.of(0)), model.of(hugo), "at once");
        room.send(new RosterCommand.RenameParticipant(hugo, "Hugo B."));
        assertEquals(new GroupChoice(List.of(2), List.of(0)), model.of(hugo), "and after that");
        assertEquals(new GroupChoice(List.of(2), List.of(0)), choice(hugo));
        show(model);
        assertEquals(
                "offers Light · would like Money",
                model.people().stream()
                        .filter(person -> person.id().equals(hugo))
                        .findFirst()
                        .orElseThrow()
                        .words());
        model.rest();
        assertFalse(model.isAsked());
    }
}
