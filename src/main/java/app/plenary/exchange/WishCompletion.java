package app.plenary.exchange;

import app.plenary.grouping.Strength;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a line of wishes may go on: names, attributes, values, the words of wishes, strengths. */
public final class WishCompletion {
    /** What can be wished. */
    public enum Kind {
        TOGETHER,
        APART,
        GROUP,
        HOST,
        ABSENT,
        SPREAD,
        ALIKE,
        BALANCE,
        NOT_ALONE,
        NEW_PAIRS,
        FAIR_SHARE
    }

    /**
     * A line and where one writes on in it.
     *
     * @param label what is put in, for a list of choices
     */
    public record Choice(String label, String text, int caret) {}

    private static final int MOST = 8;
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "[,;&+(]\\s*|\\s" + WishWords.AND.pattern() + "\\s+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final NamedPeople people;
    private final Messages messages;

    public WishCompletion(NamedPeople people, Messages messages) {
        this.people = people;
        this.messages = messages;
    }

    /** A line that begins a wish of this kind. */
    public Choice begin(Kind kind) {
        var at = " " + word(WishWords.AT) + " " + word(WishWords.GROUP) + " 1";
        return switch (kind) {
            case TOGETHER -> headed(WishWords.TOGETHER);
            case APART -> headed(WishWords.APART);
            case GROUP -> new Choice("", at, 0);
            case HOST ->
                    new Choice(
                            "",
                            " " + word(WishWords.HOSTS) + " " + word(WishWords.GROUP) + " 1",
                            0);
            case ABSENT ->
                    new Choice(
                            "",
                            " "
                                    + word(WishWords.ABSENT)
                                    + " "
                                    + word(WishWords.IN)
                                    + " "
                                    + word(WishWords.ROUND)
                                    + " 1",
                            0);
            case SPREAD -> headed(WishWords.SPREAD);
            case ALIKE -> headed(WishWords.ALIKE);
            case BALANCE -> headed(WishWords.BALANCE);
            case NOT_ALONE -> headed(WishWords.NOT_ALONE);
            case NEW_PAIRS -> whole(word(WishWords.NEW_PAIRS));
            case FAIR_SHARE -> whole(word(WishWords.FAIR_SHARE));
        };
    }

    private Choice headed(WishWords head) {
        return whole(word(head) + ": ");
    }

    private static Choice whole(String text) {
        return new Choice(text.strip(), text, text.length());
    }

    private String word(WishWords word) {
        return word.written(messages);
    }

    /** How the line may go on at the caret, at most eight ways, the likeliest first. */
    public List<Choice> at(String text, int caret) {
        var before = text.substring(0, caret);
        var after = text.substring(caret);
        int colon = before.indexOf(':');
        var head =
                colon < 0
                        ? Optional.<WishWords>empty()
                        : WishWords.head(before.substring(0, colon));
        int from = head.isPresent() ? colon + 1 : 0;
        int begin = from;
        var between = BETWEEN.matcher(before);
        between.region(from, before.length());
        while (between.find()) {
            begin = between.end();
        }
        while (begin < before.length() && before.charAt(begin) == ' ') {
            begin++;
        }
        var found = new LinkedHashMap<String, Choice>();
        int start = begin;
        Consumer<String> choose =
                put ->
                        found.putIfAbsent(
                                put,
                                new Choice(
                                        put.strip(),
                                        before.substring(0, start) + put + after,
                                        start + put.length()));
        var typed = before.substring(begin);
        if (before.indexOf('(', from) >= 0) {
            strengths(typed, choose);
        } else if (head.isPresent()) {
            headed(head.get(), typed, named(before.substring(from, begin)), choose);
        } else {
            open(
                    typed,
                    before.isBlank(),
                    begin == from,
                    named(before.substring(from, begin)),
                    choose);
        }
        found.remove(typed);
        return found.values().stream().limit(MOST).toList();
    }

    private void headed(
            WishWords head, String typed, Set<Integer> others, Consumer<String> choose) {
        switch (head) {
            case SPREAD, ALIKE, BALANCE -> attributes(typed, "", choose);
            case NOT_ALONE -> {
                int equals = typed.indexOf('=');
                if (equals < 0) {
                    attributes(typed, " = ", choose);
                } else {
                    values(
                            typed.substring(0, equals).strip(),
                            typed.substring(equals + 1).strip(),
                            choose);
                }
            }
            case TOGETHER, APART, MET, HOST -> {
                names(typed, others, choose);
                if (head == WishWords.HOST) {
                    tails(typed, List.of(seat(WishWords.AT)), choose);
                }
            }
            default -> {}
        }
    }

