package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.session.Session;
import app.plenary.text.Messages;
import app.plenary.ui.Card;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;

/** Time off: when it will be over. */
final class BreakPane implements ActivityPane {
    private final RunViewModel model;
    private final Label time = new Label();
    private final Card card;
    private final Region actions = new HBox();

    BreakPane(Messages messages, RunViewModel model) {
        this.model = model;
        var words = new Label(messages.get("console.run.break.back"));
        words.getStyleClass().addAll("subheading", "quiet");
        time.getStyleClass().addAll("display", "break-time");
        var hint = new Label(messages.get("console.run.break.hint"));
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        card = new Card(words, time, hint);
        card.setAlignment(Pos.CENTER);
    }

    @Override
    public Region region() {
        return card;
    }

    @Override
    public Node actions() {
        return actions;
    }

    @Override
    public List<ConsoleCommand> commands() {
        return List.of();
    }

    @Override
    public void show(Session session, Block block) {
        tick();
    }

    @Override
    public void tick() {
        time.setText(model.backAt());
    }
}
