/**
 * The look and the building blocks of every window: theme, controls, in-scene dialogs and toasts,
 * and the way between background work and the JavaFX thread. May import {@code text}, JavaFX,
 * AtlantaFX and Ikonli. Must never know what a workshop, a session or any other domain type is.
 */
@NullMarked
package app.plenary.ui;

import org.jspecify.annotations.NullMarked;
