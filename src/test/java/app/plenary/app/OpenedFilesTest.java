package app.plenary.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.glass.ui.Application;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files that the system hands to the running program. */
@ExtendWith(ApplicationExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
final class OpenedFilesTest {
    private final List<String> heard = new ArrayList<>();

    /** Stands in for the toolkit, which every other event is for. */
    private final Application.EventHandler toolkit =
            new Application.EventHandler() {
                @Override
                public void handleQuitAction(Application app, long time) {
                    heard.add("quit");
                }

                @Override
                public void handlePreferencesChanged(Map<String, Object> preferences) {
                    heard.add("preferences");
                }
            };

    @Test
    void filesAreTakenAndAllElseIsLeftToTheToolkit(FxRobot robot) {
        var files = new ArrayList<Path>();
        robot.interact(() -> {
            var application = Application.GetApplication();
            var before = application.getEventHandler();
            application.setEventHandler(toolkit);
            OpenedFiles.listen(files::add);
            var now = application.getEventHandler();
            now.handleOpenFilesAction(application, 0, new String[] {"/a b.plenary", "/c.plenary"});
            now.handleQuitAction(application, 0);
            now.handlePreferencesChanged(new HashMap<>());
            application.setEventHandler(before);
            assertSame(before, application.getEventHandler());
        });
        assertEquals(List.of(Path.of("/a b.plenary"), Path.of("/c.plenary")), files);
        assertEquals(List.of("quit", "preferences"), heard);
    }

    /** A toolkit that learns another kind of event must not lose it here. */
    @Test
    void nothingTheToolkitAnswersIsForgotten() {
        var handed =
                Arrays.stream(OpenedFiles.class.getDeclaredMethods())
                        .map(java.lang.reflect.Method::getName)
                        .toList();
        Arrays.stream(Application.EventHandler.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .forEach(method -> assertTrue(handed.contains(method.getName()), method.getName()));
    }
}
