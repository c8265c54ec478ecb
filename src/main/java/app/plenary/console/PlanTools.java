package app.plenary.console;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;

/** The buttons at the right of the plan's title: undo, redo, people, and what is done rarely. */
final class PlanTools {
    private PlanTools() {}

    static List<ButtonBase> of(
            Desk desk,
            PlanViewModel model,
            PlanActions actions,
            WindowCommands window,
            PlanEdits edits) {
        var messages = desk.messages();
        var zone = new MenuItem(messages.get("console.plan.zone-ask"));
        zone.setOnAction(_ -> ZoneChoice.ask(desk, model.zone(), edits::place));
        var more =
                new MenuButton(
                        "",
                        FontIcon.of(Material2RoundMZ.MORE_HORIZ),
                        actions.item("plan.save-method"),
                        actions.item("plan.save-template"),
                        new SeparatorMenuItem(),
                        actions.item(window.bring()),
                        actions.item(window.takeOut()),
                        actions.item(window.people()),
                        actions.item(window.wishes()),
                        zone);
        more.getStyleClass().addAll("action", "quiet", "icon-only", "more-button");
        more.setAccessibleText(messages.get("console.plan.more-to-do"));
        more.setTooltip(new Tooltip(messages.get("console.plan.more-to-do")));
        return List.of(
                window.undo().iconButton(Material2RoundMZ.UNDO, messages),
                window.redo().iconButton(Material2RoundMZ.REDO, messages),
                window.people().iconButton(Material2RoundAL.GROUP_ADD, messages),
                more);
    }
}
