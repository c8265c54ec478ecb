package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.live.MemoryAlbum;
import app.plenary.live.WallState;
import app.plenary.plan.Picture;
import app.plenary.session.AudienceView;
import app.plenary.session.Scene;
import app.plenary.session.SlideOn;
import app.plenary.text.Dates;
import app.plenary.text.Messages;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.ImageView;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

/** Slides on the wall, for people to look at. Arguments: folder, width, height, language. */
public final class SlidePictures {
    private SlidePictures() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        int width = Integer.parseInt(args[1]);
        int height = Integer.parseInt(args[2]);
        var locale = Locale.forLanguageTag(args[3]);
        Files.createDirectories(folder);
        var album = new MemoryAlbum();
        try {
            for (var entry : views(album).entrySet()) {
                var name = entry.getKey();
                var wall = FxThread.get(() -> wall(locale, album));
                var scene =
                        FxThread.get(() -> {
                            var created = new javafx.scene.Scene(wall, width, height);
                            Wall.dress(created);
                            wall.show(
                                    name.contains("no-network") ? Doorway.CLOSED : Samples.open());
                            wall.show(entry.getValue());
                            wall.corner(
                                    name.contains("always")
                                            ? WallState.Corner.ALWAYS
                                            : name.contains("never")
                                                    ? WallState.Corner.NEVER
                                                    : WallState.Corner.WHERE_THERE_IS_ROOM);
                            wall.message(
                                    name.contains("message-long")
                                            ? Samples.MESSAGE_140
                                            : name.contains("message") ? Samples.MESSAGE : "");
                            return created;
                        });
                if (!name.contains("missing")) {
                    FxThread.await("the slide", () -> image(wall).getImage() != null);
                } else {
                    FxThread.await("its words", () -> says(wall));
                }
                var picture =
                        FxThread.get(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
                ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
            }
        } finally {
            Platform.exit();
        }
    }

    static WallView wall(Locale locale, MemoryAlbum album) {
        return new WallView(
                Messages.of(locale),
                new Dates(locale, ZoneOffset.UTC),
                InstantSource.fixed(Samples.NOW),
                Motion.NONE,
                album);
    }

    static ImageView image(WallView wall) {
        return (ImageView)
                ((SlidePicture) wall.lookup(".wall-slide")).getChildrenUnmodifiable().getFirst();
    }

    static boolean says(WallView wall) {
        return ((SlidePicture) wall.lookup(".wall-slide"))
                .getChildrenUnmodifiable().stream()
                        .anyMatch(node -> node instanceof FitText text && !text.isBlank());
    }

    /** A slide as people make them: a title, lines, a chart. */
    static Picture slide(MemoryAlbum album, int width, int height, boolean dark)
            throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(dark ? new Color(0x10131C) : Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        int unit = Math.min(width, height);
        graphics.setColor(dark ? Color.WHITE : new Color(0x1E2230));
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(12, unit / 12)));
        graphics.drawString("Who asks whom", unit / 12, unit / 6);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, Math.max(10, unit / 20)));
        for (int line = 0; line < 3; line++) {
            graphics.drawString("• one thing to remember", unit / 12, unit / 4 + line * unit / 14);
        }
        for (int bar = 0; bar < 6; bar++) {
            graphics.setColor(bar == 3 ? new Color(0xB45309) : new Color(0x4C8DD6));
            int high = unit / 10 + bar * 7 % 4 * unit / 12;
            graphics.fillRect(
                    width / 12 + bar * width / 8, height - unit / 12 - high, width / 12, high);
        }
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new Picture(
                album.keep(bytes.toByteArray()), width, height, "Six bars, the fourth the highest");
    }

    static Scene.TalkOn talk(String title, Picture picture) {
        return talk(title, picture, Optional.empty());
    }

    static Scene.TalkOn talk(String title, Picture picture, Optional<Picture> next) {
        return new Scene.TalkOn(title, Optional.of(new SlideOn(picture, 3, 20)), next);
    }

    private static Map<String, AudienceView> views(MemoryAlbum album) throws IOException {
        var views = new LinkedHashMap<String, AudienceView>();
        var left = Duration.ofSeconds(754);
        var light = slide(album, 1920, 1080, false);
        var dark = slide(album, 1440, 1080, true);
        var title = "Where questions come from";
        views.put("slide-light", Samples.running(talk(title, light), left));
        views.put("slide-dark", Samples.running(talk(title, dark), left));
        views.put(
                "slide-portrait",
                Samples.running(talk(title, slide(album, 1080, 1920, false)), left));
        views.put(
                "slide-panorama",
                Samples.running(talk(title, slide(album, 1920, 480, true)), left));
        views.put("slide-small", Samples.running(talk(title, slide(album, 320, 180, false)), left));
        views.put("slide-long", Samples.running(talk(Samples.TITLE_200, light), left));
        for (String how :
                List.of("message", "message-long", "corner-always", "corner-never", "no-network")) {
            views.put("slide-" + how, Samples.running(talk(title, light), left));
        }
        views.put("slide-paused", Samples.paused(talk(title, light), left));
        views.put("slide-over", Samples.running(talk(title, light), Duration.ofSeconds(-75)));
        var lost = slide(album, 800, 600, true);
        album.lose(lost.hash());
        views.put("slide-missing", Samples.running(talk(title, lost), left));
        views.put("slide-missing-wordless", Samples.running(talk(title, lost.withAlt("")), left));
        return views;
    }
}
