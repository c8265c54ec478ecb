package app.plenary.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * One question of a poll.
 *
 * @param id from 1, unlike every other question of the same poll; answers refer to it
 * @param text what is asked, a line of Markdown; may be empty while it is planned
 * @param shuffled whether each phone shows the options in an order of its own, the same each time
 * @param picture shown with the text wherever that is shown to the room
 */
public record Question(
        int id, String text, QuestionKind kind, boolean shuffled, Optional<Picture> picture) {

    public Question(int id, String text, QuestionKind kind) {
        this(id, text, kind, false);
    }

    /** Without a picture. */
    public Question(int id, String text, QuestionKind kind, boolean shuffled) {
        this(id, text, kind, shuffled, Optional.empty());
    }

    public Question withText(String other) {
        return new Question(id, other, kind, shuffled, picture);
    }

    public Question with(QuestionKind other) {
        return new Question(id, text, other, shuffled, picture);
    }

    public Question withShuffled(boolean other) {
        return new Question(id, text, kind, other, picture);
    }

    public Question withId(int other) {
        return new Question(other, text, kind, shuffled, picture);
    }

    public Question withPicture(Optional<Picture> other) {
        return new Question(id, text, kind, shuffled, other);
    }

    /** Whether it has a picture that people who cannot see it know nothing of. */
    public boolean lacksWords() {
        return picture.filter(Picture::lacksWords).isPresent();
    }

    /** What is asked, without marks: for titles, lists and whatever is read out. */
    public String words() {
        return Marked.words(text);
    }

    public List<Option> options() {
        return kind.options();
    }

    public Optional<Option> option(int option) {
        return options().stream().filter(each -> each.id() == option).findFirst();
    }

    /** Without a right answer, for those who must not know it yet. */
    public Question withoutTruth() {
        return kind instanceof QuestionKind.Estimate estimate
                ? with(
                        new QuestionKind.Estimate(
                                estimate.unit(),
                                estimate.least(),
                                estimate.most(),
                                Optional.empty()))
                : this;
    }

    /** With its options in an order that depends on {@code seed} alone, if they are to be mixed. */
    public Question mixedFor(int seed) {
        if (!shuffled) {
            return this;
        }
        var mixed = new ArrayList<>(options());
        Collections.shuffle(mixed, new Random(seed * 31L + id));
        return with(kind.withOptions(mixed));
    }

    /** Whether people can answer it. */
    public boolean isReady() {
        return !text.isEmpty() && options().size() >= kind.fewestOptions();
    }
}
