package app.plenary.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which fonts a text is set in: the first of the shipped ones that has a character, then one of the
 * computer. What no font has is told rather than printed as a box. For any thread.
 */
final class Typefaces {
    /** Stands for characters that no font has. */
    static final String UNKNOWN = "[?]";

    private static final int MOST_FILES = 3_000;
    private static final int DEEPEST = 6;
    private static final List<Typeface> SHIPPED =
            List.of(
                    Typeface.shipped(
                            "Noto Sans",
                            "NotoSans-Regular.ttf",
                            "NotoSans-Bold.ttf",
                            "NotoSans-Italic.ttf"),
                    Typeface.shipped(
                            "Noto Sans Arabic",
                            "NotoSansArabic-Regular.ttf",
                            "NotoSansArabic-Bold.ttf"),
                    Typeface.shipped(
                            "Noto Sans Hebrew",
                            "NotoSansHebrew-Regular.ttf",
                            "NotoSansHebrew-Bold.ttf"),
                    Typeface.shipped(
                            "Noto Sans Thai", "NotoSansThai-Regular.ttf", "NotoSansThai-Bold.ttf"),
                    Typeface.shipped("DejaVu Sans", "DejaVuSans.ttf"),
                    Typeface.shipped("Noto Emoji", "NotoEmoji-Regular.ttf"),
                    Typeface.shipped("Nanum Gothic", "NanumGothic-Regular.ttf"),
                    Typeface.shipped("Droid Sans Fallback", "DroidSansFallbackFull.ttf"));

    private static final List<Typeface> FOUND = new ArrayList<>();
    private static final Set<UnicodeScript> SOUGHT = EnumSet.noneOf(UnicodeScript.class);

    private Typefaces() {}

    /**
     * What is needed for a text.
     *
     * @param faces in the order in which they are asked; never empty
     * @param missing the characters that none of them has
     */
    record Choice(List<Typeface> faces, BitSet missing) {
        Choice {
            faces = List.copyOf(faces);
        }

        /**
         * The text as it can be set: in one form, without what only tells other characters how to
         * look, and with {@link #UNKNOWN} for each run of characters that no font has.
         */
        String settable(String text) {
            if (missing.isEmpty() && isPlain(text)) {
                return text;
            }
            var set = new StringBuilder(text.length());
            boolean gap = false;
            for (int point : normal(text).codePoints().toArray()) {
                if (isSilent(point)) {
                    continue;
                }
                boolean next = missing.get(point);
                if (next && !gap) {
                    set.append(UNKNOWN);
                } else if (!next) {
                    set.appendCodePoint(point);
                }
                gap = next;
            }
            return set.toString();
        }

        /** The scripts that are missing, as one calls them in that language, in order. */
        List<String> names(Locale language) {
            return missing.stream()
                    .mapToObj(UnicodeScript::of)
                    .map(script -> name(script, language))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** What to set these texts in. */
    static Choice choose(Stream<String> texts) {
        var points = new BitSet();
        texts.filter(text -> !isAscii(text))
                .forEach(text -> normal(text).codePoints().forEach(points::set));
        var faces = new ArrayList<>(List.of(SHIPPED.getFirst()));
        var missing = new BitSet();
        points.stream()
                .filter(point -> !isSilent(point))
                .forEach(point -> {
                    var face = SHIPPED.stream().filter(each -> each.has(point)).findFirst();
                    face.filter(each -> !faces.contains(each)).ifPresent(faces::add);
                    if (face.isEmpty()) {
                        missing.set(point);
                    }
                });
        faces.sort(Comparator.comparingInt(SHIPPED::indexOf));
        if (!missing.isEmpty()) {
            faces.addAll(installed(missing));
        }
        return new Choice(faces, missing);
    }

    /** Fonts of the computer for those characters; takes away from the set what they have. */
    private static synchronized List<Typeface> installed(BitSet missing) {
        var used = new ArrayList<Typeface>();
        FOUND.forEach(face -> take(face, missing, used));
        if (missing.stream().anyMatch(Typefaces::isWorthSeeking)) {
            missing.stream().mapToObj(UnicodeScript::of).forEach(SOUGHT::add);
            for (Path file : files()) {
                Typeface.installed(file)
                        .ifPresent(face -> {
                            if (take(face, missing, used)) {
                                FOUND.add(face);
                            }
                        });
                if (missing.stream().noneMatch(point -> !isNobodys(point))) {
                    break;
                }
            }
        }
        return used;
    }

    private static boolean take(Typeface face, BitSet missing, List<Typeface> used) {
        int before = missing.cardinality();
        for (int point : missing.stream().filter(face::has).toArray()) {
            missing.clear(point);
        }
        return missing.cardinality() < before && used.add(face);
    }

    private static boolean isWorthSeeking(int point) {
        return !isNobodys(point) && !SOUGHT.contains(UnicodeScript.of(point));
    }

    private static boolean isNobodys(int point) {
        int type = Character.getType(point);
        return type == Character.UNASSIGNED || type == Character.PRIVATE_USE;
    }

    private static List<Path> files() {
        var files = new ArrayList<Path>();
        for (Path folder : folders()) {
            if (Files.isDirectory(folder)) {
                try (var walk = Files.walk(folder, DEEPEST)) {
                    walk.filter(Typefaces::isFont)
                            .limit(MOST_FILES)
                            .sorted(Comparator.comparing(Path::toString))
                            .forEach(files::add);
                } catch (IOException | UncheckedIOException e) {
                    System.getLogger(Typefaces.class.getName())
                            .log(System.Logger.Level.DEBUG, "No fonts in " + folder, e);
                }
            }
        }
        return files;
    }

    private static boolean isFont(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".ttc");
    }

    /** Where Linux, Windows and macOS keep their fonts; most of these are not there. */
    private static List<Path> folders() {
        var folders = new ArrayList<Path>();
        var home = Path.of(System.getProperty("user.home", "."));
        folders.add(Path.of("/usr/share/fonts"));
        folders.add(Path.of("/usr/local/share/fonts"));
        folders.add(home.resolve(".local/share/fonts"));
        folders.add(home.resolve(".fonts"));
        folders.add(Path.of("/System/Library/Fonts"));
        folders.add(Path.of("/Library/Fonts"));
        folders.add(home.resolve("Library/Fonts"));
        for (String root : List.of("WINDIR", "LOCALAPPDATA")) {
            var place = System.getenv(root);
            if (place != null) {
                folders.add(Path.of(place, "Fonts"));
                folders.add(Path.of(place, "Microsoft", "Windows", "Fonts"));
            }
        }
        return Collections.unmodifiableList(folders);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x7f);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x300 && c != 0xad);
    }

    /** Not to be seen itself: controls, joiners, variation selectors, tones of emoji. */
    private static boolean isSilent(int point) {
        int type = Character.getType(point);
        return (type == Character.FORMAT && !ArabicForms.isJoiner(point))
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (point >= 0xfe00 && point <= 0xfe0f)
                || (point >= 0xe0100 && point <= 0xe01ef)
                || (point >= 0x1f3fb && point <= 0x1f3ff);
    }

    private static String name(UnicodeScript script, Locale language) {
        var plain = script.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        var words = Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
        try {
            var code = script.name().substring(0, 4);
            return UnicodeScript.forName(code) == script
                    ? new Locale.Builder().setScript(code).build().getDisplayScript(language)
                    : words;
        } catch (IllegalArgumentException | IllformedLocaleException _) {
            return words;
        }
    }
}
