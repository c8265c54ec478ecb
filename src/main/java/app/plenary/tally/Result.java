package app.plenary.tally;

/** What came out of one question put to the room, whatever its kind. */
public sealed interface Result
        permits AmountTally,
                ChoiceTally,
                CloudTally,
                EstimateTally,
                PlaneTally,
                RankingTally,
                ScaleTally,
                TextTally {

    /** How many people answered this question; 0 before the first answer. */
    int ballots();
}
