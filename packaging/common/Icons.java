import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Packs the PNGs of the icon into the containers that Windows and macOS ask for. Both take PNGs as
 * they are, so no tool of those systems is needed.
 */
final class Icons {
    /** Apple's types: the plain sizes, and 16, 32, 128, 256 and 512 at twice the density. */
    private record Apple(String type, int size) {}

    private static final List<Apple> APPLE =
            List.of(
                    new Apple("icp4", 16),
                    new Apple("icp5", 32),
                    new Apple("ic07", 128),
                    new Apple("ic08", 256),
                    new Apple("ic09", 512),
                    new Apple("ic11", 32),
                    new Apple("ic12", 64),
                    new Apple("ic13", 256),
                    new Apple("ic14", 512),
                    new Apple("ic10", 1024));

    private Icons() {}

    /**
     * Writes {@code target} for Windows from {@code folder}, which holds {@code 16.png} and so on.
     */
    static void ico(Path folder, Path target) throws IOException {
        int[] sizes = {16, 32, 48, 64, 128, 256};
        int offset = 6 + 16 * sizes.length;
        var head = ByteBuffer.allocate(offset).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
        var pictures = new ByteArrayOutputStream();
        for (int size : sizes) {
            byte[] png = Files.readAllBytes(folder.resolve(size + ".png"));
            // a size of 256 is written as 0
            head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            head.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(offset);
            pictures.write(png);
            offset += png.length;
        }
        try (var out = Files.newOutputStream(target)) {
            out.write(head.array());
            pictures.writeTo(out);
        }
    }

    /** Writes {@code target} for macOS from {@code folder}. */
    static void icns(Path folder, Path target) throws IOException {
        var pictures = new ByteArrayOutputStream();
        var data = new DataOutputStream(pictures);
        for (Apple apple : APPLE) {
            byte[] png = Files.readAllBytes(folder.resolve(apple.size() + ".png"));
            data.write(apple.type().getBytes(StandardCharsets.US_ASCII));
            data.writeInt(png.length + 8);
            data.write(png);
        }
        try (var out = new DataOutputStream(Files.newOutputStream(target))) {
            out.write("icns".getBytes(StandardCharsets.US_ASCII));
            out.writeInt(pictures.size() + 8);
            pictures.writeTo(out);
        }
    }
}
