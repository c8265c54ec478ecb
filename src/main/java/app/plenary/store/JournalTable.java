package app.plenary.store;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The journal's rows in SQL. */
final class JournalTable {
    /** What one column takes; longer bodies go on in {@code journal_more}. */
    static final int LONGEST = 1_000_000;

    private static final int PAGE = 1_000;
    private static final String COLUMNS =
            "j.seq, j.workshop, j.command, j.actor, j.happened_at, j.body, j.checksum";

    private final Handle handle;

    JournalTable(Handle handle) {
        this.handle = handle;
    }

    /** A row as read, with the checksum of the row before it. */
    record Linked(Row row, String before) {}

    void insert(List<Row> rows) {
        var batch =
                handle.prepareBatch(
                        """
                        insert into journal
                            (seq, workshop, command, actor, happened_at, body, checksum)
                        values (:seq, :workshop, :command, :actor, :at, :body, :checksum)
                        """);
        for (Row row : rows) {
            var parts = parts(row.body());
            batch.bind("seq", row.sequence())
                    .bind("workshop", row.workshop())
                    .bind("command", row.command())
                    .bind("actor", row.actor())
                    .bind("at", row.at().atOffset(ZoneOffset.UTC))
                    .bind("body", parts.getFirst())
                    .bind("checksum", row.checksum())
                    .add();
            for (int i = 1; i < parts.size(); i++) {
                handle.createUpdate(
                                "insert into journal_more (seq, part, body) values (:seq, :part,"
                                        + " :body)")
                        .bind("seq", row.sequence())
                        .bind("part", i)
                        .bind("body", parts.get(i))
                        .execute();
            }
        }
        batch.execute();
    }

    /** At most a thousand rows behind {@code sequence}, in order. */
    List<Row> page(long sequence) {
        return whole(
                handle.createQuery(
                                "select "
                                        + COLUMNS
                                        + " from journal j where j.seq > :seq order by j.seq fetch"
                                        + " first "
                                        + PAGE
                                        + " rows only")
                        .bind("seq", sequence)
                        .map((set, _) -> row(set))
                        .list());
    }

    /** The row itself, for looking around a place that cannot be read. */
    List<Row> only(long sequence) {
        return whole(
                handle.createQuery("select " + COLUMNS + " from journal j where j.seq = :seq")
                        .bind("seq", sequence)
                        .map((set, _) -> row(set))
                        .list());
    }

    /** All rows of one workshop, in order, each with the checksum it is chained to. */
    List<Linked> of(UUID workshop) {
        var linked =
                handle.createQuery(
                                "select "
                                        + COLUMNS
                                        + ", p.checksum as before_it from journal j left join"
                                        + " journal p on p.seq = j.seq - 1 where j.workshop ="
                                        + " :workshop order by j.seq")
                        .bind("workshop", workshop)
                        .map((set, _) -> {
                            var before = set.getString("before_it");
                            return new Linked(row(set), before == null ? Row.NONE : before);
                        })
                        .list();
        var rows = whole(linked.stream().map(Linked::row).toList());
        var result = new ArrayList<Linked>();
        for (int i = 0; i < rows.size(); i++) {
            result.add(new Linked(rows.get(i), linked.get(i).before()));
        }
        return result;
    }

    /** What the index of commands holds, mixed into one number: see {@link Fingerprint}. */
    Fingerprint commands() {
        var fingerprint = new Fingerprint();
        handle.createQuery("select workshop, command, seq from journal order by workshop, command")
                .setFetchSize(PAGE)
                .map((set, _) ->
                        fingerprint.with(
                                set.getLong("seq"),
                                set.getObject("workshop", UUID.class),
                                set.getObject("command", UUID.class)))
                .useStream(stream -> stream.forEach(_ -> {}));
        return fingerprint;
    }

    /** Takes away what was written but never acknowledged. */
    void cutBehind(long sequence) {
        for (String table : List.of("journal_more", "journal")) {
            handle.createUpdate("delete from " + table + " where seq > :seq")
                    .bind("seq", sequence)
                    .execute();
        }
    }

    private static Row row(ResultSet set) throws SQLException {
        return new Row(
                set.getLong("seq"),
                there(set.getObject("workshop", UUID.class)),
                there(set.getObject("command", UUID.class)),
                there(set.getString("actor")),
                there(set.getObject("happened_at", OffsetDateTime.class)).toInstant(),
                there(set.getString("body")),
                there(set.getString("checksum")));
    }

    /** A damaged page can give nulls in spite of all constraints. */
    private static <T> T there(@Nullable T value) throws SQLException {
        if (value == null) {
            throw new SQLException("A column of the journal is empty");
        }
        return value;
    }

    private List<Row> whole(List<Row> rows) {
        return rows.stream().map(this::whole).toList();
    }

    /** Only a body that fills its column, or nearly so, can go on elsewhere. */
    private Row whole(Row row) {
        if (row.body().length() < LONGEST - 1) {
            return row;
        }
        var rest =
                handle.createQuery("select body from journal_more where seq = :seq order by part")
                        .bind("seq", row.sequence())
                        .mapTo(String.class)
                        .list();
        return new Row(
                row.sequence(),
                row.workshop(),
                row.command(),
                row.actor(),
                row.at(),
                row.body() + String.join("", rest),
                row.checksum());
    }

    /** The body in pieces that fit a column; no piece ends within a character. */
    private static List<String> parts(String body) {
        var parts = new ArrayList<String>();
        int from = 0;
        do {
            int to = Math.min(body.length(), from + LONGEST);
            if (to < body.length() && Character.isHighSurrogate(body.charAt(to - 1))) {
                to--;
            }
            parts.add(body.substring(from, to));
            from = to;
        } while (from < body.length());
        return parts;
    }
}
