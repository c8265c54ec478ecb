package app.plenary.console;

import app.plenary.plan.Wording;
import app.plenary.session.Participant;
import app.plenary.session.Roster;
import app.plenary.text.Messages;
import app.plenary.ui.Dialogs;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a person, to be changed: a field for each thing that is known of anybody in the
 * room, and one for something new. An empty field is nothing known.
 */
final class PersonDetails {
    private final Messages messages;
    private final Dialogs dialogs;
    private final PeopleViewModel model;
    private final Participant person;
    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final FormField newName;
    private final FormField newValue;

    private PersonDetails(
            Messages messages,
            Dialogs dialogs,
            PeopleViewModel model,
            Roster roster,
            Participant person) {
        this.messages = messages;
        this.dialogs = dialogs;
        this.model = model;
        this.person = person;
        var names = new ArrayList<>(person.attributes().keySet());
        roster.attributeNames().stream()
                .filter(name -> names.stream().noneMatch(name::equalsIgnoreCase))
                .forEach(names::add);
        for (String name : names) {
            fields.put(name, FormField.line(name, person.attributes().getOrDefault(name, "")));
        }
        newName = FormField.line(messages.get("console.people.details.name"), "");
        newName.prompt(messages.get("console.people.details.name-prompt"));
        newValue = FormField.line(messages.get("console.people.details.value"), "");
    }

    /** Asks what is known of {@code person}. */
    static void open(
            Messages messages,
            Dialogs dialogs,
            PeopleViewModel model,
            Roster roster,
            Participant person) {
        new PersonDetails(messages, dialogs, model, roster, person).open();
    }

    private void open() {
        var box = new VBox(8);
        box.getChildren().addAll(fields.values());
        box.getChildren().add(FieldSet.row(newName, newValue));
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("plain-scroll", "details-scroll");
        scroll.setFocusTraversable(false);
        var why = new Label(messages.get("console.people.details.why"));
        why.getStyleClass().addAll("small", "quiet");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        dialogs.showWide(
                messages.get("console.people.details.title", person.name()),
                new VBox(10, why, scroll),
                List.of(
                        Choice.cancel(messages.get("console.people.cancel")),
                        new Choice(
                                messages.get("console.people.details.yes"),
                                Kind.DEFAULT,
                                () -> model.describe(person.id(), typed()))),
                choice -> choice.kind() != Kind.DEFAULT || check());
    }

    private Map<String, String> typed() {
        var all = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> all.put(name, Wording.line(field.text())));
        if (!newName.text().isBlank()) {
            all.put(Wording.line(newName.text()), Wording.line(newValue.text()));
        }
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private boolean check() {
        fields.values().forEach(this::fits);
        fits(newValue);
        var name = Wording.line(newName.text());
        if (!Wording.fits(name, Participant.LONGEST_ATTRIBUTE_NAME)) {
            newName.refuse(
                    messages.get(
                            "console.people.details.too-long", Participant.LONGEST_ATTRIBUTE_NAME));
        } else if (name.isEmpty() && !newValue.text().isBlank()) {
            newName.refuse(messages.get("console.people.details.no-name"));
        } else if (fields.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
            newName.refuse(messages.get("console.people.details.twice"));
        } else if (typed().size() > Participant.MOST_ATTRIBUTES) {
            newName.refuse(
                    messages.get("console.people.details.too-many", Participant.MOST_ATTRIBUTES));
        }
        var all = new ArrayList<>(fields.values());
        all.add(newName);
        all.add(newValue);
        return !FormField.goToRefused(all.toArray(FormField[]::new));
    }

    private void fits(FormField field) {
        if (!Wording.fits(Wording.line(field.text()), Participant.LONGEST_ATTRIBUTE)) {
            field.refuse(
                    messages.get("console.people.details.too-long", Participant.LONGEST_ATTRIBUTE));
        }
    }
}
