package app.plenary.console;

import app.plenary.text.Messages;
import app.plenary.ui.SegmentedControl;

import javafx.scene.layout.StackPane;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Which time of something that was put more than once is looked at; nothing is there while it was
 * put once. To be used on the JavaFX thread.
 */
final class TimesChoice extends StackPane {
    private final Messages messages;
    private final IntConsumer looks;
    private int offered;

    /**
     * @param looks gets the number of the time, from 1; 0 for the last
     */
    TimesChoice(Messages messages, IntConsumer looks) {
        this.messages = messages;
        this.looks = looks;
        setVisible(false);
    }

    /**
     * Offers so many, the last one chosen.
     *
     * @return whether these are others than before
     */
    boolean offer(int times) {
        if (times == offered) {
            return false;
        }
        offered = times;
        setVisible(times > 1);
        getChildren().clear();
        if (times > 1) {
            var choice =
                    new SegmentedControl<Integer>(
                            IntStream.rangeClosed(1, times).boxed().toList(),
                            each -> messages.get("console.poll.time", each));
            choice.valueProperty().set(times);
            choice.valueProperty()
                    .addListener((_, _, chosen) -> looks.accept(chosen == times ? 0 : chosen));
            getChildren().add(choice);
        }
        return true;
    }

    /** As if nothing had been offered. */
    void forget() {
        offered = 0;
        setVisible(false);
        getChildren().clear();
    }
}
