package app.plenary.exchange;

import app.plenary.exchange.FileProblem.Reason;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** From the bytes of a file to its JSON, without trust, and back to text that reads well. */
final class FileText {
    /** More than the longest agenda with the longest notes and dozens of pictures needs. */
    static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY =
            new DefaultPrettyPrinter(
                            Separators.createDefaultInstance()
                                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                                    .withObjectEmptySeparator("")
                                    .withArrayEmptySeparator(""))
                    .withObjectIndenter(INDENT)
                    .withArrayIndenter(INDENT);

    private static final Pattern HALF = Pattern.compile("[\\uD800-\\uDFFF]");

    private FileText() {}

    /**
     * The text of a file in UTF-8, without a byte order mark.
     *
     * @throws IOException when the file cannot be read at all
     */
    static String of(Path file) throws IOException, Part.Stop {
        if (Files.size(file) > MOST_BYTES) {
            throw new Part.Stop(FileProblem.of(Reason.TOO_LARGE));
        }
        return of(Files.readAllBytes(file));
    }

    static String of(byte[] bytes) throws Part.Stop {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new Part.Stop(FileProblem.of(Reason.NOT_UTF_8));
        }
    }

    static Part read(String json) throws Part.Stop {
        try {
            return Part.file(MAPPER.readTree(json));
        } catch (JacksonException e) {
            var where = e.getLocation();
            var place = where == null ? "1:1" : where.getLineNr() + ":" + where.getColumnNr();
            throw new Part.Stop(new FileProblem(Reason.NOT_JSON, 0, "", place));
        }
    }

    /** With line feeds as line ends, also at the end. */
    static String write(JsonNode json) {
        return whole(MAPPER.writer().with(PRETTY).writeValueAsString(json)) + "\n";
    }

    /** On one line. */
    static String compact(JsonNode json) {
        return whole(MAPPER.writeValueAsString(json));
    }

    /** A value that was written {@link #compact}. */
    static JsonNode value(String json) {
        return MAPPER.reader().without(StreamReadFeature.STRICT_DUPLICATE_DETECTION).readTree(json);
    }

    /** Halves of a surrogate pair, which UTF-8 does not have, are escaped. */
    private static String whole(String json) {
        return HALF.matcher(json)
                .replaceAll(half -> String.format("\\\\u%04X", (int) half.group().charAt(0)));
    }
}
