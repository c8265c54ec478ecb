package app.plenary.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.text.Messages;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PopupControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the extension calls start before each test
@Execution(ExecutionMode.SAME_THREAD)
class ControlsTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    private final VBox root = new VBox(12);
    private Scene scene;
    private Stage stage;

    @Start
    void start(Stage window) {
        stage = window;
        scene = new Scene(root, 800, 600);
        new Theme(Theme.Appearance.LIGHT, _ -> {}).apply(scene);
        window.setScene(scene);
        window.sizeToScene(); // others may have left it another size
        window.show();
    }

    @BeforeEach
    void empty(FxRobot robot) {
        robot.interact(() -> root.getChildren().clear());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::close);
    }

    @Test
    void arrowKeysMoveTheChoiceAndTabStopsOnce(FxRobot robot) {
        var tabs = new SegmentedControl<>(List.of("Plan", "Run", "Review"), name -> name);
        var after = Buttons.plain("After");
        robot.interact(() -> {
            root.getChildren().addAll(tabs, after);
            tabs.getChildren().getFirst().requestFocus();
        });
        robot.push(KeyCode.RIGHT);
        assertEquals("Run", tabs.getValue());
        robot.push(KeyCode.END);
        assertEquals("Review", tabs.getValue());
        robot.push(KeyCode.RIGHT);
        assertEquals("Plan", tabs.getValue(), "goes round");
        robot.push(KeyCode.LEFT);
        assertEquals("Review", tabs.getValue());
        robot.push(KeyCode.TAB);
        assertEquals(after, scene.getFocusOwner());
    }

    @Test
    void clickingTheChosenSegmentKeepsItChosen(FxRobot robot) {
        var tabs = new SegmentedControl<>(List.of("Plan", "Run"), name -> name);
        robot.interact(() -> root.getChildren().add(tabs));
        robot.clickOn("Run").clickOn("Run");
        assertEquals("Run", tabs.getValue());
        assertTrue(
                tabs.getChildren()
                        .get(1)
                        .getPseudoClassStates()
                        .contains(PseudoClass.getPseudoClass("selected")));
    }

    @Test
    void theCountdownDrawsByItselfWarnsAndRunsOver(FxRobot robot) throws TimeoutException {
        var left = new AtomicReference<>(Duration.ofSeconds(252));
        var label = new CountdownLabel(ENGLISH, () -> left.get(), Duration.ofMinutes(1));
        robot.interact(() -> root.getChildren().add(label));
        assertEquals("4:12", label.getText());
        assertEquals("4:12 left", label.getAccessibleText());
        left.set(Duration.ofSeconds(41));
        await(() -> label.getText().equals("0:41"));
        assertTrue(has(label, "warning"));
        left.set(Duration.ofSeconds(-35));
        await(() -> label.getText().equals("+0:35"));
        assertTrue(has(label, "over"));
        assertFalse(has(label, "warning"));
    }

    @Test
    void aCountdownThatIsNotShownDoesNotTick(FxRobot robot) {
        var label = new CountdownLabel(ENGLISH, () -> Duration.ofSeconds(9), Duration.ZERO);
        assertFalse(label.isTicking());
        robot.interact(() -> root.getChildren().add(label));
        assertTrue(label.isTicking());
        robot.interact(() -> root.getChildren().clear());
        assertFalse(label.isTicking());
        robot.interact(() -> root.getChildren().add(label));
        robot.interact(stage::hide);
        assertFalse(label.isTicking(), "the window is hidden");
        robot.interact(stage::show);
        assertTrue(label.isTicking());
    }

    @Test
    void figuresAreAllOfOneWidthSoThatACountdownDoesNotTremble(FxRobot robot) {
        var label = new CountdownLabel(ENGLISH, () -> Duration.ofSeconds(71), Duration.ZERO);
        var other = new CountdownLabel(ENGLISH, () -> Duration.ofSeconds(228), Duration.ZERO);
        robot.interact(() -> {
            label.getStyleClass().add("display");
            other.getStyleClass().add("display");
            root.getChildren().addAll(label, other);
            root.layout();
        });
        assertEquals("Noto Sans", label.getFont().getFamily());
        assertEquals("3:48".length(), other.getText().length());
        assertEquals(label.prefWidth(-1), other.prefWidth(-1), 0.01);
    }

    @Test
    void theStripDividesItsWidthByWeight(FxRobot robot) {
        var strip = new Strip();
        robot.interact(() -> {
            strip.show(
                    List.of(
                            Strip.Part.of(30, Tone.GROUPS, "Groups"),
                            Strip.Part.of(10, Tone.POLL, "Poll"),
                            Strip.Part.of(0, Tone.BREAK, "Nothing")));
            root.getChildren().add(strip);
            root.layout();
        });
        robot.interact(root::layout);
        double groups = strip.getChildrenUnmodifiable().get(0).getLayoutBounds().getWidth();
        double poll = strip.getChildrenUnmodifiable().get(1).getLayoutBounds().getWidth();
        double nothing = strip.getChildrenUnmodifiable().get(2).getLayoutBounds().getWidth();
        assertEquals(3, groups / poll, 0.1);
        assertTrue(nothing >= 3, "can still be seen and clicked");
        assertEquals(800, groups + poll + nothing + 4, 1);
        assertEquals("Groups, Poll, Nothing", strip.getAccessibleText());
    }

    @Test
    void aPartOfTheStripIsChosenByClickAndByArrows(FxRobot robot) {
        var chosen = new ArrayList<Integer>();
        var strip = new Strip();
        robot.interact(() -> {
            strip.show(
                    List.of(
                            Strip.Part.of(1, Tone.POLL, "One"),
                            Strip.Part.of(1, Tone.BREAK, "Two")));
            strip.onChosen(chosen::add);
            root.getChildren().add(strip);
        });
        robot.interact(root::layout);
        robot.clickOn(strip.getChildrenUnmodifiable().get(1));
        assertEquals(List.of(1), chosen);
        robot.interact(strip::requestFocus);
        robot.push(KeyCode.LEFT);
        assertEquals(List.of(1, 0), chosen);
        robot.push(KeyCode.LEFT);
        assertEquals(List.of(1, 0), chosen, "there is nothing further left");
        assertEquals(0, strip.selectedProperty().get());
    }

    @Test
    void aBarGlidesToItsShareAndSaysItInWords(FxRobot robot) throws TimeoutException {
        var bar = new BarRow(ENGLISH, BarRow.Place.BESIDE, "Not knowing who knows");
        robot.interact(() -> {
            root.getChildren().add(bar);
            bar.show(0.63, "12 · 63 %", true);
        });
        await(() -> bar.shownShare() == 0.63);
        assertEquals("Not knowing who knows: 12 · 63 %", bar.getAccessibleText());
        robot.interact(() -> bar.show(7, "all", true));
        await(() -> bar.shownShare() == 1.0);
    }

    @Test
    void nothingInABarRowMovesWhenItsNumbersGrow(FxRobot robot) throws TimeoutException {
        var bar = new BarRow(ENGLISH, BarRow.Place.BESIDE, "Time");
        robot.interact(() -> {
            root.getChildren().add(bar);
            bar.show(0.1, "1", false);
        });
        robot.interact(root::layout);
        var figure = (Labeled) bar.lookup(".figure");
        double x = figure.getLayoutX();
        double track = bar.lookup(".track").getLayoutBounds().getWidth();
        robot.interact(() -> bar.show(1, "120 · 100 %", true));
        await(() -> bar.shownShare() == 1.0);
        robot.interact(root::layout);
        assertEquals(x, figure.getLayoutX());
        assertEquals(track, bar.lookup(".track").getLayoutBounds().getWidth());
        assertEquals(track, bar.lookup(".fill").getLayoutBounds().getWidth());
    }

    @Test
    void switchingTheThemeRecoloursAnOpenWindowAndIsRemembered(FxRobot robot) {
        var remembered = new ArrayList<Theme.Appearance>();
        var theme = new Theme(Theme.Appearance.LIGHT, remembered::add);
        robot.interact(() -> theme.apply(scene));
        robot.interact(root::applyCss);
        assertEquals(Color.web("#F6F5F2"), ground());
        robot.interact(theme::toggle);
        robot.interact(root::applyCss);
        assertEquals(Color.web("#14161D"), ground());
        assertEquals(List.of(Theme.Appearance.DARK), remembered);
        robot.interact(() -> Theme.applyWall(scene));
        robot.interact(root::applyCss);
        assertEquals(Color.web("#11131A"), ground());
    }

    @Test
    void tooltipsAndMenusWearTheThemeOfTheirWindow(FxRobot robot) {
        var tooltip = new Tooltip("Check-in round, 10 min");
        var menu = new ContextMenu(new MenuItem("Duplicate"), new MenuItem("Delete"));
        robot.interact(() -> {
            root.getChildren().add(Buttons.plain("Here"));
            tooltip.show(stage);
            menu.show(root, stage.getX() + 100, stage.getY() + 100);
        });
        for (PopupControl popup : List.of(tooltip, menu)) {
            assertEquals(scene.getUserAgentStylesheet(), popup.getScene().getUserAgentStylesheet());
            assertEquals(scene.getStylesheets(), popup.getScene().getStylesheets());
        }
        robot.interact(() -> {
            tooltip.hide();
            menu.hide();
        });
    }

    @Test
    void aCardThatOpensDoesSoByClickAndEnterButNotWhenAButtonInItIsPressed(FxRobot robot) {
        var opened = new ArrayList<String>();
        var card =
                new Card(Buttons.plain("Inside").does(() -> opened.add("inside")))
                        .opens("Card", () -> opened.add("card"));
        robot.interact(() -> root.getChildren().add(card));
        robot.clickOn("Inside");
        assertEquals(List.of("inside"), opened);
        robot.interact(card::requestFocus);
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("inside", "card"), opened);
        robot.clickOn(
                card.localToScreen(card.getBoundsInLocal()).getMaxX() - 20,
                card.localToScreen(0, 10).getY());
        assertEquals(List.of("inside", "card", "card"), opened);
    }

    @Test
    void aScaledPaneKeepsItsDesignAndFillsTheScreen(FxRobot robot) {
        var wall = new Pane();
        var scaled = new ScaledPane(wall, 1600, 900);
        robot.interact(() -> {
            scaled.resize(1920, 1080);
            scaled.layout();
        });
        assertEquals(1600, wall.getWidth(), 0.01);
        assertEquals(900, wall.getHeight(), 0.01);
        robot.interact(() -> {
            scaled.resize(800, 600);
            scaled.layout();
        });
        assertEquals(1600, wall.getWidth(), 0.01);
        assertEquals(1200, wall.getHeight(), 0.01, "a taller screen gives room below");
    }

    private Color ground() {
        return (Color) root.getBackground().getFills().getFirst().getFill();
    }

    private static boolean has(CountdownLabel label, String state) {
        return label.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition)
            throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
