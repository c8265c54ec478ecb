package app.plenary.console;

import app.plenary.console.KnownQuestions.Known;
import app.plenary.exchange.OwnLibrary.Damaged;
import app.plenary.exchange.OwnLibrary.OwnQuestion;
import app.plenary.exchange.QuestionFile;
import app.plenary.exchange.Questions;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;
import app.plenary.ui.SegmentedControl;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2OutlinedAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Questions to be asked again, found as one types: the arrow keys choose, Enter puts the chosen one
 * into the poll or quiz, Shift and Enter into the agenda as a poll. Own ones can be changed, and
 * deleted with a way back.
 */
final class QuestionBank extends VBox {
    private static final int PAGE = 6;

    /** What takes one more question. */
    enum Into {
        POLL,
        /** Takes choices alone. */
        QUIZ,
        NOTHING
    }

    /** Where a question goes. */
    interface Place {
        Into into();

        /** As one more question of what takes it. */
        void intoChosen(QuestionFile question);

        /** As a poll of its own in the agenda. */
        void asPoll(Question question);

        /** Asks what shall be changed about it, and comes back to the bank. */
        void edit(OwnQuestion question, List<String> tags);
    }

    private final Desk desk;
    private final Messages messages;
    private final OwnCollection own;
    private final Place place;
    private final TextField search = new TextField();
    private final SegmentedControl<Boolean> ownOnly;
    private final ListView<Known> list = new ListView<>();
    private final DamagedFiles damaged;
    private final Label told = new Label();
    private final ActionButton back;
    private final ActionButton edit;
    private final ActionButton delete;
    private Questions.Index<Known> index;
    private List<Known> all = List.of();
    private Optional<Runnable> undo = Optional.empty();

