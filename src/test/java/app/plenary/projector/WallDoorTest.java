package app.plenary.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.live.Doorway;
import app.plenary.live.WallState.Corner;
import app.plenary.session.AudienceView;
import app.plenary.session.Scene;
import app.plenary.text.Dates;
import app.plenary.text.Messages;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;

import javafx.embed.swing.SwingFXUtils;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The way in on the wall, as a camera in the room sees it. */
@Execution(ExecutionMode.SAME_THREAD)
final class WallDoorTest {
    private final WallView wall =
            FxThread.get(() ->
                    new WallView(
                            Messages.of(Locale.GERMAN),
                            new Dates(Locale.GERMAN, ZoneOffset.UTC),
                            InstantSource.fixed(Samples.NOW),
                            Motion.NONE));

    private Set<String> read(double width, double height, AudienceView view, Doorway door) {
        var picture =
                FxThread.get(() -> {
                    if (wall.getScene() != null) {
                        wall.getScene().setRoot(new javafx.scene.Group());
                    }
                    var scene = new javafx.scene.Scene(wall, width, height);
                    Wall.dress(scene);
                    wall.show(door);
                    wall.show(view);
                    return SwingFXUtils.fromFXImage(scene.snapshot(null), null);
                });
        int wide = picture.getWidth();
        var pixels =
                picture.getRGB(
                        0,
                        0,
                        wide,
                        picture.getHeight(),
                        new int[wide * picture.getHeight()],
                        0,
                        wide);
        var source = new RGBLuminanceSource(wide, picture.getHeight(), pixels);
        try {
            return new TreeSet<>(
                    Arrays.stream(
                                    new QRCodeMultiReader()
                                            .decodeMultiple(
                                                    new BinaryBitmap(new HybridBinarizer(source)),
                                                    Map.of(DecodeHintType.TRY_HARDER, true)))
                            .map(Result::getText)
                            .toList());
        } catch (NotFoundException _) {
            return Set.of();
        }
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "1024, 768"})
    void bothCodesAreReadOffTheWallOneForTheWifiAndOneForThePage(double width, double height) {
        var sign = Samples.sign(Samples.WIFI);
        var read =
                read(width, height, Samples.lobby(18), Samples.open().withWifi(Optional.of(sign)));
        assertEquals(Set.of(Samples.LINK, "WIFI:T:WPA;S:Seminarhaus Gast;P:kastanie-2026;;"), read);
    }

    @Test
    void theCornerIsOnEveryPageOrOnNoneAsTheFacilitatorWishes() {
        var crowded =
                Samples.running(
                        Samples.poll(
                                Samples.QUESTION,
                                Samples.OPTIONS,
                                app.plenary.session.PollRun.Stage.OPEN,
                                0),
                        Duration.ofMinutes(3));
        FxThread.run(() -> wall.corner(Corner.ALWAYS));
        assertEquals(Set.of(Samples.LINK), read(1024, 768, crowded, Samples.open()));
        FxThread.run(() -> wall.corner(Corner.NEVER));
        assertEquals(Set.of(), read(1024, 768, crowded, Samples.open()));
        var talk = Samples.running(new Scene.TalkOn("Stories"), Duration.ofMinutes(3));
        assertEquals(Set.of(), read(1024, 768, talk, Samples.open()));
        // Who has to come back is shown the way, whatever was wished.
        assertEquals(Set.of(Samples.LINK), read(1024, 768, talk, Samples.open().withMoved(true)));
        assertTrue(Corner.NEVER.next().next().next() == Corner.NEVER);
    }
}
