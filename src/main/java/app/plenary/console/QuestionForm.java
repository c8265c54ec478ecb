package app.plenary.console;

import app.plenary.exchange.Methods;
import app.plenary.exchange.OwnLibrary.OwnQuestion;
import app.plenary.exchange.QuestionFile;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.Wording;
import app.plenary.text.Messages;

import javafx.scene.layout.Region;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a facilitator says about a question of their own: its text, its options and its words. */
final class QuestionForm {
    private final Desk desk;
    private final Messages messages;
    private final Question question;
    private final Set<Integer> correct;
    private final Map<String, String> known;
    private final FormField options;
    private final FormField tags;

    /**
     * @param file the question, with what it is good for
     * @param known all such words there are, as they stand in files
     */
    QuestionForm(Desk desk, QuestionFile file, List<String> known) {
        this.desk = desk;
        this.messages = desk.messages();
        this.question = file.question();
        this.correct = file.correct();
        this.known = new HashMap<>();
        known.forEach(tag -> this.known.put(name(tag), tag));
        options =
                FormField.lines(
                        messages.get("console.plan.options"),
                        question.options().stream()
                                .map(Option::text)
                                .collect(Collectors.joining("\n")),
                        4);
        this.tags =
                FormField.line(
                        messages.get("console.own.tags"),
                        file.tags().stream()
                                .map(tag -> Methods.tagName(tag, messages))
                                .collect(Collectors.joining(", ")));
        this.tags.prompt(messages.get("console.own.tags-prompt"));
    }

    private String name(String tag) {
        return Methods.tagName(tag, messages).toLowerCase(messages.locale());
    }

    /** Keeps a new one; {@code done} is told when that is over. */
    void keep(OwnCollection own, Runnable done) {
        form(own, done)
                .open(messages.get("console.bank.keep"), messages.get("console.bank.keep-yes"));
    }

    /** Changes one that is kept. */
    void edit(OwnCollection own, OwnQuestion edited, Runnable done) {
        form(own, done)
                .editing(edited)
                .open(messages.get("console.bank.edit"), messages.get("console.own.save-changes"));
    }

    private KeepForm<OwnQuestion> form(OwnCollection own, Runnable done) {
        List<Region> fields =
                QuestionShape.of(question.kind()).hasOptions()
                        ? List.of(options, tags)
                        : List.of(tags);
        return new KeepForm<>(
                desk,
                new KeepForm.Named(
                        messages.get("console.plan.question"), question.text(), Wording.LINE),
                fields,
                own::question,
                this::check,
                (text, inPlaceOf, kept, problem) ->
                        own.keep(
                                question.withText(text).with(question.kind().withOptions(lines())),
                                stillRight(),
                                words(),
                                inPlaceOf,
                                () -> {
                                    kept.run();
                                    done.run();
                                },
                                problem));
    }

    private List<Option> lines() {
        return Option.renamed(
                question.options(),
                options.text().lines().map(Wording::line).filter(line -> !line.isEmpty()).toList());
    }

    private Set<Integer> stillRight() {
        return lines().stream()
                .map(Option::id)
                .filter(correct::contains)
                .collect(Collectors.toSet());
    }

    private List<String> words() {
        return Arrays.stream(tags.text().split("[,;\\n]", -1))
                .map(Wording::line)
                .filter(word -> !word.isEmpty())
                .map(word -> known.getOrDefault(word.toLowerCase(messages.locale()), word))
                .distinct()
                .toList();
    }

    private boolean check() {
        if (lines().size() > Poll.MOST_OPTIONS) {
            options.refuse(messages.get("console.bank.too-many-options", Poll.MOST_OPTIONS));
        }
        if (lines().stream().anyMatch(line -> !Wording.fits(line.text(), Wording.TITLE))) {
            options.refuse(messages.get("console.own.too-long", Wording.TITLE));
        }
        if (!Wording.fits(Wording.line(tags.text()), Wording.LINE)) {
            tags.refuse(messages.get("console.own.too-long", Wording.LINE));
        }
        return !FormField.goToRefused(options, tags);
    }
}
