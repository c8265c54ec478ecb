package app.plenary.session;

import java.time.Instant;

/** Every rule of the room, as one pure function. No clock, no I/O, no threads. */
public final class Rules {
    private Rules() {}

    /**
     * What happens when {@code actor} sends {@code command} at {@code now}. The answer depends on
     * nothing but these values.
     */
    public static Decision decide(Session session, Actor actor, Command command, Instant now) {
        if (!session.exists() && !(command instanceof PlanCommand.CreateWorkshop)) {
            return Decision.refuse(Refusal.WORKSHOP_IS_DELETED);
        }
        if (session.deleted()) {
            return Decision.refuse(Refusal.WORKSHOP_IS_DELETED);
        }
        return switch (actor) {
            case Actor.Facilitator _ -> byFacilitator(session, command, now);
            case Actor.Participant p -> byParticipant(session, p.id(), command, now);
        };
    }

    private static Decision byFacilitator(Session session, Command command, Instant now) {
        return switch (command) {
            case PlanCommand c -> PlanRules.decide(session, c);
            case RunCommand c -> RunRules.decide(session, c, now);
            case RosterCommand c -> RosterRules.byFacilitator(session, c);
            case PollCommand c -> PollRules.byFacilitator(session, c);
            case QuizCommand c -> QuizRules.byFacilitator(session, c, now);
            case BreakoutCommand c -> BreakoutRules.decide(session, c, now);
            case WishCommand c -> WishRules.decide(session, c);
            case CaptureCommand c -> CaptureRules.decide(session, c, now);
            case SummaryCommand c -> SummaryRules.decide(session, c);
        };
    }

    private static Decision byParticipant(
            Session session, ParticipantId sender, Command command, Instant now) {
        return switch (command) {
            case RosterCommand c -> RosterRules.byParticipant(session, sender, c);
            case PollCommand.CastBallot c -> BallotRules.cast(session, sender, c);
            case PollCommand.HandIn c -> BallotRules.handIn(session, sender, c);
            case QuizCommand.AnswerItem c -> QuizAnswers.answer(session, sender, c, now);
            case QuizCommand.SaySure c -> QuizAnswers.sure(session, sender, c);
            case BreakoutCommand.WriteGroupNote c ->
                    NoteRules.byParticipant(session, sender, c, now);
            case BreakoutCommand.Choose c -> ChoiceRules.byParticipant(session, sender, c);
            default -> Decision.refuse(Refusal.NOT_FOR_PARTICIPANTS);
        };
    }
}
