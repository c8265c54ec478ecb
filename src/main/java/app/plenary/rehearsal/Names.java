package app.plenary.rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Names of people from many places, in their own spelling and scripts. */
final class Names {
    private static final List<String> FIRST =
            Arrays.asList(
                    ("Amara Lars Chloé Yusuf Mei Priya Tomás Ingrid Kwame Sofía Olena Haruto Fatima Søren Zoë"
                                    + " Andrés Nadia Björn Leila Mateusz Aoife Tariq Linh Ana Emeka Jürgen Sanne"
                                    + " Giulia Ravi Noor Łukasz Élodie Malik Xiadani Pavel Hana İpek Nuno Ayşe Ruth"
                                    + " 李娜 Дарья محمد Γιώργος さくら 지민 יעל Þóra Siobhán Thandiwe Jean-Luc Aleš Ngozi"
                                    + " Marit Diego Katarzyna Omar Wren Iñaki Lucía")
                            .split(" "));
    private static final String INITIALS = "ABCDEFGHIJKLMNOPRSTVWYZ";

    private Names() {}

    /** That many different names, the same for the same seed. */
    static List<String> of(int people, long seed) {
        var random = new Random(seed);
        var first = new ArrayList<>(FIRST);
        Collections.shuffle(first, random);
        var names = new ArrayList<String>();
        for (int i = 0; i < people; i++) {
            var name = first.get(i % first.size());
            int again = i / first.size();
            if (again > 0) {
                name += " " + INITIALS.charAt((again - 1) % INITIALS.length()) + ".";
            }
            if (again > INITIALS.length()) {
                name += " " + again;
            }
            names.add(name);
        }
        return names;
    }
}
