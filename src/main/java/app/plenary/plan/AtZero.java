package app.plenary.plan;

/** What happens when a block's time is up. */
public enum AtZero {
    /** The countdown goes on below zero and shows the overtime. */
    COUNT_OVER,
    /** The same, and a soft sound is heard once. */
    CHIME,
    /** What people answer is closed; the countdown goes on below zero. */
    CLOSE,
    /** The next block begins. */
    GO_ON
}
