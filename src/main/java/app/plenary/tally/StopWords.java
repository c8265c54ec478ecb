package app.plenary.tally;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words that say nothing by themselves and are left out of a word cloud. */
public final class StopWords {
    private static final Map<String, Set<String>> BY_LANGUAGE =
            Map.of(
                    "en",
                    words(
                            """
                            a about after again all also am an and any are as at be because been before being
                            but by can could did do does doing down during each for from further get got had
                            has have having he her here hers him his how i if in into is it its just like me
                            more most my no not now of off on once one only or other our ours out over own
                            really same she should so some such than that the their theirs them then there
                            these they this those through to too under until up us very was we were what
                            when where which while who whom why will with would yes you your yours
                            """),
                    "de",
                    words(
                            """
                            aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis
                            bist da damit dann das dass dein deine dem den denn der des deshalb dich die dies
                            diese diesem diesen dieser dieses dir doch du durch ein eine einem einen einer
                            eines einfach er es etwas euch euer eure für gegen gibt hab habe haben hat hatte
                            hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja
                            jede jedem jeden jeder jedes jetzt kann kein keine keinem keinen keiner können
                            machen man mehr mein meine mich mir mit muss müssen nach nein nicht noch nun nur
                            ob oder ohne schon sehr sein seine seinem seinen seiner sich sie sind so soll
                            sollte über um und uns unser unsere unter viel vom von vor war waren was weil
                            welche welcher wenn wer werden wie wieder will wir wird wo wurde würde zu zum
                            zur zwischen
                            """));

    private StopWords() {}

    /** The stop words of a language, whatever the country; none for languages without a list. */
    public static Set<String> of(Locale language) {
        return BY_LANGUAGE.getOrDefault(language.getLanguage(), Set.of());
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+", -1));
    }
}
