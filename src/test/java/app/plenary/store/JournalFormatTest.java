package app.plenary.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.Entry;
import app.plenary.session.Event;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The journal's format is a promise: every version of every event ever released has a sample in
 * {@code src/test/resources/journal/events}, and each is read for good. A changed event gets a new
 * version and a new sample beside the old one.
 */
final class JournalFormatTest {
    private static final Path FOLDER = Path.of("src/test/resources/journal");
    private static final Path EVENTS = FOLDER.resolve("events");

    @Test
    void everyReleasedSampleIsStillThere() throws IOException {
        var released = new TreeSet<>(Files.readAllLines(FOLDER.resolve("released.txt")));
        assertEquals(released, files(), "released.txt lists the samples, the samples are there");
        assertEquals(released, EventSamples.all().keySet(), "each sample has its meaning");
    }

    @Test
    void everyEventHasASample() {
        var sampled =
                EventSamples.all().values().stream()
                        .flatMap(List::stream)
                        .map(Object::getClass)
                        .collect(Collectors.toSet());
        var all = leaves(Event.class).collect(Collectors.toSet());
        assertTrue(all.size() >= 34, "all events are looked at");
        assertEquals(all, sampled);
    }

    @Test
    void everySampleIsReadAsWhatItMeant() throws IOException {
        for (var sample : EventSamples.all().entrySet()) {
            var read = new ArrayList<Event>();
            for (String line : lines(sample.getKey())) {
                read.add(EventFormat.read(Json.read(line)));
            }
            assertEquals(sample.getValue(), read, sample.getKey());
        }
    }

    @Test
    void eventsAreWrittenAsTheNewestSampleShows() throws IOException {
        var newest = new TreeSet<String>();
        for (var sample : EventSamples.all().entrySet()) {
            var written =
                    sample.getValue().stream().map(EventFormat::write).map(Json::write).toList();
            var first = Json.read(written.getFirst());
            var name = Json.text(first, "event") + "-v" + Json.number(first, "v");
            if (sample.getKey().equals(name) || sample.getKey().startsWith(name + "-")) {
                assertEquals(lines(sample.getKey()), written, sample.getKey());
                newest.add(name);
            }
        }
        assertEquals(leaves(Event.class).count(), newest.size(), "one newest sample each");
    }

    @Test
    void aCopyIsReadAndWrittenAsTheSampleShows() throws IOException {
        var sample = FOLDER.resolve("copy-v1.jsonl");
        var rows = new ArrayList<Row>();
        var head = Copies.read(sample, rows::add);
        var entries = new ArrayList<Entry>();
        for (Row row : rows) {
            entries.add(EntryFormat.read(row));
        }
        assertEquals(EventSamples.journal(), entries);
        assertEquals(entries.size(), head.sequence());
        var lines = new ArrayList<String>();
        var before = Row.NONE;
        for (Entry entry : entries) {
            var row = EntryFormat.write(entry, before);
            lines.add(row.line());
            before = row.checksum();
        }
        assertEquals(Files.readAllLines(sample), lines);
    }

    @Test
    void whatANewerVersionWroteIsRefusedAndNotGuessed() {
        for (String json :
                List.of(
                        "{\"event\":\"room-flooded\",\"v\":1}",
                        "{\"event\":\"workshop-deleted\",\"v\":2}")) {
            assertThrows(StoreException.Newer.class, () -> EventFormat.read(Json.read(json)), json);
        }
    }

    @Test
    void whatIsNoEventIsSaidToBeDamaged() {
        var block = EventSamples.uuid(1);
        for (String json :
                List.of(
                        "{}",
                        "[]",
                        "7",
                        "{\"event\":\"block-moved\",\"v\":1}",
                        "{\"event\":\"block-moved\",\"v\":1,\"block\":\"x\",\"index\":1}",
                        "{\"event\":\"block-moved\",\"v\":1,\"block\":\"%s\",\"index\":\"1\"}"
                                .formatted(block),
                        "{\"event\":\"block-retimed\",\"v\":1,\"block\":\"%s\",\"planned\":\"5m\"}"
                                .formatted(block),
                        "{\"event\":\"groups-drawn\",\"v\":1,\"block\":\"%s\",\"rounds\":{}}"
                                .formatted(block))) {
            assertThrows(
                    StoreException.Damaged.class, () -> EventFormat.read(Json.read(json)), json);
        }
    }

    private static List<String> lines(String sample) throws IOException {
        return Files.readAllLines(EVENTS.resolve(sample + ".jsonl"));
    }

    private static Set<String> files() throws IOException {
        try (var files = Files.list(EVENTS)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .map(name -> name.replace(".jsonl", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        var children = type.getPermittedSubclasses();
        return children == null
                ? Stream.of(type)
                : Stream.of(children).flatMap(JournalFormatTest::leaves);
    }
}
