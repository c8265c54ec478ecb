package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class ActionLineTest {
    private static final List<String> NAMES =
            List.of("Mei", "Mei Lin", "Chloé Martin", "Lars", "田中", "O'Neil");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Share the map @Mei by 5 Dec|Share the map|Mei|2026-12-05",
                "Share the map — @Mei, by 5 December.|Share the map|Mei|2026-12-05",
                "Share the map by 5 Dec @mei lin|Share the map|Mei Lin|2026-12-05",
                "Share the map (@chloé martin, until Dec 5th, 2027)|Share the map|Chloé Martin|2027-12-05",
                "Karte teilen @Lars bis 5. Dez|Karte teilen|Lars|2026-12-05",
                "Karte teilen bis zum 3.2. @Lars|Karte teilen|Lars|2027-02-03",
                "Karte teilen bis 03.02.2028|Karte teilen||2028-02-03",
                "März planen @Lars bis 1. März|März planen|Lars|2027-03-01",
                "Plan 2026-12-01 @Mei|Plan|Mei|2026-12-01",
                "@Mei: share the map|share the map|Mei|",
                "@Mei shares the map|@Mei shares the map|Mei|",
                "Ask @Mei for the map by 5 Dec|Ask @Mei for the map|Mei|2026-12-05",
                "Pair @Mei and @Lars|Pair|Mei,Lars|",
                "Pair @Lars @Lars|Pair|Lars|",
                "Call @Unknown-Person.|Call|Unknown-Person|",
                "地図 @田中 2026-12-05|地図|田中|2026-12-05",
                "Write to mei@example.org|Write to mei@example.org||",
                "Ask @Meier|Ask|Meier|",
                "Ship by 31 Feb|Ship by 31 Feb||",
                "Ship by 29 Feb|Ship||2028-02-29",
                "Grow by 5 people|Grow by 5 people||",
                "Ship 2026-13-40 @Mei|Ship 2026-13-40|Mei|",
                "@Mei|@Mei|Mei|",
                "by 5 Dec|by 5 Dec||2026-12-05",
                "Lunch by 22 Nov|Lunch||2026-11-22",
                "Nothing to see|Nothing to see||",
            })
    void ownersAndDatesAreFoundAndTheSentenceStaysWhole(
            String line, String text, String owners, String due) {
        var item = ActionLine.read(line, NAMES, LocalDate.of(2026, 11, 22));

        assertEquals(text, item.text());
        assertEquals(owners == null ? List.of() : Arrays.asList(owners.split(",")), item.owners());
        assertEquals(Optional.ofNullable(due).map(LocalDate::parse), item.due());
    }
}
