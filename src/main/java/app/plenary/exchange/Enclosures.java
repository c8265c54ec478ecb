package app.plenary.exchange;

import app.plenary.plan.Picture;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The pictures that a file carries with it, so that nothing is lost when it is handed on: under
 * {@code pictures} the bytes of each in Base64 by its hash. What does not have its hash, or is no
 * picture of the size that is kept, is as if it were not there.
 *
 * @param bytes gives a picture by its hash
 * @param keeping keeps a picture that came in a file
 */
public record Enclosures(Function<String, Optional<byte[]>> bytes, Keeping keeping) {
    static final String KEY = "pictures";

    /** A file without any, in which none is looked for. */
    public static final Enclosures NONE = new Enclosures(_ -> Optional.empty(), _ -> {});

    /** Takes a picture out of a file. */
    @FunctionalInterface
    public interface Keeping {
        /** Keeps it under its hash. */
        void keep(byte[] picture) throws IOException;
    }

    /**
     * The text of a file with its pictures.
     *
     * @param leftOut how many are not in it: missing on this computer, or too much for one file
     */
    record Filled(String text, int leftOut) {}

    /** The text of a file with the pictures that it names, as far as they are there and fit in. */
    Filled into(String text) {
        var root = read(text);
        var named = root.map(Enclosures::named).orElse(Set.of());
        if (named.isEmpty() || !(root.get() instanceof ObjectNode file)) {
            return new Filled(text, 0);
        }
        file.remove(KEY);
        long size = text.length();
        var pictures = JsonNodeFactory.instance.objectNode();
        for (String hash : named) {
            var picture = bytes.apply(hash).map(Base64.getEncoder()::encodeToString);
            size += picture.map(String::length).orElse(0);
            if (picture.isPresent() && size < FileText.MOST_BYTES - text.length()) {
                pictures.put(hash, picture.get());
            }
        }
        if (!pictures.isEmpty()) {
            file.set(KEY, pictures);
        }
        return new Filled(FileText.write(file), named.size() - pictures.size());
    }

    /**
     * Keeps the pictures that a file carries.
     *
     * @throws IOException when the file cannot be read or a picture cannot be stored
     */
    void from(Path file) throws IOException {
        if (equals(NONE)) {
            return;
        }
        try {
            var text = FileText.of(file);
            if (text.contains("\"" + KEY + "\"")) {
                for (byte[] picture : in(text)) {
                    keeping.keep(picture);
                }
            }
        } catch (Part.Stop _) {
            // whoever reads the rest of the file says what is wrong with it
        }
    }

    /** The sound pictures in the text of a file. */
    static List<byte[]> in(String text) {
        var found = new ArrayList<byte[]>();
        read(text)
                .filter(file -> file.isObject())
                .flatMap(file -> Optional.ofNullable(file.get(KEY)))
                .ifPresent(all ->
                        all.properties()
                                .forEach(each ->
                                        bytes(each.getKey(), each.getValue())
                                                .ifPresent(found::add)));
        return found;
    }

    private static Optional<byte[]> bytes(String hash, JsonNode value) {
        if (!Picture.isHash(hash) || !value.isString()) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getDecoder().decode(value.stringValue());
            return ArchiveWriter.sha256(bytes).equals(hash) && PictureReader.isMade(bytes)
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // it is no Base64
        }
    }

    /** The hashes of the pictures that a file names; none where it is no such file. */
    static Set<String> named(Path file) throws IOException {
        try {
            return read(FileText.of(file)).map(Enclosures::named).orElse(Set.of());
        } catch (Part.Stop _) {
            return Set.of();
        }
    }

    private static Set<String> named(JsonNode node) {
        var hashes = new TreeSet<String>();
        node.findValues(PictureJson.KEY).forEach(picture -> add(picture, hashes));
        for (JsonNode slides : node.findValues(PictureJson.SLIDES)) {
            slides.forEach(slide -> add(slide, hashes));
        }
        return hashes;
    }

    private static void add(JsonNode picture, Set<String> hashes) {
        var hash = picture.path(PictureJson.HASH);
        if (hash.isString() && Picture.isHash(hash.stringValue())) {
            hashes.add(hash.stringValue());
        }
    }

    private static Optional<JsonNode> read(String text) {
        try {
            return Optional.of(FileText.read(text).node());
        } catch (Part.Stop _) {
            return Optional.empty();
        }
    }
}
