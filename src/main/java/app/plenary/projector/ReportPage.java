package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.plan.GroupRole;
import app.plenary.session.AudienceView;
import app.plenary.session.Scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The groups tell each other what they found: whose turn it is and who of them speaks, what that
 * group wrote down, and who is next. A note too long for the wall goes on several pages.
 */
final class ReportPage extends Page {
    private static final double LARGEST_NOTE = 60;
    private static final double PARAGRAPH = 0.35;

    private final Setting setting;
    private final Heading heading;
    private final Turning turning;
    private final FitText by = new FitText(FitText.Weight.REGULAR, "wall-quiet");
    private final FitText next = new FitText(FitText.Weight.SEMIBOLD, "wall-groups-next");
    private final List<FitText> texts = new ArrayList<>();
    private String note = "";
    private List<Object> laidFor = List.of();
    private NotePages pages = NotePages.NONE;

    ReportPage(Setting setting) {
        this.setting = setting;
        heading = new Heading(setting, this, "wall-groups");
        turning = new Turning(setting, this, this::requestLayout);
        getChildren().addAll(heading.nodes());
        getChildren().addAll(by, next);
        getChildren().addAll(turning.nodes());
    }

    /** Whether a group has the word, or at least one of those called back has had it. */
    static boolean has(Scene.GroupsOn groups) {
        return groups.word().isPresent() || (groups.calledBack() && groups.reported() > 0);
    }

    @Override
    void show(AudienceView view, Doorway doorway) {
        if (view.scene() instanceof Scene.GroupsOn groups) {
            var messages = setting.messages();
            int all = groups.groups().size();
            int turn = Math.min(all, groups.reported() + (groups.word().isPresent() ? 1 : 0));
            heading.show(
                    view, messages.get("projector.report.kicker", turn, all), title(groups, all));
            by.words(
                    groups.word()
                            .flatMap(word -> reporter(groups, word.group()))
                            .map(name -> messages.get("projector.report.by", name))
                            .orElse(""));
            next.words(
                    groups.next()
                            .filter(_ -> groups.word().isPresent())
                            .map(name -> messages.get("projector.report.coming", name))
                            .orElse(""));
            var newNote = groups.word().map(Scene.Word::note).orElse("");
            if (!newNote.equals(note)) {
                note = newNote;
                laidFor = List.of();
                turning.restart();
            }
            requestLayout();
        }
    }

    private String title(Scene.GroupsOn groups, int all) {
        var messages = setting.messages();
        if (groups.word().isPresent()) {
            return groups.word().get().group();
        }
        return groups.reported() >= all
                ? messages.get("projector.report.all")
                : groups.next()
                        .map(name -> messages.get("projector.report.coming", name))
                        .orElse(messages.get("projector.report.go-on"));
    }

    private static Optional<String> reporter(Scene.GroupsOn groups, String group) {
        return groups.groups().stream()
                .filter(table -> table.name().equals(group))
                .flatMap(table -> table.roles().entrySet().stream())
                .filter(role -> role.getValue() == GroupRole.REPORTER)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    boolean crowded() {
        return note.length() > 300;
    }

    @Override
    void draw() {
        heading.draw();
    }

    @Override
    protected void layoutChildren() {
        double largest = note.isBlank() ? 120 : 84;
        double top = heading.place(SIDE, TOP, inner(), getHeight() * 0.42, largest) + 20;
        double bottom = getHeight() - 12;
        if (!by.isBlank()) {
            top += by.fit(inner(), SMALL * 3.2, SMALL * 1.1, SMALL) + 8;
            by.place(SIDE, top - 8 - by.height());
        }
        if (!next.isBlank()) {
            bottom -= next.cut(SMALL * 1.2, inner(), 1) + 12;
            next.place(SIDE, bottom + 12);
        }
        List<Object> asked = List.of(note, inner(), bottom - top);
        if (!asked.equals(laidFor)) {
            laidFor = asked;
            pages = NotePages.of(note, inner(), bottom - top, LARGEST_NOTE, Turning.HEIGHT);
        }
        turning.pages(pages.pages().size());
        write(top);
        turning.place(SIDE, bottom - Turning.HEIGHT, inner());
    }

    private void write(double top) {
        var paragraphs =
                pages.pages().isEmpty() ? List.<String>of() : pages.pages().get(turning.current());
        while (texts.size() < paragraphs.size()) {
            var text = new FitText(FitText.Weight.REGULAR, "wall-soft");
            texts.add(text);
            getChildren().add(text);
            text.applyCss();
        }
        double y = top;
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            text.setVisible(i < paragraphs.size());
            if (i < paragraphs.size()) {
                text.words(paragraphs.get(i));
                double height = text.at(pages.size(), inner());
                text.place(SIDE, y);
                y += height + PARAGRAPH * pages.size();
            }
        }
    }

    /** The height between two paragraphs of type of this size. */
    static double between(double size) {
        return PARAGRAPH * size;
    }
}