    /** A line that may still become anything. */
    private void open(
            String typed,
            boolean blank,
            boolean first,
            Set<Integer> others,
            Consumer<String> choose) {
        if (!blank) {
            names(typed, others, choose);
            attributes(typed, " ", choose);
        }
        var tails =
                new ArrayList<>(
                        first
                                ? List.of(
                                        seat(WishWords.AT),
                                        seat(WishWords.HOSTS),
                                        word(WishWords.ABSENT))
                                : List.of(word(WishWords.TOGETHER), word(WishWords.APART)));
        tails(typed, tails, choose);
        for (String heading : people.headings()) {
            if (begins(typed, heading + " ")) {
                var rest = typed.substring(heading.length()).strip();
                Stream.of(
                                messages.get("exchange.wish.said.spread", heading),
                                messages.get("exchange.wish.said.alike", heading),
                                messages.get("exchange.wish.said.balance", heading))
                        .filter(said -> begins(said, heading + " " + rest))
                        .forEach(choose);
            }
        }
        if (first) {
            Arrays.stream(Kind.values())
                    .map(this::begin)
                    .filter(choice -> choice.caret() > 0 && begins(choice.text(), typed))
                    .forEach(choice -> choose.accept(choice.text()));
        }
    }

    private String seat(WishWords word) {
        return word(word) + " " + word(WishWords.GROUP) + " ";
    }

    /** What may stand behind a whole name. */
    private void tails(String typed, List<String> tails, Consumer<String> choose) {
        boolean marks = typed.startsWith("\"");
        for (int person = 0; person < people.names().size(); person++) {
            if (!marks && !begins(typed, people.names().get(person))) {
                continue;
            }
            var name = WishText.name(person, people);
            if (begins(typed, name + " ")) {
                var rest = typed.substring(name.length() + 1);
                tails.stream()
                        .filter(tail -> begins(tail, rest))
                        .forEach(tail -> choose.accept(name + " " + tail));
            }
        }
    }

    private void names(String typed, Set<Integer> others, Consumer<String> choose) {
        var wanted = WishLine.bare(typed);
        List<List<Integer>> ranks = List.of(new ArrayList<>(), new ArrayList<>());
        for (int person = 0; person < people.names().size(); person++) {
            var name = people.names().get(person);
            boolean begins = begins(name, wanted);
            boolean inside =
                    !begins
                            && Arrays.stream(name.split(" ", -1))
                                    .anyMatch(part -> begins(part, wanted));
            if (!others.contains(person) && (begins || inside)) {
                ranks.get(begins ? 0 : 1).add(person);
            }
        }
        ranks.forEach(rank ->
                rank.stream()
                        .limit(MOST + 1L)
                        .map(person -> WishText.name(person, people))
                        .forEach(choose));
    }

    /** Those whom what stands before names already. */
    private Set<Integer> named(String before) {
        var all = new LinkedHashSet<Integer>();
        for (String item : BETWEEN.split(before, -1)) {
            var meant = people.meant(WishLine.bare(item.strip()));
            if (meant.size() == 1 && !item.isBlank()) {
                all.add(meant.getFirst());
            }
        }
        return all;
    }

    private void attributes(String typed, String end, Consumer<String> choose) {
        people.headings().stream()
                .filter(heading -> begins(heading, typed))
                .forEach(heading -> choose.accept(WishText.word(heading) + end));
    }

    private void values(String heading, String typed, Consumer<String> choose) {
        var meant = people.attributes(WishLine.bare(heading));
        if (meant.size() == 1) {
            Map<String, String> values = new LinkedHashMap<>();
            people.values().stream()
                    .map(all -> all.get(meant.getFirst()))
                    .filter(value -> !value.isEmpty() && begins(value, typed))
                    .forEach(value -> values.putIfAbsent(Folded.of(value), value));
            values.values()
                    .forEach(value ->
                            choose.accept(
                                    WishText.word(people.headings().get(meant.getFirst()))
                                            + " = "
                                            + WishText.word(value)));
        }
    }

    private void strengths(String typed, Consumer<String> choose) {
        Arrays.stream(Strength.values())
                .map(strength -> WishText.word(strength, messages))
                .filter(word -> begins(word, typed))
                .forEach(word -> choose.accept(word + ")"));
    }

    private static boolean begins(String whole, String typed) {
        return Folded.of(whole).startsWith(Folded.of(typed));
    }
}
