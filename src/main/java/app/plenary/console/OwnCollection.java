package app.plenary.console;

import app.plenary.exchange.MethodFile;
import app.plenary.exchange.OwnLibrary;
import app.plenary.exchange.OwnLibrary.Contents;
import app.plenary.exchange.OwnLibrary.OwnMethod;
import app.plenary.exchange.OwnLibrary.OwnQuestion;
import app.plenary.exchange.OwnLibrary.OwnTemplate;
import app.plenary.exchange.QuestionFile;
import app.plenary.exchange.WorkshopFile;
import app.plenary.plan.Method;
import app.plenary.plan.Question;
import app.plenary.plan.Workshop;
import app.plenary.text.Messages;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.stage.Stage;
import javafx.util.Subscription;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The facilitator's own methods, templates and questions as they were read last, one for the whole
 * window. Files are read and written behind, one thing at a time; outcomes come on the JavaFX
 * thread, where it is to be used.
 */
final class OwnCollection {
    private static final Logger LOG = System.getLogger(OwnCollection.class.getName());

    private final Desk desk;
    private final Messages messages;
    private final ReentrantLock alone = new ReentrantLock();
    private final AtomicLong readings = new AtomicLong();
    private final ReadOnlyObjectWrapper<Contents> contents =
            new ReadOnlyObjectWrapper<>(this, "contents", Contents.NONE);
    private List<Object> texts = List.of();
    private long newest;
    private Optional<OwnTemplate> deleted = Optional.empty();

    OwnCollection(Desk desk) {
        this.desk = desk;
        this.messages = desk.messages();
    }

    /** What is kept; changes only when something is saved or deleted, and when the files have. */
    ReadOnlyObjectProperty<Contents> contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    Contents contents() {
        return contents.get();
    }

    /** Looks at the files again. What cannot be listed now stays as it was read last. */
    void look() {
        change(_ -> {}, () -> {}, _ -> {});
    }

