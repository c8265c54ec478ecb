package app.plenary.web;

import app.plenary.live.WallState;
import app.plenary.plan.BlockId;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.Capture;
import app.plenary.session.CaptureCommand;
import app.plenary.session.CaptureId;
import app.plenary.session.Command;
import app.plenary.session.PollCommand;
import app.plenary.session.QuizCommand;
import app.plenary.session.Refusal;
import app.plenary.session.RunCommand;
import app.plenary.session.Session;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the facilitator did on a remote. This is everything that one can do there. */
sealed interface RemoteAct {
    /** A wish for the session, as the console would send it. */
    record Send(Command command) implements RemoteAct {}

    /** The same, but it was meant for something that has passed by now. */
    record Late(Command command, Refusal reason) implements RemoteAct {}

    record Wall(UnaryOperator<WallState> change) implements RemoteAct {}

    /** Takes back what bears that mark, see {@link RemoteJson#mark}. */
    record Undo(String mark) implements RemoteAct {}

    /** The steps of time that its buttons have, in minutes. */
    Set<Integer> STEPS = Set.of(-5, -1, 1, 5);

    /** Reads it; {@code zone} is that of the laptop. */
    static RemoteAct of(Wish wish, Session session, ZoneId zone) throws Wish.Unusable {
        return switch (wish.text("act").orElse("")) {
            case "start" -> new Send(new RunCommand.StartSession(zone));
            case "next" -> new Send(new RunCommand.NextBlock(wish.block("block")));
            case "previous" -> new Send(new RunCommand.PreviousBlock(wish.block("block")));
            case "pause" -> new Send(new RunCommand.PauseSession());
            case "resume" -> new Send(new RunCommand.ResumeSession());
            case "extend" ->
                    new Send(new RunCommand.ExtendBlock(wish.block("block"), minutes(wish)));
            case "blank" -> {
                boolean on = wish.flag("on");
                yield new Wall(wall -> wall.withBlank(on));
            }
            case "freeze" -> {
                boolean on = wish.flag("on");
                yield new Wall(wall -> wall.withFrozen(on));
            }
            case "open-poll" -> new Send(new PollCommand.OpenPoll(wish.poll()));
            case "close-poll" -> new Send(new PollCommand.ClosePoll(wish.poll()));
            case "reveal" -> new Send(new PollCommand.RevealTally(wish.poll()));
            case "hide" -> new Send(new PollCommand.HideTally(wish.poll()));
            case "ask-again" -> asked(wish, session, new PollCommand.AskAgain(wish.poll()));
            case "reset-poll" -> asked(wish, session, new PollCommand.ResetPoll(wish.poll()));
            case "pass-round" ->
                    asked(wish, session, new PollCommand.PassRound(wish.poll(), wish.flag("on")));
            case "turn" ->
                    new Send(
                            new PollCommand.TurnToQuestion(
                                    wish.poll(), positive(wish, "question")));
            case "quiz-start" ->
                    inQuiz(wish, session, new QuizCommand.StartItem(quiz(wish), item(wish)));
            case "quiz-begin" ->
                    inQuiz(wish, session, new QuizCommand.BeginAnswering(quiz(wish), item(wish)));
            case "quiz-close" ->
                    inQuiz(wish, session, new QuizCommand.CloseItem(quiz(wish), item(wish)));
            case "quiz-reveal" ->
                    inQuiz(wish, session, new QuizCommand.RevealItem(quiz(wish), item(wish)));
            case "quiz-standings" ->
                    inQuiz(wish, session, new QuizCommand.ShowStandings(quiz(wish)));
            case "quiz-again" -> inQuiz(wish, session, new QuizCommand.QuizAgain(quiz(wish)));
            case "quiz-reset" -> inQuiz(wish, session, new QuizCommand.ResetQuiz(quiz(wish)));
            case "extra-time" ->
                    new Send(
                            new QuizCommand.GiveExtraTime(
                                    wish.person(),
                                    wish.number("percent").orElseThrow(Wish::malformed)));
            case "slide" ->
                    new Send(
                            new RunCommand.ShowSlide(wish.block("block"), positive(wish, "slide")));
            case "put-away" -> new Send(new PollCommand.PutAway(wish.poll()));
            case "start-round" ->
                    new Send(
                            new BreakoutCommand.StartRound(
                                    wish.breakout(),
                                    wish.number("round").orElseThrow(Wish::malformed)));
            case "extend-round" ->
                    inRound(
                            wish,
                            session,
                            new BreakoutCommand.ExtendRound(wish.breakout(), minutes(wish)));
            case "call-back" ->
                    inRound(wish, session, new BreakoutCommand.CallBack(wish.breakout()));
            case "capture" -> capture(wish, session);
            case "undo" -> new Undo(wish.text("mark").orElse(""));
            default -> throw Wish.malformed();
        };
    }

