package app.plenary.plan;

/** How much a block that may be left out would be missed, least first. */
public enum Importance {
    LOW,
    NORMAL,
    HIGH
}
