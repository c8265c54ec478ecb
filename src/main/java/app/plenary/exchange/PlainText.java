package app.plenary.exchange;

import app.plenary.exchange.UnreadableFile.Reason;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text in the bytes of a file. A byte order mark tells what it is written in; otherwise UTF-8
 * is tried, and then Windows-1252, which older programs write and which has all of Latin-1.
 *
 * @param text without a byte order mark, with line feeds as line ends
 */
record PlainText(String text, Charset charset) {
    static final Charset WINDOWS = Charset.forName("windows-1252");

    /** No line that a person wrote is longer. */
    private static final int LONGEST_LINE = 200_000;

    static PlainText of(byte[] bytes) throws UnreadableFile {
        if (bytes.length > FileText.MOST_BYTES) {
            throw new UnreadableFile(Reason.TOO_LARGE);
        }
        var read = decoded(bytes);
        if (read.text.indexOf('\0') >= 0) {
            throw new UnreadableFile(Reason.NOT_TEXT);
        }
        return read.checked();
    }

    /** A text that was typed or pasted. */
    static PlainText typed(String text) throws UnreadableFile {
        if (text.length() > FileText.MOST_BYTES) {
            throw new UnreadableFile(Reason.TOO_LARGE);
        }
        var body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new PlainText(body.replace("\0", ""), StandardCharsets.UTF_8).checked();
    }

    /** Whatever it is. */
    static PlainText decoded(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new PlainText(
                    new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            return new PlainText(
                    new String(bytes, StandardCharsets.UTF_16), StandardCharsets.UTF_16);
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new PlainText(text.toString(), StandardCharsets.UTF_8);
        } catch (CharacterCodingException _) {
            return new PlainText(new String(bytes, WINDOWS), WINDOWS);
        }
    }

    static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private PlainText checked() throws UnreadableFile {
        var even = text.replace("\r\n", "\n").replace('\r', '\n');
        int begin = 0;
        while (begin < even.length()) {
            int end = even.indexOf('\n', begin);
            int stop = end < 0 ? even.length() : end;
            if (stop - begin > LONGEST_LINE) {
                throw new UnreadableFile(Reason.LINE_TOO_LONG);
            }
            begin = stop + 1;
        }
        return new PlainText(even, charset);
    }

    /** Whether what it is written in was guessed, so that letters with accents may be wrong. */
    boolean isGuessed() {
        return charset.equals(WINDOWS);
    }
}
