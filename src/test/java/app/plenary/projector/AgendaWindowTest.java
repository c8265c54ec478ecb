package app.plenary.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

@Execution(ExecutionMode.SAME_THREAD)
class AgendaWindowTest {
    private static final double MORE = 54;

    private static List<Boolean> headed(int blocks, int every) {
        var headed = new ArrayList<Boolean>();
        for (int i = 0; i < blocks; i++) {
            headed.add(every > 0 && i % every == 0);
        }
        return headed;
    }

    private static double height(AgendaWindow window, List<Boolean> headed, int carded) {
        double sum = 0;
        for (int i = window.from(); i < window.to(); i++) {
            if (i != carded) {
                sum += AgendaRow.LINE * window.size();
                sum += window.sections() && headed.get(i) ? AgendaRow.SECTION : 0;
            }
        }
        return sum;
    }

    @Test
    void whatFitsShowsWholeWithItsSections() {
        var window = AgendaWindow.of(headed(5, 3), 1, true, 520, MORE);
        assertEquals(0, window.from());
        assertEquals(5, window.to());
        assertTrue(window.sections());
    }

    @Test
    void sectionsGiveWayBeforeBlocksDo() {
        var window = AgendaWindow.of(headed(9, 2), 3, true, 450, MORE);
        assertEquals(9, window.to() - window.from());
        assertEquals(false, window.sections());
    }

    @Test
    void theBlockThatIsOnAndTheNextThreeAreAlwaysThere() {
        var random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            int blocks = 1 + random.nextInt(200);
            int on = random.nextInt(blocks);
            var headed = headed(blocks, random.nextInt(6));
            double height = 400 + random.nextInt(300);
            var window = AgendaWindow.of(headed, on, true, height, MORE);
            assertTrue(window.from() <= on && on < window.to(), window::toString);
            assertTrue(window.to() >= Math.min(blocks, on + 4), window::toString);
            boolean cut = window.to() < blocks;
            double sum = height(window, headed, on) + (cut ? MORE : 0);
            assertTrue(sum <= height + 0.01, () -> window + " is " + sum + " in " + height);
            assertTrue(window.size() >= Page.SMALL);
        }
    }

    @Test
    void whereLittleIsToComeTheRoomGoesToWhatIsOver() {
        var window = AgendaWindow.of(headed(200, 0), 199, true, 500, MORE);
        assertEquals(200, window.to());
        assertTrue(window.from() <= 193, window::toString);
    }
}
