package app.plenary.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        var language = locale.getLanguage().equals("de") ? "de" : "en";
        return NAMES.stream().map(name -> load(name + "_" + language + ".json")).toList();
    }

    private static WorkshopFile load(String file) {
        try (var stream = Samples.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("The sample " + file + " is missing");
            }
            return switch (WorkshopFile.read(stream.readAllBytes())) {
                case WorkshopFile.Read read -> read.file();
                case WorkshopFile.Unusable unusable ->
                        throw new IllegalStateException(
                                "The sample " + file + " cannot be used: " + unusable.problem());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("The sample " + file + " cannot be read", e);
        }
    }
}
