package app.plenary.console;

import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.session.PollRun;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Raised hands while they are counted: one number for each option or step, typed in a line such as
 * "12 5 3" or counted one by one, with what is to be said of them. To be used on one thread.
 */
final class HandsDraft {
    static final int MOST = 9_999;

    /** Something hands are raised for. */
    record Raised(int id, String text) {}

    private final Messages messages;
    private final List<Raised> raised;
    private final boolean several;
    private final int others;
    private final int people;
    private final List<Integer> counts;
    private String problem = "";

    /** As they were counted before. */
    HandsDraft(Messages messages, Session session, PollRun run, Question question) {
        this.messages = messages;
        raised = raised(question);
        several = question.kind() instanceof QuestionKind.Choice choice && choice.isSeveral();
        // the same people raise hands for one question after the other
        others = run.answers().byPhone() + run.answers().handedIn().size();
        people = session.roster().presentCount();
        var before = run.answers().hands().get(question.id());
        counts =
                new ArrayList<>(
                        raised.stream()
                                .map(each ->
                                        before == null
                                                ? 0
                                                : before.counts().getOrDefault(each.id(), 0))
                                .toList());
    }

    private static List<Raised> raised(Question question) {
        return question.kind() instanceof QuestionKind.Scale scale
                ? scale.steps().stream()
                        .map(step -> new Raised(step, Integer.toString(step)))
                        .toList()
                : question.options().stream()
                        .map(option -> new Raised(option.id(), option.words()))
                        .toList();
    }

    List<Raised> raised() {
        return raised;
    }

    int count(int index) {
        return counts.get(index);
    }

    /** Whether any hand was counted. */
    boolean isEmpty() {
        return counts.stream().allMatch(count -> count == 0);
    }

    /** Adds to one count; below zero it does not go. */
    void add(int index, int by) {
        counts.set(index, Math.clamp((long) counts.get(index) + by, 0, MOST));
        problem = "";
    }

    /** The line as it would be typed. */
    String line() {
        return isEmpty()
                ? ""
                : counts.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Reads a typed line; numbers that are missing at the end count as none. */
    void type(String line) {
        problem = "";
        var parts = line.strip().split("[\\s,;/]+", -1);
        var read = new ArrayList<Integer>();
        for (String part : parts) {
            if (part.isEmpty()) {
                continue;
            }
            if (!part.matches("\\d{1,4}")) {
                problem = messages.get("console.hands.not-a-number", EventWords.shortened(part));
                return;
            }
            read.add(Integer.valueOf(part));
        }
        if (read.size() > raised.size()) {
            problem = messages.get("console.hands.too-many-numbers", raised.size());
            return;
        }
        Collections.fill(counts, 0);
        for (int i = 0; i < read.size(); i++) {
            counts.set(i, read.get(i));
        }
    }

    /** What was typed that cannot be read; empty when it can. */
    String problem() {
        return problem;
    }

    /** How many people these hands are: with several answers at least the most for one option. */
    int handsUp() {
        return several
                ? counts.stream().mapToInt(Integer::intValue).max().orElse(0)
                : counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether there would be more answers than people. Where nobody joined, nobody knows. */
    boolean isTooMany() {
        return people > 0 && handsUp() > 0 && others + handsUp() > people;
    }

    /** How the count compares with those who are here. */
    String says() {
        if (people == 0) {
            return messages.get("console.hands.says", handsUp());
        }
        if (isTooMany()) {
            return messages.get("console.hands.too-many", others + handsUp(), people);
        }
        return others == 0
                ? messages.get("console.hands.of", handsUp(), people)
                : messages.get("console.hands.of-with-phones", handsUp(), others, people);
    }

    /** By option or step; none when there is nothing to count. */
    Map<Integer, Integer> counts() {
        var all = new TreeMap<Integer, Integer>();
        for (int i = 0; i < raised.size() && !isEmpty(); i++) {
            all.put(raised.get(i).id(), counts.get(i));
        }
        return all;
    }
}
