package app.plenary.console;

import app.plenary.exchange.OwnLibrary.OwnTemplate;
import app.plenary.plan.Workshop;
import app.plenary.ui.ActionButton;
import app.plenary.ui.Buttons;
import app.plenary.ui.Card;
import app.plenary.ui.Strip;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** An agenda on Home to begin a workshop from, by click, Enter or Space. */
final class TemplateCard {

    /** What can be done with a template of one's own. */
    interface Actions {
        void begin(OwnTemplate template);

        void edit(OwnTemplate template);

        void delete(OwnTemplate template);
    }

    private TemplateCard() {}

    /** One that comes with the program. */
    static Card shipped(Desk desk, Workshop workshop, Runnable begin) {
        return card(desk, workshop, "", new HBox(), begin);
    }

    /** One's own, which can also be edited and deleted. */
    static Card own(Desk desk, OwnTemplate template, Actions actions) {
        var messages = desk.messages();
        var workshop = template.content().workshop();
        var tools =
                new HBox(
                        tool(
                                Material2OutlinedAL.EDIT,
                                messages.get("console.own.edit"),
                                () -> actions.edit(template)),
                        tool(
                                Material2OutlinedAL.DELETE,
                                messages.get("console.own.delete"),
                                () -> actions.delete(template)));
        tools.getStyleClass().add("tools");
        tools.setMinWidth(Region.USE_PREF_SIZE);
        Runnable begin = () -> actions.begin(template);
        var card = card(desk, workshop, template.content().summary(), tools, begin);
        Runnable showTools = () -> tools.setOpacity(card.isHover() || card.isFocused() ? 1 : 0);
        showTools.run();
        card.hoverProperty().subscribe(showTools);
        card.focusedProperty().subscribe(showTools);
        card.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (card.isFocused() && key.getCode() == KeyCode.DELETE) {
                        actions.delete(template);
                        key.consume();
                    }
                });
        var menu =
                new ContextMenu(
                        item(messages.get("console.own.begin"), begin),
                        new SeparatorMenuItem(),
                        item(messages.get("console.own.edit"), () -> actions.edit(template)),
                        item(messages.get("console.own.delete"), () -> actions.delete(template)));
        card.setOnContextMenuRequested(asked -> {
            menu.show(card, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
        return card;
    }

    /** {@code tools} stand beside the line below the title. */
    private static Card card(
            Desk desk, Workshop workshop, String summary, HBox tools, Runnable begin) {
        var messages = desk.messages();
        var line =
                new Label(
                        messages.get("console.home.blocks", workshop.agenda().blocks().size())
                                + " · "
                                + desk.durations().length(workshop.agenda().planned()));
        line.getStyleClass().addAll("small", "quiet");
        line.setMinWidth(0);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        var below = new HBox(4, line, tools);
        below.getStyleClass().add("template-below");
        var title = title(workshop);
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        var strip = Strip.thin();
        strip.show(
                workshop.agenda().blocks().stream()
                        .map(block ->
                                Strip.Part.of(
                                        (double) block.minutes(),
                                        Kind.of(block.activity()).tone(),
                                        block.title()))
                        .toList());
        var card =
                new Card(title, below, gap, strip)
                        .opens(messages.get("console.home.from-sample", workshop.title()), begin);
        card.getStyleClass().add("template-card");
        card.setMaxHeight(Double.MAX_VALUE);
        if (!summary.isEmpty()) {
            title.setTooltip(tip(summary));
        }
        return card;
    }

    private static Tooltip tip(String words) {
        var tip = new Tooltip(words);
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        return tip;
    }

    /** On as many lines as it takes: what one chooses from has to be read whole. */
    private static Label title(Workshop workshop) {
        var title = new Label(workshop.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        return title;
    }

    private static ActionButton tool(Ikon icon, String name, Runnable action) {
        var button = Buttons.icon(icon, name).does(action);
        button.setFocusTraversable(false);
        return button;
    }

    private static MenuItem item(String name, Runnable action) {
        var item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
