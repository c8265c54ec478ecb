package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

class ChartsTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    private final Report report = EveryKind.asked().report();

    private static org.w3c.dom.Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    private static String svg(Charts.ChartFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void everyResultWithFiguresIsAPictureThatNeedsNothingElse() throws Exception {
        var files = Charts.files(report, ENGLISH, Charts.Kind.SVG, false);
        assertEquals(12, files.size());
        var names = new HashSet<String>();
        for (Charts.ChartFile file : files) {
            assertTrue(names.add(file.name()), file.name());
            var page = parsed(svg(file)).getDocumentElement();
            assertEquals("img", page.getAttribute("role"));
            for (String told : List.of("title", "desc")) {
                var element = (Element) page.getElementsByTagName(told).item(0);
                assertFalse(element.getTextContent().isBlank(), file.name());
            }
            var all = page.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                assertTrue(
                        Set.of("title", "desc", "rect", "line", "circle", "text")
                                .contains(all.item(i).getNodeName()),
                        all.item(i).getNodeName());
            }
        }
    }

    @Test
    void pictureAndSummaryHaveTheSameFigures() throws Exception {
        for (PollResult poll : report.polls()) {
            for (PollResult.Asked asked : poll.questions()) {
                var chart = new Charts(ENGLISH).of(poll, asked);
                for (ResultPart part : new ResultText(ENGLISH).parts(poll, asked)) {
                    if (part instanceof ResultPart.Bars bars && chart.isPresent()) {
                        for (ResultPart.Bar bar : bars.bars()) {
                            assertTrue(chart.get().words().contains(bar.name()), bar.name());
                            assertTrue(chart.get().words().contains(bar.figure()), bar.figure());
                        }
                    }
                }
            }
        }
    }

    @Test
    void aPictureOfPixelsHasTwoForEachAndIsDarkOnDemand() throws IOException {
        var light = Charts.files(report, ENGLISH, Charts.Kind.PNG, false).getFirst();
        var dark = Charts.files(report, ENGLISH, Charts.Kind.PNG, true).getFirst();
        assertTrue(light.name().endsWith(".png"));
        var image = ImageIO.read(new ByteArrayInputStream(light.bytes()));
        assertEquals(1600, image.getWidth());
        assertEquals(0xffffffff, image.getRGB(0, 0));
        assertEquals(0xff1b1f2b, ImageIO.read(new ByteArrayInputStream(dark.bytes())).getRGB(0, 0));
    }

    @Test
    void nothingLeavesThePictureWhateverItsTexts() {
        var random = new Random(11);
        var texts =
                List.of(
                        "Short",
                        "A long one with many words that has to be broken into several lines or cut",
                        "x".repeat(10_000),
                        "مرحبا بالعالم",
                        "漢字とかな",
                        "👩🏽‍🔬 & <b>",
                        "a\nb\u0000c",
                        "");
        for (int round = 0; round < 40; round++) {
            var chart = chart(random, texts);
            for (boolean alone : List.of(true, false)) {
                int width = 360 + random.nextInt(600);
                var drawing = alone ? chart.alone(width, texts.get(2)) : chart.drawing(width);
                for (Drawing.Shape shape : drawing.shapes()) {
                    assertInside(drawing, shape);
                }
            }
        }
    }

    private static String any(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static Chart chart(Random random, List<String> texts) {
        int size = 1 + random.nextInt(12);
        var bars = new ArrayList<ResultPart.Bar>();
        var items = new ArrayList<Chart.Item>();
        var ranked = new ArrayList<Chart.Ranked>();
        var rated = new ArrayList<Chart.Statement>();
        var words = new ArrayList<Chart.Word>();
        for (int i = 0; i < size; i++) {
            int share = random.nextInt(101);
            var name = any(random, texts);
            bars.add(new ResultPart.Bar(name, "" + share, share, share, random.nextBoolean()));
            var spot = new Chart.Spot(random.nextInt(3) * 50, random.nextInt(3) * 50);
            items.add(new Chart.Item(name, List.of(spot), Optional.of(spot)));
            ranked.add(new Chart.Ranked(i + 1, name, "" + share, share / 100.0, i == 0));
            rated.add(new Chart.Statement(name, List.of(share, 0, 3), Optional.of(1.5)));
            words.add(new Chart.Word(name, 1 + random.nextInt(40)));
        }
        var title = any(random, texts);
        return switch (random.nextInt(6)) {
            case 0 -> new Chart.Bars(title, bars);
            case 1 -> new Chart.Columns(title, bars);
            case 2 ->
                    new Chart.Plane(title, any(random, texts), "r", "", any(random, texts), items);
            case 3 -> new Chart.Ranking(title, ranked);
            case 4 -> new Chart.Ratings(title, List.of("1", "2", "3"), rated);
            default -> new Chart.Cloud(title, words);
        };
    }

    private static void assertInside(Drawing drawing, Drawing.Shape shape) {
        double most = drawing.width() + 0.5;
        double deepest = drawing.height() + 0.5;
        switch (shape) {
            case Drawing.Box box ->
                    assertTrue(
                            box.x() >= -0.5
                                    && box.y() >= -0.5
                                    && box.x() + box.width() <= most
                                    && box.y() + box.height() <= deepest,
                            box.toString());
            case Drawing.Line line ->
                    assertTrue(
                            Math.max(line.x1(), line.x2()) <= most
                                    && Math.max(line.y1(), line.y2()) <= deepest,
                            line.toString());
            case Drawing.Disc disc ->
                    assertTrue(
                            disc.x() <= most + 3 && disc.y() <= deepest + 3 && disc.x() >= -3,
                            disc.toString());
            case Drawing.Label label -> {
                double wide = Lettering.width(label.text(), label.size(), label.strong());
                double left =
                        switch (label.anchor()) {
                            case START -> label.x();
                            case MIDDLE -> label.x() - wide / 2;
                            case END -> label.x() - wide;
                        };
                assertTrue(
                        left >= -1 && left + wide <= most + 1 && label.y() <= deepest,
                        label + " from " + left + " to " + (left + wide) + " of " + most);
            }
        }
    }
}
