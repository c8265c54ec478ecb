package app.plenary.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A word cloud: words and phrases with how many people gave them.
 *
 * <p>Two entries are the same when they differ only in small and capital letters, accents, white
 * space, hyphens, the punctuation around them, or in singular and plural of the last word (see
 * {@link Entry}). A phrase stays whole. The result does not depend on the order of the answers.
 *
 * @param entries most people first, then by their shown form, character by character
 * @param ballots how many people answered, also when nothing of it is left
 */
public record CloudTally(List<Entry> entries, int ballots) implements Result {
    private static final Comparator<Entry> MOST_FIRST =
            Comparator.comparingInt((Entry entry) -> -entry.count())
                    .thenComparing(Entry::shown, Folding.BY_CODE_POINT);

    /**
     * A word or phrase. Its accents count in scripts other than Latin and Greek, where such marks
     * make other words, and a German umlaut is the same as ae, oe or ue, not as the bare vowel. A
     * plural is counted with its singular by a few careful rules for English and German, and only
     * when somebody gave the singular too.
     *
     * @param shown the spelling that most people used, without what stood around it; of equally
     *     frequent ones the first by character
     * @param count how many people gave it, however often and in whatever spelling each did
     */
    public record Entry(String shown, int count) {}

    public CloudTally {
        entries = entries.stream().sorted(MOST_FIRST).toList();
    }

    /**
     * Counts what everybody gave.
     *
     * @param phrases for every person the words and phrases they gave; blank ones are left out
     * @param stopWords words to leave out when they are a whole entry: "the" goes, "the end" stays.
     *     In whatever case and accents
     */
    public static CloudTally count(
            Iterable<? extends List<String>> phrases, Set<String> stopWords) {
        var stopped =
                stopWords.stream().map(Phrases::bare).map(Phrases::key).collect(Collectors.toSet());
        var keys = new HashMap<String, String>();
        var people = new ArrayList<Set<String>>();
        for (List<String> person : phrases) {
            people.add(
                    person.stream()
                            .map(Phrases::bare)
                            .filter(phrase ->
                                    !phrase.isEmpty()
                                            && !stopped.contains(
                                                    keys.computeIfAbsent(phrase, Phrases::key)))
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        Set<String> given = new HashSet<>(keys.values());
        given.removeAll(stopped);
        Map<String, String> roots = roots(given);
        var givers = new TreeMap<String, Integer>();
        var spellings = new HashMap<String, List<String>>();
        for (Set<String> person : people) {
            var own = new HashSet<String>();
            for (String phrase : person) {
                String key = keys.getOrDefault(phrase, phrase);
                String root = roots.getOrDefault(key, key);
                spellings.computeIfAbsent(root, _ -> new ArrayList<>()).add(phrase);
                own.add(root);
            }
            own.forEach(root -> givers.merge(root, 1, Integer::sum));
        }
        var entries = new ArrayList<Entry>();
        givers.forEach((root, count) ->
                entries.add(
                        new Entry(
                                TextTally.mostFrequent(spellings.getOrDefault(root, List.of())),
                                count)));
        return new CloudTally(entries, people.size());
    }

    /**
     * For every key that was given the key it is counted under: its singular, when that was given.
     */
    private static Map<String, String> roots(Set<String> keys) {
        var roots = new HashMap<String, String>();
        for (String key : keys) {
            String root = key;
            var singular = Phrases.singulars(root).stream().filter(keys::contains).findFirst();
            // ends, as a singular is always another, shorter or listed, word
            while (singular.isPresent()) {
                root = singular.get();
                singular = Phrases.singulars(root).stream().filter(keys::contains).findFirst();
            }
            roots.put(key, root);
        }
        return roots;
    }
}
