package app.plenary.console;

import app.plenary.console.KnownMethods.Known;
import app.plenary.plan.Method;
import app.plenary.text.Durations;
import app.plenary.text.Messages;
import app.plenary.ui.Buttons;
import app.plenary.ui.Caption;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;

/** Everything about one method: purpose, steps, for how many, what it needs, when not to use it. */
final class MethodPage extends VBox {

    MethodPage(Messages messages, Known known, MethodsPanel panel) {
        var method = known.method();
        getStyleClass().add("method-page");
        var title = words(method.title(), "subheading");
        var content = new VBox(title);
        content.getStyleClass().add("method-content");
        if (!method.purpose().isEmpty()) {
            content.getChildren().add(words(method.purpose(), "body"));
        }
        var durations = new Durations(messages);
        content.getChildren()
                .add(
                        words(
                                messages.get(
                                        "console.methods.facts",
                                        durations.length(method.planned()),
                                        method.people().least(),
                                        method.people().most(),
                                        method.blocks().size()),
                                "quiet"));
        if (!method.steps().isEmpty()) {
            content.getChildren()
                    .add(new Caption(messages.get("console.methods.steps"), messages.locale()));
        }
        for (Method.Step step : method.steps()) {
            content.getChildren().add(step(messages, step));
        }
        if (!method.materials().isEmpty()) {
            part(content, messages, messages.get("console.plan.materials"), method.materials());
        }
        if (!method.notWhen().isEmpty()) {
            part(content, messages, messages.get("console.methods.not-when"), method.notWhen());
        }
        if (known.own().isPresent() && !method.tags().isEmpty()) {
            part(
                    content,
                    messages,
                    messages.get("console.own.tags"),
                    MethodForm.names(method.tags(), messages));
        }
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var top =
                new HBox(
                        Buttons.quiet(messages.get("console.methods.all"))
                                .icon(Material2RoundAL.CHEVRON_LEFT)
                                .does(panel::back));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        known.own()
                .ifPresent(own ->
                        top.getChildren()
                                .addAll(
                                        gap,
                                        Buttons.icon(
                                                        Material2OutlinedAL.EDIT,
                                                        messages.get("console.own.edit"))
                                                .does(() -> panel.edit(own)),
                                        Buttons.icon(
                                                        Material2OutlinedAL.DELETE,
                                                        messages.get("console.own.delete"))
                                                .does(() -> panel.delete(own))));
        var put =
                Buttons.plain(messages.get("console.methods.add"))
                        .icon(Material2RoundAL.ADD)
                        .does(() -> panel.add(method));
        put.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(top, scroll, put);
    }

    private static void part(VBox content, Messages messages, String name, String text) {
        content.getChildren()
                .addAll(List.of(new Caption(name, messages.locale()), words(text, "body")));
    }

    private static HBox step(Messages messages, Method.Step step) {
        var minutes =
                new Label(
                        step.minutes() == 0
                                ? ""
                                : messages.get("console.methods.minutes", step.minutes()));
        minutes.getStyleClass().addAll("small", "quiet", "step-minutes");
        var text = words(step.text(), "body");
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(8, minutes, text);
    }

    private static Label words(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
