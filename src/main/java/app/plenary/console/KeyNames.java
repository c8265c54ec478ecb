package app.plenary.console;

import app.plenary.text.Messages;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

import java.util.ArrayList;
import java.util.List;

/** What is printed on the keys, in the person's language: "Ctrl Z", "PgDn", "Bild ab". */
final class KeyNames {
    private KeyNames() {}

    static String of(KeyCombination keys, Messages messages) {
        var parts = new ArrayList<String>();
        if (isDown(keys.getShortcut()) || isDown(keys.getControl())) {
            parts.add(messages.get("console.command.key.ctrl"));
        }
        if (isDown(keys.getAlt())) {
            parts.add(messages.get("console.command.key.alt"));
        }
        if (isDown(keys.getShift())) {
            parts.add(messages.get("console.command.key.shift"));
        }
        if (keys instanceof KeyCodeCombination combination) {
            parts.add(name(combination.getCode(), messages));
        }
        return String.join(" ", parts);
    }

    /** Every key of a command but those of the keypad, which do the same: "PgDn · → · N". */
    static String all(List<KeyCombination> keys, Messages messages) {
        var names =
                keys.stream()
                        .filter(key ->
                                !(key instanceof KeyCodeCombination code
                                        && code.getCode().isKeypadKey()))
                        .map(key -> of(key, messages))
                        .distinct()
                        .toList();
        return String.join(" · ", names);
    }

    private static boolean isDown(ModifierValue value) {
        return value == ModifierValue.DOWN;
    }

    private static String name(KeyCode code, Messages messages) {
        return switch (code) {
            case PAGE_DOWN -> messages.get("console.command.key.page-down");
            case PAGE_UP -> messages.get("console.command.key.page-up");
            case SPACE -> messages.get("console.command.key.space");
            case DELETE -> messages.get("console.command.key.delete");
            case ESCAPE -> messages.get("console.command.key.escape");
            case ENTER -> messages.get("console.command.key.enter");
            case LEFT -> "←";
            case RIGHT -> "→";
            case UP -> "↑";
            case DOWN -> "↓";
            case PERIOD, DECIMAL -> ".";
            case PLUS, ADD, EQUALS -> "+";
            case MINUS, SUBTRACT -> "−";
            default -> code.getName();
        };
    }
}
