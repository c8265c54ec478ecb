package app.plenary.store;

import app.plenary.live.Entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads single workshops out of a journal, and checks each row again while doing so. */
record WorkshopLog(Database database, Map<UUID, Integer> rows) {

    /**
     * @throws StoreException.Damaged when a row is missing or is not as it was written
     */
    List<Entry> entries(UUID workshop) throws StoreException {
        var linked = new JournalTable(database.handle()).of(workshop);
        if (linked.size() != rows.getOrDefault(workshop, 0)) {
            throw new StoreException.Damaged("rows of workshop " + workshop + " are not found");
        }
        var entries = new ArrayList<Entry>();
        for (var row : linked) {
            if (!row.row().follows(row.before())) {
                throw new StoreException.Damaged("row " + row.row().sequence());
            }
            entries.add(EntryFormat.read(row.row()));
        }
        return entries;
    }
}
