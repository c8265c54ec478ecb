package app.plenary.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The program's own files. That one is missing or damaged is a bug, never a user's mistake. */
final class Shipped {
    private Shipped() {}

    /** The language of the files for that locale. */
    static String language(Locale locale) {
        return locale.getLanguage().equals("de") ? "de" : "en";
    }

    static byte[] bytes(String file) {
        try (var stream = Shipped.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static List<String> lines(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    static WorkshopFile workshop(String file) {
        return switch (WorkshopFile.read(bytes(file))) {
            case WorkshopFile.Read read -> read.file();
            case WorkshopFile.Unusable unusable -> throw unusable(file, unusable.problem());
        };
    }

    static IllegalStateException unusable(String file, FileProblem problem) {
        return new IllegalStateException(file + " cannot be used: " + problem);
    }
}
