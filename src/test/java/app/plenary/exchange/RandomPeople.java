package app.plenary.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes up people whose names and attributes are as awkward as a list can have them. */
final class RandomPeople {
    private static final List<String> PIECES =
            List.of(
                    "Ada",
                    "Lovelace, Ada",
                    "\"Bob\"",
                    "O’Neill",
                    "Ö",
                    "Jürgen",
                    "ß",
                    "מיכל",
                    "محمد",
                    "李雷",
                    "Eve \"the cat\"",
                    "und",
                    "and",
                    "at group 2",
                    "in Runde 1",
                    "fehlt",
                    "absent",
                    "apart:",
                    "# 1",
                    "#1",
                    "(nice)",
                    "(0.5)",
                    "a;b",
                    "a\tb",
                    "=1+1",
                    "-x",
                    "Zoë",
                    "Zoe",
                    "zoe",
                    "👩‍🔬",
                    "\u200fאבג",
                    "''",
                    "|",
                    "\\",
                    "=",
                    "new pairs",
                    "12",
                    "\"",
                    "\"\"",
                    "K");

    private RandomPeople() {}

    /** People whose names all differ. */
    static NamedPeople of(SplittableRandom random, int count) {
        var names = new ArrayList<String>();
        while (names.size() < count) {
            var name = words(random, 1 + random.nextInt(3));
            if (names.contains(name)) {
                name = name + " " + names.size();
            }
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        var headings = List.of("Team", "Age", "Land = x, \"y\"", "a: b");
        var values = new ArrayList<List<String>>();
        for (int i = 0; i < count; i++) {
            values.add(
                    List.of(
                            "T" + random.nextInt(3),
                            Integer.toString(20 + random.nextInt(50)),
                            random.nextInt(4) == 0 ? "" : words(random, 1),
                            words(random, 2)));
        }
        return new NamedPeople(names, headings, values);
    }

    private static String words(SplittableRandom random, int count) {
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            words.add(PIECES.get(random.nextInt(PIECES.size())));
        }
        return String.join(" ", words);
    }
}
