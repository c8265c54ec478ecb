package app.plenary.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What files say of a workshop or a block that this program does not know, kept so that it can be
 * written again where it stood. Nothing else is done with it.
 *
 * @param entries in the order in which they came; none twice
 */
public record UnknownKeys(List<Entry> entries) {
    public static final UnknownKeys NONE = new UnknownKeys(List.of());

    /** The part with columns of an Ontime sheet, by their headings. */
    public static final String ONTIME = "ontime";

    private static final String PICTURE = ".picture";

    /**
     * One key with its value.
     *
     * @param part in which object: empty for the workshop or block itself, otherwise the way there,
     *     such as {@code day} or {@code questions[2].picture}. Members of a list are named by what
     *     stays with them, see {@link #members}
     * @param json the value, as JSON
     */
    public record Entry(String part, String key, String json) {
        private boolean isAt(String otherPart, String otherKey) {
            return part.equals(otherPart) && key.equals(otherKey);
        }

        /** The member of a list it belongs to; none where it belongs to no list. */
        private Optional<String> member() {
            int end = part.indexOf(']');
            return end < 0 ? Optional.empty() : Optional.of(part.substring(0, end + 1));
        }
    }

    public UnknownKeys {
        entries = List.copyOf(entries);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Those of the object itself at {@code part}. */
    public List<Entry> in(String part) {
        return entries.stream().filter(entry -> entry.part().equals(part)).toList();
    }

    /** Whether something belongs to the object at {@code part} or within it. */
    public boolean reach(String part) {
        return entries.stream()
                .anyMatch(
                        entry -> entry.part().equals(part) || entry.part().startsWith(part + "."));
    }

    /** With {@code other} in place of one of the same part and key, or else behind all. */
    public UnknownKeys with(Entry other) {
        var next = new ArrayList<>(entries);
        int at = 0;
        while (at < next.size() && !next.get(at).isAt(other.part(), other.key())) {
            at++;
        }
        if (at < next.size()) {
            next.set(at, other);
        } else {
            next.add(other);
        }
        return new UnknownKeys(next);
    }

    public UnknownKeys without(String part, String key) {
        return new UnknownKeys(entries.stream().filter(entry -> !entry.isAt(part, key)).toList());
    }

    /**
     * What the members of an activity's list are named in parts, in their order: questions and
     * items of a quiz by id, slides by picture, rounds by place.
     */
    public static List<String> members(Activity activity) {
        return switch (activity) {
            case Poll poll ->
                    poll.questions().stream().map(each -> "questions[" + each.id() + "]").toList();
            case Quiz quiz ->
                    quiz.items().stream().map(each -> "items[" + each.id() + "]").toList();
            case Talk talk -> slides(talk);
            case BreakoutRounds groups -> {
                var rounds = new ArrayList<String>();
                for (int round = 1; round <= groups.rounds(); round++) {
                    rounds.add("each-round[" + round + "]");
                }
                yield rounds;
            }
            case Break _ -> List.of();
        };
    }

    private static List<String> slides(Talk talk) {
        var times = new HashMap<String, Integer>();
        var names = new ArrayList<String>();
        for (Picture slide : talk.slides()) {
            int time = times.merge(slide.hash(), 1, Integer::sum);
            names.add("slides[" + slide.hash() + (time == 1 ? "" : " " + time) + "]");
        }
        return names;
    }

    /** Without what belongs to a question, a slide, a round or a picture that is gone. */
    UnknownKeys after(Activity before, Activity now) {
        if (isEmpty() || before.equals(now)) {
            return this;
        }
        var old = pictures(before);
        var next = pictures(now);
        var left = among(Set.copyOf(members(now)));
        return new UnknownKeys(
                left.entries().stream()
                        .filter(entry ->
                                !entry.part().endsWith(PICTURE)
                                        || Optional.ofNullable(old.get(entry.part()))
                                                .equals(
                                                        Optional.ofNullable(
                                                                next.get(entry.part()))))
                        .toList());
    }

    /** Without what belongs to a member of a list that is not one of {@code members}. */
    UnknownKeys among(Set<String> members) {
        return new UnknownKeys(
                entries.stream()
                        .filter(entry -> entry.member().map(members::contains).orElse(true))
                        .toList());
    }

    private static Map<String, String> pictures(Activity activity) {
        var hashes = new HashMap<String, String>();
        switch (activity) {
            case Poll poll ->
                    poll.questions()
                            .forEach(each -> put("questions[" + each.id() + "]", each, hashes));
            case Quiz quiz ->
                    quiz.items()
                            .forEach(each ->
                                    put("items[" + each.id() + "]", each.question(), hashes));
            case Talk _, BreakoutRounds _, Break _ -> {}
        }
        return hashes;
    }

    private static void put(String member, Question question, Map<String, String> hashes) {
        question.picture().ifPresent(picture -> hashes.put(member + PICTURE, picture.hash()));
    }

    /** What the tables of a room are named in parts, by their group from 0. */
    public static String table(int group) {
        return "tables[" + (group + 1) + "]";
    }

    /** Without what belongs to a table that stands nowhere by now. */
    UnknownKeys after(Set<Integer> groups) {
        var tables = new HashSet<String>();
        groups.forEach(group -> tables.add(table(group)));
        return isEmpty() ? this : among(tables);
    }
}
