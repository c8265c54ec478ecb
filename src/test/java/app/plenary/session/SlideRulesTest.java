package app.plenary.session;

import static app.plenary.session.Stage.given;
import static app.plenary.session.Stage.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.Break;
import app.plenary.plan.Picture;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which slide is on, whatever is done to the talk meanwhile. */
class SlideRulesTest {
    private static final Picture ONE = slide('1');
    private static final Picture TWO = slide('2');
    private static final Picture THREE = slide('3');

    private final Block talk = Block.of("Input", 10, new Talk(List.of(ONE, TWO, THREE)));
    private final Block plain = Block.of("Closing", 10, new Talk());

    private static Picture slide(char digit) {
        return new Picture(String.valueOf(digit).repeat(64), 1920, 1080, "Slide " + digit);
    }

    private static RunCommand show(Block block, int slide) {
        return new RunCommand.ShowSlide(block.id(), slide);
    }

    private static PlanCommand becomes(Block block, Picture... slides) {
        return PlanCommand.change(block.id(), new BlockChange.Becomes(new Talk(List.of(slides))));
    }

    private static Optional<SlideOn> on(Stage stage) {
        return new FacilitatorView(stage.session()).slide();
    }

    private static void assertOn(Stage stage, Picture picture, int place, int slides) {
        assertEquals(Optional.of(new SlideOn(picture, place, slides)), on(stage));
    }

    @Test
    void aTalkBeginsWithItsFirstSlideAndTheRoomSeesWhatIsShown() {
        var person = ParticipantId.fresh();
        var stage = running(talk, plain).joined(person);
        assertOn(stage, ONE, 1, 3);
        stage.when(show(talk, 3)).when(show(talk, 2));
        assertOn(stage, TWO, 2, 3);
        var shown = Optional.of(new SlideOn(TWO, 2, 3));
        assertEquals(
                new Scene.TalkOn("Input", shown, Optional.of(THREE)),
                AudienceView.of(stage.session()).scene(),
                "the wall can make the next one ready");
        var phone = ParticipantView.of(stage.session(), person).orElseThrow();
        assertEquals(new ParticipantView.Listening("Input", shown), phone.task());
        assertEquals(List.of(TWO), phone.pictures());
        stage.when(new RunCommand.NextBlock(talk.id()));
        assertEquals(Optional.empty(), on(stage));
        assertEquals(new Scene.TalkOn("Closing"), AudienceView.of(stage.session()).scene());
        assertEquals(
                List.of(), ParticipantView.of(stage.session(), person).orElseThrow().pictures());
    }

    @Test
    void onlyASlideThatIsThereAndOnlyWhileItsBlockIsOn() {
        given(talk).refuses(show(talk, 1), Refusal.SESSION_IS_NOT_RUNNING);
        var pause = Block.of("Break", 10, new Break());
        var stage = running(talk, plain, pause);
        for (int slide : new int[] {Integer.MIN_VALUE, -1, 0, 4, Integer.MAX_VALUE}) {
            stage.refuses(show(talk, slide), Refusal.NO_SUCH_SLIDE);
        }
        stage.refuses(show(plain, 1), Refusal.BLOCK_HAS_MOVED_ON);
        stage.when(new RunCommand.PauseSession()).when(show(talk, 2));
        assertOn(stage, TWO, 2, 3);
        stage.when(new RunCommand.NextBlock(talk.id()))
                .refuses(show(talk, 1), Refusal.BLOCK_HAS_MOVED_ON)
                .refuses(show(plain, 1), Refusal.NO_SUCH_SLIDE)
                .when(new RunCommand.NextBlock(plain.id()))
                .refuses(show(pause, 1), Refusal.NO_SUCH_SLIDE)
                .when(new RunCommand.EndSession())
                .refuses(show(talk, 1), Refusal.SESSION_IS_NOT_RUNNING);
    }

    @Test
    void whatIsOnAlreadyIsNotShownAgainAndParticipantsShowNothing() {
        var person = ParticipantId.fresh();
        var stage = running(talk).joined(person);
        assertEquals(
                Decision.accept(),
                Rules.decide(stage.session(), Actor.FACILITATOR, show(talk, 1), stage.now()));
        assertEquals(
                Decision.accept(new RunEvent.SlideShown(talk.id(), 2)),
                Rules.decide(stage.session(), Actor.FACILITATOR, show(talk, 2), stage.now()));
        stage.refuses(new Actor.Participant(person), show(talk, 2), Refusal.NOT_FOR_PARTICIPANTS);
    }

    @Test
    void comingBackToATalkBeginsItOnceMore() {
        var stage =
                running(talk, plain)
                        .when(show(talk, 3))
                        .when(new RunCommand.NextBlock(talk.id()))
                        .when(new RunCommand.PreviousBlock(plain.id()));
        assertOn(stage, ONE, 1, 3);
        stage.when(show(talk, 2)).when(new RunCommand.RestartBlock(talk.id()));
        assertOn(stage, ONE, 1, 3);
    }

