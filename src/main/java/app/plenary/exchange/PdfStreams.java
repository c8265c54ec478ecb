package app.plenary.exchange;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.function.BooleanSupplier;
import java.util.zip.InflaterInputStream;

/**
 * What the packed streams of a PDF come to, counted before any of them is kept: one that unpacks to
 * far more than a picture needs, also when it is packed several times over, would fill the memory.
 */
final class PdfStreams {
    /** The most bytes of a stream: 40 million pixels in three colours, and some. */
    static final long MOST_OF_ONE = 144L * 1024 * 1024;

    private static final long MOST_IN_ALL = 1024L * 1024 * 1024;
    private static final int MOST_LAYERS = 4;
    private static final byte[] KEYWORD = {'s', 't', 'r', 'e', 'a', 'm'};

    private final byte[] pdf;
    private long unpacked;

    private PdfStreams(byte[] pdf) {
        this.pdf = pdf;
    }

    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Counts until it is too much or {@code stopped}. */
    static boolean unpackToTooMuch(byte[] pdf, BooleanSupplier stopped) {
        var streams = new PdfStreams(pdf);
        try {
            for (int at = streams.next(0); at >= 0 && !stopped.getAsBoolean(); ) {
                streams.count(at);
                at = streams.next(at);
            }
            return false;
        } catch (TooMuch _) {
            return true;
        }
    }

    /** Where the next stream begins, from {@code from} on; -1 after the last. */
    private int next(int from) {
        for (int i = from; i + KEYWORD.length + 2 < pdf.length; i++) {
            if (pdf[i] == 's' && isKeyword(i) && (i == 0 || pdf[i - 1] != 'd')) {
                int at = i + KEYWORD.length;
                at += pdf[at] == '\r' ? 1 : 0;
                return at + (pdf[at] == '\n' ? 1 : 0);
            }
        }
        return -1;
    }

    private boolean isKeyword(int at) {
        for (int i = 0; i < KEYWORD.length; i++) {
            if (pdf[at + i] != KEYWORD[i]) {
                return false;
            }
        }
        return true;
    }

    private void count(int at) {
        try (var in = new ByteArrayInputStream(pdf, at, pdf.length - at)) {
            unpack(in, 0);
        } catch (IOException _) {
            // it is no packed stream, or ends before its end
        }
    }

    /** Unpacks as long as there is something packed in it, and reads the innermost to its end. */
    private void unpack(InputStream in, int layer) throws IOException {
        var peeked = new PushbackInputStream(in, 2);
        int first = peeked.read();
        int second = peeked.read();
        if (second >= 0 && isPacked(first, second)) {
            if (layer == MOST_LAYERS) {
                throw new TooMuch();
            }
            peeked.unread(second);
            peeked.unread(first);
            unpack(new Counted(new InflaterInputStream(peeked)), layer + 1);
        } else if (layer > 0) {
            var buffer = new byte[1 << 16];
            while (peeked.read(buffer) >= 0) {
                // the layers count what goes through them
            }
        }
    }

    /** The head of a zlib stream, RFC 1950 2.2: deflate, and a multiple of 31. */
    private static boolean isPacked(int first, int second) {
        return (first & 0x0F) == 8 && (first >> 4) <= 7 && ((first << 8) | second) % 31 == 0;
    }

    /** Counts what comes out of one layer. */
    private final class Counted extends FilterInputStream {
        private long here;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            add(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            add(Math.max(0, count));
            return count;
        }

        private void add(int count) {
            here += count;
            unpacked += count;
            if (here > MOST_OF_ONE || unpacked > MOST_IN_ALL) {
                throw new TooMuch();
            }
        }
    }
}
