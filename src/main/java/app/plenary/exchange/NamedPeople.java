package app.plenary.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * People as sentences name them; a person's number is their index. Those who share a name are told
 * apart by what is known of them, as in {@code Anna (Sales)}, or by their order: {@code Anna 1},
 * {@code Anna 2}.
 *
 * @param headings of the attributes
 * @param values person by person the attributes, one for each heading
 */
public record NamedPeople(List<String> names, List<String> headings, List<List<String>> values) {
    private static final Pattern NUMBERED = Pattern.compile("(.+?)\\s+(\\d{1,4})");
    private static final Pattern VALUED = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");

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
     * case and accents, otherwise who is told apart so from others of the same name, otherwise all
     * whose name begins so.
     */
    List<Integer> meant(String word) {
        var whole = same(word, names);
        if (!whole.isEmpty()) {
            return whole;
        }
        var apart = toldApart(word.strip());
        return apart.isEmpty() ? begun(word, names) : apart;
    }

    /** The name of a person, unlike that of every other where that is possible. */
    String told(int person) {
        var name = names.get(person);
        return same(name, names).size() < 2
                ? name
                : numbers(name).entrySet().stream()
                        .filter(entry -> entry.getValue() == person)
                        .map(entry -> name + " " + entry.getKey())
                        .findFirst()
                        .orElse(name);
    }

    private List<Integer> toldApart(String word) {
        var number = NUMBERED.matcher(word);
        if (number.matches()) {
            var person = numbers(number.group(1)).get(Integer.parseInt(number.group(2)));
            if (person != null) {
                return List.of(person);
            }
        }
        var value = VALUED.matcher(word);
        if (!value.matches()) {
            return List.of();
        }
        var wanted = Folded.of(value.group(2).strip());
        return same(value.group(1), names).stream()
                .filter(p -> values.get(p).stream().anyMatch(v -> Folded.of(v).equals(wanted)))
                .toList();
    }

    /** Those of one name by their numbers, without any that would be somebody's own name. */
    private Map<Integer, Integer> numbers(String name) {
        var some = same(name, names);
        var numbers = new LinkedHashMap<Integer, Integer>();
        if (some.size() > 1) {
            int next = 1;
            for (int person : some) {
                while (!same(name.strip() + " " + next, names).isEmpty()) {
                    next++;
                }
                numbers.put(next++, person);
            }
        }
        return numbers;
    }

    /** The attributes that a word may mean, in the same way. */
    List<Integer> attributes(String word) {
        var whole = same(word, headings);
        return whole.isEmpty() ? begun(word, headings) : whole;
    }

    private static List<Integer> same(String word, List<String> names) {
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
        return all(names, name -> Folded.of(name).equals(folded));
    }

    private static List<Integer> begun(String word, List<String> names) {
        var folded = Folded.of(word.strip());
        return folded.isEmpty()
                ? List.of()
                : all(names, name -> Folded.of(name).startsWith(folded));
    }

    private static List<Integer> all(List<String> names, Predicate<String> fits) {
        return IntStream.range(0, names.size())
                .filter(i -> fits.test(names.get(i)))
                .boxed()
                .toList();
    }
}
