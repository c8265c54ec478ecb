package app.plenary.session;

/**
 * A fact about the session, in the past tense. The journal keeps events for good, so a record here
 * never changes its meaning; what a newer version needs becomes a new event.
 */
public sealed interface Event
        permits PlanEvent,
                RunEvent,
                RosterEvent,
                PollEvent,
                QuizEvent,
                BreakoutEvent,
                WishEvent,
                CaptureEvent,
                SummaryEvent {}
