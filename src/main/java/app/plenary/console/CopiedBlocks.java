package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.text.Messages;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import java.util.List;

/**
 * Blocks on their way from one workshop to another, or to another program as text. Copied here and
 * pasted here they arrive exactly as they were. One for the whole window; to be used on the JavaFX
 * thread.
 */
final class CopiedBlocks {
    private List<Block> blocks = List.of();
    private String text = "";

    /** Puts {@code copied} on the clipboard; other programs get {@code asText}. */
    void copy(List<Block> copied, String asText) {
        blocks = List.copyOf(copied);
        text = asText;
        var content = new ClipboardContent();
        content.putString(asText);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** What the clipboard holds as text; empty when it holds none. */
    String text() {
        var held = Clipboard.getSystemClipboard().getString();
        return held == null ? "" : held;
    }

    /** The blocks copied last, while the clipboard still holds them; else none. */
    List<Block> blocks() {
        return lines(text()).equals(lines(text)) ? blocks : List.of();
    }

    // Some desktops give back other line ends than they were given.
    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    /** How many were copied, and what their text lacks: of several questions it has the first. */
    static String told(List<Block> blocks, Messages messages) {
        boolean shorter =
                blocks.stream()
                        .map(Block::activity)
                        .anyMatch(activity ->
                                (activity instanceof Poll poll && poll.isSeveral())
                                        || activity instanceof Quiz);
        return shorter
                ? messages.get("console.plan.copied-first", blocks.size())
                : messages.get("console.plan.copied", blocks.size());
    }
}
