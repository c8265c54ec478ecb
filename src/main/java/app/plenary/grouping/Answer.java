package app.plenary.grouping;

/**
 * Groups and how good they are.
 *
 * @param missed what is missed of the wishes, in their weights: a pair that meets again where that
 *     was important is 16; may be negative where being together was wished
 * @param broken how often something that must be is not
 * @param proven whether nothing better exists
 */
public record Answer(Schedule schedule, double missed, int broken, boolean proven) {}
