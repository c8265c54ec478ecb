package app.plenary.tally;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a word could be the plural of, in English and German. The rules are few and hold back: a
 * singular is only taken for one when somebody wrote it too, and one thing said twice does less
 * harm than two things made one. Words are in their {@linkplain Folding#plain plain} form.
 *
 * <ul>
 *   <li>English: -ies for -y, -es after s, x, z, ch and sh, -s otherwise; not after s, u or i, and
 *       not words of fewer than four letters.
 *   <li>German: -n after e in words of five letters or more (Ideen, Fragen); -en after -ung, -heit,
 *       -keit, -schaft, -ion and -taet; -innen; -nisse; -s (Teams).
 *   <li>A list of frequent words that form their plural in another way (children, Menschen, Ziele).
 * </ul>
 */
final class Plurals {
    /** Words that end like a plural and mean something else than the word without the ending. */
    private static final Set<String> NO_PLURALS =
            Set.of("news", "means", "goods", "arms", "customs", "glasses", "haven", "heaven");

    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    Map.entry("men", "man"),
                    Map.entry("women", "woman"),
                    Map.entry("children", "child"),
                    Map.entry("feet", "foot"),
                    Map.entry("teeth", "tooth"),
                    Map.entry("lives", "life"),
                    Map.entry("selves", "self"),
                    Map.entry("halves", "half"),
                    Map.entry("analyses", "analysis"),
                    Map.entry("crises", "crisis"),
                    Map.entry("hypotheses", "hypothesis"),
                    Map.entry("criteria", "criterion"),
                    Map.entry("aengste", "angst"),
                    Map.entry("ansaetze", "ansatz"),
                    Map.entry("bedarfe", "bedarf"),
                    Map.entry("beispiele", "beispiel"),
                    Map.entry("buecher", "buch"),
                    Map.entry("dienste", "dienst"),
                    Map.entry("einfluesse", "einfluss"),
                    Map.entry("fortschritte", "fortschritt"),
                    Map.entry("frauen", "frau"),
                    Map.entry("freunde", "freund"),
                    Map.entry("gefuehle", "gefuehl"),
                    Map.entry("gespraeche", "gespraech"),
                    Map.entry("gruende", "grund"),
                    Map.entry("haeuser", "haus"),
                    Map.entry("impulse", "impuls"),
                    Map.entry("kinder", "kind"),
                    Map.entry("konflikte", "konflikt"),
                    Map.entry("konzepte", "konzept"),
                    Map.entry("laender", "land"),
                    Map.entry("maenner", "mann"),
                    Map.entry("menschen", "mensch"),
                    Map.entry("momente", "moment"),
                    Map.entry("orte", "ort"),
                    Map.entry("plaene", "plan"),
                    Map.entry("probleme", "problem"),
                    Map.entry("produkte", "produkt"),
                    Map.entry("projekte", "projekt"),
                    Map.entry("prozesse", "prozess"),
                    Map.entry("punkte", "punkt"),
                    Map.entry("raeume", "raum"),
                    Map.entry("schritte", "schritt"),
                    Map.entry("systeme", "system"),
                    Map.entry("tage", "tag"),
                    Map.entry("termine", "termin"),
                    Map.entry("texte", "text"),
                    Map.entry("themen", "thema"),
                    Map.entry("traeume", "traum"),
                    Map.entry("vorschlaege", "vorschlag"),
                    Map.entry("werte", "wert"),
                    Map.entry("werkzeuge", "werkzeug"),
                    Map.entry("wuensche", "wunsch"),
                    Map.entry("ziele", "ziel"));

    private record Rule(Pattern plural, String singular) {
        static Rule of(String plural, String singular) {
            return new Rule(Pattern.compile(plural), singular);
        }
    }

    /** What is matched has Latin letters only, so that words of other scripts stay whole. */
    private static final List<Rule> RULES =
            List.of(
                    Rule.of("([a-z]{2,})ies", "$1y"),
                    Rule.of("([a-z]{2,}(?:s|x|z|ch|sh))es", "$1"),
                    Rule.of("([a-z]{2,}[a-z&&[^sui]])s", "$1"),
                    Rule.of("([a-z]{3,}e)n", "$1"),
                    Rule.of("([a-z]+(?:ung|heit|keit|schaft|ion|taet))en", "$1"),
                    Rule.of("([a-z]{2,}in)nen", "$1"),
                    Rule.of("([a-z]{2,}nis)se", "$1"));

    private Plurals() {}

    /** The words this could be the plural of, the likeliest first; mostly none. */
    static List<String> singulars(String word) {
        if (NO_PLURALS.contains(word)) {
            return List.of();
        }
        String other = OTHERS.get(word);
        if (other != null) {
            return List.of(other);
        }
        return RULES.stream()
                .map(rule -> {
                    var match = rule.plural().matcher(word);
                    return match.matches() ? match.replaceFirst(rule.singular()) : "";
                })
                .filter(singular -> !singular.isEmpty())
                .toList();
    }
}
