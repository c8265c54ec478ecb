package app.plenary.console;

import app.plenary.exchange.OwnLibrary.OwnMethod;
import app.plenary.exchange.OwnLibrary.OwnQuestion;
import app.plenary.exchange.QuestionFile;
import app.plenary.plan.Block;
import app.plenary.plan.Method;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.Wording;
import app.plenary.text.Messages;

import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;

/**
 * Between one plan and the library: methods become blocks of the agenda, and what stands in the
 * agenda is kept as a method or a template of one's own. To be used on the JavaFX thread.
 */
final class PlanLibrary implements MethodsPanel.Agenda, MethodsPanel.Own {

    /** What the plan does for it. */
    interface Plan {
        /** Hands on what is half typed. */
        void commit();

        /** Draws what has changed. */
        void drawAll();

        /**
         * The question that is planned, with what is half typed; empty when neither a poll nor a
         * quiz is chosen.
         */
        Optional<QuestionFile> question();

        /** What is chosen and takes questions. */
        QuestionBank.Into into();

        /** Puts a question that is ready made into the poll or quiz that is chosen. */
        void insert(QuestionFile ready);
    }

    private static final int POLL_MINUTES = 5;

    private final Desk desk;
    private final Messages messages;
    private final OwnCollection own;
    private final KnownMethods known;
    private final KnownQuestions questions;
    private final PlanViewModel model;
    private final AgendaTable table;
    private final Plan plan;
    private final MethodsPanel panel;
    private final PlanCheck check;
    private Subscription following = Subscription.EMPTY;

    PlanLibrary(
            Desk desk,
            OwnCollection own,
            KnownMethods known,
            PlanViewModel model,
            AgendaTable table,
            PlanCheck check,
            Plan plan) {
        this.desk = desk;
        this.messages = desk.messages();
        this.own = own;
        this.known = known;
        this.model = model;
        this.table = table;
        this.check = check;
        this.plan = plan;
        panel = new MethodsPanel(desk, this, this);
        questions = new KnownQuestions(desk, own);
    }

    MethodsPanel panel() {
        return panel;
    }

    /** The plan has come to the front: from now on it shows what there is to choose from. */
    void follow() {
        rest();
        following =
                known.allProperty()
                        .subscribe(all -> {
                            panel.know(all);
                            check.know(known.byId());
                        })
                        .and(
                                own.contentsProperty()
                                        .subscribe(contents ->
                                                panel.tell(
                                                        contents.damaged().stream()
                                                                .filter(d ->
                                                                        !d.isTemplate()
                                                                                && !d.isQuestion())
                                                                .toList())));
        known.look();
    }

    void rest() {
        following.unsubscribe();
        following = Subscription.EMPTY;
    }

    /** Asks under which name the chosen blocks shall be kept. */
    void saveMethod() {
        plan.commit();
        var blocks = model.chosen();
        if (!blocks.isEmpty()) {
            new MethodForm(desk, known.tags(), MethodDraft.of(blocks, known.byId()))
                    .save(own, name -> tell(messages.get("console.own.method-kept", name)));
        }
    }

    /** Asks under which name the whole agenda shall be kept. */
    void saveTemplate() {
        plan.commit();
        TemplateForm.save(
                desk,
                own,
                model.workshop(),
                name -> tell(messages.get("console.own.template-kept", name)));
    }

    /** Shows the questions there are, beginning with those for {@code typed}. */
    void openQuestions(String typed) {
        plan.commit();
        QuestionBank.open(desk, own, questions, new Places(), typed);
    }

    /** Asks how the planned question shall be kept. */
    void keepQuestion() {
        var question = plan.question();
        plan.commit();
        if (question.filter(one -> !one.question().text().isEmpty()).isEmpty()) {
            tell(messages.get("console.bank.nothing-to-keep"));
            return;
        }
        questions.look();
        question.ifPresent(one ->
                new QuestionForm(desk, one, tags())
                        .keep(own, () -> tell(messages.get("console.bank.kept"))));
    }

    private List<String> tags() {
        return questions.allProperty().get().stream()
                .flatMap(one -> one.file().tags().stream())
                .distinct()
                .toList();
    }

    /** Where questions of the bank go. */
    private final class Places implements QuestionBank.Place {
        @Override
        public QuestionBank.Into into() {
            return plan.into();
        }

        @Override
        public void intoChosen(QuestionFile question) {
            plan.insert(question);
        }

        @Override
        public void asPoll(Question question) {
            var words = question.words();
            var title = Wording.fits(words, Wording.TITLE) ? words : EventWords.shortened(words);
            model.insert(
                    List.of(
                            Block.of(
                                    title,
                                    POLL_MINUTES,
                                    new Poll(List.of(question.withId(1)), false, false))),
                    model.placeAfterChoice(),
                    () -> {
                        plan.drawAll();
                        tell(messages.get("console.bank.added", EventWords.shortened(title)));
                    });
        }

        @Override
        public void edit(OwnQuestion kept, List<String> known) {
            new QuestionForm(desk, kept.content(), known).edit(own, kept, () -> openQuestions(""));
        }
    }

    @Override
    public void edit(OwnMethod method) {
        new MethodForm(desk, known.tags(), method.content().method())
                .edit(own, method, _ -> panel.takeFocus());
    }

    @Override
    public void delete(OwnMethod method) {
        own.delete(method);
    }

    private void tell(String sentence) {
        desk.shell().toasts().show(sentence);
    }

    @Override
    public void add(Method method) {
        put(method, model.placeAfterChoice());
    }

    @Override
    public void hover(double sceneX, double sceneY) {
        if (table.localToScene(table.getBoundsInLocal()).contains(sceneX, sceneY)) {
            table.hoverAt(sceneY);
        } else {
            table.hoverEnds();
        }
    }

    @Override
    public void drop(Method method, double sceneX, double sceneY) {
        table.hoverEnds().ifPresent(gap -> put(method, gap));
    }

    private void put(Method method, int index) {
        plan.commit();
        model.insert(
                method.blocks(),
                index,
                () -> {
                    plan.drawAll();
                    tell(
                            messages.get(
                                    "console.methods.added",
                                    method.title(),
                                    method.blocks().size()));
                });
    }
}
