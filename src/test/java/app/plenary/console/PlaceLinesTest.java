package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class PlaceLinesTest {
    private static final PlaceLines NONE = new PlaceLines(List.of(), Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pricing (6)|Pricing|6",
                "Pricing(6)|Pricing|6",
                "  Pricing  ( 12 ) |Pricing|12",
                "价格（6）|价格|6",
                "Pricing (2027) (8)|Pricing (2027)|8",
                "Pricing (0)|Pricing|0",
                "Pricing (123456789012)|Pricing|501",
            })
    void aNumberInBracketsAtTheEndIsHowManyFit(String line, String text, int most) {
        var read = PlaceLines.read(line, NONE);
        assertEquals(List.of(text), read.texts());
        assertEquals(Map.of(text, most), read.most());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Pricing (for beginners)",
                "Pricing (6 people)",
                "Pricing (6) today",
                "(6)",
                "Pricing 6",
                "Pricing (-3)",
                "Pricing ()",
            })
    void anythingElseIsText(String line) {
        assertEquals(new PlaceLines(List.of(line), Map.of()), PlaceLines.read(line, NONE));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var lines =
                new PlaceLines(
                        List.of("Pricing", "Part (2)", "Part (3)", "Light"),
                        Map.of("Pricing", 6, "Part (3)", 4));
        assertEquals("Pricing (6)\nPart (2)\nPart (3) (4)\nLight", lines.write());
        assertEquals(lines, PlaceLines.read(lines.write(), lines), "a text stays a text");
        assertEquals(
                Map.of("Pricing", 6, "Part (3)", 4, "Light", 2),
                PlaceLines.read(lines.write() + " (2)", lines).most());
    }
}
