package app.plenary.console;

import app.plenary.exchange.OwnLibrary.OwnTemplate;
import app.plenary.exchange.WorkshopFile;
import app.plenary.plan.Block;
import app.plenary.plan.Workshop;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of Home below the workshops: the facilitator's own templates, few of them until all are
 * asked for, then what comes with the program. To be used on the JavaFX thread.
 */
final class HomeTemplates implements TemplateCard.Actions {
    /** So many rows of own templates leave the others in sight. */
    private static final int FEW = 2;

    private final Desk desk;
    private final OwnCollection own;
    private final Begin begin;
    private final Runnable changed;
    private boolean all;
    private boolean deletedLast;

    /** Makes a workshop and opens it. */
    @FunctionalInterface
    interface Begin {
        void from(Workshop template);
    }

    /** {@code changed} follows when there are other rows to draw. */
    HomeTemplates(Desk desk, OwnCollection own, Begin begin, Runnable changed) {
        this.desk = desk;
        this.own = own;
        this.begin = begin;
        this.changed = changed;
        own.contentsProperty().subscribe(changed);
    }

    /** Looks at the files again. */
    void look() {
        own.look();
    }

    /** The rows, of which only those that have all {@code words} in a title, if there are any. */
    List<HomeRow> rows(List<String> words, int columns) {
        var rows = new ArrayList<HomeRow>();
        var order = Collator.getInstance(desk.messages().locale());
        var mine =
                own.contents().templates().stream()
                        .filter(one -> fits(one.content(), words))
                        .sorted(
                                Comparator.comparing(
                                        one -> one.content().workshop().title(), order))
                        .toList();
        var damaged = own.contents().damaged().stream().filter(d -> d.isTemplate()).toList();
        boolean tellsDamaged = !damaged.isEmpty() && words.isEmpty();
        int few = FEW * columns;
        boolean many = mine.size() > few && words.isEmpty();
        if (!mine.isEmpty() || tellsDamaged) {
            rows.add(new HomeRow.OwnHeading(mine.size(), many, all));
        }
        boolean cut = many && !all;
        HomeRow.pieces(cut ? mine.subList(0, few) : mine, columns)
                .forEach(some -> rows.add(new HomeRow.Templates(some, columns)));
        if (tellsDamaged) {
            rows.add(new HomeRow.Damage(damaged));
        }
        var shipped =
                desk.samples().get().stream()
                        .filter(one -> fits(new WorkshopFile(one, "", ""), words))
                        .toList();
        if (!shipped.isEmpty()) {
            rows.add(new HomeRow.Heading(desk.messages().get("console.home.samples")));
        }
        HomeRow.pieces(shipped, columns)
                .forEach(some -> rows.add(new HomeRow.Samples(some, columns)));
        return rows;
    }

    private static boolean fits(WorkshopFile template, List<String> words) {
        var text = new StringBuilder(HomeViewModel.plain(template.workshop().title()));
        text.append('\n').append(HomeViewModel.plain(template.summary()));
        for (Block block : template.workshop().agenda().blocks()) {
            text.append('\n').append(HomeViewModel.plain(block.title()));
        }
        return words.stream().allMatch(word -> text.indexOf(word) >= 0);
    }

    /** Shows all of them, or few again. */
    void turn() {
        all = !all;
        changed.run();
    }

    @Override
    public void begin(OwnTemplate template) {
        begin.from(template.content().workshop());
    }

    @Override
    public void edit(OwnTemplate template) {
        TemplateForm.edit(desk, own, template);
    }

    @Override
    public void delete(OwnTemplate template) {
        deletedLast = true;
        own.delete(template);
    }

    /** A workshop was deleted: that is what undo is about first. */
    void workshopDeleted() {
        deletedLast = false;
    }

    boolean canBringBack() {
        return own.canBringBack();
    }

    /** Whether undo is about a template, when it could also be about a workshop. */
    boolean isFirstToComeBack() {
        return deletedLast && canBringBack();
    }

    void bringBack() {
        own.bringBack();
    }
}
