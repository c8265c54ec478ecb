package app.plenary.console;

import app.plenary.console.ChoicesViewModel.Person;
import app.plenary.console.ChoicesViewModel.Side;
import app.plenary.session.GroupChoice;
import app.plenary.session.ParticipantId;
import app.plenary.session.Roster;
import app.plenary.text.Messages;
import app.plenary.ui.Chip;
import app.plenary.ui.Tone;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Enters what somebody chooses: the people at the left, those who have not chosen first, the topics
 * at the right. Each tap counts at once.
 */
final class ChoicePanel extends VBox {
    /** With more people than this one is looked for rather than seen. */
    private static final int MANY = 12;

    private final Messages messages;
    private final ChoicesViewModel model;
    private final Label how = new Label();
    private final TextField find = new TextField();
    private final VBox left = new VBox();
    private final ListView<Person> people = new ListView<>();
    private List<Person> all = List.of();
    private final VBox topics = new VBox();
    private List<String> drawn = List.of();
    private @Nullable ParticipantId about;
    private boolean filling;

    ChoicePanel(Messages messages, ChoicesViewModel model) {
        this.messages = messages;
        this.model = model;
        getStyleClass().add("choice-panel");
        how.getStyleClass().add("quiet");
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        people.getStyleClass().addAll("choice-people", "takes-focus");
        people.setAccessibleText(messages.get("console.run.people"));
        people.setCellFactory(_ -> new Row());
        people.getSelectionModel()
                .selectedItemProperty()
                .subscribe(person -> {
                    if (person != null && !filling) {
                        about = person.id();
                        mark();
                    }
                });
        find.setPromptText(messages.get("console.choice.find"));
        find.setAccessibleText(messages.get("console.choice.find"));
        find.textProperty().subscribe(() -> fill(all));
        find.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveFind);
        topics.getStyleClass().add("choice-topics");
        var scroll = new ScrollPane(topics);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        HBox.setHgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(people, Priority.ALWAYS);
        left.getStyleClass().add("choice-left");
        var both = new HBox(left, scroll);
        both.getStyleClass().add("choice-both");
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(how, both);
    }

    /** Begins with the first person who has not chosen. */
    void begin() {
        about = null;
        find.clear();
        fill(model.people());
        left.getChildren().setAll(all.size() > MANY ? List.of(find, people) : List.of(people));
        people.scrollTo(0);
        draw();
    }

    /** Shows what has become of it, if it is on the screen. */
    void refresh() {
        if (getScene() == null) {
            return;
        }
        // People stay where they are while somebody works through the list.
        var newest = new LinkedHashMap<ParticipantId, Person>();
        model.people().forEach(person -> newest.put(person.id(), person));
        var next = new ArrayList<Person>();
        for (Person old : all) {
            var person = newest.remove(old.id());
            if (person != null) {
                next.add(person);
            }
        }
        next.addAll(newest.values());
        fill(next);
        draw();
    }

    /** Shows those who are looked for; the one it is about stays chosen while they are in sight. */
    private void fill(List<Person> everyone) {
        all = List.copyOf(everyone);
        var words = Roster.key(find.getText()).split(" ", -1);
        var found =
                all.stream()
                        .filter(person -> {
                            var key = Roster.key(person.name());
                            return Stream.of(words).allMatch(key::contains);
                        })
                        .toList();
        filling = true;
        if (!found.equals(people.getItems())) {
            people.getItems().setAll(found);
        }
        var chosen =
                found.stream()
                        .filter(person -> person.id().equals(about))
                        .findFirst()
                        .or(() -> found.stream().findFirst());
        about = chosen.map(Person::id).orElse(null);
        chosen.ifPresentOrElse(
                people.getSelectionModel()::select, people.getSelectionModel()::clearSelection);
        filling = false;
        mark();
    }

    /** Down and Enter go on to the people found, Escape shows everybody again. */
    private void leaveFind(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN, ENTER -> people.requestFocus();
            case ESCAPE -> {
                if (find.getText().isEmpty()) {
                    return;
                }
                find.clear();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void draw() {
        how.setText(
                messages.get(
                        model.isOffering()
                                ? "console.choice.how-offers"
                                : "console.choice.how-topics"));
        var needed = new ArrayList<String>();
        for (int topic = 0; topic < model.topics().size(); topic++) {
            needed.add(model.withPlaces(topic));
        }
        needed.add(Boolean.toString(model.isOffering()));
        if (!needed.equals(drawn)) {
            drawn = List.copyOf(needed);
            topics.getChildren().clear();
            for (int topic = 0; topic < model.topics().size(); topic++) {
                topics.getChildren().add(new Topic(topic, model.topics().get(topic)));
            }
        }
        mark();
    }

    private void mark() {
        var choice = Optional.ofNullable(about).map(model::of).orElse(GroupChoice.NONE);
        topics.getChildren()
                .forEach(node -> {
                    if (node instanceof Topic topic) {
                        topic.mark(choice);
                    }
                });
    }

    private void tap(Side side, int topic) {
        var person = about;
        if (person != null) {
            model.tap(person, side, topic);
            mark();
        }
    }

    /** A topic with its chips: one for its rank, or two for offering and asking. */
    private final class Topic extends HBox {
        private final int topic;
        private final String name;
        private final Chip wants;
        private final Chip offers;

        Topic(int topic, String name) {
            this.topic = topic;
            this.name = name;
            getStyleClass().add("choice-topic");
            var text = new Label(model.withPlaces(topic));
            text.setWrapText(true);
            text.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(text, Priority.ALWAYS);
            wants = chip(Side.WANTS);
            offers = chip(Side.OFFERS);
            getChildren().add(text);
            if (model.isOffering()) {
                getChildren().add(offers);
            }
            getChildren().add(wants);
        }

        private Chip chip(Side side) {
            var chip = new Chip("", Tone.GROUPS);
            chip.setOnAction(_ -> tap(side, topic));
            return chip;
        }

        void mark(GroupChoice choice) {
            int rank = choice.wants().indexOf(topic);
            wants.setSelected(rank >= 0);
            wants.setDisable(about == null);
            wants.setText(
                    model.isOffering()
                            ? messages.get("console.choice.want")
                            : rank < 0
                                    ? messages.get("console.choice.choose")
                                    : messages.get("console.choice.rank", rank + 1));
            wants.setAccessibleText(name + ": " + wants.getText());
            offers.setSelected(choice.offers().contains(topic));
            offers.setDisable(about == null);
            offers.setText(messages.get("console.choice.offer"));
            offers.setAccessibleText(name + ": " + offers.getText());
        }
    }

    private final class Row extends ListCell<Person> {
        private final Label name = new Label();
        private final Label words = new Label();
        private final VBox both = new VBox(name, words);

        Row() {
            words.getStyleClass().addAll("small", "quiet");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Person person, boolean empty) {
            super.updateItem(person, empty);
            if (empty || person == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            name.setText(person.name());
            words.setText(
                    person.hasChosen()
                            ? person.words()
                            : person.phone()
                                    ? messages.get("console.choice.not-yet")
                                    : messages.get("console.choice.no-phone"));
            setAccessibleText(person.name() + ", " + words.getText());
            setGraphic(both);
        }
    }
}