    @Test
    void theSlideStaysOnWhereverThePlanPutsItAndElseTheOneInItsPlace() {
        var stage = running(talk).when(show(talk, 2)).when(becomes(talk, TWO, THREE, ONE));
        assertOn(stage, TWO, 1, 3);
        stage.when(becomes(talk, TWO, ONE, TWO, TWO));
        assertOn(stage, TWO, 1, 4);
        stage.when(show(talk, 4)).when(becomes(talk, TWO, ONE, TWO, THREE));
        assertOn(stage, TWO, 3, 4);
        stage.when(becomes(talk, ONE, THREE));
        assertOn(stage, THREE, 2, 2);
        stage.when(becomes(talk, THREE.withAlt("Other words")));
        assertOn(stage, THREE.withAlt("Other words"), 1, 1);
        stage.when(becomes(talk));
        assertEquals(Optional.empty(), on(stage));
        stage.when(becomes(talk, ONE, TWO));
        assertOn(stage, ONE, 1, 2);
    }

    @Test
    void aTalkHasAtMostTwoHundredSlidesWithWordsOfAtMostTwoHundredCharacters() {
        var many = Collections.nCopies(Talk.MOST_SLIDES, ONE).toArray(Picture[]::new);
        var stage = given(talk).when(becomes(talk, many));
        var more = Stream.concat(Stream.of(TWO), Stream.of(many)).toArray(Picture[]::new);
        stage.refuses(becomes(talk, more), Refusal.TOO_MANY_SLIDES);
        var wordy = ONE.withAlt("x".repeat(Picture.LONGEST_ALT + 1));
        stage.refuses(becomes(talk, wordy), Refusal.TEXT_IS_TOO_LONG);
        stage.when(becomes(talk, ONE.withAlt(" a \n\u202Eslide ")));
        assertEquals(
                new Talk(List.of(ONE.withAlt("a slide"))),
                stage.session().agenda().blocks().getFirst().activity());
    }

    /** The slow check keeps the slides as a list of their own and looks for what was on. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void whateverHappensASlideThatIsThereIsOnAndTheSameAfterAReplay(long seed) {
        var random = new SplittableRandom(seed);
        var commands = new RandomCommands(seed);
        var now = Stage.NOON;
        var id = WorkshopId.fresh();
        var events = begun(id, now);
        var session = Session.empty(id).after(events);
        int seen = 0;
        for (int step = 0; step < 3_000; step++) {
            now = now.plusSeconds(random.nextInt(30));
            boolean replan = RandomSlides.isOn(session) && random.nextInt(5) == 0;
            var next =
                    replan
                            ? new RandomCommands.Step(Actor.FACILITATOR, replanned(session, random))
                            : commands.next(session, now);
            var before = SlideOn.of(session);
            var was = session.runs().size();
            if (Rules.decide(session, next.actor(), next.command(), now)
                    instanceof Decision.Accepted accepted) {
                session = session.after(accepted.events());
                events.addAll(accepted.events());
            }
            if (session.deleted() || session.phase() == Phase.ENDED || step % 200 == 199) {
                assertEquals(session, Session.empty(id).after(events));
                id = WorkshopId.fresh();
                events = begun(id, now);
                session = Session.empty(id).after(events);
                continue;
            }
            var on = SlideOn.of(session);
            var slides = session.current().map(block -> block.activity().pictures());
            boolean talking =
                    session.current().filter(b -> b.activity() instanceof Talk).isPresent();
            assertEquals(talking && !slides.orElseThrow().isEmpty(), on.isPresent());
            if (on.isPresent()) {
                seen++;
                assertEquals(slides.orElseThrow().get(on.get().place() - 1), on.get().picture());
                assertEquals(slides.orElseThrow().size(), on.get().slides());
                if (was < session.runs().size()) {
                    assertEquals(1, on.get().place());
                } else if (next.command() instanceof RunCommand.ShowSlide shown
                        && slides.orElseThrow().size() >= shown.slide()
                        && shown.slide() > 0) {
                    assertEquals(shown.slide(), on.get().place());
                } else if (before.isPresent()
                        && slides.orElseThrow().stream()
                                .anyMatch(s -> s.hash().equals(before.get().picture().hash()))) {
                    assertEquals(before.get().picture().hash(), on.get().picture().hash());
                }
            }
        }
        assertEquals(session, Session.empty(id).after(events));
        assertTrue(seen > 100, "seen " + seen);
    }

    private static PlanCommand replanned(Session session, SplittableRandom random) {
        var block = session.current().orElseThrow();
        var slides = new ArrayList<>(block.activity().pictures());
        IntStream.range(0, random.nextInt(1, 4))
                .filter(_ -> !slides.isEmpty())
                .forEach(_ -> {
                    var moved = slides.remove(random.nextInt(slides.size()));
                    if (random.nextInt(3) > 0) {
                        slides.add(random.nextInt(slides.size() + 1), moved);
                    }
                });
        slides.addAll(RandomSlides.slides(random, random.nextInt(2)));
        return PlanCommand.change(block.id(), new BlockChange.Becomes(new Talk(slides)));
    }

    private List<Event> begun(WorkshopId id, Instant now) {
        var workshop =
                new Workshop(
                        id,
                        "Slides",
                        Optional.empty(),
                        LocalTime.of(9, 0),
                        new Agenda(List.of(talk, plain)));
        return new ArrayList<>(
                List.of(
                        new PlanEvent.WorkshopCreated(workshop),
                        new RunEvent.RoomOpened(new JoinCode("KITE47RM", "secret")),
                        new RunEvent.SessionStarted(now, Duration.ofMinutes(20)),
                        new RunEvent.BlockStarted(talk.id(), now)));
    }
}
