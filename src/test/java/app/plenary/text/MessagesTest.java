package app.plenary.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts themselves: complete in both languages, well formed, each one used and each used one
 * there.
 */
class MessagesTest {
    private static final Path TEXTS = Path.of("src/main/resources/app/plenary/text");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+)\"");

    /** The beginning of keys that end in the name of a constant. */
    private static final Pattern PREFIX = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)*\\.)\"");

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
    private static final Pattern ASKED = Pattern.compile("\\.get\\(\\s*\"([a-z]+\\.[a-z0-9.-]+)\"");

    @Test
    void aTextIsFilledInInTheLanguageAskedFor() {
        assertEquals("Undo", Messages.of(Locale.US).get("ui.toast.undo"));
        assertEquals("Rückgängig", Messages.of(Locale.GERMANY).get("ui.toast.undo"));
        assertEquals("Yes: 4", Messages.of(Locale.US).get("ui.bar.spoken", "Yes", "4"));
    }

    @Test
    void aLanguageWithoutTextsGetsEnglishAndKeepsItsRegion() {
        var french = Messages.of(Locale.FRANCE);
        assertEquals("Undo", french.get("ui.toast.undo"));
        assertEquals(Locale.of("en", "FR"), french.locale());
    }

    @Test
    void aMissingKeyShowsItself() {
        assertEquals("ui.no.such-key", Messages.of(Locale.US).get("ui.no.such-key", 1));
        assertEquals("nowhere.at-all", Messages.of(Locale.US).get("nowhere.at-all"));
        assertFalse(Messages.of(Locale.US).has("ui.no.such-key"));
    }

    @Test
    void listsReadLikeASentence() {
        var english = Messages.of(Locale.US);
        assertEquals("", english.list(List.of()));
        assertEquals("Lars", english.list(List.of("Lars")));
        assertEquals("Lars and Mei", english.list(List.of("Lars", "Mei")));
        assertEquals("Lars, Chloé and Yusuf", english.list(List.of("Lars", "Chloé", "Yusuf")));
        assertEquals(
                "Lars, Chloé und Yusuf",
                Messages.of(Locale.GERMANY).list(List.of("Lars", "Chloé", "Yusuf")));
    }

    @Test
    void everyKeyBelongsToTheRoomItsFileIsNamedAfter() throws IOException {
        for (String room : rooms()) {
            assertEquals(
                    Set.of(),
                    keys(room, "").stream()
                            .filter(key -> !key.startsWith(room + "."))
                            .collect(Collectors.toSet()),
                    room);
        }
    }

    @Test
    void englishAndGermanHaveTheSameTexts() throws IOException {
        for (String room : rooms()) {
            assertEquals(new TreeSet<>(keys(room, "")), new TreeSet<>(keys(room, "_de")), room);
        }
    }

    @Test
    void everyTextIsWellFormedAndTakesTheSameArgumentsInBothLanguages() throws IOException {
        var wrong = new ArrayList<String>();
        for (String room : rooms()) {
            Map<String, String> german = texts(room, "_de");
            texts(room, "")
                    .forEach((key, english) -> {
                        List<String> left = arguments(key, english);
                        List<String> right = arguments(key, german.getOrDefault(key, english));
                        if (!left.equals(right)) {
                            wrong.add(key + ": " + left + " but in German " + right);
                        }
                    });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noApostropheIsSwallowedByTheFormat() throws IOException {
        var wrong = new ArrayList<String>();
        for (String room : rooms()) {
            for (String language : List.of("", "_de")) {
                texts(room, language)
                        .forEach((key, text) -> {
                            if (text.replace("''", "").contains("'")) {
                                wrong.add(key + language + ": write ’ instead of '");
                            }
                        });
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyKeyInTheSourcesHasAText() throws IOException {
        var messages = Messages.of(Locale.ENGLISH);
        var missing = new TreeSet<String>();
        for (String source : sources()) {
            matches(ASKED, source)
                    .filter(key -> rooms().contains(key.substring(0, key.indexOf('.'))))
                    .filter(key -> !messages.has(key))
                    .forEach(missing::add);
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTextIsUsed() throws IOException {
        var unused = new TreeSet<String>();
        for (String room : rooms()) {
            unused.addAll(keys(room, ""));
        }
        assertTrue(unused.size() > 5, "texts were found");
        for (String source : sources()) {
            matches(LITERAL, source).forEach(unused::remove);
            matches(PREFIX, source)
                    .flatMap(prefix ->
                            CONSTANT.matcher(source)
                                    .results()
                                    .map(constant ->
                                            prefix
                                                    + constant.group()
                                                            .toLowerCase(Locale.ROOT)
                                                            .replace('_', '-')))
                    .forEach(unused::remove);
        }
        assertEquals(Set.of(), unused);
    }

    private static Stream<String> matches(Pattern pattern, String source) {
        return pattern.matcher(source).results().map((MatchResult match) -> match.group(1));
    }

    private static List<String> arguments(String key, String text) {
        try {
            Format[] formats = new MessageFormat(text, Locale.ENGLISH).getFormatsByArgumentIndex();
            return Arrays.stream(formats)
                    .map(format -> format == null ? "text" : format.getClass().getSimpleName())
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new AssertionError(key + " is not well formed: " + text, e);
        }
    }

    private static Set<String> rooms() {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.contains("_"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> keys(String room, String language) throws IOException {
        return texts(room, language).keySet();
    }

    private static Map<String, String> texts(String room, String language) throws IOException {
        var properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(TEXTS.resolve(room + language + ".properties"))) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            var sources = new ArrayList<String>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        }
    }
}
