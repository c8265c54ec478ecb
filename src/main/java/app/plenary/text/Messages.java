package app.plenary.text;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.text.ListFormat;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one language. A key's first segment names the file it lives in, so {@code
 * console.home.title} is looked up in {@code console_de.properties} and then in {@code
 * console.properties}. Safe to use from any thread.
 */
public final class Messages {
    private static final Logger LOG = System.getLogger(Messages.class.getName());
    private static final Set<String> TRANSLATED = Set.of("de");

    private final Locale locale;
    private final Locale listLocale;
    private final Map<String, Map<String, String>> rooms = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    private Messages(Locale locale) {
        this.locale = locale;
        // British English has no comma before the last "and", which is how the English texts are
        // written.
        this.listLocale = locale.getLanguage().equals("en") ? Locale.UK : locale;
    }

    /**
     * The texts for {@code wanted}: German for every German locale, English for all others. The
     * region is kept, so that dates and clock times follow it.
     */
    public static Messages of(Locale wanted) {
        boolean translated = TRANSLATED.contains(wanted.getLanguage());
        String language = translated ? wanted.getLanguage() : "en";
        return new Messages(
                new Locale.Builder().setLanguage(language).setRegion(wanted.getCountry()).build());
    }

    /** The language these texts are written in, with the region that was asked for. */
    public Locale locale() {
        return locale;
    }

    /**
     * The text for {@code key} with {@code args} put in as {@link MessageFormat} does. A key that
     * no file has gives the key itself, and is logged the first time.
     */
    public String get(String key, Object... args) {
        String pattern = pattern(key);
        if (pattern == null) {
            if (missing.add(key)) {
                LOG.log(Level.WARNING, "No text for the key {0}", key);
            }
            return key;
        }
        return new MessageFormat(pattern, locale).format(args);
    }

    /** Whether a file has a text for {@code key}, in this language or in English. */
    public boolean has(String key) {
        return pattern(key) != null;
    }

    /**
     * The items as one would say them: "Lars", "Lars and Mei", "Lars, Chloé and Yusuf". Empty for
     * no items.
     */
    public String list(List<String> items) {
        return items.isEmpty()
                ? ""
                : ListFormat.getInstance(
                                listLocale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(items);
    }

    private @Nullable String pattern(String key) {
        int dot = key.indexOf('.');
        String room = dot < 0 ? key : key.substring(0, dot);
        return rooms.computeIfAbsent(room, this::load).get(key);
    }

    private Map<String, String> load(String room) {
        Map<String, String> texts = new ConcurrentHashMap<>(read(room + ".properties"));
        if (TRANSLATED.contains(locale.getLanguage())) {
            texts.putAll(read(room + "_" + locale.getLanguage() + ".properties"));
        }
        return texts;
    }

    private static Map<String, String> read(String file) {
        try (var stream = Messages.class.getResourceAsStream(file)) {
            if (stream == null) {
                return Map.of();
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var texts = new ConcurrentHashMap<String, String>();
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("The texts in " + file + " cannot be read", e);
        }
    }
}
