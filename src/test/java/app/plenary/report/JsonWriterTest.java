package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.session.Arrangement;
import app.plenary.session.ArrangementChange;
import app.plenary.session.SummaryCommand;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

class JsonWriterTest {
    private final Report report = Scenario.rich().report();
    private final String json =
            Written.text(ReportFormat.JSON, report, Messages.of(Locale.ENGLISH));
    private final JsonNode root = JsonMapper.shared().readTree(json);

    @Test
    void theRichSessionIsWrittenAsEver() throws IOException {
        Golden.assertSame("rich.json", json);
    }

    @Test
    void whatIsWrittenIsAsTheSchemaSays() throws IOException {
        for (String sample : List.of("rich", "asked", "harvest")) {
            var file = Path.of("src/test/resources/report", sample + ".json");
            ReportSchema.check(JsonMapper.shared().readTree(Files.readString(file)));
        }
        for (String wrong :
                List.of(
                        json.replace("\"version\": 1", "\"version\": 2"),
                        json.replace("\"parking-lot\"", "\"parking\""),
                        json.replaceFirst("\"planned-minutes\": 90", "\"planned-minutes\": \"90\""),
                        json.replaceFirst("2026-12-05", "5 December"))) {
            assertNotEquals(json, wrong);
            assertThrows(
                    AssertionError.class,
                    () -> ReportSchema.check(JsonMapper.shared().readTree(wrong)));
        }
    }

    @Test
    void theLanguageChangesNothing() {
        assertEquals(json, Written.text(ReportFormat.JSON, report, Messages.of(Locale.GERMANY)));
    }

    @Test
    void itHoldsWhatTheReportHolds() {
        assertEquals("plenary-report", root.get("format").stringValue());
        assertEquals(report.title(), root.get("title").stringValue());
        for (int i = 0; i < report.people().size(); i++) {
            assertEquals(report.people().get(i), root.get("people").get(i).stringValue());
        }
        for (int i = 0; i < report.polls().size(); i++) {
            var poll = report.polls().get(i);
            var node = root.get("polls").get(i);
            assertEquals(poll.title(), node.get("question").stringValue());
            assertEquals(poll.answered(), node.get("answered").intValue());
            var bars = ReportTest.bars(poll, Locale.ENGLISH);
            for (int o = 0; o < bars.size(); o++) {
                var option = node.get("questions").get(0).get("options").get(o);
                assertEquals(bars.get(o).name(), option.get("text").stringValue());
                assertEquals(
                        bars.get(o).figure(), Integer.toString(option.get("votes").intValue()));
                assertEquals(bars.get(o).percent(), option.get("percent").intValue());
            }
        }
        var action = root.get("actions").get(0);
        assertEquals("2026-12-05", action.get("due").stringValue());
        assertEquals("Mei", action.get("owners").get(0).stringValue());
        var team = root.get("group-work").get(0).get("rounds").get(1).get("groups").get(0);
        assertEquals(
                report.groupWork().getFirst().rounds().get(1).groups().getFirst().members().size(),
                team.get("members").size());
    }

    @Test
    void everyKeyIsDocumentedAndEveryDocumentedKeyIsWritten() throws IOException {
        var keys = new TreeSet<String>();
        collect(root, keys);
        collect(
                JsonMapper.shared()
                        .readTree(
                                Written.text(
                                        ReportFormat.JSON,
                                        EveryKind.asked().report(),
                                        Messages.of(Locale.ENGLISH))),
                keys);
        var harvest = new Harvest();
        for (ArrangementChange change :
                List.of(
                        new ArrangementChange.Switch("answers", true),
                        new ArrangementChange.Cover("For you"),
                        new ArrangementChange.Names(Arrangement.Presence.COUNT),
                        new ArrangementChange.Text(
                                "block:" + harvest.blocks.getFirst().id(), Optional.of("Hello")))) {
            harvest.scene.does(new SummaryCommand.ArrangeSummary(change));
        }
        collect(
                JsonMapper.shared()
                        .readTree(
                                Written.text(
                                        ReportFormat.JSON,
                                        harvest.scene.report(),
                                        Messages.of(Locale.ENGLISH))),
                keys);
        var page = Files.readString(Path.of("src/site/markdown/report-json.md"));
        var documented = new TreeSet<String>();
        var rows = Pattern.compile("(?m)^\\| `([a-z-]+)`").matcher(page);
        while (rows.find()) {
            documented.add(rows.group(1));
        }
        assertEquals(documented, keys);
        assertTrue(keys.stream().allMatch(key -> key.matches("[a-z]+(-[a-z]+)*")), keys.toString());
    }

    private static void collect(JsonNode node, Set<String> keys) {
        node.properties()
                .forEach(property -> {
                    keys.add(property.getKey());
                    collect(property.getValue(), keys);
                });
        if (node.isArray()) {
            node.forEach(child -> collect(child, keys));
        }
    }
}