    private QuestionBank(Desk desk, OwnCollection own, Place place) {
        this.desk = desk;
        this.messages = desk.messages();
        this.own = own;
        this.place = place;
        getStyleClass().add("question-bank");
        index = index(List.of());
        damaged = new DamagedFiles(desk, () -> desk.shell().dialogs().dismiss());
        ownOnly =
                new SegmentedControl<>(
                        List.of(false, true),
                        only ->
                                only
                                        ? messages.get("console.own.own")
                                        : messages.get("console.own.all"));
        ownOnly.valueProperty().subscribe(this::find);
        search.textProperty().subscribe(this::find);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
        list.getStyleClass().addAll("question-list", "edge-to-edge");
        list.setCellFactory(_ -> new QuestionCell(messages));
        list.setAccessibleText(messages.get("console.bank.title"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
        list.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                take(click.isShiftDown());
            }
        });
        list.getSelectionModel().selectedItemProperty().subscribe(this::offer);
        var nothing = new Label(messages.get("console.bank.nothing"));
        nothing.getStyleClass().add("quiet");
        nothing.setWrapText(true);
        list.setPlaceholder(nothing);
        edit = Buttons.quiet(messages.get("console.bank.edit-one")).does(this::edit);
        delete =
                Buttons.quiet(messages.get("console.own.delete"))
                        .icon(Material2OutlinedAL.DELETE)
                        .does(this::delete);
        told.getStyleClass().add("quiet");
        told.setWrapText(true);
        back = Buttons.quiet(messages.get("ui.toast.undo")).does(this::bringBack);
        var left = new FlowPane(6, 6, edit, delete, told, back);
        left.getStyleClass().add("question-own");
        FieldSet.onlyWhenVisible(ownOnly, edit, delete, told, back);
        tell("", Optional.empty());
        var top = new HBox(10, search, ownOnly);
        top.getStyleClass().add("question-top");
        HBox.setHgrow(search, Priority.ALWAYS);
        var hint =
                new Label(
                        switch (place.into()) {
                            case POLL -> messages.get("console.bank.hint-poll");
                            case QUIZ -> messages.get("console.bank.hint-quiz");
                            case NOTHING -> messages.get("console.bank.hint");
                        });
        hint.getStyleClass().addAll("small", "quiet");
        hint.setWrapText(true);
        getChildren().addAll(top, hint, list, left, damaged);
    }

    /** Opens it over the window; {@code typed} is searched for to begin with. */
    static void open(
            Desk desk, OwnCollection own, KnownQuestions known, Place place, String typed) {
        var bank = new QuestionBank(desk, own, place);
        var following =
                known.allProperty()
                        .subscribe(bank::know)
                        .and(
                                own.contentsProperty()
                                        .subscribe(contents ->
                                                bank.damaged.show(
                                                        contents.damaged().stream()
                                                                .filter(Damaged::isQuestion)
                                                                .toList())));
        bank.sceneProperty()
                .addListener((_, _, scene) -> {
                    if (scene == null) {
                        following.unsubscribe();
                    }
                });
        known.look();
        bank.search.setText(typed);
        var messages = desk.messages();
        var choices = new ArrayList<Choice>();
        choices.add(Choice.cancel(messages.get("console.window.close-panel")));
        boolean alone = place.into() == Into.NOTHING;
        choices.add(
                new Choice(
                        messages.get("console.bank.as-poll"),
                        alone ? Kind.DEFAULT : Kind.PLAIN,
                        () -> {}));
        if (!alone) {
            choices.add(
                    new Choice(
                            place.into() == Into.QUIZ
                                    ? messages.get("console.bank.into-quiz")
                                    : messages.get("console.bank.into-poll"),
                            Kind.DEFAULT,
                            () -> {}));
        }
        desk.shell()
                .dialogs()
                .showWidest(
                        messages.get("console.bank.title"),
                        bank,
                        choices,
                        choice ->
                                choice.kind() == Kind.CANCEL
                                        || bank.puts(choice.kind() == Kind.PLAIN || alone));
    }

    private Questions.Index<Known> index(List<Known> known) {
        return new Questions.Index<>(
                known,
                Known::file,
                one -> QuestionShape.of(one.file().question().kind()).title(messages));
    }

    private void know(List<Known> known) {
        all = known;
        index = index(known);
        boolean some = known.stream().anyMatch(one -> one.own().isPresent());
        ownOnly.setVisible(some);
        if (!some) {
            ownOnly.valueProperty().set(false);
        }
        var prompt = messages.get("console.bank.search", known.size());
        search.setPromptText(prompt);
        search.setAccessibleText(prompt);
        find();
    }

    private void find() {
        var chosen = chosen();
        var found =
                index.find(search.getText()).stream()
                        .filter(one -> !ownOnly.getValue() || one.own().isPresent())
                        .toList();
        if (!found.equals(list.getItems())) {
            list.getItems().setAll(found);
        }
        choose(Math.max(0, chosen.map(found::indexOf).orElse(0)));
    }

    private Optional<Known> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void choose(int at) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int to = Math.clamp(at, 0, last);
            list.getSelectionModel().clearAndSelect(to);
            list.scrollTo(Math.max(0, to - 2));
        }
        offer();
    }

    private void offer() {
        boolean isOwn = chosen().flatMap(Known::own).isPresent();
        edit.setVisible(isOwn);
        delete.setVisible(isOwn);
    }

    /** Puts the chosen one where it is wanted; false when there is none, or it does not fit. */
    private boolean puts(boolean asPoll) {
        var file = chosen().map(Known::file);
        if (!asPoll && place.into() == Into.QUIZ && file.filter(QuestionBank::isChoice).isEmpty()) {
            tell(messages.get("console.bank.quiz-takes-choices"), Optional.empty());
            return false;
        }
        file.ifPresent(one -> {
            if (asPoll) {
                place.asPoll(one.question());
            } else {
                place.intoChosen(one);
            }
        });
        return file.isPresent();
    }

    private static boolean isChoice(QuestionFile file) {
        return file.question().kind() instanceof QuestionKind.Choice;
    }

    private void take(boolean asPoll) {
        if (puts(asPoll || place.into() == Into.NOTHING)) {
            desk.shell().dialogs().dismiss();
        }
    }

    private void edit() {
        chosen().flatMap(Known::own)
                .ifPresent(question -> {
                    desk.shell().dialogs().dismiss();
                    place.edit(
                            question,
                            all.stream()
                                    .flatMap(one -> one.file().tags().stream())
                                    .distinct()
                                    .toList());
                });
    }

    private void delete() {
        chosen().flatMap(Known::own)
                .ifPresent(question ->
                        own.delete(
                                question,
                                way ->
                                        tell(
                                                messages.get(
                                                        "console.own.deleted",
                                                        EventWords.shortened(
                                                                question.content()
                                                                        .question()
                                                                        .words())),
                                                Optional.of(way)),
                                problem -> tell(problem, Optional.empty())));
    }

    private void bringBack() {
        undo.ifPresent(way -> {
            tell("", Optional.empty());
            search.requestFocus();
            way.run();
        });
    }

    private void tell(String sentence, Optional<Runnable> way) {
        undo = way;
        told.setText(sentence);
        told.setVisible(!sentence.isEmpty());
        back.setVisible(way.isPresent());
    }

    private void onSearchKey(KeyEvent key) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (key.getCode()) {
            case UP -> choose(at - 1);
            case DOWN -> choose(at + 1);
            case PAGE_UP -> choose(at - PAGE);
            case PAGE_DOWN -> choose(at + PAGE);
            default -> {
                onEither(key);
                return;
            }
        }
        key.consume();
    }

    private void onListKey(KeyEvent key) {
        switch (key.getCode()) {
            case DELETE -> delete();
            default -> {
                onEither(key);
                return;
            }
        }
        key.consume();
    }

    private void onEither(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> take(key.isShiftDown());
            case F2 -> edit();
            case Z -> {
                if (!key.isShortcutDown() || undo.isEmpty()) {
                    return;
                }
                bringBack();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }
}
