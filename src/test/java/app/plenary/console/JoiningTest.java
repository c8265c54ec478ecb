package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.RoomCheck;
import app.plenary.live.RoomCheck.Trial;
import app.plenary.live.WallState.Corner;
import app.plenary.live.Wifi;
import app.plenary.plan.Naming;
import app.plenary.session.Phase;

import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Before people come: the network, the Wi-Fi, the names and the check of the room. */
class JoiningTest extends WindowedRoom {
    JoiningTest() {
        super(new RunFixture(RunFixture.afternoon(), Locale.UK));
    }

    private void begin(FxRobot robot) {
        page = room.runPage(robot, window, stage);
        room.open();
        room.invite();
        page.until("the card", () -> page.says("192.168.8.2:4040"));
    }

    private boolean says(String key, Object... arguments) {
        return page.says(room.messages.get(key, arguments));
    }

    /** Chooses an item of the menu that shows {@code text}. */
    private void choose(FxRobot robot, String text, String item) {
        robot.interact(() -> {
            var menu =
                    stage.getScene().getRoot().lookupAll(".door-menu").stream()
                            .map(MenuButton.class::cast)
                            .filter(each -> text.equals(each.getText()))
                            .filter(each -> each.getParent().getParent().isVisible())
                            .toList()
                            .getLast();
            menu.getItems().stream()
                    .filter(each -> each.getText() != null && each.getText().contains(item))
                    .toList()
                    .getFirst()
                    .fire();
        });
    }

    @Test
    void theNetworkTheWifiAndTheNamesAreSettledOnTheCard(FxRobot robot) {
        begin(robot);
        page.until(
                "Wi-Fi and port",
                () ->
                        page.says(
                                "The wall shows the way into the Wi-Fi “Seminarhaus Gast”."
                                        + " Port 4040 is in use by another program; phones use"
                                        + " 4041."));
        var cable = room.wayIn.surroundings().get().networks().getLast();
        choose(robot, "Network: Wi-Fi", "10.1.2.3");
        assertEquals(List.of(cable.key()), room.wayIn.chosen().get());
        choose(robot, "Network: Wi-Fi", "Let Plenary choose");
        assertEquals(List.of(), room.wayIn.chosen().get());
        page.press("Wi-Fi …");
        page.until("the form", () -> page.says("The room’s Wi-Fi"));
        robot.interact(() -> page.field("Password").setText("short"));
        page.press("Show on the wall");
        page.until("what is wrong", () -> says("console.wifi.bad-password"));
        robot.interact(() -> {
            page.field("Password").setText("long;enough");
            page.field("Name of the Wi-Fi").setText(" Haus 2 ");
        });
        page.press("Show on the wall");
        page.until(
                "it is told",
                () ->
                        room.wayIn.wifi().isPresent()
                                && room.wayIn.wifi().get().name().equals("Haus 2"));
        assertEquals(Optional.of(new Wifi("Haus 2", "long;enough", false)), room.wayIn.wifi());
        choose(robot, "Names: their own", "made-up");
        page.until("they are made up", () -> room.session().workshop().naming() == Naming.MADE_UP);
        assertEquals(Phase.LOBBY, room.session().phase());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        page.until("their own again", () -> room.session().workshop().naming() == Naming.OWN);
    }

    @Test
    void theRoomCheckSaysWhatItFindsAndWhatToDoWhenNothingArrives(FxRobot robot) {
        begin(robot);
        page.press("Check the room …");
        page.until("the check", () -> says("console.check.nowhere"));
        assertTrue(room.wayIn.checking().get());
        var qr = room.doorway.get().invitation().orElseThrow().qr();
        var place = new RoomCheck.Place("192.168.8.2:4040/check", qr);
        var check = new RoomCheck(Optional.of(place), Optional.of(true), List.of());
        room.wayIn.check().set(check);
        page.until("the place", () -> page.says("192.168.8.2:4040/check"));
        room.pass(Duration.ofSeconds(31));
        page.until("the reasons", () -> says("console.check.reason-guest"));
        room.wayIn.check().set(check.with(new Trial("a", List.of())));
        page.until("a phone", () -> says("console.check.opened"));
        assertFalse(says("console.check.reason-guest"));
        room.wayIn.check().set(check.with(new Trial("a", List.of(9, 12, 60))));
        page.until("the figures", () -> says("console.check.phone", 1, 12, 60));
        assertTrue(says("console.check.good", 1));
        room.wayIn.check().set(check.with(new Trial("a", List.of(900, 1_200, 3_000))));
        page.until("slow", () -> says("console.check.slow"));
        robot.push(KeyCode.ESCAPE);
        page.until("the end", () -> !room.wayIn.checking().get());
    }

    @Test
    void theWayInOnTheWallIsTurnedByAKey(FxRobot robot) {
        begin(robot);
        room.wall.set(room.wall.get().withShown(true));
        robot.push(KeyCode.SHIFT, KeyCode.J);
        page.until("always", () -> room.wall.get().corner() == Corner.ALWAYS);
        page.until("it is said", () -> says("console.corner.always"));
        robot.push(KeyCode.SHIFT, KeyCode.J);
        page.until("never", () -> room.wall.get().corner() == Corner.NEVER);
    }
}
