package app.plenary.web;

import app.plenary.text.Messages;

import com.sun.net.httpserver.Headers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/**
 * A page and its parts: that of the phones, that of a remote, or that which tries the network. What
 * can be asked for is a fixed list of exact paths made when the program starts; nothing in a
 * request is ever taken for the name of a file.
 */
final class Page {
    private static final Map<String, String> TYPES =
            Map.of(
                    "js", "text/javascript; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "svg", "image/svg+xml",
                    "html", "text/html; charset=utf-8");
    private static final List<String> PARTS =
            List.of(
                    "app.css",
                    "app.js",
                    "answering.js",
                    "arranging.js",
                    "choosing.js",
                    "fields.js",
                    "icon.svg",
                    "line.js",
                    "note.js",
                    "quiz.js",
                    "results.js",
                    "screens.js",
                    "shelf.js",
                    "slide.js");

    private static final List<Messages> LANGUAGES =
            List.of(Messages.of(Locale.ENGLISH), Messages.of(Locale.GERMAN));

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Part> starts = new LinkedHashMap<>();

    /** One file, plain and packed, with a name for its content. */
    private static final class Part {
        final String type;
        final byte[] plain;
        final byte[] packed;
        final String tag;

        Part(String type, byte[] plain) {
            this.type = type;
            this.plain = plain;
            this.packed = packed(plain);
            this.tag = tag(plain);
        }
    }

    private final String start;

    /** That of the phones. */
    Page() {
        this("/", "index.html", PARTS, PageTexts::json);
    }

    /** That which tries the network. */
    static Page ofCheck() {
        return new Page("/check", "check.html", List.of("check.js"), PageTexts::ofCheck);
    }

    /**
     * @param start the path of the page itself
     * @param names of its parts, beside those of the phones' page
     * @param texts the sentences it needs, as JSON that may stand inside HTML
     */
    Page(String start, String html, List<String> names, Function<Messages, String> texts) {
        this.start = start;
        for (String name : names) {
            parts.put("/" + name, part(name, read(name)));
        }
        var template = new String(read(html), java.nio.charset.StandardCharsets.UTF_8);
        for (Messages messages : LANGUAGES) {
            var language = messages.locale().getLanguage();
            var filled =
                    template.replace("{{language}}", language)
                            .replace("{{no-script}}", messages.get("web.page.no-script"))
                            .replace("{{checking}}", messages.get("web.check.going"))
                            .replace("{{texts}}", texts.apply(messages));
            starts.put(language, part(html, Reply.utf8(filled)));
        }
    }

    /** Whether something is served under this exact path. */
    boolean has(String path) {
        return path.equals(start) || parts.containsKey(path);
    }

    /** Every path: the page and all that it loads. */
    Set<String> all() {
        var all = new TreeSet<>(parts.keySet());
        all.add(start);
        return all;
    }

    /** The page or one of its parts, in the language of the request. */
    Reply get(String path, Headers request) {
        var found =
                path.equals(start)
                        ? starts.get(language(request).locale().getLanguage())
                        : parts.get(path);
        if (found == null) {
            throw new IllegalArgumentException("Nothing is served under " + path);
        }
        boolean same = found.tag.equals(request.getFirst("If-None-Match"));
        var accepted = Optional.ofNullable(request.getFirst("Accept-Encoding")).orElse("");
        boolean packed = accepted.contains("gzip");
        var reply =
                new Reply(
                                same ? 304 : 200,
                                found.type,
                                packed ? found.packed : found.plain,
                                Map.of())
                        .with("Cache-Control", "no-cache")
                        .with("Vary", "Accept-Encoding, Accept-Language")
                        .with("ETag", found.tag);
        return packed && !same ? reply.with("Content-Encoding", "gzip") : reply;
    }

    /** The language the phone prefers among ours; English when it names none of them. */
    static Messages language(Headers request) {
        var wished = request.getFirst("Accept-Language");
        if (wished != null && wished.length() < 500) {
            try {
                for (var range : Locale.LanguageRange.parse(wished)) {
                    for (Messages messages : LANGUAGES) {
                        var language = messages.locale().getLanguage();
                        if (range.getWeight() > 0
                                && (range.getRange().equals(language)
                                        || range.getRange().startsWith(language + "-"))) {
                            return messages;
                        }
                    }
                }
            } catch (IllegalArgumentException _) {
                return LANGUAGES.getFirst();
            }
        }
        return LANGUAGES.getFirst();
    }

    private static Part part(String name, byte[] plain) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalArgumentException("No type is known for " + name);
        }
        return new Part(type, plain);
    }

    private static byte[] read(String name) {
        try (var in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not part of this build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String tag(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
