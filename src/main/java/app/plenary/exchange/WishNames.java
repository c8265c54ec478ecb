package app.plenary.exchange;

import app.plenary.exchange.WishProblem.Kind;
import app.plenary.exchange.WishProblem.Stop;
import app.plenary.grouping.Strength;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Understands whom a line of wishes names. */
final class WishNames {
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "\\s+" + WishWords.AND.pattern() + "\\s+|\\s*[&+]\\s*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final NamedPeople people;

    WishNames(NamedPeople people) {
        this.people = people;
    }

    /** Everybody named; at least one. */
    Set<Integer> persons(String text) throws Stop {
        var found = new LinkedHashSet<Integer>();
        for (String item : WishLine.items(text)) {
            if (isKnown(item) || !BETWEEN.matcher(item).find()) {
                found.add(person(item));
            } else {
                for (String part : BETWEEN.split(item, -1)) {
                    found.add(person(part));
                }
            }
        }
        if (found.isEmpty()) {
            throw new Stop(Kind.NOTHING_ASKED, text, List.of());
        }
        return found;
    }

    private boolean isKnown(String item) {
        return !people.meant(WishLine.bare(item)).isEmpty();
    }

    private int person(String item) throws Stop {
        var word = WishLine.bare(item.strip());
        var meant = people.meant(word);
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        int open = word.lastIndexOf('(');
        if (meant.isEmpty() && open > 0 && word.endsWith(")") && isKnown(word.substring(0, open))) {
            throw new Stop(
                    Kind.NO_STRENGTH,
                    word.substring(open + 1, word.length() - 1),
                    WishReader.strengths(Strength.values()));
        }
        throw meant.isEmpty()
                ? new Stop(Kind.NOBODY, word, nearest(word, people.names()))
                : new Stop(Kind.SEVERAL, word, meant.stream().limit(5).map(people::told).toList());
    }

    /** Names that differ by little, or share their beginning. */
    private static List<String> nearest(String word, List<String> names) {
        var folded = Folded.of(word);
        var slips =
                names.stream()
                        .filter(name ->
                                Arrays.stream(Folded.of(name).split(" ", -1))
                                                .anyMatch(part -> Heading.isOneSlip(folded, part))
                                        || Heading.isOneSlip(folded, Folded.of(name)))
                        .limit(5)
                        .toList();
        if (!slips.isEmpty()) {
            return slips;
        }
        return names.stream()
                .filter(name -> sharedBeginning(folded, Folded.of(name)) >= 2)
                .sorted(Comparator.comparingInt(name -> -sharedBeginning(folded, Folded.of(name))))
                .limit(3)
                .toList();
    }

    private static int sharedBeginning(String one, String other) {
        int i = 0;
        while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }
}
