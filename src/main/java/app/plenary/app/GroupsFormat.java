package app.plenary.app;

import app.plenary.grouping.Schedule;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How groups are written: one person a row with round and group, both from 1. */
enum GroupsFormat {
    CSV,
    JSON;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The format with this name. */
    static Optional<GroupsFormat> named(String name) {
        return List.of(values()).stream()
                .filter(format -> format.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The groups as UTF-8, names exactly as they are. */
    byte[] write(Schedule schedule, List<String> names) {
        return (this == CSV ? csv(schedule, names) : json(schedule, names))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(Schedule schedule, List<String> names) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("round", "group", "name");
            each(
                    schedule,
                    (round, group, person) ->
                            csv.writeRecord(
                                    Integer.toString(round),
                                    Integer.toString(group),
                                    names.get(person)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String json(Schedule schedule, List<String> names) {
        var rows = MAPPER.createArrayNode();
        each(
                schedule,
                (round, group, person) ->
                        rows.addObject()
                                .put("round", round)
                                .put("group", group)
                                .put("name", names.get(person)));
        var text = new StringBuilder("[");
        for (int i = 0; i < rows.size(); i++) {
            text.append(i == 0 ? "\n  " : ",\n  ").append(MAPPER.writeValueAsString(rows.get(i)));
        }
        return text.append("\n]\n").toString();
    }

    /** Takes a seat: round and group from 1, the person from 0. */
    private interface Seat {
        void take(int round, int group, int person);
    }

    private static void each(Schedule schedule, Seat seat) {
        for (int r = 0; r < schedule.rounds().size(); r++) {
            var groups = schedule.rounds().get(r);
            for (int g = 0; g < groups.size(); g++) {
                for (int person : groups.get(g)) {
                    seat.take(r + 1, g + 1, person);
                }
            }
        }
    }
}
