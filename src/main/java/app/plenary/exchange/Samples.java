package app.plenary.exchange;

import java.util.List;
import java.util.Locale;

/** The workshops that come with the program, to try it with or to begin from. */
public final class Samples {
    static final String FOLDER = "/app/plenary/samples/";
    static final List<String> NAMES =
            List.of("ally-learning", "team-retrospective", "decide-together");

    private Samples() {}

    /**
     * All samples, the best one to begin with first: in German for a German locale, else in
     * English. Each call gives workshops with new ids. Reads from the program's own files; quick,
     * but not for the JavaFX thread.
     */
    public static List<WorkshopFile> in(Locale locale) {
        var ending = "_" + Shipped.language(locale) + ".json";
        return NAMES.stream().map(name -> Shipped.workshop(FOLDER + name + ending)).toList();
    }
}
