package app.plenary.projector;

import app.plenary.session.Scene;
import app.plenary.tally.CloudTally;
import app.plenary.tally.CloudTally.Entry;

import javafx.geometry.VPos;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words people gave, the larger the more gave them; a quiet line while there are none. */
final class CloudBody extends PollBody {
    private static final double RULER = 100;
    private static final double MORE = 56;
    private static final List<String> COLOURS =
            List.of("wall-cloud-1", "wall-cloud-2", "wall-cloud-3", "wall-cloud-4");

    /** Where the ink of a word is in type of size 1, from the upper left corner of its box. */
    private record Measured(Cloud.Ink ink, double top) {}

    private record Asked(List<Entry> entries, double width, double height) {}

    private final Setting setting;
    private final PollWords words;
    private final FitText empty = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private final FitText more = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private final Map<String, FitText> texts = new HashMap<>();
    private final Map<String, Measured> measured = new HashMap<>();
    private List<Entry> entries = List.of();
    private Asked asked = new Asked(List.of(), 0, 0);
    private Cloud cloud = Cloud.EMPTY;

    CloudBody(Setting setting) {
        this.setting = setting;
        words = new PollWords(setting.messages());
        getChildren().addAll(empty, more);
    }

    @Override
    void show(Scene.PollOn poll) {
        entries =
                poll.result().stream()
                        .filter(CloudTally.class::isInstance)
                        .flatMap(result -> ((CloudTally) result).entries().stream())
                        .toList();
        empty.words(entries.isEmpty() ? words.empty(poll) : "");
        empty.setVisible(entries.isEmpty());
        requestLayout();
    }

    @Override
    boolean keepsPages() {
        return false;
    }

    @Override
    int fit(double width, double height) {
        var now = new Asked(entries, width, height);
        if (!now.equals(asked)) {
            asked = now;
            cloud = Cloud.of(entries, width, height - 8, word -> measured(word).ink());
            if (cloud.left() > 0) {
                cloud = Cloud.of(entries, width, height - MORE, word -> measured(word).ink());
            }
            renew();
        }
        return 1;
    }

    /** One text for each word; a word that stays keeps its own and is seen to move. */
    private void renew() {
        var gone = new HashMap<>(texts);
        cloud.words().forEach(word -> gone.remove(word.entry().shown()));
        gone.forEach((word, text) -> {
            texts.remove(word);
            getChildren().remove(text);
        });
        for (var placed : cloud.words()) {
            String word = placed.entry().shown();
            var text = texts.get(word);
            boolean fresh = text == null;
            if (text == null) {
                text = text(word);
                texts.put(word, text);
                getChildren().add(text);
            }
            text.setAccessibleText(
                    setting.messages().get("projector.poll.counted", word, placed.entry().count()));
            text.at(placed.size(), Double.MAX_VALUE);
            double y = placed.y() - measured(word).top() * placed.size();
            if (fresh) {
                text.place(placed.x(), y);
            } else {
                Growth.glide(setting, text, placed.x(), y);
            }
        }
        // What comes in while it is laid out would have no style before the next time.
        applyCss();
        more.words(
                cloud.left() > 0
                        ? setting.messages().get("projector.poll.more", cloud.left())
                        : "");
    }

    private static FitText text(String word) {
        int colour = Math.floorMod(word.hashCode(), COLOURS.size());
        var text = new FitText(FitText.Weight.BOLD, COLOURS.get(colour));
        text.words(word);
        return text;
    }

    private Measured measured(String word) {
        return measured.computeIfAbsent(word, CloudBody::measure);
    }

    private static Measured measure(String word) {
        var ruler = new Text(word);
        ruler.setFont(FitText.Weight.BOLD.of(RULER));
        ruler.setTextOrigin(VPos.TOP);
        double width = ruler.getLayoutBounds().getWidth();
        double baseline = ruler.getBaselineOffset();
        ruler.setTextOrigin(VPos.BASELINE);
        ruler.setBoundsType(TextBoundsType.VISUAL);
        var ink = ruler.getLayoutBounds();
        return new Measured(
                new Cloud.Ink(
                        Math.max(width, ink.getWidth()) / RULER,
                        Math.max(1, ink.getHeight()) / RULER),
                (baseline + ink.getMinY()) / RULER);
    }

    @Override
    protected void layoutChildren() {
        empty.fit(getWidth(), getHeight(), 56, Page.SMALL);
        empty.place(0, Math.max(0, (getHeight() - empty.height()) * 0.35));
        more.at(Page.SMALL, Double.MAX_VALUE);
        more.place(getWidth() - more.width(), getHeight() - more.height());
    }
}
