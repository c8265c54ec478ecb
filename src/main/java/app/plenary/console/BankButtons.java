package app.plenary.console;

import app.plenary.text.Messages;
import app.plenary.ui.Buttons;

import javafx.scene.layout.FlowPane;

import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The way from a question that is planned to the question bank, and back. */
final class BankButtons extends FlowPane {

    BankButtons(Messages messages, PlanActions actions) {
        super(
                4,
                4,
                Buttons.quiet(messages.get("console.bank.from"))
                        .icon(Material2OutlinedAL.LIBRARY_BOOKS)
                        .does(actions.find("plan.questions")::run),
                Buttons.quiet(messages.get("console.bank.keep-one"))
                        .icon(Material2OutlinedAL.BOOKMARK_BORDER)
                        .does(actions.find("plan.keep-question")::run));
        getStyleClass().add("question-buttons");
    }
}
