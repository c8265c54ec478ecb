package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupNames;
import app.plenary.plan.GroupShape;
import app.plenary.text.Messages;
import app.plenary.ui.Fold;
import app.plenary.ui.Tone;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What there is to plan about groups: what they talk about and how they work at once, single
 * rounds, roles and names folded up. Only what the shape needs is seen.
 */
final class BreakoutFields extends VBox {
    private final Messages messages;
    private final BreakoutEdits edits;
    private final BreakoutWords words;
    private final CommitField prompt;
    private final ChipRow<GroupShape> shapes;
    private final Fold shape;
    private final CommitField topics;
    private final Label topicPlaces = new Label();
    private final CommitField size;
    private final CommitField count;
    private final CommitField rounds;
    private final ChipRow<Integer> allies;
    private final Label says = new Label();
    private final Label times = new Label();
    private final RoundRows eachRound;
    private final RoleChips roleChips;
    private final ChipRow<GroupNames.Theme> themes;
    private final CommitField own;
    private final Label ownPlaces = new Label();
    private final Fold single;
    private final Fold roles;
    private final Fold names;

    BreakoutFields(Messages messages, BreakoutEdits edits, FieldSet fields) {
        this.messages = messages;
        this.edits = edits;
        this.words = new BreakoutWords(messages);
        getStyleClass().add("inspector-fields");
        prompt =
                fields.lines(messages.get("console.plan.prompt"), 2)
                        .prompt(messages.get("console.plan.prompt-prompt"));
        shapes =
                new ChipRow<>(
                        messages.get("console.breakout.shape.choose"),
                        List.of(GroupShape.values()),
                        words::name,
                        _ -> Tone.GROUPS);
        shape = new Fold(messages.get("console.breakout.shape"), shapes);
        topics = fields.lines(messages.get("console.breakout.topics"), 4);
        size = fields.line(messages.get("console.breakout.size"));
        count = fields.line(messages.get("console.breakout.count"));
        rounds = fields.line(messages.get("console.plan.rounds"));
        allies =
                new ChipRow<>(
                        messages.get("console.breakout.allies"),
                        List.of(2, 3),
                        people -> messages.get("console.breakout.allies-in", people),
                        _ -> Tone.GROUPS);
        eachRound = new RoundRows(messages, edits, words, fields);
        roleChips = new RoleChips(messages, edits);
        themes =
                new ChipRow<>(
                        messages.get("console.breakout.names.from"),
                        List.of(GroupNames.Theme.values()),
                        words::name,
                        _ -> Tone.GROUPS);
        own =
                fields.lines(messages.get("console.breakout.names.lines"), 4)
                        .prompt(messages.get("console.breakout.names.prompt"));
        single = new Fold(messages.get("console.breakout.rounds"), eachRound);
        roles = new Fold(messages.get("console.breakout.roles"), roleChips);
        names = new Fold(messages.get("console.breakout.names"), themes, own, ownPlaces);
        for (Label hint : List.of(says, times, topicPlaces, ownPlaces)) {
            hint.getStyleClass().addAll("small", "quiet");
            hint.setWrapText(true);
            hint.setMinHeight(Region.USE_PREF_SIZE);
        }
        var hints = new VBox(4, says, times);
        topicPlaces.setText(messages.get("console.breakout.topic-places"));
        ownPlaces.setText(messages.get("console.breakout.name-places"));
        topics.help(topicPlaces.getText());
        own.help(ownPlaces.getText());
        FieldSet.onlyWhenVisible(topics, size, count, allies, own, says, single, roles, names);
        FieldSet.onlyWhenVisible(topicPlaces, ownPlaces);
        getChildren()
                .addAll(
                        prompt,
                        shape,
                        new VBox(4, topics, topicPlaces),
                        allies,
                        FieldSet.row(size, count, rounds),
                        hints);
    }

    /** What is asked for now and then; visible with a block of groups only. */
    List<Fold> folds() {
        return List.of(single, roles, names);
    }

