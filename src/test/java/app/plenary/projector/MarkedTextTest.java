package app.plenary.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.Marked;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.util.List;
import java.util.stream.Collectors;

@Execution(ExecutionMode.SAME_THREAD)
class MarkedTextTest {
    private static List<Text> runs(MarkedText text) {
        return text.lookupAll("*").stream()
                .filter(node -> node instanceof Text && !(node instanceof FitText))
                .map(Text.class::cast)
                .toList();
    }

    private static MarkedText marked(String markdown) {
        return FxThread.get(() -> {
            var text = new MarkedText(FitText.Weight.BOLD, "wall-ink");
            var scene = new javafx.scene.Scene(new Group(text));
            Wall.dress(scene);
            text.words(Marked.of(markdown));
            scene.getRoot().applyCss();
            return text;
        });
    }

    @Test
    void marksAreShownAsTypeAndNeverAsSigns() {
        var text = marked("What **one** thing is *really* `now`, [here](https://a.example)?");
        FxThread.run(() -> text.fit(4000, 200, 60, 30));
        assertEquals("What one thing is really now, here?", text.words());
        var faces =
                runs(text).stream()
                        .collect(Collectors.toMap(Text::getText, run -> run.getFont().getStyle()));
        assertEquals("Bold", faces.get("one"));
        assertEquals("Italic", faces.get("really"));
        assertEquals("Regular", faces.get("What "));
        assertEquals(
                text.words(), runs(text).stream().map(Text::getText).collect(Collectors.joining()));
    }

    @Test
    void itHasTheColourOfTheWallAtOnce() {
        var text = marked("**one**");
        FxThread.run(() -> text.at(40, 400));
        assertTrue(
                runs(text).stream().noneMatch(run -> Color.BLACK.equals(run.getFill())),
                "shown before the style sheets come to it");
    }

    @Test
    void linesBreakWhereWordsEndWhateverTheirStyle() {
        var text = marked("How **many people** of *this whole* team know `who knows` what?");
        FxThread.run(() -> text.at(40, 400));
        var shown = runs(text).stream().map(Text::getText).collect(Collectors.joining());
        assertTrue(shown.lines().count() > 1, shown);
        assertEquals(text.words(), shown.replaceAll("\\s+", " "));
        assertTrue(text.width() <= 402, () -> text.width() + " wide");
    }

    @Test
    void aTextTooLongForItsBoxEndsWithAnEllipsis() {
        var text = marked("**many** words ".repeat(60).strip());
        FxThread.run(() -> text.fit(300, 120, 60, 30));
        assertTrue(text.isCut());
        assertTrue(text.height() <= 121, () -> text.height() + " high");
        assertTrue(runs(text).getLast().getText().endsWith(Breaks.MORE));
    }

    @Test
    void whatCannotBeSlantedIsUnderlined() {
        var text = marked("*غدا* and *soon*");
        FxThread.run(() -> text.at(40, 2000));
        assertTrue(runs(text).getFirst().isUnderline());
        assertFalse(runs(text).getLast().isUnderline());
    }

    @Test
    void aTextWithoutMarksFollowsOneWithThem() {
        var text = marked("**one**");
        FxThread.run(() -> {
            text.at(40, 400);
            text.words(Marked.asTyped("**two**"));
            text.at(40, 400);
        });
        assertEquals("**two**", text.words());
        assertEquals(List.of(), runs(text));
    }
}
