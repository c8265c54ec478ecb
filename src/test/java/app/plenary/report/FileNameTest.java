package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ally learning: onboarding cohort, session 3|ally-learning-onboarding-cohort-session-3",
                "Müllers Rückblick|müllers-rückblick",
                "What’s next?|whats-next",
                "../../etc/passwd|etc-passwd",
                "C:\\Windows\\x|c-windows-x",
                "ワークショップ 1|ワークショップ-1",
                "ورشة عمل|ورشة-عمل",
                "🎲🎲|workshop",
                "'  ...  '|workshop",
                "-rf|rf",
                "Istanbul IŞIK|istanbul-işik",
            })
    void titlesBecomeNames(String title, String name) {
        assertEquals(name, FileName.of(title, Optional.empty()));
        assertEquals(
                name + "-2026-11-22", FileName.of(title, Optional.of(LocalDate.of(2026, 11, 22))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"con", "NUL", "Aux", "prn.", "COM1", "lpt9", "com¹"})
    void namesThatWindowsKeepsForDevicesAreNotUsed(String title) {
        var name = FileName.of(title, Optional.empty());
        assertFalse(name.matches("(?i)con|nul|aux|prn|com[0-9¹]|lpt[0-9¹]"), name);
    }

    @Test
    void aLongTitleIsCutAtAWord() {
        var name = FileName.of("word ".repeat(40), Optional.empty());
        assertTrue(name.length() <= 50 && name.endsWith("word"), name);
    }

    @Test
    void anyTitleGivesANameThatEveryFileSystemTakes() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var title = new StringBuilder();
            int length = random.nextInt(200);
            for (int c = 0; c < length; c++) {
                title.appendCodePoint(
                        random.nextBoolean() ? random.nextInt(0x250) : random.nextInt(0x10FFFF));
            }
            var name = FileName.of(title.toString(), Optional.of(LocalDate.of(2026, 1, 31)));
            assertTrue((name + " (99).json").getBytes(StandardCharsets.UTF_8).length <= 255, name);
            assertFalse(name.matches("(?s).*[\\\\/:*?\"<>|\\p{Cntrl}].*"), name);
            assertFalse(name.startsWith("-") || name.startsWith(".") || name.endsWith("."), name);
            assertEquals(name.toLowerCase(Locale.ROOT), name);
        }
    }
}
