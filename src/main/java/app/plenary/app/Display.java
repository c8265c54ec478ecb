package app.plenary.app;

import java.util.Locale;

/** Whether there is a screen to open windows on, and what JavaFX needs where there is none. */
final class Display {
    private Display() {}

    /** On Linux, whether neither X11 nor Wayland is there; other systems always have a display. */
    static boolean isMissing() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return linux && isBlank("DISPLAY") && isBlank("WAYLAND_DISPLAY");
    }

    /** Has JavaFX draw into memory. To be called before anything of JavaFX is touched. */
    static void beHeadless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    private static boolean isBlank(String variable) {
        var value = System.getenv(variable);
        return value == null || value.isBlank();
    }
}
