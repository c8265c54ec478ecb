package app.plenary.console;

import app.plenary.exchange.OwnLibrary.OwnTemplate;
import app.plenary.plan.Wording;
import app.plenary.plan.Workshop;
import app.plenary.text.Messages;

import java.util.List;
import java.util.function.Consumer;

/** What a facilitator says about a template of their own: how it is called and what it is for. */
final class TemplateForm {
    private final Desk desk;
    private final Messages messages;
    private final Workshop workshop;
    private final FormField summary;

    private TemplateForm(Desk desk, Workshop workshop, String summary) {
        this.desk = desk;
        this.messages = desk.messages();
        this.workshop = workshop;
        this.summary = FormField.line(messages.get("console.own.summary"), summary);
        this.summary.prompt(messages.get("console.own.summary-prompt"));
    }

    /** Asks for a new one of the plan of {@code workshop}, which forgets its day. */
    static void save(Desk desk, OwnCollection own, Workshop workshop, Consumer<String> done) {
        new TemplateForm(desk, workshop, "")
                .form(own, done)
                .open(
                        desk.messages().get("console.own.save-template"),
                        desk.messages().get("console.own.save-template-yes"));
    }

    /** Asks what else shall be said about one that is kept. */
    static void edit(Desk desk, OwnCollection own, OwnTemplate edited) {
        new TemplateForm(desk, edited.content().workshop(), edited.content().summary())
                .form(own, _ -> {})
                .editing(edited)
                .open(
                        desk.messages().get("console.own.edit-template"),
                        desk.messages().get("console.own.save-changes"));
    }

    private KeepForm<OwnTemplate> form(OwnCollection own, Consumer<String> done) {
        return new KeepForm<>(
                desk,
                new KeepForm.Named(
                        messages.get("console.own.name"), workshop.title(), Wording.TITLE),
                List.of(summary),
                own::template,
                this::check,
                (name, inPlaceOf, kept, problem) ->
                        own.keep(
                                workshop.copy(name),
                                Wording.line(summary.text()),
                                inPlaceOf,
                                () -> {
                                    kept.run();
                                    done.accept(name);
                                },
                                problem));
    }

    private boolean check() {
        if (!Wording.fits(Wording.line(summary.text()), Wording.LINE)) {
            summary.refuse(messages.get("console.own.too-long", Wording.LINE));
        }
        return !FormField.goToRefused(summary);
    }
}
