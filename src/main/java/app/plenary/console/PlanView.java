package app.plenary.console;

import app.plenary.exchange.QuestionFile;
import app.plenary.live.LiveSession;
import app.plenary.live.Revision;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Finding;
import app.plenary.text.Messages;
import app.plenary.ui.Background;
import app.plenary.ui.Strip;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/**
 * The plan: what the workshop is called and when, its agenda as strip and table, a line to add
 * blocks by typing, and everything about the chosen block at the right.
 */
final class PlanView extends BorderPane implements WorkshopPage {
    private static final Logger LOG = System.getLogger(PlanView.class.getName());

    /** From this width on the methods stand beside agenda and inspector without cutting titles. */
    private static final double ROOM_FOR_METHODS = 1340;

    private final Desk desk;
    private final Messages messages;
    private final PlanViewModel model;
    private final CopiedBlocks copied;
    private final Go go;
    private final PlanActions actions;
    private final PlanCheck check;
    private final FindingsPane findings;
    private final PlanLibrary library;
    private final MethodsPanel methods;
    private final PlanHeader header;
    private final Strip strip = new Strip();
    private final AgendaTable table;
    private final AddLine quickAdd;
    private final Inspector inspector;
    private boolean entered;
    private boolean wasWide = true;

    /**
     * @param copied what can be pasted, from this workshop or another
     * @param own where blocks and agendas are kept
     * @param known the methods to choose from
     * @param go shows what a pasted text comes to
     */
    PlanView(
            Desk desk,
            LiveSession live,
            WindowCommands window,
            CopiedBlocks copied,
            OwnCollection own,
            KnownMethods known,
            Go go) {
        this.desk = desk;
        this.messages = desk.messages();
        this.model = new PlanViewModel(live, desk.outbox(), messages, desk.dates(), desk.today());
        this.copied = copied;
        this.go = go;
        var edits = new PlanEdits(live, desk.outbox(), messages);
        getStyleClass().add("plan");
        actions = new PlanActions(messages, model, new Handwork());
        check = new PlanCheck(desk, live, this::drawCheck);
        findings = new FindingsPane(messages, check, this::go);
        header =
                new PlanHeader(
                        desk,
                        model,
                        edits,
                        PlanTools.of(desk, model, actions, window, edits),
                        () -> findings.wantedProperty().set(!findings.wantedProperty().get()),
                        this::tell);
        table = new AgendaTable(messages, model, edits, this::tell);
        library = new PlanLibrary(desk, own, known, model, table, check, new Handwork());
        methods = library.panel();
        inspector =
                new Inspector(
                        desk,
                        model,
                        edits,
                        new BlockEdits(live, desk.outbox(), messages),
                        actions,
                        this::tell);
        strip.onChosen(index -> {
            if (index < model.rows().size()) {
                choose(model.rows().get(index).id());
            }
        });
        table.onChosen(this::drawChoice);
        table.menu(actions.menu());
        quickAdd = new AddLine(messages, model, copied, new Handwork(), this::draw);
        quickAdd.onLeft(table::focusRows);
        table.onPastTheEnd(quickAdd::begin);
        var card = new VBox(table, quickAdd);
        card.getStyleClass().addAll("card", "agenda-card");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(card, Priority.ALWAYS);
        var middle = new VBox(header, strip, findings, card);
        middle.getStyleClass().add("plan-middle");
        setCenter(middle);
        setRight(inspector.rail());
        setLeft(methods);
        widthProperty().subscribe(width -> fold(width.doubleValue()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        draw();
        check.look(live.now());
    }

    private void tell(String sentence) {
        desk.shell().toasts().show(sentence);
    }

    @Override
    public void reveal(BlockId block) {
        choose(block);
    }

    @Override
    public int placeForBlocks() {
        return model.placeAfterChoice();
    }

    private void choose(BlockId block) {
        model.select(block);
        draw();
    }

    private void go(Finding finding) {
        finding.block().ifPresent(this::choose);
        if (finding.kind() == Finding.Kind.PICTURE_WITHOUT_WORDS) {
            inspector.describePicture();
        }
    }

    /** What the actions do here. */
    private final class Handwork implements PlanActions.Hands, PlanLibrary.Plan {
        @Override
        public void add() {
            quickAdd.begin();
        }

        @Override
        public void edit() {
            model.selected().ifPresent(id -> table.edit(id, AgendaTable.Column.TITLE));
        }

        @Override
        public void duplicate() {
            inspector.commit();
            model.duplicate(PlanView.this::draw);
        }

        @Override
        public void remove() {
            model.remove(PlanView.this::tellGone);
        }

        @Override
        public void split() {
            inspector.commit();
            model.split(PlanView.this::draw);
        }

        @Override
        public void merge() {
            inspector.commit();
            model.merge(PlanView.this::draw);
        }

        @Override
        public void copy() {
            inspector.commit();
            copied.copy(model.chosen(), model.chosenAsText());
            tell(CopiedBlocks.told(model.chosen(), messages));
        }

        @Override
        public void cut() {
            inspector.commit();
            copied.copy(model.chosen(), model.chosenAsText());
            model.remove(PlanView.this::tellGone);
        }

        @Override
        public void methods() {
            methods.focusSearch();
        }

        @Override
        public void saveMethod() {
            library.saveMethod();
        }

        @Override
        public void questions() {
            library.openQuestions("");
        }

        @Override
        public void keepQuestion() {
            library.keepQuestion();
        }

        @Override
        public Optional<QuestionFile> question() {
            return inspector.question();
        }

        @Override
        public QuestionBank.Into into() {
            return inspector.into();
        }

        @Override
        public void insert(QuestionFile ready) {
            inspector.commit();
            inspector.insert(ready);
        }

        @Override
        public void saveTemplate() {
            library.saveTemplate();
        }

        @Override
        public void commit() {
            header.commit();
            inspector.commit();
        }

        @Override
        public void drawAll() {
            draw();
        }

        @Override
        public void paste() {
            inspector.commit();
            var blocks = copied.blocks();
            if (!blocks.isEmpty()) {
                model.insert(blocks, model.placeAfterChoice(), PlanView.this::draw);
            } else if (copied.text().isBlank()) {
                tell(messages.get("console.plan.nothing-to-paste"));
            } else {
                go.bringPlan(copied.text());
            }
        }
    }

    /** Folds the methods up or out when the window passes the width that has room for them. */
    private void fold(double width) {
        boolean wide = width >= ROOM_FOR_METHODS;
        if (width > 0 && wide != wasWide) {
            wasWide = wide;
            methods.openProperty().set(wide);
        }
    }

    private void tellGone(List<Block> gone) {
        tell(
                gone.size() == 1
                        ? messages.get(
                                "console.plan.removed",
                                EventWords.shortened(gone.getFirst().title()))
                        : messages.get("console.plan.removed-several", gone.size()));
    }

    /** Escape leaves a field first; only from the rows it leads out of the workshop. */
    private void onKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE
                && getScene() != null
                && getScene().getFocusOwner() instanceof TextInputControl) {
            table.focusRows();
            key.consume();
        }
    }

