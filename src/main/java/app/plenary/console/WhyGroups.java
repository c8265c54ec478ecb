package app.plenary.console;

import app.plenary.exchange.Explanation;
import app.plenary.exchange.NamedPeople;
import app.plenary.exchange.WishSentence;
import app.plenary.exchange.WishText;
import app.plenary.grouping.Account;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.session.Encounter;
import app.plenary.session.SeatsTaken;
import app.plenary.session.Session;
import app.plenary.text.Messages;
import app.plenary.ui.Background;
import app.plenary.ui.Buttons;
import app.plenary.ui.Dialogs.Choice;
import app.plenary.ui.Dialogs.Kind;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Why the groups are as they are, in sentences: who meets again, who has not met whom, which wishes
 * are kept and why not the others, and what cannot be better. Counted behind, as it may take a
 * while for hundreds of people.
 */
final class WhyGroups {
    private static final int WORST = 5;

    private WhyGroups() {}

    /** Opens the panel about the groups of {@code block}. */
    static void open(
            Desk desk,
            Session session,
            Block block,
            BreakoutRounds activity,
            List<Encounter> earlier) {
        var messages = desk.messages();
        var said = new VBox(8, wrapped(messages.get("console.group.why.counting")));
        var copy = Buttons.plain(messages.get("console.group.why.copy"));
        copy.setDisable(true);
        var scroll = new ScrollPane(said);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(280);
        scroll.setAccessibleText(messages.get("console.group.why"));
        var running = new ArrayList<Background.Running>();
        running.add(
                desk.background()
                        .run(
                                () -> sentences(session, block, activity, earlier, messages),
                                all -> {
                                    said.getChildren()
                                            .setAll(all.stream().map(WhyGroups::wrapped).toList());
                                    scroll.setAccessibleText(String.join(" ", all));
                                    copy.setDisable(false);
                                    copy.does(() -> {
                                        var content = new ClipboardContent();
                                        content.putString(String.join("\n", all));
                                        Clipboard.getSystemClipboard().setContent(content);
                                        copy.setText(messages.get("console.group.why.copied"));
                                    });
                                },
                                _ -> {}));
        desk.shell()
                .dialogs()
                .showWide(
                        messages.get("console.group.why"),
                        new VBox(12, scroll, new HBox(copy)),
                        List.of(
                                new Choice(
                                        messages.get("console.window.close-panel"),
                                        Kind.CANCEL,
                                        () -> running.forEach(Background.Running::cancel))));
    }

    private static Label wrapped(String sentence) {
        var label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** All there is to say, the most important first. For any thread. */
    static List<String> sentences(
            Session session,
            Block block,
            BreakoutRounds activity,
            List<Encounter> earlier,
            Messages messages) {
        var taken = SeatsTaken.of(session, block, activity, earlier);
        return taken.map(groups -> sentences(session, groups, messages))
                .orElseGet(() -> List.of(messages.get("console.group.none.title")));
    }

    private static List<String> sentences(Session session, SeatsTaken groups, Messages messages) {
        var names = groups.people().stream().map(session.roster()::nameOf).toList();
        var people =
                new NamedPeople(
                        names, List.of(), names.stream().map(_ -> List.<String>of()).toList());
        var lines =
                groups.asked().stream()
                        .map(part ->
                                new WishText.Line(
                                        0,
                                        "",
                                        new WishSentence.Asked(
                                                part.wish(), WishBook.attribute(part.from()))))
                        .toList();
        var account = Account.of(groups.problem(), groups.schedule());
        var said =
                new ArrayList<>(
                        new Explanation(groups.problem(), people, lines, messages)
                                .of(account, groups.schedule()));
        // After how many pairs do not meet, which comes fourth where there were earlier meetings.
        int at = groups.problem().earlier().isEmpty() ? 3 : 4;
        worst(account, names, messages)
                .ifPresent(sentence -> said.add(Math.min(at, said.size()), sentence));
        return said;
    }

    /** Who has most people left to meet. */
    private static Optional<String> worst(Account account, List<String> names, Messages messages) {
        var left = IntStream.range(0, names.size()).map(p -> account.notMet(p).size()).toArray();
        int most = IntStream.of(left).max().orElse(0);
        int least = IntStream.of(left).min().orElse(0);
        if (most == 0) {
            return Optional.empty();
        }
        if (most == least) {
            return Optional.of(messages.get("console.group.why.all-left", most));
        }
        var worst =
                IntStream.range(0, names.size())
                        .boxed()
                        .sorted(Comparator.comparingInt((Integer p) -> -left[p]))
                        .limit(WORST)
                        .filter(p -> left[p] > least)
                        .map(p -> messages.get("console.group.why.left", names.get(p), left[p]))
                        .toList();
        return Optional.of(messages.get("console.group.why.most-left", messages.list(worst)));
    }
}
