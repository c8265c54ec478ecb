package app.plenary.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.Option;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pictures of questions and slides: which can be planned, and who sees which when. */
final class PicturedQuestionTest {
    private static final Picture CRANE = new Picture("ab".repeat(32), 800, 600, "A crane");

    private static Poll poll(Picture picture) {
        return Poll.of("What is it?", false, List.of("A", "B"))
                .with(1, question -> question.withPicture(Optional.of(picture)));
    }

    @Test
    void aPictureIsNamedByItsHashAndHasASize() {
        for (String hash : List.of("", "../x", "AB".repeat(32), "ab".repeat(31), "ab".repeat(33))) {
            assertThrows(IllegalArgumentException.class, () -> new Picture(hash, 1, 1, ""), hash);
        }
        for (int side : new int[] {0, -1, Picture.LONGEST + 1}) {
            assertThrows(
                    IllegalArgumentException.class, () -> new Picture(CRANE.hash(), side, 1, ""));
            assertThrows(
                    IllegalArgumentException.class, () -> new Picture(CRANE.hash(), 1, side, ""));
        }
    }

    @Test
    void itsWordsAreALineOfAtMostTwoHundredCharacters() {
        var block = Block.of("Look", 5, Poll.of("What is it?", false, List.of("A", "B")));
        var stage = Stage.given(block);
        var typed = CRANE.withAlt("  A\n\u202Ecrane  ");
        stage.when(PlanCommand.change(block.id(), new BlockChange.Becomes(poll(typed))));
        var planned = (Poll) stage.session().agenda().blocks().getFirst().activity();
        assertEquals(Optional.of(CRANE), planned.first().picture());
        var long201 = poll(CRANE.withAlt("x".repeat(Picture.LONGEST_ALT + 1)));
        var refused =
                assertInstanceOf(
                        Decision.Refused.class,
                        Rules.decide(
                                stage.session(),
                                Actor.FACILITATOR,
                                PlanCommand.change(block.id(), new BlockChange.Becomes(long201)),
                                Instant.EPOCH));
        assertEquals(Refusal.TEXT_IS_TOO_LONG, refused.reason());
    }

    @Test
    void everyPictureThatWasEverNamedIsFound() {
        var other = new Picture("cd".repeat(32), 1, 1, "");
        var item =
                new Quiz.Item(
                        new Question(
                                1,
                                "Q",
                                QuestionKind.Choice.one(Option.of(List.of("A", "B"))),
                                false,
                                Optional.of(other)),
                        Set.of(1),
                        Optional.empty(),
                        "");
        var quiz = Block.of("Quiz", 5, Quiz.plain().withItems(List.of(item)));
        var look = Block.of("Look", 5, poll(CRANE));
        assertEquals(Set.of(), NamedPictures.in(List.of(new PlanEvent.BlockRemoved(look.id()))));
        assertEquals(
                Set.of(CRANE.hash(), other.hash()),
                NamedPictures.in(
                        List.of(
                                new PlanEvent.BlockAdded(quiz, 0),
                                new PlanEvent.BlockChanged(
                                        look.id(), new BlockChange.Becomes(poll(CRANE))),
                                new PlanEvent.BlockRemoved(quiz.id()))));
        var talk = Block.of("Input", 5, new Talk(List.of(CRANE, other, CRANE)));
        assertEquals(
                Set.of(CRANE.hash(), other.hash()),
                NamedPictures.in(List.of(new PlanEvent.BlockAdded(talk, 0))));
        assertEquals(
                Set.of(CRANE.hash()),
                NamedPictures.in(List.of(new PollEvent.QuestionAsked(look.id(), "", poll(CRANE)))));
    }

    /** Every question gets a picture of its own; then whatever happens, at random. */
    @Test
    void aPhoneIsToldOfNoPictureButThatOfWhatItShowsAndTheWallShowsToo() {
        var random = new RandomCommands(3);
        var now = Instant.parse("2026-11-22T12:00:00Z");
        var session = begun();
        int seen = 0;
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
            var pictured = pictured(session);
            var onWall =
                    switch (AudienceView.of(pictured).scene()) {
                        case Scene.PollOn _ -> Set.of("poll");
                        case Scene.TalkOn(_, var slide, _) ->
                                slide.stream()
                                        .map(on -> on.picture().hash())
                                        .collect(Collectors.toSet());
                        case Scene.QuizOn(_, _, _, _, _, var question, _, _, _, _, _, _, _, _) ->
                                question.stream()
                                        .flatMap(each -> each.picture().stream())
                                        .map(Picture::hash)
                                        .collect(Collectors.toSet());
                        default -> Set.<String>of();
                    };
            for (Participant person : pictured.roster().inOrder().stream().limit(3).toList()) {
                var told =
                        new HashSet<>(
                                ParticipantView.of(pictured, person.id())
                                        .orElseThrow()
                                        .pictures()
                                        .stream()
                                        .map(Picture::hash)
                                        .toList());
                if (!onWall.equals(Set.of("poll"))) {
                    assertEquals(onWall, told);
                }
                seen += told.size();
            }
        }
        assertTrue(seen > 100, "seen " + seen);
    }

    private static Session begun() {
        var session = Session.empty(WorkshopId.fresh());
        return session.after(
                new PlanEvent.WorkshopCreated(
                        new Workshop(
                                session.workshop().id(),
                                "Look",
                                Optional.empty(),
                                LocalTime.of(9, 0),
                                Agenda.EMPTY)));
    }

    private static Session pictured(Session session) {
        var next = session;
        for (Block block : session.agenda().blocks()) {
            if (block.activity() instanceof Quiz quiz) {
                var items =
                        quiz.items().stream()
                                .map(item -> item.with(pictured(block, item.question())))
                                .toList();
                next = becomes(next, block, quiz.withItems(items));
            } else if (block.activity() instanceof Poll poll) {
                var questions =
                        poll.questions().stream().map(each -> pictured(block, each)).toList();
                next = becomes(next, block, poll.withQuestions(questions));
            }
        }
        return next;
    }

    private static Session becomes(Session session, Block block, app.plenary.plan.Activity to) {
        return session.after(new PlanEvent.BlockChanged(block.id(), new BlockChange.Becomes(to)));
    }

    private static Question pictured(Block block, Question question) {
        var hash = String.format(Locale.ROOT, "%032x%032x", block.id().hashCode(), question.id());
        return question.withPicture(Optional.of(new Picture(hash, 4, 3, "")));
    }
}
