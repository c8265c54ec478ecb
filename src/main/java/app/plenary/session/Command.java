package app.plenary.session;

/**
 * A wish to change the session. Every screen, phone and timer sends nothing else; {@link Rules}
 * answers with events or a refusal.
 */
public sealed interface Command
        permits PlanCommand,
                RunCommand,
                RosterCommand,
                PollCommand,
                QuizCommand,
                BreakoutCommand,
                WishCommand,
                CaptureCommand,
                SummaryCommand {}
