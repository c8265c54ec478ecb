package app.plenary.console;

import app.plenary.exchange.AgendaList;
import app.plenary.exchange.Loss;
import app.plenary.exchange.Outline;
import app.plenary.exchange.QuestionList;
import app.plenary.exchange.QuestionProblem;
import app.plenary.exchange.QuestionProblem.Severity;
import app.plenary.plan.Block;
import app.plenary.plan.Wording;
import app.plenary.text.Durations;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Questions or blocks from a file before they are taken: what is said about each, which are wanted,
 * and what is changed about them by hand. To be used on one thread.
 */
final class BroughtRows {

    /** How much a row asks to be looked at. */
    enum Look {
        FINE,
        CHANGED,
        IN_THE_WAY
    }

    /**
     * A question or a block.
     *
     * @param place its place among all, from 0
     * @param line where it stands in the file, from 1
     * @param facts what it is, in a few words
     * @param said what there is to say about it; may be empty
     */
    record Row(
            int place, int line, String title, String facts, String said, Look look, boolean taken)
            implements OfferedLine {
        @Override
        public boolean mayBeTaken() {
            return look != Look.IN_THE_WAY;
        }

        @Override
        public boolean isToLookAt() {
            return look != Look.FINE;
        }
    }

    /** An option of a question, without marks. */
    record Choice(String words, boolean right) {}

    /** One of them as the file has it, by now perhaps changed. */
    private sealed interface Thing {
        Thing with(String title);
    }

    private record Asked(QuestionList.Row row) implements Thing {
        @Override
        public Thing with(String title) {
            return new Asked(row.withText(title));
        }
    }

    private record Planned(AgendaList.Row row) implements Thing {
        @Override
        public Thing with(String title) {
            return new Planned(row.withTitle(title));
        }
    }

    private final Messages messages;
    private final String name;
    private final List<Thing> things = new ArrayList<>();
    private final List<Boolean> wanted = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> losses;

    private BroughtRows(Messages messages, String name, List<Loss> lost, List<String> more) {
        this.messages = messages;
        this.name = name;
        losses =
                Stream.concat(lost.stream().map(loss -> loss.sentence(messages)), more.stream())
                        .toList();
    }

    /** {@code name} is what to call the blocks for them where the file does not say. */
    static BroughtRows of(Messages messages, QuestionList list, String name) {
        var title = Wording.usable(list.title(), Wording.NAME).orElse(name);
        var rows = new BroughtRows(messages, title, list.losses(), List.of());
        list.rows()
                .forEach(row -> {
                    rows.things.add(new Asked(row));
                    rows.wanted.add(true);
                });
        return rows;
    }

    /** {@code dropped} is what has no place where it goes, besides what the file's reader lost. */
    static BroughtRows of(Messages messages, AgendaList list, List<String> dropped) {
        var rows = new BroughtRows(messages, list.title(), list.losses(), dropped);
        list.problems().forEach(problem -> rows.notes.add(problem.sentence(messages)));
        list.rows()
                .forEach(row -> {
                    rows.things.add(new Planned(row));
                    rows.wanted.add(
                            !row.skipped()
                                    && row.problems().stream()
                                            .noneMatch(p -> p.reason() == Outline.Reason.ALL_DAY));
                });
        return rows;
    }

