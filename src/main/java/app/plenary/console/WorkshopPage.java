package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.live.Revision;
import app.plenary.plan.Agenda;
import app.plenary.plan.BlockId;
import app.plenary.session.ParticipantId;

import javafx.scene.layout.Region;

import java.util.List;
import java.util.function.Consumer;

/**
 * What stands in the middle of the window while a workshop is open. A page is a function of the
 * newest revision: it is given each one on the JavaFX thread, at most once a frame, also while
 * another page is in front.
 */
public interface WorkshopPage {

    /** What is put into the window; always the same. */
    Region region();

    /** Shows {@code revision} in place of the one before. */
    void show(Revision revision);

    /** What can be done here, for keys and for the list of keys. Always the same list. */
    List<ConsoleCommand> commands();

    /** The page has come to the front: the place to put the focus. */
    default void entered() {}

    /**
     * Another page comes to the front, or the workshop is closed: what is half typed is kept now.
     */
    default void left() {}

    /** Brings {@code block} into sight and chooses it, where the page has a place for it. */
    default void reveal(BlockId block) {}

    /** The place in the agenda where new blocks would go, from 0; past its end by itself. */
    default int placeForBlocks() {
        return Agenda.MOST_BLOCKS;
    }

    /** Brings a person into sight and chooses them, where the page has a place for them. */
    default void reveal(ParticipantId person) {}

    /** Makes the page of one workshop. */
    @FunctionalInterface
    interface Maker {
        /** {@code go} brings another page to the front. */
        WorkshopPage make(LiveSession live, Go go);
    }

    /** Brings other pages to the front. */
    @FunctionalInterface
    interface Go extends Consumer<Mode> {
        /** Shows {@code block} in the plan. */
        default void inPlan(BlockId block) {
            accept(Mode.PLAN);
        }

        /** Asks for a list of people to bring into the room. */
        default void bringPeople() {}

        /** Shows what a list of people comes to that was copied from somewhere. */
        default void bringPeople(String pasted) {}

        /** Takes the one block that was copied as a line, or shows what a longer text comes to. */
        default void bringPlan(String pasted) {}

        /** Shows what is wished of groups. */
        default void wishes() {}
    }
}
