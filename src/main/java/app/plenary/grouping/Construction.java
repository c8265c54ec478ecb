package app.plenary.grouping;

import java.util.function.IntFunction;

/**
 * One way to make rounds without a repeat: groups of people, larger groups first.
 *
 * @param name what it is called in tables, for example {@code "transversal design"}
 * @param rounds how many rounds it has
 * @param first makes the first so many of them, at most {@code rounds}: round, group, member
 */
record Construction(String name, int rounds, IntFunction<int[][][]> first) {}