    /** For the asking of the poll that the person saw, and no other. */
    private static RemoteAct asked(Wish wish, Session session, PollCommand command)
            throws Wish.Unusable {
        return session.poll(wish.poll()).number() == wish.number()
                ? new Send(command)
                : new Late(command, Refusal.POLL_WAS_ASKED_AGAIN);
    }

    private static BlockId quiz(Wish wish) throws Wish.Unusable {
        return wish.block("quiz");
    }

    private static int item(Wish wish) throws Wish.Unusable {
        return positive(wish, "item");
    }

    /** For the putting of the quiz that the person saw, and no other. */
    private static RemoteAct inQuiz(Wish wish, Session session, QuizCommand command)
            throws Wish.Unusable {
        return session.quizzes().last(quiz(wish)).number() == wish.number()
                ? new Send(command)
                : new Late(command, Refusal.ITEM_HAS_MOVED_ON);
    }

    /** For the round that the person saw, and no other. */
    private static RemoteAct inRound(Wish wish, Session session, BreakoutCommand command)
            throws Wish.Unusable {
        int round = wish.number("round").orElseThrow(Wish::malformed);
        return session.breakout(wish.breakout()).filter(b -> b.round() == round).isPresent()
                ? new Send(command)
                : new Late(command, Refusal.ROUND_IS_OVER);
    }

    /** A line belongs to the group that has the word, as one that is typed on the laptop. */
    private static RemoteAct capture(Wish wish, Session session) throws Wish.Unusable {
        var kind =
                switch (wish.text("kind").orElse("")) {
                    case "note" -> Capture.Kind.NOTE;
                    case "action" -> Capture.Kind.ACTION_ITEM;
                    case "insight" -> Capture.Kind.INSIGHT;
                    case "park" -> Capture.Kind.PARKING_LOT;
                    case "decision" -> Capture.Kind.DECISION;
                    case "commitment" -> Capture.Kind.COMMITMENT;
                    default -> throw Wish.malformed();
                };
        var text = wish.text("text").orElse("");
        return new Send(
                new CaptureCommand.KeepCapture(CaptureId.fresh(), kind, text, speaking(session)));
    }

    private static Optional<Integer> speaking(Session session) {
        var breakout = session.current().flatMap(block -> session.breakout(block.id()));
        return breakout.flatMap(groups -> groups.reportBack().speaking())
                .filter(place ->
                        breakout.flatMap(groups -> groups.current())
                                .filter(round -> place < round.groups().size())
                                .isPresent());
    }

    private static Duration minutes(Wish wish) throws Wish.Unusable {
        int minutes = wish.number("minutes").orElseThrow(Wish::malformed);
        if (!STEPS.contains(minutes)) {
            throw Wish.malformed();
        }
        return Duration.ofMinutes(minutes);
    }

    private static int positive(Wish wish, String field) throws Wish.Unusable {
        int number = wish.number(field).orElseThrow(Wish::malformed);
        if (number < 1) {
            throw Wish.malformed();
        }
        return number;
    }
}
