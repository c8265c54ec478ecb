package app.plenary.console;

import app.plenary.exchange.OwnLibrary;
import app.plenary.exchange.OwnLibrary.OwnQuestion;
import app.plenary.exchange.QuestionFile;
import app.plenary.exchange.Questions;

import javafx.beans.property.ReadOnlyObjectProperty;

import java.util.List;
import java.util.Optional;

/** The questions one can choose from. For the JavaFX thread. */
final class KnownQuestions {

    /** A question, and where it is kept if it is the facilitator's own. */
    record Known(QuestionFile file, Optional<OwnQuestion> own) {}

    private final OwnAndShipped<QuestionFile, OwnQuestion, Known> known;

    KnownQuestions(Desk desk, OwnCollection own) {
        known =
                new OwnAndShipped<>(
                        desk,
                        own,
                        () -> Questions.shipped(desk.messages().locale()),
                        new OwnAndShipped.Kind<>(
                                OwnLibrary.Contents::questions,
                                OwnQuestion::content,
                                file -> file.question().words(),
                                Known::new));
    }

    /** All of them; empty until they have been read. */
    ReadOnlyObjectProperty<List<Known>> allProperty() {
        return known.allProperty();
    }

    /** Reads what has not been read yet, and the own ones anew. */
    void look() {
        known.look();
    }
}
