package app.plenary.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a good database out of what is left: every copy and every row that the damaged file still
 * gives are laid side by side, and the longest chain whose checksums hold becomes the journal. The
 * damaged file itself is only ever copied, and kept.
 */
final class Rescue {
    private static final Logger LOG = System.getLogger(Rescue.class.getName());
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Setup setup;
    private final Copies copies;

    Rescue(Setup setup, Copies copies) {
        this.setup = setup;
        this.copies = copies;
    }

    /**
     * Restores into {@link Setup#database}.
     *
     * @param untouched the damaged file as it was found; does not exist when there was none
     */
    Recovery run(Path untouched, Optional<Seal> seal) throws IOException {
        var kept = keepAside(untouched);
        var sources = new ArrayList<List<Row>>();
        for (Path copy : copies.newestFirst()) {
            var rows = new ArrayList<Row>();
            Copies.read(copy, rows::add);
            sources.add(rows);
        }
        if (kept.isPresent()) {
            sources.addAll(new Salvage(setup, untouched).run());
        }
        var chain = longestChain(sources);
        rebuild(chain);
        var until = chain.isEmpty() ? Optional.<Instant>empty() : Optional.of(chain.getLast().at());
        long sealed = seal.map(s -> s.head().sequence()).orElse(0L);
        var recovery = new Recovery(chain.size(), until, Math.max(0, sealed - chain.size()), kept);
        LOG.log(Level.WARNING, "Restored: {0}", recovery);
        return recovery;
    }

    private Optional<Path> keepAside(Path untouched) throws IOException {
        if (!Files.exists(untouched)) {
            return Optional.empty();
        }
        var name = "damaged-" + TIME.format(setup.clock().instant());
        var folder = setup.folder().resolve(name);
        for (int n = 2; Files.exists(folder); n++) {
            folder = setup.folder().resolve(name + "-" + n);
        }
        Files.createDirectories(folder);
        Disk.copy(untouched, folder.resolve("plenary" + Setup.SUFFIX));
        if (Files.exists(setup.seal())) {
            Disk.copy(setup.seal(), folder.resolve("plenary.seal"));
        }
        return Optional.of(folder);
    }

    /**
     * Breadth first from the beginning of time: at each place every row that follows a reached one.
     */
    static List<Row> longestChain(List<List<Row>> sources) {
        var bySequence = new HashMap<Long, Map<String, Row>>();
        for (List<Row> source : sources) {
            for (Row row : source) {
                bySequence
                        .computeIfAbsent(row.sequence(), _ -> new LinkedHashMap<>())
                        .putIfAbsent(row.checksum() + row.body().hashCode(), row);
            }
        }
        var steps = new ArrayList<Map<String, Step>>();
        Map<String, Step> reached = Map.of(Row.NONE, new Step(Optional.empty(), Row.NONE));
        while (!reached.isEmpty()) {
            steps.add(reached);
            var next = new LinkedHashMap<String, Step>();
            for (Row row : bySequence.getOrDefault((long) steps.size(), Map.of()).values()) {
                for (String before : reached.keySet()) {
                    if (row.follows(before)) {
                        next.putIfAbsent(row.checksum(), new Step(Optional.of(row), before));
                    }
                }
            }
            reached = next;
        }
        var chain = new ArrayList<Row>();
        var step = steps.getLast().values().iterator().next();
        for (int i = steps.size() - 1; i > 0; i--) {
            step.row().ifPresent(chain::add);
            step = steps.get(i - 1).getOrDefault(step.before(), step);
        }
        return chain.reversed();
    }

    private record Step(Optional<Row> row, String before) {}

    /** Writes the chain into a new file, which takes the place of the old one when it is whole. */
    private void rebuild(List<Row> chain) throws IOException {
        var fresh = setup.folder().resolve("restored" + Setup.SUFFIX);
        Files.deleteIfExists(fresh);
        try {
            var database = Database.migrate(setup, fresh);
            try {
                var table = new JournalTable(database.handle());
                for (int i = 0; i < chain.size(); i += 1_000) {
                    var part = chain.subList(i, Math.min(chain.size(), i + 1_000));
                    database.durably(() -> table.insert(part));
                }
                var head = chain.isEmpty() ? Head.START : Head.of(chain.getLast());
                Audit.of(database, List.of(head));
                database.close();
            } finally {
                database.drop();
            }
        } catch (SQLException | RuntimeException e) {
            throw Database.refusal(setup.folder(), e);
        }
        Disk.sync(fresh);
        Disk.move(fresh, setup.database());
    }
}
