package app.plenary.grouping;

/** A group of one round; -1 stands for no group. */
public record Place(int round, int group) {}
