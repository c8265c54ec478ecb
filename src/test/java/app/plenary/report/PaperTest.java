package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Block;
import app.plenary.plan.Brief;
import app.plenary.plan.Workshop;
import app.plenary.text.Messages;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class PaperTest {
    private static final Messages ENGLISH = Messages.of(Locale.UK);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Brief BRIEF =
            new Brief("SECRET-goal", "SECRET-pens", "SECRET-lead", "- SECRET-notes\n<b>مرحبا</b>");

    private final Scenario scene = Scenario.rich();

    private Workshop briefed() {
        return scene.session()
                .workshop()
                .withAgenda(agenda -> {
                    var next = agenda;
                    for (Block block : agenda.blocks()) {
                        next = next.changed(block.id(), each -> each.with(BRIEF));
                    }
                    return next;
                });
    }

    private static byte[] written(Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        paper.write(ENGLISH, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return TaggedText.of(document).replaceAll("\\s+", " ");
        }
    }

    private static void assertConforms(byte[] pdf) throws Exception {
        assertEquals(List.of(), Conformance.accessible(pdf));
        assertEquals(List.of(), Conformance.kept(pdf));
    }

    @Test
    void onlyTheFacilitatorsCopyHasWhatIsPrivateAndSaysSo() throws Exception {
        var everyone = written(new RunSheet(briefed(), DAY, ZoneOffset.UTC, false));
        assertConforms(everyone);
        var shared = text(everyone);
        assertFalse(shared.contains("SECRET"), shared);
        assertFalse(shared.contains(Scenario.PRIVATE), shared);
        var own = written(new RunSheet(briefed(), DAY, ZoneOffset.UTC, true));
        assertConforms(own);
        var text = text(own);
        assertTrue(text.contains("not to be handed out"), text);
        for (String each : List.of("SECRET-goal", "SECRET-pens", "SECRET-lead", "<b>مرحبا</b>")) {
            assertTrue(text.contains(each) || each.startsWith("<"), each + " in " + text);
        }
        for (Block block : briefed().agenda().blocks()) {
            assertTrue(shared.contains(block.title()), block.title() + " in " + shared);
            assertTrue(text.contains(block.title()), block.title() + " in " + text);
        }
    }

    @Test
    void everyNameFitsOnItsTentWhateverItsLengthAndScript() throws Exception {
        var names = new ArrayList<>(Scenario.NAMES);
        names.addAll(
                List.of(
                        "Maximiliane von Hohenstein-Lauenburg",
                        "محمد بن عبد الله",
                        "김민수",
                        "x".repeat(300),
                        "a b ".repeat(100)));
        for (String name : names) {
            var fit = NameTents.fit(name);
            assertTrue(fit.size() >= 24, name);
            assertTrue(fit.lines().size() * fit.size() * 1.15 <= 232, name);
            for (String line : fit.lines()) {
                assertTrue(Lettering.width(line, fit.size(), true) <= 681, line);
            }
        }
        assertEquals(2, NameTents.fit("Maximiliane von Hohenstein-Lauenburg").lines().size());
        assertEquals(List.of("Mei"), NameTents.fit("Mei").lines());
        var pdf = written(new NameTents("Ally learning", names));
        assertConforms(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals((names.size() + 1) / 2, document.getNumberOfPages());
        }
    }

    @Test
    void everyDrawnRoundHasItsGroupsAndNames() throws Exception {
        var lists = GroupLists.of(scene.session(), ENGLISH);
        var pdf = written(lists);
        assertConforms(pdf);
        var text = text(pdf);
        for (GroupLists.Round round : lists.rounds()) {
            assertTrue(text.contains(round.heading()), round.heading());
            for (Report.Team team : round.groups()) {
                assertTrue(text.contains(team.name()), team.name());
            }
        }
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(lists.rounds().size(), document.getNumberOfPages());
        }
    }

    @Test
    void aPhoneReadsBothCodesOfThePoster() throws Exception {
        var wifi = "WIFI:T:WPA;S:Guest;P:secret words;;";
        var page = "http://192.168.1.5:8080/j/KBM47";
        var pdf =
                written(
                        new JoinPoster(
                                "Ally learning",
                                Optional.of(
                                        new JoinPoster.Wifi("Guest", "secret words", code(wifi))),
                                "192.168.1.5:8080",
                                "KBM-47",
                                code(page)));
        assertConforms(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            var image = new PDFRenderer(document).renderImageWithDPI(0, 100);
            var pixels =
                    image.getRGB(
                            0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var bitmap =
                    new BinaryBitmap(
                            new HybridBinarizer(
                                    new RGBLuminanceSource(
                                            image.getWidth(), image.getHeight(), pixels)));
            var read =
                    Arrays.stream(new QRCodeMultiReader().decodeMultiple(bitmap))
                            .map(result -> result.getText())
                            .collect(Collectors.toSet());
            assertEquals(Set.of(wifi, page), read);
        }
        assertTrue(text(pdf).contains("KBM-47"));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 41, 90, 91, 200})
    void aPosterIsOneSheetHoweverLongTheTitleAndThePassword(int letters) throws Exception {
        var wifi = new JoinPoster.Wifi("W".repeat(32), "M".repeat(63), code("WIFI:S:Guest;;"));
        var poster =
                new JoinPoster(
                        "WORKSHOP ".repeat(30).substring(0, letters),
                        Optional.of(wifi),
                        "192.168.100.100:40404",
                        "KBM47-KBM4",
                        code("http://192.168.100.100:40404/j/KBM47"));
        try (var document = Loader.loadPDF(written(poster))) {
            assertEquals(1, document.getNumberOfPages());
        }
    }

    private static List<boolean[]> code(String text) throws Exception {
        var matrix = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
        var rows = new ArrayList<boolean[]>();
        for (int y = 0; y < matrix.getHeight(); y++) {
            var row = new boolean[matrix.getWidth()];
            for (int x = 0; x < row.length; x++) {
                row[x] = matrix.get(x, y) == 1;
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void papersAreWrittenTogetherAndEmptyOnesAreLeftOut(@TempDir Path folder) throws IOException {
        var outcome =
                Printing.write(
                        "Ally",
                        Optional.of(DAY),
                        List.of(
                                new NameTents("Ally", List.of("Mei")),
                                new GroupLists("Ally", List.of())),
                        ENGLISH,
                        folder,
                        Export.IfPresent.ASK);
        assertInstanceOf(Export.Written.class, outcome);
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("ally-2026-11-22-name-tents.pdf"),
                    files.map(file -> folder.relativize(file).toString()).toList());
        }
    }
}
