package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.session.Ballot;
import app.plenary.session.PollEvent;
import app.plenary.session.Response;
import app.plenary.text.Messages;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Rankings are read back with a small reader of their own. */
class PrefLibWriterTest {
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    private record Orders(Map<String, String> head, Map<List<String>, Integer> counts) {}

    @Test
    void everyRankingIsAFileWithItsOrders() throws IOException {
        var scene = EveryKind.asked();
        var files = read(scene.report());
        assertEquals(List.of("01-which-one-first.soc"), List.copyOf(files.keySet()));
        var orders = files.values().iterator().next();
        assertEquals("soc", orders.head().get("DATA TYPE"));
        assertEquals("3", orders.head().get("NUMBER ALTERNATIVES"));
        assertEquals("10", orders.head().get("NUMBER VOTERS"));
        assertEquals("Graz", orders.head().get("ALTERNATIVE NAME 2"));
        assertEquals(
                Map.of(
                        List.of("Lyon", "Graz", "Turku"), 6,
                        List.of("Graz", "Turku", "Lyon"), 4),
                orders.counts());
    }

    @Test
    void whoeverLeavesSomeOutMakesItIncomplete() throws IOException {
        var scene = EveryKind.asked();
        scene.happens(
                new PollEvent.BallotCast(
                        scene.session().agenda().blocks().get(5).id(),
                        scene.session().roster().inOrder().getLast().id(),
                        Ballot.of(1, new Response.Order(List.of(3)))));
        var orders = Objects.requireNonNull(read(scene.report()).get("01-which-one-first.soi"));
        assertEquals("soi", orders.head().get("DATA TYPE"));
        assertEquals(1, orders.counts().get(List.of("Turku")));
        assertEquals("11", orders.head().get("NUMBER VOTERS"));
    }

    @Test
    void ordersAreThoseOfTheSessionInAnySession() throws IOException {
        var scene = EveryKind.asked();
        var block = scene.session().agenda().blocks().get(5);
        var counted = new HashMap<List<Integer>, Integer>();
        scene.session()
                .poll(block.id())
                .answers()
                .to(1)
                .forEach(response ->
                        counted.merge(((Response.Order) response).options(), 1, Integer::sum));
        var orders = read(scene.report()).values().iterator().next();
        assertEquals(
                counted.values().stream().sorted().toList(),
                orders.counts().values().stream().sorted().toList());
    }

    @Test
    void aSessionWithoutRankingsSaysSo() throws IOException {
        var files = Zip.read(Zip.bytes(ReportFormat.PREFLIB, Scenario.rich().report(), ENGLISH));
        assertEquals(List.of("no-ranking.txt"), List.copyOf(files.keySet()));
    }

    private static Map<String, Orders> read(Report report) throws IOException {
        var all = new HashMap<String, Orders>();
        for (var file : Zip.read(Zip.bytes(ReportFormat.PREFLIB, report, ENGLISH)).entrySet()) {
            var head = new HashMap<String, String>();
            var counts = new HashMap<List<String>, Integer>();
            var rows = new ArrayList<String>();
            for (String line :
                    new String(file.getValue(), StandardCharsets.UTF_8).strip().split("\n", -1)) {
                if (line.startsWith("# ")) {
                    assertTrue(rows.isEmpty(), "a head below orders");
                    int colon = line.indexOf(':');
                    head.put(line.substring(2, colon), line.substring(colon + 1).strip());
                } else {
                    rows.add(line);
                }
            }
            for (String row : rows) {
                int colon = row.indexOf(": ");
                var order = new ArrayList<String>();
                for (String place : row.substring(colon + 2).split(",", -1)) {
                    order.add(head.get("ALTERNATIVE NAME " + place));
                }
                counts.put(order, Integer.valueOf(row.substring(0, colon)));
            }
            assertEquals(file.getKey(), head.get("FILE NAME"));
            assertTrue(file.getKey().endsWith("." + head.get("DATA TYPE")));
            assertEquals(
                    head.get("NUMBER VOTERS"),
                    String.valueOf(counts.values().stream().mapToInt(i -> i).sum()));
            assertEquals(head.get("NUMBER UNIQUE ORDERS"), String.valueOf(rows.size()));
            all.put(file.getKey(), new Orders(head, counts));
        }
        return all;
    }
}
