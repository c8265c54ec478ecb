package app.plenary.console;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** How offered lines look and what they are called. */
interface OfferedLook<R extends OfferedLine> {
    /** What the list is called for those who hear it. */
    String list();

    /** What can be done with the lines, for the foot of the list. */
    String how();

    /** The height of a line, in pixels. */
    double height();

    /** What the field is called for those who hear it. */
    String field();

    /** What stands in place of a title that is empty. */
    String untitled();

    /** Shares the width out. */
    void arrange(Label title, TextField field, Label facts, Label said);

    /** Gives what is said about a line its tone. */
    void tone(R row, Label said);
}
