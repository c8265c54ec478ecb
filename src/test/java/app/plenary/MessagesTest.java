package app.plenary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Compares the texts with the code that asks for them. A key counts as used when a string literal
 * is that key, or is its beginning up to a dot ({@code "session.refused." + reason}).
 */
final class MessagesTest {
    private static final Path TEXTS = Path.of("src/main/resources/app/plenary/text");
    private static final Pattern INDEX = Pattern.compile("\\{(\\d+)");
    private static final Pattern LEFT_OVER = Pattern.compile("\\{\\d+[,}]");

    /** Germans are spoken to as "Sie": none of these, nor a request to a friend. */
    private static final Pattern TO_A_FRIEND =
            Pattern.compile(
                    "(?i:\\b(du|dir|dich|dein\\w*)\\b)|(^|[.:;!?] )(Sage?|Gib|Nimm|Wähle?|Öffne|Sieh"
                            + "|Schau|Tippe?|Drücke?|Schreibe?|Speichere|Nenne|Verbinde|Versuche?|Starte"
                            + "|Scanne|Lade|Prüfe|Ziehe?|Setze?|Lies|Klicke?|Ändere|Lösche|Warte|Schließe) ");

    private static final Pattern ENGLISH_QUOTES = Pattern.compile("‘[^‘’]*’|“[^“”]*”");

    private static Map<String, Map<String, String>> english = Map.of();
    private static Map<String, Map<String, String>> german = Map.of();
    private static Literals literals = new Literals(Set.of(), List.of());

    @BeforeAll
    static void readEverything() throws IOException {
        english = texts("");
        german = texts("_de");
        literals = Literals.of(Path.of("src/main"));
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertEquals(english.keySet(), german.keySet(), "files");
        for (String room : english.keySet()) {
            assertEquals(of(english, room).keySet(), of(german, room).keySet(), room);
        }
    }

    @Test
    void germanTextsSayTheSieAndQuoteAsGermansDo() {
        var wrong = new ArrayList<String>();
        german.forEach((_, texts) ->
                texts.forEach((key, text) -> {
                    if (TO_A_FRIEND.matcher(text).find() || ENGLISH_QUOTES.matcher(text).find()) {
                        wrong.add(key + "=" + text);
                    }
                }));
        assertEquals(List.of(), wrong);
    }

    @Test
    void aKeyBeginsWithTheRoomItBelongsTo() {
        var strangers = new ArrayList<String>();
        english.forEach((room, texts) ->
                texts.keySet().stream()
                        .filter(key -> !key.matches(room + "(\\.[a-z0-9]+(-[a-z0-9]+)*)+"))
                        .forEach(key -> strangers.add(room + ".properties: " + key)));
        assertEquals(List.of(), strangers);
    }

    @Test
    void everyKeyTheCodeAsksForHasAText() {
        var missing = new TreeSet<String>();
        for (var key : literals.keys(english.keySet())) {
            if (!has(key)) {
                missing.add(key);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyTextIsUsed() {
        var unused = new TreeSet<String>();
        english.values()
                .forEach(texts ->
                        texts.keySet().stream()
                                .filter(key -> !literals.uses(key))
                                .forEach(unused::add));
        assertEquals(Set.of(), unused);
    }

    @Test
    void bothLanguagesPutInTheSameThings() {
        var different = new ArrayList<String>();
        english.forEach((room, texts) ->
                texts.forEach((key, text) -> {
                    String other = of(german, room).getOrDefault(key, text);
                    if (!indexes(text).equals(indexes(other))) {
                        different.add(
                                key + " has " + indexes(text) + ", in German " + indexes(other));
                    }
                }));
        assertEquals(List.of(), different);
    }

    @Test
    void everyTextIsAPatternThatFormats() {
        var broken = new ArrayList<String>();
        collectBroken(english, Locale.ENGLISH, broken);
        collectBroken(german, Locale.GERMAN, broken);
        assertEquals(List.of(), broken);
    }

    @Test
    void everyCallGivesAsManyArgumentsAsTheTextNeeds() {
        var wrong = new ArrayList<String>();
        for (var call : literals.calls()) {
            if (has(call.key())) {
                int needed =
                        indexes(of(english, roomOf(call.key())).getOrDefault(call.key(), ""))
                                .stream()
                                .mapToInt(index -> index + 1)
                                .max()
                                .orElse(0);
                if (needed != call.arguments()) {
                    wrong.add(
                            call.where()
                                    + ": "
                                    + call.key()
                                    + " needs "
                                    + needed
                                    + ", is given "
                                    + call.arguments());
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void collectBroken(
            Map<String, Map<String, String>> language, Locale locale, List<String> broken) {
        language.values()
                .forEach(texts ->
                        texts.forEach((key, text) -> {
                            if (text.isBlank()) {
                                broken.add(key + " (" + locale + ") is empty");
                            } else if (text.replace("''", "").contains("'")) {
                                broken.add(
                                        key
                                                + " ("
                                                + locale
                                                + ") has a single straight apostrophe: write ’");
                            } else {
                                try {
                                    var pattern = new MessageFormat(text, locale);
                                    for (int count = 0; count <= 3; count++) {
                                        Object[] arguments =
                                                new Object[pattern.getFormats().length + 10];
                                        java.util.Arrays.fill(arguments, count);
                                        String formatted = pattern.format(arguments);
                                        if (LEFT_OVER.matcher(formatted).find()) {
                                            broken.add(
                                                    key
                                                            + " ("
                                                            + locale
                                                            + ") leaves a place open: "
                                                            + formatted);
                                            break;
                                        }
                                    }
                                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                                    broken.add(key + " (" + locale + "): " + e.getMessage());
                                }
                            }
                        }));
    }

    /** The texts of each room, read strictly: UTF-8, no key twice. */
    private static Map<String, Map<String, String>> texts(String language) throws IOException {
        var rooms = new TreeMap<String, Map<String, String>>();
        if (!Files.isDirectory(TEXTS)) {
            return rooms;
        }
        try (var files = Files.list(TEXTS)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".properties", "");
                if (name.endsWith("_de") == language.equals("_de")) {
                    rooms.put(name.replace("_de", ""), strictly(file));
                }
            }
        }
        return rooms;
    }

    private static Map<String, String> strictly(Path file) throws IOException {
        String source;
        try {
            source =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError(file + " is not UTF-8", e);
        }
        var texts = new TreeMap<String, String>();
        var properties =
                new java.util.Properties() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public synchronized Object put(Object key, Object value) {
                        assertFalse(
                                texts.containsKey(key.toString()), file + " has " + key + " twice");
                        texts.put(key.toString(), value.toString());
                        return value;
                    }
                };
        properties.load(new java.io.StringReader(source));
        return texts;
    }

    private static boolean has(String key) {
        return of(english, roomOf(key)).containsKey(key);
    }

    private static String roomOf(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Map<String, String> of(Map<String, Map<String, String>> language, String room) {
        return language.getOrDefault(room, Map.of());
    }

    private static Set<Integer> indexes(String text) {
        var found = new TreeSet<Integer>();
        var match = INDEX.matcher(text);
        while (match.find()) {
            found.add(Integer.valueOf(match.group(1)));
        }
        return found;
    }
}
