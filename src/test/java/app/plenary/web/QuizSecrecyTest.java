package app.plenary.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Agenda;
import app.plenary.plan.BlockChange;
import app.plenary.plan.Option;
import app.plenary.plan.Quiz;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.AudienceView;
import app.plenary.session.Decision;
import app.plenary.session.ParticipantId;
import app.plenary.session.Phase;
import app.plenary.session.PlanEvent;
import app.plenary.session.QuizRun;
import app.plenary.session.RandomCommands;
import app.plenary.session.Rules;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whatever happens in a workshop, not one byte that a phone can get, and nothing on the wall, tells
 * what is right before it is shown: with another key to the questions both are the same.
 */
final class QuizSecrecyTest {
    private static final Messages MESSAGES = Messages.of(Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noByteDependsOnWhatIsRightBeforeItIsShown(long seed) {
        var random = new RandomCommands(seed);
        var now = Instant.parse("2026-11-22T12:00:00Z");
        var session = begun();
        var seen = EnumSet.noneOf(QuizRun.Stage.class);
        int compared = 0;
        for (int step = 0; step < 6_000; step++) {
            now = now.plusSeconds(step % 7);
            var next = random.next(session, now);
            if (Rules.decide(session, next.actor(), next.command(), now)
                    instanceof Decision.Accepted accepted) {
                session = session.after(accepted.events());
            }
            if (session.deleted() || session.phase() == Phase.ENDED) {
                session = begun();
            }
            var other = withAnotherKey(session);
            if (other.isPresent()) {
                assertEquals(AudienceView.of(session), AudienceView.of(other.get()));
                for (ParticipantId person : people(session)) {
                    assertArrayEquals(bytes(session, person, now), bytes(other.get(), person, now));
                }
                seen.add(session.quizzes().last(on(session)).stage());
                compared++;
            }
        }
        assertTrue(compared > 100, "compared " + compared);
        assertTrue(
                seen.containsAll(
                        List.of(
                                QuizRun.Stage.READING,
                                QuizRun.Stage.ANSWERING,
                                QuizRun.Stage.CLOSED)),
                seen.toString());
    }

    private static Session begun() {
        var session = Session.empty(WorkshopId.fresh());
        var workshop =
                new Workshop(
                        session.workshop().id(),
                        "Ally learning",
                        Optional.empty(),
                        LocalTime.of(9, 0),
                        Agenda.EMPTY);
        return session.after(new PlanEvent.WorkshopCreated(workshop));
    }

    private static app.plenary.plan.BlockId on(Session session) {
        return session.run().orElseThrow().block();
    }

    private static List<ParticipantId> people(Session session) {
        return session.roster().inOrder().stream().limit(4).map(person -> person.id()).toList();
    }

    /**
     * Other right options and explanations wherever they are not shown yet; none without a quiz.
     */
    private static Optional<Session> withAnotherKey(Session session) {
        return session.run()
                .flatMap(run ->
                        session.quizOf(run.block())
                                .map(quiz -> {
                                    var shown = session.quizzes().last(run.block()).revealed();
                                    var items =
                                            quiz.items().stream()
                                                    .map(item ->
                                                            shown.contains(item.id())
                                                                    ? item
                                                                    : turned(item))
                                                    .toList();
                                    return session.after(
                                            new PlanEvent.BlockChanged(
                                                    run.block(),
                                                    new BlockChange.Becomes(
                                                            quiz.withItems(items))));
                                }));
    }

    private static Quiz.Item turned(Quiz.Item item) {
        Set<Integer> others =
                item.question().options().stream()
                        .map(Option::id)
                        .filter(id -> !item.correct().contains(id))
                        .collect(Collectors.toSet());
        return item.withCorrect(others).withExplanation("Something else " + item.id());
    }

    private static byte[] bytes(Session session, ParticipantId person, Instant now) {
        return ViewJson.Shown.of(session, person, "")
                .map(shown -> ViewJson.of(shown, 7, now, MESSAGES).toString())
                .orElse("")
                .getBytes(StandardCharsets.UTF_8);
    }
}
