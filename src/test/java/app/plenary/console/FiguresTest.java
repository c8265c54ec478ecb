package app.plenary.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

final class FiguresTest {
    @Test
    void pointAndCommaAreBothRead() {
        var figures = new Figures(Locale.GERMAN);
        Map.of(
                        "3,5", "3.5",
                        "3.5", "3.5",
                        "1.200.000", "1200000",
                        "1.200,5", "1200.5",
                        "1,200.5", "1200.5",
                        "−4", "-4",
                        "1 200", "1200",
                        "12,", "12")
                .forEach((typed, read) ->
                        assertEquals(
                                Optional.of(new BigDecimal(read)), figures.read(typed), typed));
        for (String wrong : new String[] {"", "x", "1e9", "--1", "1-2", ",5", "9".repeat(50)}) {
            assertEquals(Optional.empty(), figures.read(wrong), wrong);
        }
    }

    @Test
    void whatIsShownForTypingIsReadBack() {
        for (Locale locale : new Locale[] {Locale.GERMAN, Locale.UK}) {
            var figures = new Figures(locale);
            for (String number : new String[] {"0", "1234567.125", "-0.001", "42"}) {
                assertEquals(
                        Optional.of(new BigDecimal(number)),
                        figures.read(figures.exact(new BigDecimal(number))));
            }
        }
        assertEquals("1.234,57", new Figures(Locale.GERMAN).of(new BigDecimal("1234.567")));
    }
}
