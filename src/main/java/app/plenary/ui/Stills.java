package app.plenary.ui;

import javafx.scene.image.Image;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Still pictures by name, read and unpacked behind the windows; the last few are remembered. To be
 * used on the JavaFX thread.
 */
public final class Stills {
    private static final int REMEMBERED = 6;

    /**
     * Which picture, and how large it is wanted: in pixels, 0 for as large as it is.
     *
     * @param name what its bytes are asked for with
     */
    public record Wanted(String name, int width, int height) {}

    private final Function<String, Optional<byte[]>> bytes;
    private final Map<Wanted, List<Consumer<Optional<Image>>>> waiting = new HashMap<>();
    private final Map<Wanted, Image> last =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Wanted, Image> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /** {@code bytes} is called on threads of its own and may block; empty for what is missing. */
    public Stills(Function<String, Optional<byte[]>> bytes) {
        this.bytes = bytes;
    }

    /**
     * Hands the picture on: now if it is remembered, else on the JavaFX thread once it is there.
     * What is missing or no picture comes empty, and is looked for again the next time.
     */
    public void load(Wanted wanted, Consumer<Optional<Image>> then) {
        var known = last.get(wanted);
        if (known != null) {
            then.accept(Optional.of(known));
            return;
        }
        var others = waiting.get(wanted);
        if (others != null) {
            others.add(then);
            return;
        }
        waiting.put(wanted, new ArrayList<>(List.of(then)));
        Thread.ofVirtual()
                .name("still")
                .start(() -> {
                    var image = bytes.apply(wanted.name()).flatMap(found -> image(found, wanted));
                    Background.onFx(() -> came(wanted, image));
                });
    }

    private static Optional<Image> image(byte[] bytes, Wanted wanted) {
        var image =
                new Image(
                        new ByteArrayInputStream(bytes),
                        wanted.width(),
                        wanted.height(),
                        true,
                        true);
        return image.isError() ? Optional.empty() : Optional.of(image);
    }

    private void came(Wanted wanted, Optional<Image> image) {
        image.ifPresent(it -> last.put(wanted, it));
        var all = waiting.remove(wanted);
        if (all != null) {
            all.forEach(then -> then.accept(image));
        }
    }
}
