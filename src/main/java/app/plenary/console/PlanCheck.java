package app.plenary.console;

import app.plenary.live.LiveSession;
import app.plenary.live.Revision;
import app.plenary.plan.AgendaCheck;
import app.plenary.plan.Block;
import app.plenary.plan.Finding;
import app.plenary.plan.Method;
import app.plenary.plan.Workshop;
import app.plenary.session.PlanCommand;
import app.plenary.session.Session;
import app.plenary.text.Durations;
import app.plenary.text.Messages;
import app.plenary.ui.Background;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What tends to go wrong with the plan as it stands, in words. Looks anew whenever the plan has
 * changed, not on the JavaFX thread, and tells there when it has.
 */
final class PlanCheck {
    private final Desk desk;
    private final LiveSession live;
    private final Messages messages;
    private final Durations durations;
    private final Runnable changed;
    private final AgendaCheck.Titles titles;
    private Map<String, Method> methods = Map.of();
    private @Nullable Workshop looked;
    private OptionalInt lookedFor = OptionalInt.empty();
    private Background.@Nullable Running running;
    private List<Finding> findings = List.of();

    /** {@code changed} follows on the JavaFX thread when there is something else to tell. */
    PlanCheck(Desk desk, LiveSession live, Runnable changed) {
        this.desk = desk;
        this.live = live;
        this.messages = desk.messages();
        this.durations = desk.durations();
        this.changed = changed;
        titles =
                new AgendaCheck.Titles(
                        messages.get("console.check.title.pause"),
                        messages.get("console.check.title.pair-talk"),
                        messages.get("console.check.title.thinking"),
                        messages.get("console.check.title.round"),
                        messages.get("console.check.title.closing"));
    }

    /** From now on blocks are compared with what these methods need. */
    void know(Map<String, Method> known) {
        methods = Map.copyOf(known);
        looked = null;
        look(live.now());
    }

    /** Looks anew unless it has already. */
    void look(Revision revision) {
        var workshop = revision.session().workshop();
        var people = people(revision.session());
        if (workshop.equals(looked) && people.equals(lookedFor)) {
            return;
        }
        looked = workshop;
        lookedFor = people;
        if (running != null) {
            running.cancel();
        }
        var known = methods;
        running =
                desk.background()
                        .run(
                                () ->
                                        AgendaCheck.findings(
                                                workshop,
                                                desk.today(),
                                                desk.zone(),
                                                people,
                                                id -> Optional.ofNullable(known.get(id)),
                                                titles),
                                found -> {
                                    findings = found;
                                    changed.run();
                                },
                                _ -> {});
    }

    /** Those who are there once it runs; before, as many as are expected or have come already. */
    private static OptionalInt people(Session session) {
        int present = session.roster().presentCount();
        int expected = session.workshop().people().orElse(0);
        int people =
                session.phase().isLive() && present > 0 ? present : Math.max(present, expected);
        return people == 0 ? OptionalInt.empty() : OptionalInt.of(people);
    }

    List<Finding> findings() {
        return findings;
    }

    /** What is found, in a sentence. */
    String sentence(Finding finding) {
        var block =
                finding.block()
                        .flatMap(live.now().session().agenda()::find)
                        .map(Block::title)
                        .map(EventWords::shortened)
                        .orElse("");
        var by = durations.length(finding.by());
        return switch (finding.kind()) {
            case DOES_NOT_FIT -> messages.get("console.check.does-not-fit", by);
            case FIXED_TIME_IS_MISSED -> messages.get("console.check.fixed-time", block, by);
            case NO_BREAK -> messages.get("console.check.no-break", block, by);
            case LONG_LISTENING -> messages.get("console.check.listening", block, by);
            case NO_SILENT_THINKING -> messages.get("console.check.thinking", block);
            case EARLY_VOTE -> messages.get("console.check.vote", block);
            case NO_CLOSING -> messages.get("console.check.closing");
            case PICTURE_WITHOUT_WORDS -> messages.get("console.check.picture", block);
            case TOO_SHORT -> messages.get("console.check.too-short", block, by);
        };
    }

    /** What its remedy does, or leads to, for a button; empty when it has none. */
    Optional<String> remedy(Finding finding) {
        if (finding.remedy().isEmpty() && finding.kind() != Finding.Kind.PICTURE_WITHOUT_WORDS) {
            return Optional.empty();
        }
        return Optional.of(
                switch (finding.kind()) {
                    case DOES_NOT_FIT, FIXED_TIME_IS_MISSED ->
                            messages.get("console.check.mend.fit");
                    case NO_BREAK -> messages.get("console.check.mend.break");
                    case LONG_LISTENING -> messages.get("console.check.mend.pair-talk");
                    case NO_SILENT_THINKING -> messages.get("console.check.mend.thinking");
                    case EARLY_VOTE -> messages.get("console.check.mend.round");
                    case NO_CLOSING -> messages.get("console.check.mend.closing");
                    case PICTURE_WITHOUT_WORDS -> messages.get("console.check.mend.picture");
                    case TOO_SHORT ->
                            messages.get(
                                    "console.check.mend.length", durations.length(finding.by()));
                });
    }

    /** Takes the steps that mend it, as one. */
    void mend(Finding finding) {
        desk.outbox().send(live, new PlanCommand.EditAgenda(finding.remedy()));
    }
}
