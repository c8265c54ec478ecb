package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.Picture;
import app.plenary.plan.Talk;
import app.plenary.session.PlanCommand;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

/** Workshops whose talks have slides. */
final class SlideDays {
    private SlideDays() {}

    /** A talk with so many slides, then one with none. */
    static RunFixture of(Locale locale, int slides, String notes) {
        var room =
                new RunFixture(
                        RunFixture.workshop(
                                Block.of("What we heard in the survey", 15, new Talk())
                                        .withNotes(notes),
                                Block.of("Commitments", 10, new Talk())),
                        locale);
        var pictures = new ArrayList<Picture>();
        for (int i = 1; i <= slides; i++) {
            pictures.add(slide(room, i, i % 7 == 0));
        }
        put(room, pictures);
        return room;
    }

    static void put(RunFixture room, List<Picture> slides) {
        room.send(PlanCommand.change(room.block(0), new BlockChange.Becomes(new Talk(slides))));
    }

    private static Picture slide(RunFixture room, int number, boolean upright) {
        int width = upright ? 700 : 1_280;
        int height = upright ? 990 : 720;
        try {
            var hash = room.album.keep(png(width, height, number));
            return new Picture(hash, width, height, "Finding " + number + ": people ask for time");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] png(int width, int height, int number) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.getHSBColor(number * 0.13f, 0.6f, 0.7f));
        graphics.fillRect(0, 0, width, height / 5);
        for (int i = 0; i < 4; i++) {
            graphics.fillRect(width / 10, height / 3 + i * height / 8, width / 2, height / 20);
        }
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, height / 8));
        graphics.drawString("Finding " + number, width / 10, height / 6);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
