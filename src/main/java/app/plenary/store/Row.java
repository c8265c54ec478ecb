package app.plenary.store;

import tools.jackson.core.JacksonException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * One row of the journal, chained to the one before: its checksum is SHA-256 over the checksum
 * before and the row's own fields, each in UTF-8 and followed by a line feed, in hex. So a row can
 * neither change, vanish nor come from elsewhere without being seen.
 *
 * @param body the change as JSON on one line; its exact text is what is summed
 */
record Row(
        long sequence,
        UUID workshop,
        UUID command,
        String actor,
        Instant at,
        String body,
        String checksum) {

    /** The checksum before the first row. */
    static final String NONE = "0".repeat(64);

    private static final String BODY = ",\"body\":";

    static Row after(
            String before,
            long sequence,
            UUID workshop,
            UUID command,
            String actor,
            Instant at,
            String body) {
        var sum = checksum(before, sequence, workshop, command, actor, at, body);
        return new Row(sequence, workshop, command, actor, at, body, sum);
    }

    /** Whether this row is whole and belongs right behind the row with that checksum. */
    boolean follows(String before) {
        return checksum.equals(checksum(before, sequence, workshop, command, actor, at, body));
    }

    /**
     * The row as a line of a copy: {@code {"format":1,"seq":…,"workshop":…,"command":…,"actor":…,
     * "at":…,"checksum":…,"body":{…}}}, the body always last.
     */
    String line() {
        var head =
                Json.object()
                        .put("format", 1)
                        .put("seq", sequence)
                        .put("workshop", workshop.toString())
                        .put("command", command.toString())
                        .put("actor", actor)
                        .put("at", at.toString())
                        .put("checksum", checksum);
        var text = Json.write(head);
        return text.substring(0, text.length() - 1) + BODY + body + "}";
    }

    /** Reads such a line; empty when it is torn or something else. */
    static Optional<Row> ofLine(String line) {
        int body = line.indexOf(BODY);
        if (body < 0 || !line.endsWith("}")) {
            return Optional.empty();
        }
        try {
            var head = Json.read(line.substring(0, body) + "}");
            if (Json.number(head, "format") != 1) {
                return Optional.empty();
            }
            return Optional.of(
                    new Row(
                            head.required("seq").longValue(),
                            Json.uuid(head, "workshop"),
                            Json.uuid(head, "command"),
                            Json.text(head, "actor"),
                            Json.instant(head, "at"),
                            line.substring(body + BODY.length(), line.length() - 1),
                            Json.text(head, "checksum")));
        } catch (JacksonException | IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String checksum(
            String before,
            long sequence,
            UUID workshop,
            UUID command,
            String actor,
            Instant at,
            String body) {
        var digest = sha256();
        for (Object part : new Object[] {before, sequence, workshop, command, actor, at, body}) {
            digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The checksum of a text that is not part of a chain. */
    static String checksum(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
