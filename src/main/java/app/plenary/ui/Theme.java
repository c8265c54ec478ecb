package app.plenary.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;

/**
 * The look of the windows: light or dark for the console, switched while it is open, and always the
 * wall's own palette for the projector. To be used on the JavaFX thread.
 */
public final class Theme {
    /** The two looks of the console. */
    public enum Appearance {
        LIGHT,
        DARK
    }

    private static final List<String> FONTS =
            List.of(
                    "NotoSans-Regular.ttf",
                    "NotoSans-Italic.ttf",
                    "NotoSans-SemiBold.ttf",
                    "NotoSans-Bold.ttf");

    private final ReadOnlyObjectWrapper<Appearance> appearance;
    private final Consumer<Appearance> remember;
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());

    /**
     * Starts with {@code initial}; each later choice is handed to {@code remember}, which must not
     * block.
     */
    public Theme(Appearance initial, Consumer<Appearance> remember) {
        this.appearance = new ReadOnlyObjectWrapper<>(initial);
        this.remember = remember;
    }

    /** What is shown now. */
    public ReadOnlyObjectProperty<Appearance> appearanceProperty() {
        return appearance.getReadOnlyProperty();
    }

    /** Dresses {@code scene}, and dresses it again at each switch for as long as it lives. */
    public void apply(Scene scene) {
        scenes.add(scene);
        dress(scene, appearance.get());
    }

    /** Switches every scene that follows this theme, and has the choice remembered. */
    public void show(Appearance wanted) {
        if (wanted != appearance.get()) {
            appearance.set(wanted);
            scenes.forEach(scene -> dress(scene, wanted));
            remember.accept(wanted);
        }
    }

    /** From light to dark and back. */
    public void toggle() {
        show(appearance.get() == Appearance.LIGHT ? Appearance.DARK : Appearance.LIGHT);
    }

    /** Dresses a scene of the audience's window. It stays the same whatever the console shows. */
    public static void applyWall(Scene scene) {
        dress(scene, new PrimerDark().getUserAgentStylesheet(), "projector.css");
    }

    private static void dress(Scene scene, Appearance appearance) {
        switch (appearance) {
            case LIGHT -> dress(scene, new PrimerLight().getUserAgentStylesheet(), "light.css");
            case DARK -> dress(scene, new PrimerDark().getUserAgentStylesheet(), "dark.css");
        }
    }

    // The theme is set on the scene and not on the application, because console and wall differ at
    // the same time.
    private static void dress(Scene scene, String userAgent, String palette) {
        Fonts.load();
        scene.setUserAgentStylesheet(userAgent);
        scene.getStylesheets()
                .setAll(
                        resource("theme/" + palette),
                        resource("theme/bridge.css"),
                        resource("theme/base.css"));
    }

    private static String resource(String path) {
        return Objects.requireNonNull(Theme.class.getResource(path), path).toExternalForm();
    }

    /** Loads the bundled fonts once, when the first scene is dressed. */
    private static final class Fonts {
        static {
            FONTS.forEach(Fonts::loadOne);
        }

        private static void load() {
            // Being called is enough: the class initialiser has run.
        }

        private static void loadOne(String file) {
            try (var stream =
                    Objects.requireNonNull(
                            Theme.class.getResourceAsStream("fonts/" + file), file)) {
                Font.loadFont(stream, -1);
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + file + " cannot be read", e);
            }
        }
    }
}