    /** Looks again whenever the person comes back to the window, as from the folder of files. */
    Subscription follow(Stage stage) {
        return stage.focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        look();
                    }
                });
    }

    /** The method of that title, in any case. */
    Optional<OwnMethod> method(String title) {
        return contents().methods().stream()
                .filter(own -> own.content().method().title().equalsIgnoreCase(title))
                .findFirst();
    }

    /** The template of that title, in any case. */
    Optional<OwnTemplate> template(String title) {
        return contents().templates().stream()
                .filter(own -> own.content().workshop().title().equalsIgnoreCase(title))
                .findFirst();
    }

    /**
     * Keeps {@code method}, in place of another with its file and id, or as a new one with an id of
     * its own.
     */
    void keep(
            Method method, Optional<OwnMethod> inPlaceOf, Runnable done, Consumer<String> problem) {
        var language = messages.locale().getLanguage();
        change(
                library -> {
                    if (inPlaceOf.isPresent()) {
                        var old = inPlaceOf.get();
                        library.replaceMethod(
                                old.file(),
                                new MethodFile(method.withId(old.content().method().id()), language)
                                        .inPlaceOf(old.content()));
                    } else {
                        var id = library.freshId(method.title());
                        library.save(new MethodFile(method.withId(id), language));
                    }
                },
                done,
                problem);
    }

    /** The question with that text, in any case. */
    Optional<OwnQuestion> question(String text) {
        return contents().questions().stream()
                .filter(own -> own.content().question().text().equalsIgnoreCase(text))
                .findFirst();
    }

    /**
     * Keeps {@code question}, in place of another or as a new one.
     *
     * @param correct the ids of the right options; empty where nothing is right or wrong
     */
    void keep(
            Question question,
            Set<Integer> correct,
            List<String> tags,
            Optional<OwnQuestion> inPlaceOf,
            Runnable done,
            Consumer<String> problem) {
        var file = new QuestionFile(question, correct, tags, messages.locale().getLanguage());
        change(
                library -> {
                    if (inPlaceOf.isPresent()) {
                        var old = inPlaceOf.get();
                        library.replaceQuestion(old.file(), file.inPlaceOf(old.content()));
                    } else {
                        library.save(file);
                    }
                },
                done,
                problem);
    }

    /** Deletes; {@code done} gets the way back. */
    void delete(OwnQuestion question, Consumer<Runnable> done, Consumer<String> problem) {
        change(
                library -> library.delete(question.file()),
                () ->
                        done.accept(() ->
                                change(library -> library.restore(question), () -> {}, problem)),
                _ -> problem.accept(notDeletedWords(question.content().question().words())));
    }

    /** Keeps the plan of {@code workshop}, in place of another template or as a new one. */
    void keep(
            Workshop workshop,
            String summary,
            Optional<OwnTemplate> inPlaceOf,
            Runnable done,
            Consumer<String> problem) {
        var file = new WorkshopFile(workshop, messages.locale().getLanguage(), summary);
        change(
                library -> {
                    if (inPlaceOf.isPresent()) {
                        library.replaceTemplate(inPlaceOf.get().file(), file);
                    } else {
                        library.saveTemplate(file);
                    }
                },
                done,
                problem);
    }

    /** Deletes, and offers for a while to bring it back. */
    void delete(OwnMethod method) {
        var title = method.content().method().title();
        change(
                library -> library.delete(method.file()),
                () ->
                        told(
                                title,
                                () ->
                                        change(
                                                library -> library.restore(method),
                                                () -> {},
                                                this::tell)),
                _ -> notDeleted(title));
    }

    /** Deletes, and offers for a while to bring it back. */
    void delete(OwnTemplate template) {
        change(
                library -> library.delete(template.file()),
                () -> {
                    deleted = Optional.of(template);
                    told(
                            template.content().workshop().title(),
                            () -> {
                                if (deleted.equals(Optional.of(template))) {
                                    bringBack();
                                }
                            });
                },
                _ -> notDeleted(template.content().workshop().title()));
    }

    private void notDeleted(String title) {
        tell(notDeletedWords(title));
    }

    private String notDeletedWords(String title) {
        return messages.get("console.own.not-deleted", EventWords.shortened(title));
    }

    private void told(String title, Runnable undo) {
        desk.shell()
                .toasts()
                .showWithUndo(
                        messages.get("console.own.deleted", EventWords.shortened(title)), undo);
    }

    boolean canBringBack() {
        return deleted.isPresent();
    }

    /** Brings back the template that was deleted last. */
    void bringBack() {
        deleted.ifPresent(template -> {
            deleted = Optional.empty();
            change(
                    library -> library.restore(template),
                    () -> {},
                    problem -> {
                        deleted = Optional.of(template);
                        tell(problem);
                    });
        });
    }

    private void tell(String sentence) {
        desk.shell().toasts().show(sentence);
    }

    /** Something that is done to the files. */
    @FunctionalInterface
    private interface Change {
        void to(OwnLibrary library) throws IOException;
    }

    /**
     * What was read, and as the how manyeth.
     *
     * @param texts tells whether it is what was read before, for the ids of blocks are always new
     * @param leftOut how many pictures the file that was written before it does not carry
     */
    private record Reading(long number, Contents contents, List<Object> texts, int leftOut) {

        static Reading of(long number, Contents contents, int leftOut) {
            var texts = new ArrayList<Object>(contents.damaged());
            for (OwnMethod method : contents.methods()) {
                texts.add(List.of(method.file(), method.content().write()));
            }
            for (OwnTemplate template : contents.templates()) {
                texts.add(List.of(template.file(), template.content().write()));
            }
            for (OwnQuestion question : contents.questions()) {
                texts.add(List.of(question.file(), question.content().write()));
            }
            return new Reading(number, contents, texts, leftOut);
        }
    }

    private void take(Reading reading) {
        if (!reading.texts().equals(texts)) {
            texts = reading.texts();
            contents.set(reading.contents());
        }
    }

    private void change(Change change, Runnable done, Consumer<String> problem) {
        var library = desk.own();
        desk.background()
                .run(
                        () -> {
                            alone.lock();
                            try {
                                change.to(library);
                                return Reading.of(
                                        readings.incrementAndGet(),
                                        library.read(),
                                        library.takeLeftOut());
                            } finally {
                                alone.unlock();
                            }
                        },
                        reading -> {
                            // What was read later may have arrived earlier.
                            if (reading.number() > newest) {
                                newest = reading.number();
                                take(reading);
                            }
                            done.run();
                            if (reading.leftOut() > 0) {
                                tell(messages.get("console.own.left-out", reading.leftOut()));
                            }
                        },
                        failure -> {
                            LOG.log(Level.WARNING, "The own library cannot be used", failure);
                            problem.accept(messages.get("console.own.failed", library.folder()));
                        });
    }
}
