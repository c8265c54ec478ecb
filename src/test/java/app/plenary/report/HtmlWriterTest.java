package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

class HtmlWriterTest {
    private final Report report = Scenario.rich().report();
    private final String html =
            Written.text(ReportFormat.HTML, report, Messages.of(Locale.ENGLISH));
    private final Document page = parse(html);

    @Test
    void theRichSessionIsWrittenAsEver() throws IOException {
        Golden.assertSame("rich.html", html);
        Golden.assertSame(
                "rich_de.html",
                Written.text(ReportFormat.HTML, report, Messages.of(Locale.GERMANY)));
    }

    @Test
    void thePageHasNothingThatRunsOrLoads() {
        var allowed =
                Set.of(
                        "html", "head", "meta", "title", "style", "body", "main", "header",
                        "footer", "section", "div", "h1", "h2", "h3", "p", "ul", "li", "span", "b",
                        "bdi", "table", "thead", "tbody", "tr", "th", "td");
        var attributes =
                Set.of(
                        "xmlns",
                        "lang",
                        "charset",
                        "name",
                        "content",
                        "http-equiv",
                        "class",
                        "dir",
                        "style",
                        "aria-hidden",
                        "scope");
        for (Element element : elements("*")) {
            assertTrue(allowed.contains(element.getTagName()), element.getTagName());
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                var name = element.getAttributes().item(i).getNodeName();
                assertTrue(attributes.contains(name), name);
            }
        }
        var style = elements("style").getFirst().getTextContent();
        assertFalse(
                style.contains("url(") || style.contains("@import") || style.contains("<"), style);
        assertTrue(html.contains("default-src 'none'"));
    }

    @Test
    void thePageHoldsWhatTheReportHolds() {
        assertEquals(report.title(), elements("h1").getFirst().getTextContent());
        var options = withClass("span", "option");
        var shares = withClass("span", "share");
        int at = 0;
        for (PollResult poll : report.polls()) {
            for (ResultPart.Bar bar : ReportTest.bars(poll, Locale.ENGLISH)) {
                assertEquals(bar.name(), options.get(at));
                assertEquals(bar.figure() + " " + bar.percent() + "\u00a0%", shares.get(at));
                at++;
            }
        }
        assertEquals(at, options.size());
        var teams = listItems("teams");
        var expected =
                report.groupWork().stream()
                        .flatMap(work -> work.rounds().stream())
                        .flatMap(round -> round.groups().stream())
                        .map(team ->
                                team.name()
                                        + " "
                                        + String.join(", ", MarkdownWriterTest.withRoles(team)))
                        .toList();
        assertEquals(expected, teams);
        assertEquals(
                List.of(
                        "Share the who-knows-what map — Mei, by 5 December 2026",
                        "Buddy hours, Tuesdays 10–11 — Ruth, Chloé Martin, by 12 January 2027",
                        report.actions().get(2).text(),
                        "لوحة أسئلة في الممر — يوسف"),
                listItems("actions").stream().map(HtmlWriterTest::daysFirst).toList());
        assertEquals(report.agenda().size() + 1, elements("tr").size());
        for (String name : report.people()) {
            assertTrue(
                    elements("bdi").stream().anyMatch(bdi -> bdi.getTextContent().equals(name)),
                    name);
        }
    }

    /** English without a region writes the month first. */
    private static String daysFirst(String line) {
        return line.replace("December 5, 2026", "5 December 2026")
                .replace("January 12, 2027", "12 January 2027");
    }

    @Test
    void textThatXmlCannotHoldBecomesAReplacementCharacter() {
        assertEquals(
                "a\uFFFDb \uFFFD &lt;&#39;&quot;&amp;&gt; c d",
                HtmlText.escape("a\u0000b \uFFFE <'\"&> c\nd"));
    }

    @Test
    void theWidthOfABarIsItsShare() {
        var widths =
                elements("span").stream()
                        .map(span -> span.getAttribute("style"))
                        .filter(style -> style.startsWith("--share"))
                        .toList();
        assertEquals(
                report.polls().stream()
                        .flatMap(poll -> ReportTest.bars(poll, Locale.ENGLISH).stream())
                        .map(bar -> "--share:" + bar.percent() + "%")
                        .toList(),
                widths);
    }

    private List<String> listItems(String kind) {
        return elements("li").stream()
                .filter(li -> ((Element) li.getParentNode()).getAttribute("class").equals(kind))
                .map(Element::getTextContent)
                .toList();
    }

    private List<String> withClass(String tag, String kind) {
        return elements(tag).stream()
                .filter(element -> element.getAttribute("class").equals(kind))
                .map(Element::getTextContent)
                .toList();
    }

    private List<Element> elements(String tag) {
        var nodes = page.getElementsByTagName(tag);
        var found = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    static Document parse(String html) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (Exception e) {
            throw new AssertionError(html, e);
        }
    }
}
