package app.plenary.report;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A font with its cuts. Nothing of a file is read before somebody asks for it. For any thread. */
final class Typeface {
    /** Bits of a font's own licence: may not be embedded, not in part, or as pixels only. */
    private static final int RESTRICTED = 0x2;

    private static final int NOT_IN_PART = 0x100;
    private static final int PIXELS_ONLY = 0x200;

    /** In a font's file: where the number of its tables stands, and 16 bytes for each of them. */
    private static final int TABLES = 4;

    private static final int TABLES_BEGIN = 12;
    private static final int TABLE = 16;

    /**
     * Its readers warn of tables that nothing here needs. Held, or the level would be forgotten.
     */
    private static final Logger READERS = Logger.getLogger("org.apache.fontbox");

    static {
        READERS.setLevel(Level.SEVERE);
    }

    /** Where a font file is. */
    sealed interface Source {}

    /** One that travels with the program. */
    record Shipped(String file) implements Source {}

    /** One of the computer. */
    record Installed(Path file) implements Source {}

    /** One cut of a family, such as bold. */
    record Cut(int weight, boolean italic, Source source) {
        InputStream open() throws IOException {
            return switch (source) {
                case Shipped shipped ->
                        Objects.requireNonNull(
                                Typeface.class.getResourceAsStream(
                                        "/app/plenary/fonts/" + shipped.file()),
                                shipped.file());
                case Installed installed -> Files.newInputStream(installed.file());
            };
        }

        /**
         * The same without its table of ligatures: whoever copies or searches "first" in a document
         * would find it with one letter for f and i.
         */
        InputStream openPlain() throws IOException {
            try (var stream = open()) {
                var font = stream.readAllBytes();
                int tables = ByteBuffer.wrap(font).getShort(TABLES);
                for (int i = 0; i < tables; i++) {
                    int tag = TABLES_BEGIN + i * TABLE;
                    if (new String(font, tag, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                        font[tag] = 'x';
                    }
                }
                return new ByteArrayInputStream(font);
            }
        }
    }

    private final String family;
    private final List<Cut> cuts;
    private @Nullable CmapLookup characters;
    private @Nullable Font regular;
    private @Nullable Font bold;

    private Typeface(String family, List<Cut> cuts) {
        this.family = family;
        this.cuts = List.copyOf(cuts);
    }

    static Typeface shipped(String family, String regular, String... others) {
        var cuts = new ArrayList<Cut>();
        cuts.add(new Cut(400, false, new Shipped(regular)));
        for (String other : others) {
            boolean italic = other.contains("Italic");
            cuts.add(new Cut(italic ? 400 : 700, italic, new Shipped(other)));
        }
        return new Typeface(family, cuts);
    }

    /**
     * A font of the computer; empty where it cannot be put into a document: drawn in another way
     * than TrueType, damaged, or not allowed by its maker.
     */
    static Optional<Typeface> installed(Path file) {
        var found =
                new Typeface(
                        "Installed " + Objects.requireNonNull(file.getFileName()),
                        List.of(new Cut(400, false, new Installed(file))));
        try {
            found.characters = read(file);
            return Optional.of(found);
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static CmapLookup read(Path file) throws IOException {
        if (isCollection(file)) {
            try (var all = new TrueTypeCollection(file.toFile())) {
                var first = new ArrayList<CmapLookup>();
                all.processAllFonts(font -> {
                    if (first.isEmpty()) {
                        first.add(lookup(font));
                    }
                });
                return first.getFirst();
            }
        }
        try (var font =
                new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(file)))) {
            return lookup(font);
        }
    }

    private static CmapLookup lookup(TrueTypeFont font) throws IOException {
        var licence = font.getOS2Windows();
        int rights = licence == null ? 0 : licence.getFsType();
        if ((font instanceof OpenTypeFont other && other.isPostScript())
                || (rights & 0xf) == RESTRICTED
                || (rights & (NOT_IN_PART | PIXELS_ONLY)) != 0) {
            throw new IOException("This font cannot be embedded");
        }
        return font.getUnicodeCmapLookup();
    }

    private static boolean isCollection(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc");
    }

    String family() {
        return family;
    }

    List<Cut> cuts() {
        return cuts;
    }

    /** Whether it has a sign for that character. */
    synchronized boolean has(int codePoint) {
        if (characters == null) {
            try (var stream = cuts.getFirst().open();
                    var font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
                characters = font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + family + " cannot be read", e);
            }
        }
        return characters.getGlyphId(codePoint) != 0;
    }

    /** The same for drawing, one pixel high. */
    synchronized Font font(boolean strong) {
        var known = strong ? bold : regular;
        if (known == null) {
            known = create(strong);
            if (strong) {
                bold = known;
            } else {
                regular = known;
            }
        }
        return known;
    }

    private Font create(boolean strong) {
        var cut =
                cuts.stream()
                        .filter(each -> !each.italic() && each.weight() == (strong ? 700 : 400))
                        .findFirst()
                        .orElse(cuts.getFirst());
        try (var stream = cut.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + family + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("The font " + family + " is damaged", e);
        }
    }
}
