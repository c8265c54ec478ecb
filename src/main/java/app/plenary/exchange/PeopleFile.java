package app.plenary.exchange;

import app.plenary.exchange.UnreadablePeople.Reason;

import org.dhatim.fastexcel.reader.ReadableWorkbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads lists of people: names one a line, cells from a spreadsheet, CSV with any delimiter, XLSX
 * and address cards. What a text is written in is told by its first bytes, otherwise UTF-8 is
 * tried, and then Windows-1252, which older spreadsheets write; the last is told as a remark.
 */
public final class PeopleFile {
    /** More than any list of people needs. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    static final Charset WINDOWS = PlainText.WINDOWS;

    private PeopleFile() {}

    /**
     * The table in a file.
     *
     * @throws IOException when the file cannot be read at all
     * @throws UnreadablePeople when it holds no table
     */
    public static PeopleTable read(Path file) throws IOException, UnreadablePeople {
        try (var in = Files.newInputStream(file)) {
            return of(in.readNBytes(MOST_BYTES + 1));
        }
    }

    /** The table in the bytes of a file; of several sheets the first that holds something. */
    public static PeopleTable of(byte[] bytes) throws UnreadablePeople {
        return of(bytes, "");
    }

    /**
     * The table in the bytes of a file.
     *
     * @param sheet its name; empty for the first that holds something
     */
    public static PeopleTable of(byte[] bytes, String sheet) throws UnreadablePeople {
        if (bytes.length > MOST_BYTES) {
            throw new UnreadablePeople(Reason.TOO_LARGE);
        }
        var head = Arrays.copyOf(bytes, 8);
        if (ReadableWorkbook.isOOXMLZipHeader(head)) {
            return Spreadsheet.table(bytes, sheet);
        }
        if (ReadableWorkbook.isOLE2Header(head)) {
            throw new UnreadablePeople(Reason.OLD_EXCEL);
        }
        return text(bytes);
    }

    /** The table in a text that was typed or pasted. */
    public static PeopleTable pasted(String text) throws UnreadablePeople {
        return table(text, StandardCharsets.UTF_8);
    }

    private static PeopleTable table(String text, Charset charset) throws UnreadablePeople {
        return Cards.are(text)
                ? Cards.table(text, charset.name())
                : DelimitedText.table(text, charset);
    }

    private static PeopleTable text(byte[] bytes) throws UnreadablePeople {
        if (PlainText.begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return table(
                    new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8);
        }
        if (PlainText.begins(bytes, 0xFF, 0xFE) || PlainText.begins(bytes, 0xFE, 0xFF)) {
            return table(new String(bytes, StandardCharsets.UTF_16), StandardCharsets.UTF_16);
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return table(text.toString(), StandardCharsets.UTF_8);
        } catch (CharacterCodingException _) {
            return table(new String(bytes, WINDOWS), WINDOWS);
        }
    }
}
