package app.plenary.console;

import app.plenary.console.LandingWords.Degree;
import app.plenary.text.Messages;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

import java.util.List;
import java.util.Optional;

/**
 * One group on the board: its name, how many they are, the people, and what it has written. People
 * can be dropped on it.
 */
final class GroupCard extends VBox {
    /** Takes what was written for a group. */
    @FunctionalInterface
    interface Submit {
        void write(GroupsViewModel.Note note, String text);
    }

    private static final int CHARACTERS_A_LINE = 20;
    private static final int MOST_LINES = 5;
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass FINE = PseudoClass.getPseudoClass("fine");
    private static final PseudoClass AGAIN = PseudoClass.getPseudoClass("again");
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final Label name = new Label();
    private final Label count = new Label();
    private final Label landing = new Label();
    private final FontIcon sign = FontIcon.of(Material2OutlinedAL.CHECK);
    private final VBox chips = new VBox();
    private final FontIcon lock = FontIcon.of(Material2OutlinedAL.LOCK);
    private final CommitField note;
    private final Submit submit;
    private boolean locked;

    GroupCard(String kind, Messages messages, Submit submit) {
        this.submit = submit;
        getStyleClass().addAll("group-card", kind);
        name.getStyleClass().addAll("strong", "group-name");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        count.getStyleClass().addAll("small", "quiet");
        count.setMinWidth(Region.USE_PREF_SIZE);
        landing.getStyleClass().addAll("small", "landing");
        landing.setGraphic(sign);
        landing.setMinWidth(0);
        landing.setVisible(false);
        landing.managedProperty().bind(landing.visibleProperty());
        count.managedProperty().bind(count.visibleProperty());
        count.visibleProperty().bind(landing.visibleProperty().not());
        lock.getStyleClass().add("lock");
        lock.managedProperty().bind(lock.visibleProperty());
        lock.setVisible(false);
        var head = new HBox(name, lock, count, landing);
        head.getStyleClass().add("group-head");
        note =
                CommitField.lines("", 1, _ -> {})
                        .prompt(messages.get("console.group.note-prompt"))
                        .help(messages.get("console.group.note-help"));
        note.getStyleClass().add("group-note");
        note.managedProperty().bind(note.visibleProperty());
        note.setVisible(false);
        if (note.input() instanceof TextArea area) {
            area.textProperty().subscribe(text -> area.setPrefRowCount(rows(text)));
        }
        var air = new Region();
        VBox.setVgrow(air, Priority.ALWAYS);
        getChildren().addAll(head, chips, air, note);
    }

    /** About as many lines as the text takes on a narrow card; a longer one is scrolled. */
    private static int rows(String text) {
        int rows = text.lines().mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE).sum();
        return Math.clamp(text.endsWith("\n") ? rows + 1 : rows, 1, MOST_LINES);
    }

    void show(String title, List<PersonChip> people) {
        name.setText(title);
        count.setText(Integer.toString(people.size()));
        if (!chips.getChildren().equals(people)) {
            chips.getChildren().setAll(people);
        }
    }

    /** How many fit beside how many there are, if it is said. */
    void show(Messages messages, Optional<Integer> most) {
        int people = chips.getChildren().size();
        most.ifPresent(fit -> count.setText(messages.get("console.group.of-most", people, fit)));
        count.pseudoClassStateChanged(BROKEN, most.filter(fit -> people > fit).isPresent());
    }

    /** Whether a draw leaves the group as it is, and what the group has written. */
    void show(Messages messages, boolean isLocked, Optional<GroupsViewModel.Note> written) {
        locked = isLocked;
        lock.setVisible(isLocked);
        note.setVisible(written.isPresent());
        note.input().setAccessibleText(messages.get("console.group.note", name.getText()));
        written.ifPresent(newest ->
                note.show(
                        List.of(newest.block(), newest.round(), newest.group()),
                        newest.text(),
                        (text, _) -> submit.write(newest, text)));
    }

    boolean isLocked() {
        return locked;
    }

    /** What the group would say to one more person; the head says it in place of the number. */
    void landing(Optional<LandingWords> words) {
        var degree = words.map(LandingWords::degree);
        landing.setVisible(words.isPresent());
        landing.setText(words.map(LandingWords::brief).orElse(""));
        degree.ifPresent(how ->
                sign.setIconCode(
                        switch (how) {
                            case FINE -> Material2OutlinedAL.CHECK;
                            case AGAIN -> Material2OutlinedMZ.REPLAY;
                            case BROKEN -> Material2OutlinedAL.ERROR_OUTLINE;
                            case HELD -> Material2OutlinedAL.LOCK;
                        }));
        pseudoClassStateChanged(FINE, degree.equals(Optional.of(Degree.FINE)));
        pseudoClassStateChanged(AGAIN, degree.equals(Optional.of(Degree.AGAIN)));
        pseudoClassStateChanged(
                BROKEN,
                degree.equals(Optional.of(Degree.BROKEN))
                        || degree.equals(Optional.of(Degree.HELD)));
    }

    /** Whether what is being dragged would be dropped here. */
    void target(boolean on) {
        pseudoClassStateChanged(TARGET, on);
    }

    List<PersonChip> people() {
        return chips.getChildren().stream().map(PersonChip.class::cast).toList();
    }
}
