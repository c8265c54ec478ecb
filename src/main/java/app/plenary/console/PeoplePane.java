package app.plenary.console;

import app.plenary.session.ParticipantId;
import app.plenary.session.Roster;
import app.plenary.session.Session;
import app.plenary.text.Messages;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Caption;
import app.plenary.ui.Dialogs;
import app.plenary.ui.Dot;
import app.plenary.ui.Tone;

import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;

/** The people in the room: with or without a phone, here or away; names can be added and mended. */
final class PeoplePane extends VBox {
    private static final double LOW = 34;
    private static final double HIGH = 46;
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

    private final Messages messages;
    private final PeopleViewModel model;
    private final Dialogs dialogs;
    private final Label count = new Label();
    private final ListView<PeopleViewModel.Person> list = new ListView<>();
    private final NameField name = new NameField();
    private final WorkshopPage.Go go;
    private final ConsoleCommand paste;
    private final Label nobody = new Label();
    private final Label problem = new Label();
    private final ConsoleCommand add;
    private @Nullable Roster shown;
    private @Nullable Session now;

    /** {@code go} is asked for lists of people. */
    PeoplePane(Messages messages, PeopleViewModel model, Dialogs dialogs, WorkshopPage.Go go) {
        this.messages = messages;
        this.go = go;
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().add("people-pane");
        add =
                new ConsoleCommand(
                        "run.add-person",
                        "console.run.people.add",
                        () -> !name.isDisabled(),
                        name::requestFocus,
                        new KeyCodeCombination(KeyCode.A));
        paste =
                new ConsoleCommand(
                        "run.paste-people",
                        "console.people.paste",
                        () -> !name.isDisabled() && !copied().isBlank(),
                        () -> go.bringPeople(copied()),
                        new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN));
        var bring =
                Buttons.icon(Material2RoundAL.GROUP_ADD, messages.get("console.people.from-list"))
                        .does(go::bringPeople);
        bring.disableProperty().bind(name.disableProperty());
        var caption = new Caption(messages.get("console.run.people"), messages.locale());
        count.getStyleClass().addAll("small", "quiet");
        count.setMinWidth(Region.USE_PREF_SIZE);
        nobody.setText(messages.get("console.run.people.nobody"));
        nobody.getStyleClass().addAll("quiet", "small");
        nobody.setWrapText(true);
        list.setPlaceholder(nobody);
        list.getStyleClass().addAll("people-list", "edge-to-edge");
        list.setFixedCellSize(LOW);
        list.setAccessibleText(messages.get("console.run.people"));
        list.setCellFactory(_ -> new Row());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        list.setMinHeight(60);
        list.setPrefHeight(60);
        VBox.setVgrow(list, Priority.ALWAYS);
        name.setPromptText(messages.get("console.run.people.add-prompt"));
        name.setAccessibleText(messages.get("console.run.people.add"));
        name.setTooltip(
                new Tooltip(
                        messages.get(
                                "console.command.tip", add.text(messages), add.keyHint(messages))));
        name.setOnAction(_ -> add());
        name.textProperty().subscribe(() -> problem.setText(""));
        problem.getStyleClass().addAll("small", "danger-ink");
        problem.setWrapText(true);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        HBox.setHgrow(name, Priority.ALWAYS);
        var wishes =
                Buttons.icon(Material2RoundMZ.RULE, messages.get("console.wish.button"))
                        .does(go::wishes);
        wishes.disableProperty().bind(name.disableProperty());
        var lists = new HBox(name, bring, wishes);
        lists.getStyleClass().add("people-lists");
        getChildren().addAll(new Ends(caption, count), list, lists, problem);
    }

    List<ConsoleCommand> commands() {
        return List.of(add, paste);
    }

    void show(Session session) {
        name.setDisable(!model.canAdd(session));
        add.refresh();
        now = session;
        if (session.roster() != shown) {
            shown = session.roster();
            count.setText(model.count(session.roster()));
            var selected = list.getSelectionModel().getSelectedItem();
            var people = model.people(session.roster());
            list.setFixedCellSize(people.stream().allMatch(p -> p.facts().isEmpty()) ? LOW : HIGH);
            list.getItems().setAll(people);
            if (selected != null) {
                people.stream()
                        .filter(person -> person.id().equals(selected.id()))
                        .findFirst()
                        .ifPresent(list.getSelectionModel()::select);
            }
        }
    }

    /** Selects {@code person}, in sight and with the keys. */
    void choose(ParticipantId person) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id().equals(person)) {
                list.getSelectionModel().select(i);
                list.scrollTo(Math.max(0, i - 2));
                list.requestFocus();
            }
        }
    }

    private void add() {
        var typed = name.getText();
        if (typed.isBlank()) {
            return;
        }
        var trouble = model.problem(typed);
        if (trouble.isPresent()) {
            problem.setText(trouble.get());
            return;
        }
        model.add(
                typed,
                () -> {
                    if (name.getText().equals(typed)) {
                        name.clear();
                    }
                });
    }

    private void press(KeyEvent key) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null || key.isAltDown() || key.isShortcutDown()) {
            return;
        }
        switch (key.getCode()) {
            case F2 -> {
                if (key.isShiftDown()) {
                    details(chosen);
                } else {
                    rename(chosen);
                }
            }
            case ENTER -> menu(chosen).show(rowOf(chosen), Side.BOTTOM, 0, 0);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private Node rowOf(PeopleViewModel.Person person) {
        return list.lookupAll(".person-row").stream()
                .filter(node -> node instanceof Row row && person.equals(row.getItem()))
                .findFirst()
                .orElse(list);
    }

    private void rename(PeopleViewModel.Person person) {
        dialogs.askText(
                messages.get("console.run.people.rename.title", person.name()),
                messages.get("console.run.people.rename.label"),
                person.name(),
                messages.get("console.run.people.rename.yes"),
                model::problem,
                typed -> model.rename(person.id(), typed));
    }

    private void details(PeopleViewModel.Person person) {
        var roster = shown;
        if (roster != null) {
            roster.find(person.id())
                    .ifPresent(p -> PersonDetails.open(messages, dialogs, model, roster, p));
        }
    }

    private static String copied() {
        var text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }

    private static boolean isList(String text) {
        return text.strip().lines().count() > 1 || text.strip().indexOf('\t') >= 0;
    }

    /** Takes one name; a list that is pasted into it is looked at first. */
    private final class NameField extends TextField {
        @Override
        public void paste() {
            if (isList(copied())) {
                go.bringPeople(copied());
            } else {
                super.paste();
            }
        }
    }

    private ContextMenu menu(PeopleViewModel.Person person) {
        var rename = new MenuItem(messages.get("console.run.people.rename"));
        rename.setOnAction(_ -> rename(person));
        var presence =
                new MenuItem(
                        person.present()
                                ? messages.get("console.run.people.mark-away")
                                : messages.get("console.run.people.mark-back"));
        presence.setOnAction(_ -> model.present(person.id(), !person.present()));
        var details = new MenuItem(messages.get("console.people.details"));
        details.setOnAction(_ -> details(person));
        var menu = new ContextMenu(presence, rename, details);
        var session = now;
        if (session != null && PeopleViewModel.hasQuiz(session)) {
            menu.getItems().add(longer(person, session));
        }
        return menu;
    }

    /** How much longer than others the person has for the questions of a quiz. */
    private Menu longer(PeopleViewModel.Person person, Session session) {
        var menu = new Menu(messages.get("console.quiz.extra-in-list"));
        var one = new ToggleGroup();
        for (int percent : ExtraTimePanel.STEPS) {
            var item = new RadioMenuItem(ExtraTimePanel.name(messages, percent));
            item.setToggleGroup(one);
            item.setSelected(session.quizzes().extraTime(person.id()) == percent);
            item.setOnAction(_ -> model.extraTime(person.id(), percent));
            menu.getItems().add(item);
        }
        return menu;
    }

    private final class Row extends ListCell<PeopleViewModel.Person> {
        private final Dot dot = new Dot(Tone.BREAK);
        private final Label who = new Label();
        private final Label facts = new Label();
        private final Label state = new Label();
        private final FontIcon phone = FontIcon.of(Material2OutlinedMZ.SMARTPHONE);
        private final ActionButton more =
                Buttons.icon(Material2RoundMZ.MORE_HORIZ, messages.get("console.run.people.more"));
        private final HBox line;

        Row() {
            getStyleClass().add("person-row");
            who.setMinWidth(0);
            who.setMaxWidth(Double.MAX_VALUE);
            facts.setMinWidth(0);
            facts.getStyleClass().addAll("small", "quiet");
            facts.managedProperty().bind(facts.visibleProperty());
            var names = new VBox(who, facts);
            names.setMinWidth(0);
            names.getStyleClass().add("names");
            HBox.setHgrow(names, Priority.ALWAYS);
            state.getStyleClass().addAll("small", "quiet");
            state.setMinWidth(Region.USE_PREF_SIZE);
            phone.getStyleClass().add("phone-icon");
            more.setFocusTraversable(false);
            more.getStyleClass().add("row-button");
            more.does(() -> {
                var person = getItem();
                if (person != null) {
                    list.getSelectionModel().select(person);
                    menu(person).show(more, Side.BOTTOM, 0, 0);
                }
            });
            line = new HBox(dot, names, state, phone, more);
            line.getStyleClass().add("line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(PeopleViewModel.@Nullable Person person, boolean empty) {
            super.updateItem(person, empty);
            if (empty || person == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText("");
                setContextMenu(null);
                pseudoClassStateChanged(AWAY, false);
                return;
            }
            who.setText(person.name());
            facts.setText(person.facts());
            facts.setVisible(!person.facts().isEmpty());
            setTooltip(
                    person.name().length() > 16 || facts.isVisible()
                            ? new Tooltip(
                                    (person.name() + "\n" + person.facts().replace(" · ", "\n"))
                                            .strip())
                            : null);
            boolean plain = person.present() && (person.phone() || !person.facts().isEmpty());
            state.setText(plain ? "" : person.state());
            phone.setVisible(person.phone() && person.present());
            phone.setManaged(phone.isVisible());
            (person.present() ? Tone.BREAK : Tone.NEUTRAL).on(dot);
            pseudoClassStateChanged(AWAY, !person.present());
            setAccessibleText(
                    messages.get(
                            "console.run.people.spoken",
                            person.name(),
                            (person.state() + " " + person.facts()).strip()));
            setOnContextMenuRequested(at -> {
                list.getSelectionModel().select(person);
                menu(person).show(this, at.getScreenX(), at.getScreenY());
                at.consume();
            });
            setGraphic(line);
        }
    }
}
