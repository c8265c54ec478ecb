package app.plenary.exchange;

import app.plenary.exchange.ArchiveProblem.Reason;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks an archive in memory, within limits that a workshop of any use stays far below. */
final class ArchiveReader {
    /** More than a day with 500 people and a picture to each question. */
    static final long MOST_UNPACKED = 256L * 1024 * 1024;

    static final int MOST_FILES = 2_000;

    /** Text shrinks to about a tenth; what shrinks more than this is made to swell. */
    static final long MOST_SWELLING = 400;

    private static final int SMALL = 1 << 20;
    private static final Pattern PICTURE =
            Pattern.compile(Pattern.quote(WorkshopArchive.PICTURES) + "([0-9a-f]{64})");
    private static final Set<String> KNOWN =
            Set.of(WorkshopArchive.MANIFEST, WorkshopArchive.WORKSHOP, WorkshopArchive.SESSION);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** It cannot be used. */
    static final class Stop extends Exception {
        private static final long serialVersionUID = 1;
        private final transient ArchiveProblem problem;

        Stop(Reason reason, String detail) {
            this(ArchiveProblem.of(reason, detail));
        }

        Stop(ArchiveProblem problem) {
            super(problem.reason().toString());
            this.problem = problem;
        }

        ArchiveProblem problem() {
            return problem;
        }
    }

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private long unpacked;

    private ArchiveReader(ZipFile zip) {
        this.zip = zip;
    }

    static WorkshopArchive.Read read(Path file) throws IOException, Stop {
        if (Files.size(file) > MOST_UNPACKED) {
            throw new Stop(Reason.TOO_LARGE, "");
        }
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return new ArchiveReader(zip).read();
        } catch (ZipException e) {
            throw stop(Reason.NOT_AN_ARCHIVE, e);
        }
    }

    private static Stop stop(Reason reason, Exception cause) {
        var stop = new Stop(reason, "");
        stop.initCause(cause);
        return stop;
    }

    private WorkshopArchive.Read read() throws IOException, Stop {
        if (zip.size() > MOST_FILES) {
            throw new Stop(Reason.TOO_LARGE, "");
        }
        var passedOver = new ArrayList<String>();
        for (var each = zip.entries(); each.hasMoreElements(); ) {
            var entry = each.nextElement();
            var name = entry.getName();
            if (!means(name)) {
                passedOver.add(name);
            } else if (entries.putIfAbsent(name, entry) != null) {
                throw new Stop(Reason.DAMAGED, name);
            }
        }
        var told = manifest();
        var plan = plan(unpack(WorkshopArchive.WORKSHOP, told));
        var session =
                entries.containsKey(WorkshopArchive.SESSION)
                        ? Optional.of(
                                text(
                                        unpack(WorkshopArchive.SESSION, told),
                                        WorkshopArchive.SESSION))
                        : Optional.<String>empty();
        var pictures = pictures(told);
        pictures.entrySet()
                .removeIf(picture -> {
                    boolean isNone = !PictureReader.isMade(picture.getValue());
                    if (isNone) {
                        passedOver.add(WorkshopArchive.PICTURES + picture.getKey());
                    }
                    return isNone;
                });
        return new WorkshopArchive.Read(new WorkshopArchive(plan, session, pictures), passedOver);
    }

    private static boolean means(String name) {
        return KNOWN.contains(name) || PICTURE.matcher(name).matches();
    }

    /** The SHA-256 that the manifest tells of each file. */
    private Map<String, String> manifest() throws IOException, Stop {
        if (!entries.containsKey(WorkshopArchive.MANIFEST)) {
            throw new Stop(Reason.NOT_A_WORKSHOP, "");
        }
        var json = json(text(content(WorkshopArchive.MANIFEST), WorkshopArchive.MANIFEST));
        if (!json.path("format").asString("").equals(WorkshopArchive.FORMAT)) {
            throw new Stop(Reason.NOT_A_WORKSHOP, "");
        }
        if (json.path("version").asInt(0) != WorkshopArchive.VERSION) {
            throw new Stop(Reason.FROM_A_NEWER_PROGRAM, "");
        }
        var told = new HashMap<String, String>();
        for (JsonNode file : json.path("files")) {
            told.put(file.path("name").asString(""), file.path("sha-256").asString(""));
        }
        for (String name : told.keySet()) {
            if (means(name) && !entries.containsKey(name)) {
                throw new Stop(Reason.DAMAGED, name);
            }
        }
        return told;
    }

    private static JsonNode json(String text) throws Stop {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw stop(Reason.NOT_A_WORKSHOP, e);
        }
    }

    private static WorkshopFile plan(byte[] bytes) throws Stop {
        return switch (WorkshopFile.read(bytes)) {
            case WorkshopFile.Read(var file) -> file;
            case WorkshopFile.Unusable(var problem) ->
                    throw new Stop(new ArchiveProblem(Reason.BAD_PLAN, "", Optional.of(problem)));
        };
    }

    private Map<String, byte[]> pictures(Map<String, String> told) throws IOException, Stop {
        var pictures = new LinkedHashMap<String, byte[]>();
        for (String name : List.copyOf(entries.keySet())) {
            var picture = PICTURE.matcher(name);
            if (picture.matches()) {
                var bytes = unpack(name, told);
                if (!ArchiveWriter.sha256(bytes).equals(picture.group(1))) {
                    throw new Stop(Reason.DAMAGED, name);
                }
                pictures.put(picture.group(1), bytes);
            }
        }
        return pictures;
    }

    /** A file whose content is what the manifest says. */
    private byte[] unpack(String name, Map<String, String> told) throws IOException, Stop {
        var bytes = content(name);
        if (!ArchiveWriter.sha256(bytes).equals(told.get(name))) {
            throw new Stop(Reason.DAMAGED, name);
        }
        return bytes;
    }

    private byte[] content(String name) throws IOException, Stop {
        var entry = entries.get(name);
        if (entry == null) {
            throw new Stop(Reason.DAMAGED, name);
        }
        long most = Math.min(MOST_UNPACKED - unpacked, swelling(entry));
        try (var stream = zip.getInputStream(entry)) {
            var bytes = stream.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE));
            if (bytes.length > most) {
                throw new Stop(Reason.TOO_LARGE, name);
            }
            unpacked += bytes.length;
            return bytes;
        } catch (ZipException | java.io.EOFException e) {
            throw stop(Reason.NOT_AN_ARCHIVE, e);
        }
    }

    private static long swelling(ZipEntry entry) {
        return Math.max(SMALL, MOST_SWELLING * Math.max(0, entry.getCompressedSize()));
    }

    private static String text(byte[] bytes, String name) throws Stop {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw new Stop(Reason.DAMAGED, name);
        }
    }
}
