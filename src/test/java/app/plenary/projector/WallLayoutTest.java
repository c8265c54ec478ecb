package app.plenary.projector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.session.AudienceView;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import javafx.scene.text.TextFlow;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No text of any scene, at any size of screen, is cut off, leaves its card or lies on another. */
@Execution(ExecutionMode.SAME_THREAD)
class WallLayoutTest {
    private static final List<Rectangle2D> SIZES =
            List.of(
                    new Rectangle2D(0, 0, 640, 360),
                    new Rectangle2D(0, 0, 1024, 768),
                    new Rectangle2D(0, 0, 1366, 768),
                    new Rectangle2D(0, 0, 1920, 1080),
                    new Rectangle2D(0, 0, 2560, 1080),
                    new Rectangle2D(0, 0, 3840, 2160));

    /** Of each shape one: polls of all kinds look the same at every size of it. */
    private static final List<Rectangle2D> SHAPES =
            List.of(new Rectangle2D(0, 0, 1024, 768), new Rectangle2D(0, 0, 1920, 1080));

    private static final Set<String> POLLS =
            Stream.of(PollViews.views(), QuizSceneViews.views())
                    .flatMap(views -> views.keySet().stream())
                    .collect(Collectors.toSet());

    /** As many pages of one scene are looked at. */
    private static final int MOST_PAGES = 4;

    private static final Set<String> HINTS =
            Set.of(
                    "wall-next",
                    "wall-accent",
                    "wall-groups",
                    "wall-groups-next",
                    "wall-agenda-title");

    static Stream<Arguments> everySceneInBothLanguages() {
        return WallPictures.views().keySet().stream()
                .flatMap(name ->
                        Stream.of(Locale.UK, Locale.GERMANY)
                                .map(locale -> Arguments.of(name, locale)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everySceneInBothLanguages")
    void everyTextIsWholeAndApartFromTheOthers(String name, Locale locale) {
        AudienceView view = Objects.requireNonNull(WallPictures.views().get(name));
        FxThread.run(() -> {
            for (Rectangle2D size : POLLS.contains(name) ? SHAPES : SIZES) {
                var scene =
                        WallPictures.scene(locale, name, view, size.getWidth(), size.getHeight());
                layOut(scene);
                String where = name + " at " + size.getWidth() + " × " + size.getHeight();
                check(where, scene, false);
                question(scene.getRoot()).ifPresent(page -> checkOthers(where, scene, page));
            }
        });
    }

    private static void checkOthers(String where, Scene scene, QuestionPage page) {
        var turning = page.turning();
        for (int i = 1; i < Math.min(turning.pages(), MOST_PAGES); i++) {
            turning.next();
            layOut(scene);
            check(where + ", page " + (turning.current() + 1), scene, true);
        }
    }

    private static Optional<QuestionPage> question(Node node) {
        if (node instanceof QuestionPage page) {
            return Optional.of(page);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> question(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** What comes next or stands above a title is a hint; all else has to be there in full. */
    private static boolean mayBeCut(FitText text) {
        return text.getStyleClass().stream().anyMatch(HINTS::contains);
    }

    /** A question that was on a page of its own stands shortened above its answers. */
    private static boolean isTold(boolean told, FitText text) {
        return told
                && text.getParent() instanceof MarkedText marked
                && marked.getParent() instanceof QuestionPage;
    }

    // As before a snapshot: styles and layout, but no picture.
    private static void layOut(Scene scene) {
        scene.getRoot().resize(scene.getWidth(), scene.getHeight());
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static void check(String where, Scene scene, boolean told) {
        List<Node> solid = new ArrayList<>();
        collect(scene.getRoot(), solid);
        assertTrue(
                solid.stream().anyMatch(node -> node instanceof Text || node instanceof TextFlow),
                where + " shows no text");
        double scale = Math.min(scene.getWidth() / 1200, scene.getHeight() / 900);
        List<Bounds> inks = solid.stream().map(WallLayoutTest::ink).toList();
        for (int i = 0; i < solid.size(); i++) {
            Node node = solid.get(i);
            Bounds ink = inks.get(i);
            String what = where + ": " + describe(node);
            assertTrue(
                    ink.getMinX() >= 0
                            && ink.getMinY() >= 0
                            && ink.getMaxX() <= scene.getWidth()
                            && ink.getMaxY() <= scene.getHeight(),
                    () -> what + " leaves the wall: " + ink);
            if (node instanceof FitText text) {
                double height = text.size() * text.getLocalToSceneTransform().getMyy();
                assertTrue(
                        height >= scene.getHeight() / 25 - 0.01,
                        () -> what + " is too small from ten metres: " + height);
                assertTrue(
                        !text.isCut() || mayBeCut(text) || isTold(told, text),
                        () -> what + " is cut off");
            }
            if (node.getParent() instanceof MarkedText text && node instanceof TextFlow) {
                assertTrue(
                        !text.isCut() || (told && text.getParent() instanceof QuestionPage),
                        () -> what + " is cut off");
            }
            Parent box =
                    node.getParent() instanceof MarkedText text
                            ? text.getParent()
                            : node.getParent();
            if (box instanceof GroupCard || box instanceof OptionRow) {
                Bounds around = box.localToScene(box.getLayoutBounds());
                assertTrue(
                        holds(around, ink, 2 * scale),
                        () -> what + " leaves its box: " + ink + " in " + around);
            }
            for (int j = 0; j < i; j++) {
                Bounds other = inks.get(j);
                String both = what + " lies on " + describe(solid.get(j));
                assertTrue(
                        !overlap(ink, other, 2 * scale), () -> both + ": " + ink + " / " + other);
            }
        }
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof QrCode
                || node instanceof TextFlow
                || (node instanceof Text text && !text.getText().isBlank())) {
            into.add(node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /** What is really drawn of a text, without the room that a font keeps above and below. */
    private static Bounds ink(Node node) {
        if (node instanceof Text text) {
            // Measured from the baseline, as the top of a text means the top of its ink otherwise.
            var type = text.getBoundsType();
            var origin = text.getTextOrigin();
            double baseline = origin == VPos.TOP ? text.getBaselineOffset() : 0;
            text.setTextOrigin(VPos.BASELINE);
            text.setBoundsType(TextBoundsType.VISUAL);
            var drawn = text.getLayoutBounds();
            text.setBoundsType(type);
            text.setTextOrigin(origin);
            return text.localToScene(
                    new BoundingBox(
                            drawn.getMinX(),
                            drawn.getMinY() + baseline,
                            drawn.getWidth(),
                            drawn.getHeight()));
        }
        return node.localToScene(node.getLayoutBounds());
    }

    private static boolean holds(Bounds outer, Bounds inner, double slack) {
        return inner.getMinX() >= outer.getMinX() - slack
                && inner.getMaxX() <= outer.getMaxX() + slack
                && inner.getMinY() >= outer.getMinY() - slack
                && inner.getMaxY() <= outer.getMaxY() + slack;
    }

    private static boolean overlap(Bounds a, Bounds b, double slack) {
        return Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX()) > slack
                && Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY()) > slack;
    }

    private static String describe(Node node) {
        return switch (node) {
            case Text text -> "“" + text.getText() + "”";
            case TextFlow flow -> "“" + flow.getAccessibleText() + "”";
            default -> node.toString();
        };
    }
}
