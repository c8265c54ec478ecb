package app.plenary.exchange;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * People as sentences name them; a person's number is their index.
 *
 * @param headings of the attributes
 * @param values person by person the attributes, one for each heading
 */
public record NamedPeople(List<String> names, List<String> headings, List<List<String>> values) {
    /**
     * @throws IllegalArgumentException unless everybody has one value for each heading
     */
    public NamedPeople {
        names = List.copyOf(names);
        headings = List.copyOf(headings);
        values = values.stream().map(List::copyOf).toList();
        int width = headings.size();
        if (values.size() != names.size() || values.stream().anyMatch(v -> v.size() != width)) {
            throw new IllegalArgumentException(
                    names.size() + " names, " + values.size() + " times " + width + " values");
        }
    }

    /**
     * Those whom a word may mean: who is called exactly so, otherwise whose name differs only in
     * case and accents, otherwise all whose name begins so.
     */
    List<Integer> meant(String word) {
        return meant(word, names);
    }

    /** The attributes that a word may mean, in the same way. */
    List<Integer> attributes(String word) {
        return meant(word, headings);
    }

    private static List<Integer> meant(String word, List<String> names) {
        var stripped = word.strip();
        var folded = Folded.of(stripped);
        if (folded.isEmpty()) {
            return List.of();
        }
        var exact = all(names, name -> name.equals(stripped));
        if (!exact.isEmpty()) {
            return exact;
        }
        var lower = stripped.toLowerCase(Locale.ROOT);
        var accents = all(names, name -> name.toLowerCase(Locale.ROOT).equals(lower));
        if (!accents.isEmpty()) {
            return accents;
        }
        var plain = all(names, name -> Folded.of(name).equals(folded));
        return plain.isEmpty() ? all(names, name -> Folded.of(name).startsWith(folded)) : plain;
    }

    private static List<Integer> all(List<String> names, Predicate<String> fits) {
        return IntStream.range(0, names.size())
                .filter(i -> fits.test(names.get(i)))
                .boxed()
                .toList();
    }
}
