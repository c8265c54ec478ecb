package app.plenary.exchange;

import java.util.List;
import java.util.Locale;

/** The complete agendas that come with the program, to make a workshop of one's own from. */
public final class Templates {
    static final String FOLDER = "/app/plenary/templates/";

    private Templates() {}

    /**
     * All templates: in German for a German locale, else in English. Each call gives workshops with
     * new ids. Reads from the program's own files; quick, but not for the JavaFX thread.
     */
    public static List<WorkshopFile> shipped(Locale locale) {
        var folder = FOLDER + Shipped.language(locale) + "/";
        return names().stream().map(name -> Shipped.workshop(folder + name + ".json")).toList();
    }

    static List<String> names() {
        return Shipped.lines(FOLDER + "order.txt");
    }
}
