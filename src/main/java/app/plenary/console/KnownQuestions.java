package app.plenary.console;

import app.plenary.exchange.OwnLibrary.OwnQuestion;
import app.plenary.exchange.QuestionFile;
import app.plenary.exchange.Questions;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The questions one can choose from, the facilitator's own before those that come with the program.
 * Nothing is read on the JavaFX thread, where it is to be used.
 */
final class KnownQuestions {

    /** A question, and where it is kept if it is the facilitator's own. */
    record Known(QuestionFile file, Optional<OwnQuestion> own) {}

    private final Desk desk;
    private final OwnCollection own;
    private final ReadOnlyObjectWrapper<List<Known>> all =
            new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private List<QuestionFile> shipped = List.of();
    private boolean asked;

    KnownQuestions(Desk desk, OwnCollection own) {
        this.desk = desk;
        this.own = own;
        own.contentsProperty().subscribe(this::put);
    }

    /** All of them; empty until they have been read. */
    ReadOnlyObjectProperty<List<Known>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** Reads what has not been read yet, and the own ones anew. */
    void look() {
        own.look();
        if (!asked) {
            asked = true;
            desk.background()
                    .run(
                            () -> Questions.shipped(desk.messages().locale()),
                            questions -> {
                                shipped = questions;
                                put();
                            },
                            _ -> {});
        }
    }

    private void put() {
        var order = Collator.getInstance(desk.messages().locale());
        var known = new ArrayList<Known>();
        own.contents().questions().stream()
                .sorted(Comparator.comparing(kept -> kept.content().question().words(), order))
                .forEach(kept -> known.add(new Known(kept.content(), Optional.of(kept))));
        shipped.forEach(file -> known.add(new Known(file, Optional.empty())));
        all.set(List.copyOf(known));
    }
}