    /**
     * Shows {@code shown} if it is a block of groups.
     *
     * @param people how many will be there; empty where nobody knows yet
     */
    void show(Block shown, OptionalInt people) {
        var groups =
                shown.activity() instanceof BreakoutRounds r
                        ? Optional.of(r)
                        : Optional.<BreakoutRounds>empty();
        setVisible(groups.isPresent());
        single.setVisible(groups.isPresent());
        roles.setVisible(groups.isPresent());
        names.setVisible(groups.filter(BreakoutFields::areNamed).isPresent());
        groups.ifPresent(r -> show(shown, r, people));
    }

    private void show(Block shown, BreakoutRounds r, OptionalInt people) {
        var id = shown.id();
        prompt.show(id, r.prompt(), (text, problem) -> edits.prompt(id, text, problem));
        shapes.show(id, r.shape(), (value, problem) -> edits.shape(id, value, problem));
        shape.summary(words.name(r.shape()));
        topics.setVisible(r.shape().isChosen() || r.shape() == GroupShape.WORLD_CAFE);
        topics.prompt(
                        r.shape() == GroupShape.WORLD_CAFE
                                ? messages.get("console.breakout.topics-cafe")
                                : r.shape() == GroupShape.OFFERS_AND_ASKS
                                        ? messages.get("console.breakout.topics-offers")
                                        : messages.get("console.breakout.topics-prompt"))
                .show(
                        id,
                        BreakoutEdits.topics(r).write(),
                        (text, problem) -> edits.topics(id, text, problem));
        topicPlaces.setVisible(r.shape() == GroupShape.TOPICS);
        showDivision(shown, r);
        says.setText(words.says(r, people));
        says.setVisible(!says.getText().isEmpty());
        times.setText(words.times(shown, r));
        eachRound.show(shown, r);
        single.summary(words.rounds(r));
        roleChips.show(id, r.roles());
        roles.summary(
                r.roles().isEmpty()
                        ? messages.get("console.breakout.roles.none")
                        : roleChips.words(r.roles()));
        themes.show(id, r.names().theme(), (value, problem) -> edits.named(id, value, problem));
        own.setVisible(r.names().theme() == GroupNames.Theme.OWN);
        ownPlaces.setVisible(own.isVisible() && r.isMixed());
        own.show(
                id,
                BreakoutEdits.names(r).write(),
                (text, problem) -> edits.names(id, text, problem));
        names.summary(
                r.names().theme() == GroupNames.Theme.OWN && !r.names().own().isEmpty()
                        ? String.join(", ", BreakoutEdits.names(r).write().lines().toList())
                        : words.name(r.names().theme()));
    }

    private void showDivision(Block shown, BreakoutRounds r) {
        var id = shown.id();
        boolean divided =
                r.shape() == GroupShape.MIXED
                        || r.shape() == GroupShape.WORLD_CAFE
                        || r.shape() == GroupShape.TOPICS;
        size.setVisible(divided);
        count.setVisible(divided);
        size.show(
                id,
                r.groupSize().map(people -> Integer.toString(people)).orElse(""),
                (text, problem) -> edits.groupsOf(id, text, problem));
        count.show(
                id,
                r.division() instanceof Division.OfCount(int groups)
                        ? Integer.toString(groups)
                        : "",
                (text, problem) -> edits.inGroups(id, text, problem));
        rounds.show(
                id,
                Integer.toString(r.rounds()),
                (text, problem) -> edits.inRounds(id, text, problem));
        allies.setVisible(r.shape() == GroupShape.OFFERS_AND_ASKS);
        allies.show(
                id,
                BreakoutWords.areTrios(r) ? 3 : 2,
                (people, problem) -> edits.groupsOf(id, people, problem));
    }

    /** Where people choose topics, these are the names. */
    private static boolean areNamed(BreakoutRounds groups) {
        return !(groups.shape() == GroupShape.TOPICS && groups.isChosen());
    }
}
