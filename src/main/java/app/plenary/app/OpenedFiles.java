package app.plenary.app;

import com.sun.glass.ui.Application;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Files that macOS asks the program to open while it starts or runs, by a double click for example:
 * there they do not come as arguments. The toolkit's own answers to everything else stay as they
 * are. AWT, which has a public listener for this, hears nothing where JavaFX owns the application.
 */
final class OpenedFiles extends Application.EventHandler {
    private final Application.EventHandler own;
    private final Consumer<Path> opened;

    /** {@code own} answers everything but files. */
    OpenedFiles(Application.EventHandler own, Consumer<Path> opened) {
        this.own = own;
        this.opened = opened;
    }

    /** Whether the system hands files over in this way. */
    static boolean comeAsEvents() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
    }

    /**
     * Calls {@code opened} from now on for each such file, and for those that were meant at the
     * start. To be called on the JavaFX thread, where {@code opened} is called too.
     */
    static void listen(Consumer<Path> opened) {
        var toolkit = Application.GetApplication();
        toolkit.setEventHandler(new OpenedFiles(toolkit.getEventHandler(), opened));
    }

    @Override
    public void handleOpenFilesAction(Application app, long time, String[] files) {
        for (String file : files) {
            try {
                opened.accept(Path.of(file));
            } catch (InvalidPathException e) {
                BugLog.record(e);
            }
        }
    }

    @Override
    public void handleWillFinishLaunchingAction(Application app, long time) {
        own.handleWillFinishLaunchingAction(app, time);
    }

    @Override
    public void handleDidFinishLaunchingAction(Application app, long time) {
        own.handleDidFinishLaunchingAction(app, time);
    }

    @Override
    public void handleWillBecomeActiveAction(Application app, long time) {
        own.handleWillBecomeActiveAction(app, time);
    }

    @Override
    public void handleDidBecomeActiveAction(Application app, long time) {
        own.handleDidBecomeActiveAction(app, time);
    }

    @Override
    public void handleWillResignActiveAction(Application app, long time) {
        own.handleWillResignActiveAction(app, time);
    }

    @Override
    public void handleDidResignActiveAction(Application app, long time) {
        own.handleDidResignActiveAction(app, time);
    }

    @Override
    public void handleDidReceiveMemoryWarning(Application app, long time) {
        own.handleDidReceiveMemoryWarning(app, time);
    }

    @Override
    public void handleWillHideAction(Application app, long time) {
        own.handleWillHideAction(app, time);
    }

    @Override
    public void handleDidHideAction(Application app, long time) {
        own.handleDidHideAction(app, time);
    }

    @Override
    public void handleWillUnhideAction(Application app, long time) {
        own.handleWillUnhideAction(app, time);
    }

    @Override
    public void handleDidUnhideAction(Application app, long time) {
        own.handleDidUnhideAction(app, time);
    }

    @Override
    public void handleQuitAction(Application app, long time) {
        own.handleQuitAction(app, time);
    }

    @Override
    public void handlePreferencesChanged(Map<String, Object> preferences) {
        own.handlePreferencesChanged(preferences);
    }
}
