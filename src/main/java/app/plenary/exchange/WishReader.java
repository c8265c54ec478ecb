package app.plenary.exchange;

import app.plenary.exchange.WishProblem.Kind;
import app.plenary.exchange.WishProblem.Stop;
import app.plenary.exchange.WishSentence.Asked;
import app.plenary.exchange.WishSentence.Attribute;
import app.plenary.exchange.WishSentence.Before;
import app.plenary.exchange.WishSentence.Host;
import app.plenary.grouping.Strength;
import app.plenary.grouping.Wish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Understands one line of wishes at a time. */
final class WishReader {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String ROUNDS =
            "(?:(?:"
                    + WishWords.IN.pattern()
                    + "\\s+)?"
                    + WishWords.ROUND.pattern()
                    + "\\s+(\\d[^\\p{L}]*(?:"
                    + WishWords.AND.pattern()
                    + "[^\\p{L}]*)*))";
    private static final Pattern PINNED =
            Pattern.compile(
                    "(.+?)\\s+"
                            + WishWords.AT.pattern()
                            + "\\s+"
                            + WishWords.GROUP.pattern()
                            + "\\s+(\\d{1,9})(?:\\s+"
                            + ROUNDS
                            + ")?",
                    FLAGS);
    private static final Pattern ABSENT =
            Pattern.compile(
                    "(.+?)\\s+" + WishWords.ABSENT.pattern() + "(?:\\s+" + ROUNDS + ")?", FLAGS);
    private static final Pattern HOSTS =
            Pattern.compile(
                    "(.+?)\\s+"
                            + WishWords.HOSTS.pattern()
                            + "\\s+"
                            + WishWords.GROUP.pattern()
                            + "\\s+(\\d{1,9})",
                    FLAGS);
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})(?:\\s*[-–]\\s*(\\d{1,9}))?");
    private static final Pattern AT_WORDS =
            Pattern.compile(
                    ".*(?<![\\p{L}\\p{N}])(?:"
                            + WishWords.AND.pattern()
                            + "|"
                            + WishWords.GROUP.pattern()
                            + "|"
                            + WishWords.ABSENT.pattern()
                            + ")(?![\\p{L}\\p{N}]).*",
                    FLAGS);

    private final NamedPeople people;
    private final WishNames names;
    private final int rounds;
    private final int groups;
    private final boolean gaps;

    /**
     * @param gaps whether a number that is balanced may be missing
     */
    WishReader(NamedPeople people, int rounds, int groups, boolean gaps) {
        this.gaps = gaps;
        this.people = people;
        this.names = new WishNames(people);
        this.rounds = rounds;
        this.groups = groups;
    }

    /** Whether a word has to stand in quotation marks to be read as a name. */
    static boolean isRisky(String word) {
        return AT_WORDS.matcher(word).matches() || WishWords.head(word).isPresent();
    }

    /** What a line asks for; nothing for a blank line or a comment. */
    List<WishSentence> sentences(String text) throws Stop {
        var line = WishLine.of(text);
        if (line.isBlank()) {
            return List.of();
        }
        var head = WishWords.head(line.head().isEmpty() ? line.body() : line.head());
        if (line.head().isEmpty()
                && head.filter(h -> h == WishWords.NEW_PAIRS || h == WishWords.FAIR_SHARE)
                        .isEmpty()) {
            return withoutHead(line);
        }
        boolean bare =
                head.filter(h -> h == WishWords.NEW_PAIRS || h == WishWords.FAIR_SHARE).isPresent();
        if (bare && !line.head().isEmpty() && !line.body().isEmpty()) {
            throw noSentence(line);
        }
        return switch (head.orElseThrow()) {
            case TOGETHER -> one(new Wish.Together(several(line), hard(line)));
            case APART -> one(new Wish.Apart(several(line), hard(line)));
            case HOST -> hosts(line);
            case SPREAD -> spread(line);
            case ALIKE -> alike(line);
            case BALANCE -> balance(line);
            case NOT_ALONE -> notAlone(line);
            case NEW_PAIRS -> one(new Wish.NewPairs(soft(line, Strength.IMPORTANT)));
            case FAIR_SHARE -> one(new Wish.FairShare(soft(line, Strength.WISHED)));
            case MET -> met(line);
            default -> throw noSentence(line);
        };
    }

    private static List<WishSentence> one(Wish wish) {
        return List.of(new Asked(wish, Optional.empty()));
    }

    private static Stop noSentence(WishLine line) {
        return new Stop(
                Kind.NO_SENTENCE,
                line.head().isEmpty() ? line.body() : line.head() + ": " + line.body(),
                List.of());
    }

    /** Who is in one group in all rounds and must be is its host; otherwise just sits there. */
    private List<WishSentence> hosts(WishLine line) throws Stop {
        return withoutHead(line).stream()
                .map(sentence ->
                        sentence.asks().orElseThrow() instanceof Wish.Pinned pin
                                        && pin.rounds().isEmpty()
                                        && pin.strength() == Strength.MUST
                                ? new Host(pin.person(), pin.group())
                                : sentence)
                .toList();
    }

    private List<WishSentence> withoutHead(WishLine line) throws Stop {
        var host = HOSTS.matcher(line.body());
        if (host.matches() && line.head().isEmpty()) {
            int group = number(host.group(2), groups, Kind.NO_GROUP);
            if (hard(line) != Strength.MUST) {
                throw new Stop(Kind.NO_STRENGTH, line.bracket(), strengths(Strength.MUST));
            }
            var all = new ArrayList<WishSentence>();
            for (int person : persons(host.group(1))) {
                all.add(new Host(person, group));
            }
            return all;
        }
        var pinned = PINNED.matcher(line.body());
        var sentences = new ArrayList<WishSentence>();
        if (pinned.matches()) {
            int group = number(pinned.group(2), groups, Kind.NO_GROUP);
            var when = pinned.group(3) == null ? Set.<Integer>of() : when(pinned.group(3));
            for (int person : persons(pinned.group(1))) {
                sentences.addAll(one(new Wish.Pinned(person, group, when, hard(line))));
            }
            return sentences;
        }
        var absent = ABSENT.matcher(line.body());
        if (absent.matches() && line.head().isEmpty()) {
            if (line.strength().filter(s -> s != Strength.MUST).isPresent()
                    || line.number().isPresent()) {
                throw new Stop(Kind.NO_STRENGTH, line.bracket(), strengths(Strength.MUST));
            }
            var when =
                    absent.group(2) == null
                            ? IntStream.range(0, rounds).boxed().collect(Collectors.toSet())
                            : when(absent.group(2));
            for (int person : persons(absent.group(1))) {
                sentences.addAll(one(new Wish.Absent(person, when)));
            }
            return sentences;
        }
        throw noSentence(line);
    }

    // ---------------------------------------------------------------- people

    private Set<Integer> several(WishLine line) throws Stop {
        var found = persons(line.body());
        if (found.size() < 2) {
            throw new Stop(Kind.TOO_FEW, line.head() + ": " + line.body(), List.of());
        }
        return found;
    }

    private Set<Integer> persons(String text) throws Stop {
        return names.persons(text);
    }

    // ---------------------------------------------------------------- attributes

    private List<WishSentence> by(Wish wish, int attribute, String value) {
        return List.of(
                new Asked(
                        wish, Optional.of(new Attribute(people.headings().get(attribute), value))));
    }

    private List<WishSentence> spread(WishLine line) throws Stop {
        int attribute = attribute(line.body());
        return by(new Wish.Spread(kinds(attribute), soft(line, Strength.WISHED)), attribute, "");
    }

    private List<WishSentence> alike(WishLine line) throws Stop {
        int attribute = attribute(line.body());
        return by(new Wish.Alike(kinds(attribute), soft(line, Strength.WISHED)), attribute, "");
    }

    private List<WishSentence> balance(WishLine line) throws Stop {
        int attribute = attribute(line.body());
        var values = new ArrayList<OptionalDouble>();
        for (int p = 0; p < people.names().size(); p++) {
            var value = people.values().get(p).get(attribute);
            var number = value.replace(',', '.');
            if (gaps && number.isEmpty()) {
                values.add(OptionalDouble.empty());
            } else if (number.matches("[-+]?\\d{1,15}(\\.\\d{0,15})?")) {
                values.add(OptionalDouble.of(Double.parseDouble(number)));
            } else {
                throw new Stop(
                        Kind.NOT_A_NUMBER,
                        people.headings().get(attribute),
                        List.of(people.names().get(p) + ": “" + value + "”"));
            }
        }
        double mean = values.stream().flatMapToDouble(OptionalDouble::stream).average().orElse(0);
        var all = values.stream().map(value -> value.orElse(mean)).toList();
        return by(new Wish.Balance(all, soft(line, Strength.WISHED)), attribute, "");
    }

    private List<WishSentence> notAlone(WishLine line) throws Stop {
        var strength = soft(line, Strength.WISHED);
        int equals = WishLine.first(line.body(), '=');
        if (equals < 0) {
            return one(new Wish.NotAlone(several(line), strength));
        }
        int attribute = attribute(line.body().substring(0, equals));
        var value = WishLine.bare(line.body().substring(equals + 1).strip());
        Function<Integer, String> of = p -> people.values().get(p).get(attribute);
        var marked =
                IntStream.range(0, people.names().size())
                        .filter(p -> Folded.of(of.apply(p)).equals(Folded.of(value)))
                        .boxed()
                        .collect(Collectors.toSet());
        if (marked.isEmpty() || value.isEmpty()) {
            var values =
                    IntStream.range(0, people.names().size())
                            .mapToObj(of::apply)
                            .filter(v -> !v.isEmpty())
                            .distinct()
                            .limit(8)
                            .toList();
            throw new Stop(Kind.NO_VALUE, value, values);
        }
        return by(new Wish.NotAlone(marked, strength), attribute, value);
    }

    private int attribute(String item) throws Stop {
        var word = WishLine.bare(item.strip());
        var meant = people.attributes(word);
        if (meant.size() != 1) {
            throw new Stop(Kind.NO_ATTRIBUTE, word, people.headings());
        }
        return meant.getFirst();
    }

    private List<Integer> kinds(int attribute) {
        Map<String, Integer> numbers = new HashMap<>();
        var kinds = new ArrayList<Integer>();
        for (var values : people.values()) {
            var value = Folded.of(values.get(attribute));
            kinds.add(value.isEmpty() ? -1 : numbers.computeIfAbsent(value, _ -> numbers.size()));
        }
        return kinds;
    }

    // ---------------------------------------------------------------- numbers and strengths

    private List<WishSentence> met(WishLine line) throws Stop {
        if (line.strength().isPresent() || line.number().orElse(1) > 100) {
            throw new Stop(Kind.NO_STRENGTH, line.bracket(), List.of("0–100"));
        }
        return List.of(new Before(List.copyOf(several(line)), line.number().orElse(1)));
    }

    private Set<Integer> when(String text) throws Stop {
        var found = new TreeSet<Integer>();
        for (String item : text.split("[,;]|" + WishWords.AND.pattern(), -1)) {
            var span = SPAN.matcher(item.strip());
            if (!span.matches()) {
                throw new Stop(Kind.NO_ROUND, text.strip(), List.of("1–" + rounds));
            }
            int from = number(span.group(1), rounds, Kind.NO_ROUND);
            int to = span.group(2) == null ? from : number(span.group(2), rounds, Kind.NO_ROUND);
            for (int r = Math.min(from, to); r <= Math.max(from, to); r++) {
                found.add(r);
            }
        }
        return found;
    }

    /** The number from 0 that people write from 1. */
    private static int number(String digits, int most, Kind otherwise) throws Stop {
        int number = Integer.parseInt(digits);
        if (number < 1 || number > most) {
            throw new Stop(otherwise, digits, List.of("1–" + most));
        }
        return number - 1;
    }

    private static Strength hard(WishLine line) throws Stop {
        if (line.number().isPresent()) {
            throw new Stop(Kind.NO_STRENGTH, line.bracket(), strengths(Strength.values()));
        }
        return line.strength().orElse(Strength.MUST);
    }

    private static Strength soft(WishLine line, Strength usual) throws Stop {
        if (line.number().isPresent()
                || line.strength().filter(Strength.MUST::equals).isPresent()) {
            throw new Stop(
                    line.number().isPresent() ? Kind.NO_STRENGTH : Kind.NEVER_MUST,
                    line.bracket(),
                    strengths(Strength.IMPORTANT, Strength.WISHED, Strength.NICE));
        }
        return line.strength().orElse(usual);
    }

    static List<String> strengths(Strength... all) {
        return Arrays.stream(all)
                .map(strength -> strength.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
