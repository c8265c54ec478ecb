package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

class FirstExportTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    private final AtomicInteger asked = new AtomicInteger();
    private final Report report =
            Dressed.report()
                    .with(_ -> {
                        asked.incrementAndGet();
                        return Optional.empty();
                    });

    @Test
    void everyFormatIsWrittenOnceAndNeverAgain() throws InterruptedException {
        var first = new FirstExport();
        var thread =
                first.prepare(report, ENGLISH, EnumSet.of(ReportFormat.HTML, ReportFormat.DOCX));
        thread.orElseThrow().join();
        assertEquals(2, asked.get(), "each of two formats wants the picture");
        assertTrue(first.prepare(report, ENGLISH, EnumSet.of(ReportFormat.HTML)).isEmpty());
    }

    @Test
    void nothingChosenIsNoBeginning() {
        var first = new FirstExport();
        assertTrue(first.prepare(report, ENGLISH, Set.of()).isEmpty());
        assertFalse(first.prepare(report, ENGLISH, Set.of(ReportFormat.JSON)).isEmpty());
    }

    @Test
    void whatGoesWrongDoesNotKeepTheOtherFormatsFromBeingPrepared() throws InterruptedException {
        var broken =
                report.with(_ -> {
                    asked.incrementAndGet();
                    throw new IllegalStateException("no picture");
                });
        new FirstExport()
                .prepare(broken, ENGLISH, EnumSet.of(ReportFormat.HTML, ReportFormat.DOCX))
                .orElseThrow()
                .join();
        assertEquals(2, asked.get());
    }
}