    private void draw() {
        header.show(model.workshop());
        strip.show(model.strip());
        table.show();
        drawChoice();
        drawCheck();
    }

    private void drawCheck() {
        header.show(check.findings());
        findings.show();
    }

    private void drawChoice() {
        strip.mark(model.chosenIndices());
        strip.selectedProperty().set(model.selectedIndex());
        inspector.show();
        actions.refresh();
    }

    @Override
    public Region region() {
        return this;
    }

    @Override
    public void show(Revision revision) {
        model.show(revision.session());
        draw();
        check.look(revision);
    }

    @Override
    public List<ConsoleCommand> commands() {
        return actions.all();
    }

    /** A new, empty workshop begins with its title. */
    @Override
    public void entered() {
        if (!entered && model.rows().isEmpty()) {
            header.titleField().requestFocus();
            header.titleField().selectAll();
        } else {
            table.focusRows();
        }
        entered = true;
        library.follow();
        compare();
    }

    /** Sets beside the plan what the sessions that are over by now really took. */
    private void compare() {
        desk.library()
                .pastTimes()
                .thenAcceptAsync(
                        times -> {
                            model.compare(times);
                            draw();
                        },
                        Background.fx())
                .exceptionally(trouble -> {
                    LOG.log(Level.WARNING, "How long blocks took cannot be read", trouble);
                    return null;
                });
    }

    @Override
    public void left() {
        library.rest();
        header.commit();
        inspector.commit();
        table.edited(false);
    }
}
