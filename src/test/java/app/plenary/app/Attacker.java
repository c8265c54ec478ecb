package app.plenary.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.ToLongBiFunction;
import java.util.regex.Pattern;

/**
 * Somebody who got hold of every file of the program and looks for who wrote what: byte by byte,
 * deleted parts included, without any key or the program itself.
 */
final class Attacker {
    private static final Pattern CHUNK = Pattern.compile("^chunk:[^\n]*?version:([0-9a-f]+)");
    private static final int BLOCK = 4096;
    private static final int HEADER = 1024;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Takes a copy of all files below {@code folder} as they are now. */
    Attacker(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> {
                        try {
                            files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }

    /** The files in which these bytes are. */
    List<String> find(byte[] wanted) {
        return files.entrySet().stream()
                .filter(file -> first(file.getValue(), wanted, 0) >= 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Every order in which a file tells these texts, by file and the way it was read. Only where it
     * has them all: with the others nothing can be matched one by one.
     */
    SequencedMap<String, List<String>> orders(List<String> texts) {
        var orders = new LinkedHashMap<String, List<String>>();
        files.forEach((name, bytes) -> {
            var kind = name.replaceAll("[0-9a-f-]{8,}|[0-9]+", "*");
            put(orders, kind + " first", texts, bytes, Attacker::firstPlace);
            put(orders, kind + " last", texts, bytes, Attacker::lastPlace);
            var chunks = chunks(bytes);
            if (!chunks.isEmpty()) {
                put(orders, kind + " chunk", texts, bytes, (in, text) -> chunk(in, text, chunks));
            }
        });
        return orders;
    }

    private static void put(
            Map<String, List<String>> orders,
            String way,
            List<String> texts,
            byte[] bytes,
            ToLongBiFunction<byte[], byte[]> place) {
        var places = new HashMap<String, Long>();
        for (String text : texts) {
            long at = place.applyAsLong(bytes, text.getBytes(StandardCharsets.UTF_8));
            if (at < 0) {
                return;
            }
            places.put(text, at);
        }
        var order = new ArrayList<>(texts);
        order.sort(Comparator.comparing(text -> Objects.requireNonNull(places.get(text))));
        orders.put(way, List.copyOf(order));
        orders.put(way + ", reversed", List.copyOf(order.reversed()));
    }

    /** Where H2 wrote its chunks, live or dead, with the version of each. */
    private static Map<Integer, Long> chunks(byte[] bytes) {
        var chunks = new HashMap<Integer, Long>();
        for (int at = 0; at + BLOCK <= bytes.length; at += BLOCK) {
            var head = CHUNK.matcher(new String(bytes, at, HEADER, StandardCharsets.ISO_8859_1));
            if (head.find()) {
                chunks.put(at, Long.parseLong(head.group(1), 16));
            }
        }
        return chunks;
    }

    /** The oldest chunk that has the text, and the place in it. */
    private static long chunk(byte[] bytes, byte[] text, Map<Integer, Long> chunks) {
        long oldest = -1;
        for (int at = first(bytes, text, 0); at >= 0; at = first(bytes, text, at + 1)) {
            int place = at;
            var head =
                    chunks.keySet().stream()
                            .filter(start -> start <= place)
                            .max(Comparator.naturalOrder());
            if (head.isPresent()) {
                long version = Objects.requireNonNull(chunks.get(head.get()));
                long age = (version << 32) + (place - head.get());
                oldest = oldest < 0 ? age : Math.min(oldest, age);
            }
        }
        return oldest;
    }

    private static long firstPlace(byte[] bytes, byte[] text) {
        return first(bytes, text, 0);
    }

    private static long lastPlace(byte[] bytes, byte[] text) {
        int last = -1;
        for (int at = first(bytes, text, 0); at >= 0; at = first(bytes, text, at + 1)) {
            last = at;
        }
        return last;
    }

    private static int first(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= bytes.length; at++) {
            if (bytes[at] == wanted[0]
                    && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
