package app.plenary.console;

import app.plenary.exchange.Methods;
import app.plenary.exchange.OwnLibrary.OwnMethod;
import app.plenary.plan.Block;
import app.plenary.plan.Method;
import app.plenary.plan.Wording;
import app.plenary.text.Messages;
import app.plenary.ui.Fold;

import javafx.scene.layout.Region;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a facilitator says about a method of their own: what it is for, for how many, how long at
 * least, words to find it by, and if they like its steps. What it becomes in an agenda is given.
 */
final class MethodForm {
    private static final int MOST_PEOPLE = 10_000;

    /** A step and, at its end, its minutes: "Everyone thinks in silence 2 min". */
    private static final Pattern STEP =
            Pattern.compile(
                    "(.*?)[\\s,·–:-]*\\b(\\d{1,4})\\s*(min\\.?|minutes?|minuten?)",
                    Pattern.CASE_INSENSITIVE);

    private final Desk desk;
    private final Messages messages;
    private final Set<String> known;
    private final Method draft;
    private final FormField purpose;
    private final FormField least;
    private final FormField most;
    private final FormField shortest;
    private final FormField tags;
    private final FormField steps;
    private final FormField materials;
    private final FormField notWhen;
    private final Fold more;

    /**
     * Begins with what {@code draft} says.
     *
     * @param known words that methods are found by already, as they stand in files
     */
    MethodForm(Desk desk, Set<String> known, Method draft) {
        this.known = Set.copyOf(known);
        this.desk = desk;
        this.messages = desk.messages();
        this.draft = draft;
        purpose = line(messages.get("console.own.purpose"), draft.purpose());
        purpose.prompt(messages.get("console.own.purpose-prompt"));
        least = line(messages.get("console.own.people-from"), draft.people().least());
        most = line(messages.get("console.own.people-to"), draft.people().most());
        shortest = line(messages.get("console.own.shortest"), draft.needs().minutes());
        tags = line(messages.get("console.own.tags"), names(draft.tags(), messages));
        tags.prompt(messages.get("console.own.tags-prompt"));
        steps = FormField.lines(messages.get("console.own.steps"), stepLines(), 3);
        materials = line(messages.get("console.plan.materials"), draft.materials());
        notWhen = line(messages.get("console.methods.not-when"), draft.notWhen());
        more = new Fold(messages.get("console.own.more"), steps, FieldSet.row(materials, notWhen));
    }

    private static FormField line(String name, Object value) {
        return FormField.line(name, value.toString());
    }

    private List<Region> fields() {
        return List.of(purpose, FieldSet.row(least, most, shortest), tags, more);
    }

    /** Asks for a new one; {@code done} gets its name when it is kept. */
    void save(OwnCollection own, Consumer<String> done) {
        form(own, done)
                .open(
                        messages.get("console.own.save-method"),
                        messages.get("console.own.save-method-yes"));
    }

    /** Asks what else shall be said about one that is kept. */
    void edit(OwnCollection own, OwnMethod edited, Consumer<String> done) {
        form(own, done)
                .editing(edited)
                .open(
                        messages.get("console.own.edit-method"),
                        messages.get("console.own.save-changes"));
    }

    private KeepForm<OwnMethod> form(OwnCollection own, Consumer<String> done) {
        return new KeepForm<>(
                desk,
                new KeepForm.Named(messages.get("console.own.name"), draft.title(), Wording.TITLE),
                fields(),
                own::method,
                this::check,
                (name, inPlaceOf, kept, problem) ->
                        own.keep(
                                method(name),
                                inPlaceOf,
                                () -> {
                                    kept.run();
                                    done.accept(name);
                                },
                                problem));
    }

    private boolean check() {
        for (FormField field : List.of(purpose, tags, materials, notWhen)) {
            fits(field, field.text());
        }
        steps.text().lines().forEach(line -> fits(steps, line));
        var people = messages.get("console.own.not-people", MOST_PEOPLE);
        var from = least.number(1, MOST_PEOPLE, people);
        var to = most.number(1, MOST_PEOPLE, people);
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            most.refuse(messages.get("console.own.fewer-than-least"));
        }
        shortest.number(
                0,
                Block.MOST_MINUTES,
                messages.get("console.own.not-shortest", Block.MOST_MINUTES));
        return !FormField.goToRefused(
                purpose, least, most, shortest, tags, steps, materials, notWhen);
    }

    private void fits(FormField field, String text) {
        if (!Wording.fits(Wording.line(text), Wording.LINE)) {
            field.refuse(messages.get("console.own.too-long", Wording.LINE));
        }
    }

    /** As the fields say; they have been checked. */
    private Method method(String name) {
        return new Method(
                draft.id(),
                name,
                Wording.line(purpose.text()),
                steps.text()
                        .lines()
                        .map(Wording::line)
                        .filter(l -> !l.isEmpty())
                        .map(MethodForm::step)
                        .toList(),
                new Method.Need(number(shortest), draft.needs().secondsEach()),
                new Method.People(number(least), number(most)),
                Wording.line(materials.text()),
                Wording.line(notWhen.text()),
                Arrays.stream(tags.text().split("[,;\\n]"))
                        .map(Wording::line)
                        .filter(tag -> !tag.isEmpty())
                        .map(this::tag)
                        .distinct()
                        .toList(),
                draft.blocks());
    }

    /** What tags are called, one after the other. */
    static String names(List<String> tags, Messages messages) {
        return tags.stream()
                .map(tag -> Methods.tagName(tag, messages))
                .collect(Collectors.joining(", "));
    }

    /** A known word as it stands in files, whatever the language; the agenda check looks for it. */
    private String tag(String typed) {
        return known.stream()
                .filter(tag ->
                        tag.equalsIgnoreCase(typed)
                                || Methods.tagName(tag, messages).equalsIgnoreCase(typed))
                .findFirst()
                .orElse(typed);
    }

    private static int number(FormField field) {
        return Integer.parseInt(field.text().strip());
    }

    private String stepLines() {
        return draft.steps().stream()
                .map(step ->
                        step.minutes() == 0
                                ? step.text()
                                : messages.get("console.own.step", step.text(), step.minutes()))
                .collect(Collectors.joining("\n"));
    }

    private static Method.Step step(String line) {
        var match = STEP.matcher(line);
        if (match.matches() && !match.group(1).isBlank()) {
            int minutes = Integer.parseInt(match.group(2));
            if (minutes <= Block.MOST_MINUTES) {
                return new Method.Step(match.group(1).strip(), minutes);
            }
        }
        return new Method.Step(line, 0);
    }
}
