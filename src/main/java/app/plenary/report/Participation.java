package app.plenary.report;

import java.util.Optional;

/**
 * How much people took part.
 *
 * @param people how many came
 * @param polls how many polls with names are in the report, each time they were asked
 * @param answers how many answers these have
 * @param voices how many people at least answered one of them: a hand has no name
 * @param answerRate answers per person and poll, in whole per cent; empty without polls or people
 * @param rounds how many rounds of groups began
 * @param met how many different people somebody in the groups met there, on average; empty without
 *     groups
 */
public record Participation(
        int people,
        int polls,
        int answers,
        int voices,
        Optional<Integer> answerRate,
        int rounds,
        Optional<Double> met) {}
