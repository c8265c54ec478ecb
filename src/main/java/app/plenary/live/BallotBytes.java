package app.plenary.live;

import app.plenary.session.Ballot;
import app.plenary.session.Response;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A ballot as the few bytes that lie in a ballot box: a version, then for each question its id, a
 * letter for the kind of response, and the response. A box may outlive the program that made it, so
 * a released version stays readable. Equal ballots have equal bytes.
 */
final class BallotBytes {
    private static final int VERSION = 1;

    private BallotBytes() {}

    static byte[] write(Ballot ballot) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeByte(ballot.responses().size());
            for (var each : ballot.responses().entrySet()) {
                out.writeInt(each.getKey());
                write(each.getValue(), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Response response, DataOutputStream out) throws IOException {
        switch (response) {
            case Response.Marks(var options) -> {
                out.writeByte('m');
                ints(new TreeSet<>(options), out);
            }
            case Response.Order(var options) -> {
                out.writeByte('o');
                ints(options, out);
            }
            case Response.Ratings(var steps) -> {
                out.writeByte('r');
                pairs(steps, out);
            }
            case Response.Amounts(var given) -> {
                out.writeByte('a');
                pairs(given, out);
            }
            case Response.Places(var points) -> {
                out.writeByte('p');
                out.writeShort(points.size());
                for (var each : points.entrySet()) {
                    out.writeInt(each.getKey());
                    out.writeByte(each.getValue().across());
                    out.writeByte(each.getValue().up());
                }
            }
            case Response.Figure(var value) -> {
                out.writeByte('f');
                text(value.toString(), out);
            }
            case Response.Texts(var texts) -> {
                out.writeByte('t');
                out.writeShort(texts.size());
                for (String text : texts) {
                    text(text, out);
                }
            }
        }
    }

    private static void ints(Iterable<Integer> numbers, DataOutputStream out) throws IOException {
        var all = new ArrayList<Integer>();
        numbers.forEach(all::add);
        out.writeShort(all.size());
        for (int number : all) {
            out.writeInt(number);
        }
    }

    private static void pairs(Map<Integer, Integer> numbers, DataOutputStream out)
            throws IOException {
        out.writeShort(numbers.size());
        for (var each : numbers.entrySet()) {
            out.writeInt(each.getKey());
            out.writeInt(each.getValue());
        }
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IOException for anything else
     */
    static Ballot read(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                throw new IOException("A ballot of another version");
            }
            var responses = new TreeMap<Integer, Response>();
            for (int i = in.readUnsignedByte(); i > 0; i--) {
                responses.put(in.readInt(), response(in));
            }
            return new Ballot(responses);
        } catch (NumberFormatException e) {
            throw new IOException("A ballot with a misshapen number", e);
        }
    }

    private static Response response(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case 'm' -> new Response.Marks(new HashSet<>(ints(in)));
            case 'o' -> new Response.Order(ints(in));
            case 'r' -> new Response.Ratings(pairs(in));
            case 'a' -> new Response.Amounts(pairs(in));
            case 'p' -> {
                var points = new TreeMap<Integer, Response.Point>();
                for (int i = in.readUnsignedShort(); i > 0; i--) {
                    int item = in.readInt();
                    points.put(
                            item, new Response.Point(in.readUnsignedByte(), in.readUnsignedByte()));
                }
                yield new Response.Places(points);
            }
            case 'f' -> new Response.Figure(new BigDecimal(text(in)));
            case 't' -> {
                var texts = new ArrayList<String>();
                for (int i = in.readUnsignedShort(); i > 0; i--) {
                    texts.add(text(in));
                }
                yield new Response.Texts(texts);
            }
            default -> throw new IOException("A response of the kind " + kind);
        };
    }

    private static List<Integer> ints(DataInputStream in) throws IOException {
        var numbers = new ArrayList<Integer>();
        for (int i = in.readUnsignedShort(); i > 0; i--) {
            numbers.add(in.readInt());
        }
        return numbers;
    }

    private static Map<Integer, Integer> pairs(DataInputStream in) throws IOException {
        var numbers = new TreeMap<Integer, Integer>();
        for (int i = in.readUnsignedShort(); i > 0; i--) {
            int key = in.readInt();
            numbers.put(key, in.readInt());
        }
        return numbers;
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("A text longer than its ballot");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
