package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class AskedTest {
    private final Report report = EveryKind.asked().report();
    private final String json =
            Written.text(ReportFormat.JSON, report, Messages.of(Locale.ENGLISH));
    private final String html = Written.text(ReportFormat.HTML, report, Messages.of(Locale.UK));
    private final String markdown =
            Written.text(ReportFormat.MARKDOWN, report, Messages.of(Locale.UK));
    private final JsonNode polls = JsonMapper.shared().readTree(json).get("polls");

    @Test
    void everyKindIsWrittenAsEver() throws IOException {
        Golden.assertSame("asked.json", json);
        for (ReportFormat format : List.of(ReportFormat.HTML, ReportFormat.MARKDOWN)) {
            var ending = format == ReportFormat.HTML ? ".html" : ".md";
            Golden.assertSame(
                    "asked" + ending, Written.text(format, report, Messages.of(Locale.UK)));
            Golden.assertSame(
                    "asked_de" + ending, Written.text(format, report, Messages.of(Locale.GERMANY)));
        }
    }

    @Test
    void allFormatsHaveTheSameFigures() {
        var wanted = new ArrayList<String>();
        for (JsonNode poll : polls) {
            for (JsonNode question : poll.get("questions")) {
                var figures =
                        switch (question.get("form").stringValue()) {
                            case "choice" -> figures(question.get("options"), "votes");
                            case "points", "dots" -> figures(question.get("options"), "total");
                            case "words" -> figures(question.get("words"), "votes");
                            default -> Stream.<String>of();
                        };
                wanted.addAll(figures.toList());
            }
        }
        assertTrue(wanted.size() > 15, wanted.toString());
        var onThePage = new ArrayList<String>();
        var items = HtmlWriterTest.parse(html).getElementsByTagName("li");
        for (int i = 0; i < items.getLength(); i++) {
            var spans = ((Element) items.item(i)).getElementsByTagName("span");
            if (spans.getLength() == 5) {
                onThePage.add(
                        spans.item(0).getTextContent() + " = " + spans.item(4).getTextContent());
            }
        }
        assertTrue(onThePage.containsAll(wanted), wanted + " in " + onThePage);
        for (String figure : wanted) {
            var parts = figure.split(" = ", 2);
            var row = MarkdownText.escape(parts[0]);
            assertTrue(
                    markdown.contains("| " + row + " | " + parts[1] + " |")
                            || markdown.contains("| **" + row + "** | " + parts[1] + " |"),
                    figure);
        }
    }

    private static Stream<String> figures(JsonNode options, String key) {
        var figures = new ArrayList<String>();
        options.forEach(option ->
                figures.add(
                        option.get("text").stringValue()
                                + " = "
                                + "%,d".formatted(option.get(key).longValue())));
        return figures.stream();
    }

    @Test
    void whatWasKeptFromTheRoomIsNowhere() {
        for (ReportFormat format : Written.formats(report, Messages.of(Locale.UK))) {
            assertFalse(
                    Written.text(format, report, Messages.of(Locale.GERMAN))
                            .contains(EveryKind.COVERED),
                    format.name());
        }
    }

    @Test
    void anonymousPollsSaySoAndTooFewAnswersAreNotShown() {
        var open = poll("Can you speak openly?");
        assertTrue(open.anonymous());
        assertEquals(7, open.answered());
        var few = poll("What stops you?");
        assertTrue(few.few());
        assertEquals(0, few.answered());
        assertTrue(markdown.contains("7 of 11 answered · anonymous"), markdown);
        assertTrue(markdown.contains("whose they are.\n\nanonymous\n"), markdown);
        assertTrue(markdown.contains("Too few answers"));
        assertTrue(html.contains("Too few answers"));
        assertTrue(
                report.participation().answers()
                        == report.polls().stream()
                                .filter(poll -> !poll.anonymous())
                                .mapToInt(PollResult::answered)
                                .sum());
    }

    @Test
    void whoAnsweredByWhichWayIsSaid() {
        var asked = poll("A break now?");
        assertTrue(asked.improvised());
        assertEquals(new PollResult.Ways(0, 7, 1), asked.ways());
        assertTrue(
                markdown.contains(
                        "8 of 11 answered · 7 raised hands and 1 on a device passed round · asked on the spot"),
                markdown);
    }

    @Test
    void eachTimeAPollWasAskedIsThereAndTheSecondIsCompared() {
        var rounds =
                report.polls().stream()
                        .filter(poll -> poll.title().equals("What does the ox weigh?"))
                        .toList();
        assertEquals(List.of(1, 2), rounds.stream().map(PollResult::round).toList());
        assertTrue(rounds.getFirst().questions().getFirst().change().isEmpty());
        assertTrue(rounds.getLast().questions().getFirst().change().isPresent());
        assertTrue(markdown.contains("## What does the ox weigh? · Round 2\n"), markdown);
        assertTrue(markdown.contains("The time before: median "), markdown);
    }

    @Test
    void whereTheWaysOfCountingDisagreeThatIsSaid() {
        assertEquals("different", ranking().get("ways-agree").stringValue());
        assertTrue(markdown.contains("The ways of counting disagree"), markdown);
    }

    private JsonNode ranking() {
        for (JsonNode poll : polls) {
            var question = poll.get("questions").get(0);
            if (question.get("form").stringValue().equals("ranking")) {
                return question;
            }
        }
        throw new AssertionError(json);
    }

    private PollResult poll(String title) {
        return report.polls().stream()
                .filter(poll -> poll.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
