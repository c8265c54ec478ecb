package app.plenary.exchange;

import app.plenary.exchange.WishProblem.Stop;
import app.plenary.exchange.WishSentence.Asked;
import app.plenary.exchange.WishSentence.Attribute;
import app.plenary.exchange.WishSentence.Before;
import app.plenary.exchange.WishSentence.Host;
import app.plenary.grouping.Met;
import app.plenary.grouping.Strength;
import app.plenary.grouping.Wish;
import app.plenary.text.Messages;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Wishes as plain sentences, one a line, in English or German: {@code together: Ada, Ben}, {@code
 * Ada at group 2 in round 1 (important)}, {@code spread: Team}. What follows a {@code #} is a
 * comment. People are meant by their names or any beginning of one that only they have; those who
 * share a name by their order, {@code Anna 2}, or by what is known of them, {@code Anna (Sales)}.
 * What is written is read again as the same.
 */
public final class WishText {
    private WishText() {}

    /**
     * A sentence and where it was read; a line may hold several.
     *
     * @param line from 1
     * @param text the line as it was written
     */
    public record Line(int line, String text, WishSentence sentence) {}

    /** What was understood and what was not. */
    public record Reading(List<Line> lines, List<WishProblem> problems) {
        public Reading {
            lines = List.copyOf(lines);
            problems = List.copyOf(problems);
        }

        /** The wishes, in the order of the lines. */
        public List<Wish> wishes() {
            return lines.stream()
                    .map(Line::sentence)
                    .map(WishSentence::asks)
                    .flatMap(Optional::stream)
                    .toList();
        }

        /** The earlier meetings, in the order of the lines. */
        public List<Met> earlier() {
            return lines.stream()
                    .map(Line::sentence)
                    .filter(Before.class::isInstance)
                    .flatMap(sentence -> ((Before) sentence).meetings().stream())
                    .toList();
        }
    }

    /**
     * Reads all lines; one that is not understood keeps no other from being read.
     *
     * @param rounds how many rounds there are
     * @param groups how many groups the fullest round has
     */
    public static Reading read(String text, NamedPeople people, int rounds, int groups) {
        return read(text, new WishReader(people, rounds, groups, false));
    }

    /**
     * As {@link #read(String, NamedPeople, int, int)}; where a number is balanced, those of whom it
     * is not known count as average.
     */
    public static Reading readWithGaps(String text, NamedPeople people, int rounds, int groups) {
        return read(text, new WishReader(people, rounds, groups, true));
    }

    private static Reading read(String text, WishReader reader) {
        var lines = new ArrayList<Line>();
        var problems = new ArrayList<WishProblem>();
        int number = 0;
        var body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (String line : body.lines().toList()) {
            number++;
            try {
                for (WishSentence sentence : reader.sentences(line)) {
                    lines.add(new Line(number, line.strip(), sentence));
                }
            } catch (Stop stop) {
                problems.add(stop.in(number));
            }
        }
        return new Reading(lines, problems);
    }

    /** The sentence as a line that is read as the same, in the language of the texts. */
    public static String write(WishSentence sentence, NamedPeople people, Messages messages) {
        return switch (sentence) {
            case Asked(Wish wish, Optional<Attribute> by) ->
                    wish(wish, by, people, messages)
                            + strength(wish.strength(), usual(wish), messages);
            case Host(int person, int group) ->
                    WishWords.HOST.written(messages)
                            + ": "
                            + WishSpoken.at(person, group, people, messages);
            case Before(List<Integer> met, double counts) ->
                    WishWords.MET.written(messages)
                            + ": "
                            + names(met, people)
                            + (counts == 1 ? "" : " (" + number(counts) + ")");
        };
    }

    /** The word for a strength, as it can stand in the brackets. */
    public static String word(Strength strength, Messages messages) {
        return WishWords.of(strength).written(messages);
    }

    /** How much a wish counts when nothing is said. */
    public static Strength usual(Wish wish) {
        return switch (wish) {
            case Wish.Together _, Wish.Apart _, Wish.Pinned _, Wish.Absent _ -> Strength.MUST;
            case Wish.NewPairs _ -> Strength.IMPORTANT;
            case Wish.Spread _, Wish.Alike _, Wish.Balance _, Wish.NotAlone _, Wish.FairShare _ ->
                    Strength.WISHED;
        };
    }

    private static String wish(
            Wish wish, Optional<Attribute> by, NamedPeople people, Messages messages) {
        Function<WishWords, String> word = words -> words.written(messages);
        return switch (wish) {
            case Wish.Together w ->
                    word.apply(WishWords.TOGETHER) + ": " + names(sorted(w.people()), people);
            case Wish.Apart w ->
                    word.apply(WishWords.APART) + ": " + names(sorted(w.people()), people);
            case Wish.Pinned w ->
                    WishSpoken.at(w.person(), w.group(), people, messages)
                            + (w.rounds().isEmpty() ? "" : " " + rounds(w.rounds(), messages));
            case Wish.Absent w ->
                    name(w.person(), people)
                            + " "
                            + word.apply(WishWords.ABSENT)
                            + " "
                            + rounds(w.rounds(), messages);
            case Wish.NewPairs _ -> word.apply(WishWords.NEW_PAIRS);
            case Wish.FairShare _ -> word.apply(WishWords.FAIR_SHARE);
            case Wish.Spread _ -> word.apply(WishWords.SPREAD) + ": " + attribute(by);
            case Wish.Alike _ -> word.apply(WishWords.ALIKE) + ": " + attribute(by);
            case Wish.Balance _ -> word.apply(WishWords.BALANCE) + ": " + attribute(by);
            case Wish.NotAlone w ->
                    word.apply(WishWords.NOT_ALONE)
                            + ": "
                            + (by.isPresent() ? attribute(by) : names(sorted(w.people()), people));
        };
    }

    static String attribute(Optional<Attribute> by) {
        return by.map(a -> word(a.heading()) + (a.value().isEmpty() ? "" : " = " + word(a.value())))
                .orElseThrow();
    }

    static List<Integer> sorted(Set<Integer> people) {
        return people.stream().sorted().toList();
    }

    private static String names(List<Integer> all, NamedPeople people) {
        return String.join(", ", all.stream().map(p -> name(p, people)).toList());
    }

    static String name(int person, NamedPeople people) {
        return word(people.told(person));
    }

    /** In quotation marks unless it is all letters, digits and single spaces, dots and hyphens. */
    static String word(String word) {
        return word.matches("[\\p{L}\\p{M}\\p{N}.'’_-]+( [\\p{L}\\p{M}\\p{N}.'’_-]+)*")
                        && word.length() > 0
                        && !WishReader.isRisky(word)
                ? word
                : WishLine.inMarks(word);
    }

    static String rounds(Set<Integer> rounds, Messages messages) {
        return WishWords.IN.written(messages)
                + " "
                + WishWords.ROUND.written(messages)
                + " "
                + String.join(
                        ", ", sorted(rounds).stream().map(r -> Integer.toString(r + 1)).toList());
    }

    static String strength(Strength strength, Strength usual, Messages messages) {
        return strength == usual ? "" : " (" + WishWords.of(strength).written(messages) + ")";
    }

    private static String number(double counts) {
        return new DecimalFormat("0.#########", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(counts);
    }
}
