package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.text.Messages;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class MarkdownWriterTest {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final Report report = Scenario.rich().report();
    private final String markdown =
            Written.text(ReportFormat.MARKDOWN, report, Messages.of(Locale.ENGLISH));

    @Test
    void theRichSessionIsWrittenAsEver() throws IOException {
        Golden.assertSame("rich.md", markdown);
        Golden.assertSame(
                "rich_de.md",
                Written.text(ReportFormat.MARKDOWN, report, Messages.of(Locale.GERMANY)));
    }

    @Test
    void nothingThatPeopleTypedBecomesMarkup() {
        body(markdown).accept(new NoMarkup());
        body(Written.text(
                        ReportFormat.MARKDOWN,
                        EveryKind.asked().report(),
                        Messages.of(Locale.ENGLISH)))
                .accept(new NoMarkup());
    }

    @Test
    void headingsListsAndTablesHoldWhatTheReportHolds() {
        var found = Found.in(body(markdown));

        assertEquals(report.title(), found.headings.getFirst());
        for (PollResult poll : report.polls()) {
            assertTrue(found.headings.contains(poll.title()), poll.title());
            for (ResultPart.Bar bar : ReportTest.bars(poll, Locale.ENGLISH)) {
                int row = found.cells.indexOf(bar.name());
                assertTrue(row >= 0, bar.name());
                assertEquals(bar.figure(), found.cells.get(row + 1));
                assertEquals(bar.percent() + "\u00a0%", found.cells.get(row + 2));
            }
        }
        for (Report.AgendaLine line : report.agenda()) {
            assertTrue(found.cells.contains(line.title()), line.title());
        }
        for (String person : report.people()) {
            assertTrue(found.items.contains(person), person);
        }
        for (String line : report.parkingLot()) {
            assertTrue(found.items.contains(line), line);
        }
        for (Report.Round round : report.groupWork().getFirst().rounds()) {
            for (Report.Team team : round.groups()) {
                var line = team.name() + ": " + String.join(", ", withRoles(team));
                assertTrue(found.items.contains(line), line);
            }
        }
        assertTrue(found.items.contains("[ ] Share the who-knows-what map — @Mei — 2026-12-05"));
        assertTrue(
                markdown.contains("\n- [ ] Share the who-knows-what map — @Mei — 2026-12-05\n"),
                "a tick box must not be escaped");
    }

    @Test
    void theFrontMatterIsThere() {
        var lines = markdown.lines().toList();
        assertEquals("---", lines.getFirst());
        var title =
                lines.stream().filter(line -> line.startsWith("title: ")).findFirst().orElseThrow();
        assertEquals(
                report.title(),
                JsonMapper.shared().readValue(title.substring("title: ".length()), String.class));
        assertTrue(lines.contains("date: 2026-11-22"));
        assertTrue(lines.contains("people: 11"));
        assertTrue(lines.contains("planned-minutes: 90"));
    }

    @Test
    void marksOfAQuestionStayAndTheRestOfItIsText() {
        assertEquals(
                "1\\. What **one** thing \\<b> is *really* `a*b`?",
                MarkdownText.marked("1. What **one** thing <b> is *really* `a*b`?"));
        assertEquals(
                "What <strong>one</strong> &lt;b&gt; is <em>really</em> <code>a*b</code>?",
                HtmlText.marked("What **one** <b> is *really* `a*b`?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*a* _b_ **c** ~~d~~ `e`",
                "<script>alert(1)</script>",
                "[x](http://e.vil)",
                "![x](y.png)",
                "&lt; &#x41; R&D;",
                "# heading",
                "- item",
                "+ item",
                "1. item",
                "2) item",
                "> quote",
                "---",
                "===",
                "```",
                "~~~ code",
                "| a | b |",
                "a \\| b",
                "back\\slash\\",
                "\\",
                "http://example.org www.example.org",
                "<http://a.b>",
                "- [ ] task",
                "[^1] [ref]",
                "closing #",
                "    indented",
                "$x$ ==y== %%z%%",
                "👩🏽‍🔬 نعم 田中",
                "&amp;",
                "C:\\_x_\\*y*",
                "a<!-- b -->c",
                "<?php ?>",
                "<a href='x'>"
            })
    void anyTextSurvivesAsTextEverywhere(String text) {
        var written = MarkdownText.escape(text);
        var places =
                List.of(
                        "# " + written,
                        "- " + written,
                        "- [ ] " + written,
                        written,
                        "| a | b |\n| --- | --- |\n| " + written + " | " + written + " |",
                        "- **" + written + "**: " + written);
        for (String place : places) {
            var node = PARSER.parse(place);
            node.accept(new NoMarkup());
            var found = Found.in(node);
            var all =
                    String.join("\n", found.headings)
                            + String.join("\n", found.items)
                            + String.join("\n", found.cells)
                            + found.rest;
            assertTrue(all.contains(text.strip()), () -> place + " gave " + all);
        }
    }

    private static Node body(String markdown) {
        return PARSER.parse(markdown.substring(markdown.indexOf("\n---\n") + 5));
    }

    /** Fails at everything the writer never writes itself. */
    private static final class NoMarkup extends AbstractVisitor {
        @Override
        public void visit(Link node) {
            throw new AssertionError("a link: " + node);
        }

        @Override
        public void visit(Image node) {
            throw new AssertionError("an image: " + node);
        }

        @Override
        public void visit(HtmlInline node) {
            throw new AssertionError("HTML: " + node.getLiteral());
        }

        @Override
        public void visit(HtmlBlock node) {
            throw new AssertionError("HTML: " + node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            throw new AssertionError("code: " + node.getLiteral());
        }

        @Override
        public void visit(org.commonmark.node.Emphasis node) {
            throw new AssertionError("emphasis: " + textOf(node));
        }

        @Override
        public void visit(org.commonmark.node.BlockQuote node) {
            throw new AssertionError("a quote: " + textOf(node));
        }

        @Override
        public void visit(org.commonmark.node.OrderedList node) {
            throw new AssertionError("a numbered list: " + textOf(node));
        }

        @Override
        public void visit(org.commonmark.node.ThematicBreak node) {
            throw new AssertionError("a rule");
        }

        @Override
        public void visit(org.commonmark.node.FencedCodeBlock node) {
            throw new AssertionError("a code block: " + node.getLiteral());
        }
    }

    private static final class Found extends AbstractVisitor {
        private final List<String> headings = new ArrayList<>();
        private final List<String> items = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();
        private final StringBuilder rest = new StringBuilder();

        static Found in(Node node) {
            var found = new Found();
            node.accept(found);
            return found;
        }

        @Override
        public void visit(Heading node) {
            headings.add(textOf(node));
        }

        @Override
        public void visit(ListItem node) {
            items.add(textOf(node));
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell) {
                cells.add(textOf(node));
            } else {
                visitChildren(node);
            }
        }

        @Override
        public void visit(Text node) {
            rest.append(node.getLiteral());
        }
    }

    private static String textOf(Node node) {
        var text = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text part) {
                        text.append(part.getLiteral());
                    }
                });
        return text.toString();
    }

    static List<String> withRoles(Report.Team team) {
        return team.members().stream()
                .map(name -> team.roles().containsKey(name) ? name + " (scribe)" : name)
                .toList();
    }
}
