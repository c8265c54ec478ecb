package app.plenary.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every text colour on every ground it is used on reaches 4.5:1, as WCAG 2.2 (1.4.3) asks for text
 * of any size.
 */
class ContrastTest {
    private static final Path THEME = Path.of("src/main/resources/app/plenary/ui/theme");
    private static final Pattern VARIABLE =
            Pattern.compile("-color-([a-z-]+): *(#[0-9A-Fa-f]{6});");
    private static final Pattern LOOKED_UP =
            Pattern.compile("(?<![a-z])-color-([a-z]+(?:-[a-z]+)*)(?=[^a-z:-])");

    private static final List<String> GROUNDS = List.of("paper", "rail", "card", "accent-tint");
    private static final List<String> TONES =
            List.of("accent", "neutral", "groups", "poll", "break", "late", "danger");

    @ParameterizedTest
    @ValueSource(strings = {"light.css", "dark.css", "projector.css"})
    void everyTextCanBeReadOnItsGround(String palette) throws IOException {
        Map<String, String> colours = colours(palette);
        var weak = new ArrayList<String>();
        for (String ground : GROUNDS) {
            check(colours, "ink", ground, weak);
        }
        for (String ground : List.of("paper", "rail", "card")) {
            check(colours, "quiet", ground, weak);
            for (String ink : List.of("accent-ink", "groups-ink", "late-ink", "danger-ink")) {
                check(colours, ink, ground, weak);
            }
        }
        for (String ground : List.of("track", "hover")) {
            check(colours, "ink", ground, weak);
        }
        check(colours, "neutral-ink", "track", weak);
        check(colours, "quiet", "accent-tint", weak);
        for (String tone : TONES) {
            check(colours, tone + "-ink", tone + "-tint", weak);
        }
        check(colours, "quiet", "hover", weak);
        check(colours, "on-accent", "accent", weak);
        check(colours, "on-accent", "accent-strong", weak);
        check(colours, "on-danger", "danger", weak);
        check(colours, "on-danger", "danger-strong", weak);
        assertEquals(List.of(), weak);
    }

    @Test
    void labelsOnTheBarsOfTheWallCanBeRead() throws IOException {
        Map<String, String> colours = colours("projector.css");
        var weak = new ArrayList<String>();
        for (String ground : List.of("bar-lead", "bar", "bar-hatch", "track")) {
            check(colours, "ink", ground, weak);
        }
        assertEquals(List.of(), weak);
    }

    @Test
    void thePalettesNameTheSameColoursAndEveryColourThatRulesLookUp() throws IOException {
        var light = new TreeSet<>(names("light.css"));
        assertTrue(light.size() > 30, "colours were found");
        assertEquals(light, new TreeSet<>(names("dark.css")));
        assertEquals(light, new TreeSet<>(names("projector.css")));
        var unknown = new TreeSet<String>();
        for (String sheet : List.of("base.css", "bridge.css")) {
            var own = new TreeSet<>(names(sheet));
            LOOKED_UP
                    .matcher(Files.readString(THEME.resolve(sheet)))
                    .results()
                    .map(match -> match.group(1))
                    .filter(name -> !light.contains(name) && !own.contains(name))
                    .filter(name -> !name.startsWith("button-"))
                    .forEach(unknown::add);
        }
        assertEquals(new TreeSet<String>(), unknown);
    }

    @Test
    void rulesHaveNoColoursOfTheirOwn() throws IOException {
        String rules = Files.readString(THEME.resolve("base.css"));
        assertEquals(
                List.of(),
                Pattern.compile("#[0-9A-Fa-f]{3,8}|rgba?\\(")
                        .matcher(rules)
                        .results()
                        .map(match -> match.group())
                        .toList());
    }

    @Test
    void theMeasureAgreesWithTheKnownExtremes() {
        assertEquals(21.0, contrast("#000000", "#FFFFFF"), 0.001);
        assertEquals(1.0, contrast("#0F766E", "#0F766E"), 0.001);
        assertEquals(4.54, contrast("#767676", "#FFFFFF"), 0.01);
    }

    private static void check(
            Map<String, String> colours, String text, String ground, List<String> weak) {
        double contrast =
                contrast(
                        Objects.requireNonNull(colours.get(text), text),
                        Objects.requireNonNull(colours.get(ground), ground));
        if (contrast < 4.5) {
            weak.add("%s on %s is %.2f:1".formatted(text, ground, contrast));
        }
    }

    private static Map<String, String> colours(String palette) throws IOException {
        var colours = new HashMap<String, String>();
        VARIABLE.matcher(Files.readString(THEME.resolve(palette)))
                .results()
                .forEach(match -> colours.put(match.group(1), match.group(2)));
        return colours;
    }

    private static List<String> names(String sheet) throws IOException {
        try (Stream<String> lines = Files.readString(THEME.resolve(sheet)).lines()) {
            return lines.map(String::strip)
                    .filter(line -> line.startsWith("-color-"))
                    .map(line -> line.substring("-color-".length(), line.indexOf(':')))
                    .toList();
        }
    }

    /** Contrast ratio of two colours as WCAG 2.2 defines it: (L1 + 0.05) / (L2 + 0.05). */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255)
                + 0.7152 * linear(rgb >> 8 & 255)
                + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
