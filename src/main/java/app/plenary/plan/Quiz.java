package app.plenary.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Questions with right answers, put to the room one after the other.
 *
 * @param items at least one, in order; their questions have ids from 1
 * @param reading how long a question is there to be read before it can be answered; zero for none
 * @param confidence whether people say after each answer how sure they are
 */
public record Quiz(
        List<Item> items, Preset preset, Duration reading, boolean confidence, Standings standings)
        implements Activity {

    public static final int MOST_ITEMS = 40;
    public static final Duration LONGEST_READING = Duration.ofMinutes(2);
    public static final Duration SHORTEST_TIME = Duration.ofSeconds(5);
    public static final Duration LONGEST_TIME = Duration.ofMinutes(10);

    /** What it is about. */
    public enum Preset {
        /** Points for what is right alone; an answer can be changed until the question closes. */
        SERIOUS,
        /** Points also for being quick; the first answer stands. */
        PLAYFUL
    }

    /** What the room sees of how people did. */
    public enum Standings {
        NONE,
        /** The best few by name. */
        NAMES,
        /** The best groups, as people sat in the last groups before. */
        TEAMS
    }

    /**
     * One question.
     *
     * @param question a choice of one or several options
     * @param correct the ids of the right options; must not be known before they are shown
     * @param time how long there is for an answer once it can be given; no limit when empty
     * @param explanation shown with the right answer; may be empty
     */
    public record Item(
            Question question, Set<Integer> correct, Optional<Duration> time, String explanation) {
        public Item {
            correct = Set.copyOf(correct);
        }

        public int id() {
            return question.id();
        }

        public boolean isSeveral() {
            return question.kind() instanceof QuestionKind.Choice choice && choice.isSeveral();
        }

        /** With that question; right options that it lacks are no longer right. */
        public Item with(Question other) {
            var left =
                    other.options().stream()
                            .map(Option::id)
                            .filter(correct::contains)
                            .collect(Collectors.toSet());
            return new Item(other, left, time, explanation);
        }

        /** With one or several options to be marked; of several right ones only the first stays. */
        public Item withSeveral(boolean several) {
            var kind =
                    question.kind() instanceof QuestionKind.Choice choice
                            ? choice.withSeveral(several)
                            : question.kind();
            var next = with(question.with(kind));
            return several || correct.size() < 2
                    ? next
                    : next.withCorrect(Set.of(new TreeSet<>(correct).getFirst()));
        }

        /** With that option right or wrong; where one is to be marked, no other is right then. */
        public Item withCorrect(int option, boolean right) {
            var next = new TreeSet<>(isSeveral() || !right ? correct : Set.<Integer>of());
            if (right) {
                next.add(option);
            } else {
                next.remove(option);
            }
            return withCorrect(next);
        }

        public Item withCorrect(Set<Integer> others) {
            return new Item(question, others, time, explanation);
        }

        public Item withTime(Optional<Duration> other) {
            return new Item(question, correct, other, explanation);
        }

        public Item withExplanation(String other) {
            return new Item(question, correct, time, other);
        }

        /** Whether it can be asked: with a text, two options and a right one. */
        public boolean isReady() {
            return question.isReady() && !correct.isEmpty();
        }
    }

    public Quiz {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("A quiz without a question");
        }
    }

    /** A calm quiz of one empty question, with half a minute for it. */
    public static Quiz plain() {
        return new Quiz(
                List.of(item(1)), Preset.SERIOUS, Duration.ofSeconds(5), false, Standings.NONE);
    }

    private static Item item(int id) {
        return new Item(
                new Question(id, "", QuestionKind.Choice.one(List.of())),
                Set.of(),
                Optional.of(Duration.ofSeconds(30)),
                "");
    }

    public Item first() {
        return items.getFirst();
    }

    /** The item whose question has that id. */
    public Optional<Item> find(int id) {
        return items.stream().filter(item -> item.id() == id).findFirst();
    }

    /** The place of that item, from 1; 0 when there is none. */
    public int place(int id) {
        return items.stream().map(Item::id).toList().indexOf(id) + 1;
    }

    /** Whether every item can be asked. */
    public boolean isReady() {
        return items.stream().allMatch(Item::isReady);
    }

    /** With the item of that id changed; unchanged when there is none. */
    public Quiz with(int id, UnaryOperator<Item> change) {
        return withItems(
                items.stream().map(item -> item.id() == id ? change.apply(item) : item).toList());
    }

    /** With one more empty item at the end, under the next free id, with the time of the last. */
    public Quiz plus() {
        int free = items.stream().mapToInt(Item::id).max().orElse(0) + 1;
        var next = new ArrayList<>(items);
        next.add(item(free).withTime(items.getLast().time()));
        return withItems(next);
    }

    public Quiz withItems(List<Item> others) {
        return new Quiz(others, preset, reading, confidence, standings);
    }

    /** With that preset, and the standings that usually go with it. */
    public Quiz withPreset(Preset other) {
        var usual =
                switch (other) {
                    case SERIOUS -> Standings.NONE;
                    case PLAYFUL -> Standings.NAMES;
                };
        return new Quiz(items, other, reading, confidence, other == preset ? standings : usual);
    }

    public Quiz withReading(Duration other) {
        return new Quiz(items, preset, other, confidence, standings);
    }

    public Quiz withConfidence(boolean other) {
        return new Quiz(items, preset, reading, other, standings);
    }

    public Quiz withStandings(Standings other) {
        return new Quiz(items, preset, reading, confidence, other);
    }
}