    /** With that said about the whole, too. */
    BroughtRows saying(List<String> sentences) {
        notes.addAll(sentences);
        return this;
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int place = 0; place < things.size(); place++) {
            rows.add(row(place));
        }
        return rows;
    }

    /** What is to be said about the whole. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** What of the file has no place here. */
    List<String> losses() {
        return losses;
    }

    void take(int place, boolean taken) {
        wanted.set(place, taken);
    }

    void title(int place, String title) {
        things.set(place, things.get(place).with(title));
        wanted.set(place, true);
    }

    /** Whether it is questions that were brought. */
    boolean areQuestions() {
        return things.stream().anyMatch(Asked.class::isInstance);
    }

    /** Whether options can be written into that row. */
    boolean takesOptions(int place) {
        return things.get(place) instanceof Asked(var row) && row.takesOptions();
    }

    List<Choice> options(int place) {
        return things.get(place) instanceof Asked(var row)
                ? row.question().options().stream()
                        .map(each -> new Choice(each.words(), row.right().contains(each.id())))
                        .toList()
                : List.of();
    }

    /**
     * Writes {@code text} into an option, from 0; one behind the last is new, and an empty text
     * takes it out. Tells why not, where it cannot be done.
     */
    Optional<String> option(int place, int index, String text) {
        var words = Wording.line(text);
        var there = options(place);
        if (!Wording.fits(words, Wording.TITLE)) {
            return Optional.of(messages.get("console.bring.option-too-long", Wording.TITLE));
        }
        for (int i = 0; i < there.size(); i++) {
            if (i != index && !words.isEmpty() && there.get(i).words().equals(words)) {
                return Optional.of(messages.get("console.bring.option-twice"));
            }
        }
        change(place, row -> row.withOption(index, words));
        return Optional.empty();
    }

    /** Says whether an option is right. */
    void right(int place, int index, boolean isRight) {
        change(place, row -> row.withRight(index, isRight));
    }

    private void change(int place, UnaryOperator<QuestionList.Row> how) {
        if (things.get(place) instanceof Asked(var row)) {
            things.set(place, new Asked(how.apply(row)));
            wanted.set(place, true);
        }
    }

    /** The blocks with what is wanted, and the words for how much it is. */
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var asked = new ArrayList<QuestionList.Row>();
        for (Row row : rows()) {
            if (row.taken()) {
                switch (things.get(row.place())) {
                    case Asked one -> asked.add(one.row());
                    case Planned one -> blocks.add(one.row().block());
                }
            }
        }
        blocks.addAll(QuestionList.blocks(asked, name));
        return blocks;
    }

    String summary() {
        var rows = rows();
        int taken = (int) rows.stream().filter(Row::taken).count();
        int left = rows.size() - taken;
        return areQuestions()
                ? messages.get("console.bring.questions", taken, blocks().size(), left)
                : messages.get("console.bring.blocks", taken, left);
    }

    private Row row(int place) {
        return switch (things.get(place)) {
            case Asked one -> question(place, one.row());
            case Planned one -> block(place, one.row());
        };
    }

    private Row question(int place, QuestionList.Row row) {
        var look =
                row.severity()
                        .map(severity ->
                                switch (severity) {
                                    case NOTED -> Look.FINE;
                                    case CHANGED -> Look.CHANGED;
                                    case IN_THE_WAY -> Look.IN_THE_WAY;
                                })
                        .orElse(Look.FINE);
        int options = row.question().options().size();
        var facts =
                options == 0
                        ? ""
                        : messages.get("console.bring.options", options, row.right().size());
        var said =
                row.problems().stream()
                        .sorted((one, other) -> other.severity().compareTo(one.severity()))
                        .filter(p -> p.severity() != Severity.NOTED || look == Look.FINE)
                        .map((QuestionProblem p) -> p.sentence(messages))
                        .distinct()
                        .collect(Collectors.joining(" · "));
        return new Row(
                place,
                row.line(),
                row.question().words(),
                facts,
                said,
                look,
                wanted.get(place) && look != Look.IN_THE_WAY);
    }

    private Row block(int place, AgendaList.Row row) {
        var block = row.block();
        var title = Wording.line(block.title());
        boolean usable = Wording.usable(title, Wording.TITLE).isPresent();
        var said =
                usable
                        ? row.problems().stream()
                                .map(p -> p.what(messages))
                                .distinct()
                                .collect(Collectors.joining(" "))
                        : messages.get("console.bring.no-title", Wording.TITLE);
        var look = usable ? row.problems().isEmpty() ? Look.FINE : Look.CHANGED : Look.IN_THE_WAY;
        return new Row(
                place,
                row.line(),
                title,
                new Durations(messages).length(block.planned())
                        + " · "
                        + Kind.of(block.activity()).title(messages),
                said,
                look,
                wanted.get(place) && usable);
    }
}
