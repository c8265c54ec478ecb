package app.plenary.console;

import app.plenary.plan.Finding;
import app.plenary.plan.Workshop;
import app.plenary.text.Messages;
import app.plenary.ui.Pill;
import app.plenary.ui.Tone;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** What the workshop is called, when it takes place, how long it takes. */
final class PlanHeader extends VBox {
    private final PlanViewModel model;
    private final PlanEdits edits;
    private final Messages messages;
    private final Desk desk;
    private final CommitField title;
    private final CommitField start;
    private final CommitField endsBy;
    private final CommitField people;
    private final Button check = new Button();
    private final DatePicker day = new DatePicker();
    private final Pill span = new Pill("", Tone.NEUTRAL);
    private final Label total = new Label();
    private final Label zone = new Label();
    private final Pill groups = new Pill("", Tone.GROUPS);
    private final Tooltip wholeTitle = new Tooltip();
    private final Tooltip wholeZone = new Tooltip();
    private boolean showing;

    /**
     * @param tools stand at the right of the title
     * @param openCheck shows or hides what the check has found
     */
    PlanHeader(
            Desk desk,
            PlanViewModel model,
            PlanEdits edits,
            List<? extends Node> tools,
            Runnable openCheck,
            Consumer<String> tell) {
        this.desk = desk;
        this.messages = desk.messages();
        this.model = model;
        this.edits = edits;
        getStyleClass().add("plan-header");
        title = CommitField.line("", tell);
        title.getStyleClass().add("workshop-title-field");
        title.input().setAccessibleText(messages.get("console.plan.workshop-title"));
        title.prompt(messages.get("console.plan.workshop-title"));
        title.input().setTooltip(wholeTitle);
        start = CommitField.line(messages.get("console.plan.starts"), tell);
        start.getStyleClass().add("start-field");
        start.input().getStyleClass().add("figures");
        endsBy = CommitField.line(messages.get("console.plan.ends-by"), tell);
        endsBy.prompt(messages.get("console.plan.no-day"));
        endsBy.getStyleClass().add("start-field");
        endsBy.input().getStyleClass().add("figures");
        people = CommitField.line(messages.get("console.plan.people"), tell);
        people.prompt(messages.get("console.plan.no-day"));
        people.getStyleClass().add("people-field");
        people.input().getStyleClass().add("figures");
        people.input().setTooltip(new Tooltip(messages.get("console.plan.people-why")));
        check.getStyleClass().addAll("pill", "check-pill");
        check.setMinWidth(Region.USE_PREF_SIZE);
        check.setOnAction(_ -> openCheck.run());
        check.setTooltip(new Tooltip(messages.get("console.check.open")));
        zone.getStyleClass().addAll("quiet");
        zone.setTooltip(wholeZone);
        day.setAccessibleText(messages.get("console.plan.day"));
        day.setPromptText(messages.get("console.plan.no-day"));
        day.setConverter(new Days(messages.locale()));
        day.setEditable(true);
        day.getStyleClass().add("day-field");
        day.valueProperty()
                .addListener((_, _, chosen) -> {
                    if (!showing) {
                        edits.onDay(Optional.ofNullable(chosen));
                    }
                });
        var dayName = new Label(messages.get("console.plan.day"));
        dayName.getStyleClass().addAll("small", "quiet");
        dayName.setLabelFor(day);
        var dayBox = new VBox(dayName, day);
        dayBox.getStyleClass().add("commit-field");
        total.getStyleClass().addAll("quiet");
        total.setMinWidth(0);
        groups.managedProperty().bind(groups.visibleProperty());
        zone.managedProperty().bind(zone.visibleProperty());
        zone.setMinWidth(0);
        var facts = new FactsLine(check, span, total, groups, zone);
        HBox.setHgrow(facts, Priority.ALWAYS);
        var toolRow = new HBox(2);
        toolRow.getStyleClass().add("title-tools");
        toolRow.setMinWidth(Region.USE_PREF_SIZE);
        toolRow.getChildren().addAll(tools);
        HBox.setHgrow(title, Priority.ALWAYS);
        var top = new HBox(12, title, toolRow);
        var row = new HBox(12, dayBox, start, endsBy, people, facts);
        row.getStyleClass().add("plan-times");
        getChildren().addAll(top, row);
    }

    TextField titleField() {
        return (TextField) title.input();
    }

    /** Hands on what is half typed. */
    void commit() {
        title.commit();
        start.commit();
        endsBy.commit();
        people.commit();
    }

    /** "Buenos Aires" of "America/Argentina/Buenos_Aires". */
    private static String place(ZoneId zone) {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    void show(Workshop workshop) {
        wholeTitle.setText(workshop.title());
        title.show(workshop.id(), workshop.title(), edits::rename);
        start.show(workshop.id(), desk.dates().clock(workshop.startsAt()), edits::startAt);
        endsBy.show(
                workshop.id(), workshop.endsBy().map(desk.dates()::clock).orElse(""), edits::endBy);
        var expected = workshop.people();
        people.show(
                workshop.id(),
                expected.isPresent() ? Integer.toString(expected.getAsInt()) : "",
                edits::expect);
        zone.setText(workshop.zone().map(PlanHeader::place).orElse(""));
        wholeZone.setText(workshop.zone().map(ZoneId::getId).orElse(""));
        zone.setVisible(workshop.zone().isPresent());
        if (!Objects.equals(day.getValue(), workshop.day().orElse(null))) {
            showing = true;
            day.setValue(workshop.day().orElse(null));
            showing = false;
        }
        span.setText(model.span());
        total.setText(model.total());
        groups.setText(model.groupShare().orElse(""));
        groups.setVisible(!groups.getText().isEmpty());
    }

    /** Shows what became of looking through the plan. */
    void show(List<Finding> findings) {
        var over = findings.stream().filter(f -> f.kind() == Finding.Kind.DOES_NOT_FIT).findFirst();
        if (over.isPresent()) {
            check.setText(
                    messages.get(
                            "console.check.pill.over",
                            desk.durations().length(over.get().by()),
                            findings.size()));
            Tone.DANGER.on(check);
        } else if (!findings.isEmpty()) {
            check.setText(messages.get("console.check.pill.findings", findings.size()));
            Tone.LATE.on(check);
        } else {
            check.setText(
                    model.buffer()
                            .map(left ->
                                    messages.get(
                                            "console.check.pill.fits",
                                            desk.durations().length(left)))
                            .orElseGet(() -> messages.get("console.check.pill.fine")));
            Tone.BREAK.on(check);
        }
        check.setVisible(!model.rows().isEmpty());
        check.setManaged(check.isVisible());
    }

    /** Days as the locale writes them; typed in full, short or as ISO. */
    private static final class Days extends StringConverter<@Nullable LocalDate> {
        private final DateTimeFormatter shown;
        private final List<DateTimeFormatter> read;

        Days(Locale locale) {
            shown = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
            read =
                    List.of(
                            shown,
                            DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(locale),
                            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale),
                            DateTimeFormatter.ISO_LOCAL_DATE);
        }

        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : shown.format(day);
        }

        @Override
        public @Nullable LocalDate fromString(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            for (DateTimeFormatter form : read) {
                try {
                    return LocalDate.parse(text.strip(), form);
                } catch (DateTimeParseException _) {
                    // The next form may fit.
                }
            }
            throw new DateTimeParseException("Not a day", text, 0);
        }
    }
}
