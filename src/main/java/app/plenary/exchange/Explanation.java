package app.plenary.exchange;

import app.plenary.grouping.Account;
import app.plenary.grouping.Conflict;
import app.plenary.grouping.Problem;
import app.plenary.grouping.Schedule;
import app.plenary.grouping.Strength;
import app.plenary.grouping.Wish;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What groups give to those who asked for them, in sentences with names: who meets again, which
 * wishes are kept and why not the others, what is impossible. It stands beside the wishes, as it
 * names each by the sentence that was written for it.
 */
public final class Explanation {
    private static final int MOST_NAMED = 10;

    private final Problem problem;
    private final NamedPeople people;
    private final List<WishText.Line> lines;
    private final Messages messages;

    /**
     * @param lines the wishes as they were written; a line of number 0 is not named by its number
     */
    public Explanation(
            Problem problem, NamedPeople people, List<WishText.Line> lines, Messages messages) {
        this.problem = problem;
        this.people = people;
        this.lines = List.copyOf(lines);
        this.messages = messages;
    }

    /** All there is to say about groups, the most important first. */
    public List<String> of(Account account, Schedule schedule) {
        var said = new ArrayList<String>();
        said.add(shape(schedule));
        said.add(repeats(account));
        earlier(account).ifPresent(said::add);
        said.add(notMet(account));
        limit(account, schedule).ifPresent(said::add);
        said.addAll(wishes(account));
        return said;
    }

    /** What is the matter, without the wishes it is about; without a full stop. */
    public static String matter(Conflict conflict, Messages messages) {
        var kind = conflict.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return messages.get("exchange.groups.conflict." + kind);
    }

    /** Why there is no answer, which wishes are in each other's way, and what to do without. */
    public String conflict(Conflict conflict) {
        var what = matter(conflict, messages);
        var named = named(conflict.wishes());
        var where = where(conflict.rounds());
        var all =
                conflict.wishes().isEmpty()
                        ? messages.get("exchange.groups.conflict-of-sizes", what, where)
                        : messages.get(
                                "exchange.groups.conflict-of-wishes",
                                what,
                                where,
                                conflict.wishes().size(),
                                named);
        return conflict.relax().isEmpty() || conflict.relax().equals(conflict.wishes())
                ? all
                : all + " " + messages.get("exchange.groups.relax", named(conflict.relax()));
    }

    // ---------------------------------------------------------------- meetings

    private String shape(Schedule schedule) {
        int groups = schedule.rounds().stream().mapToInt(Explanation::taken).max().orElse(0);
        return messages.get(
                "exchange.groups.shape", problem.people(), groups, schedule.rounds().size());
    }

    private static int taken(List<List<Integer>> round) {
        return (int) round.stream().filter(group -> !group.isEmpty()).count();
    }

    private String repeats(Account account) {
        var again = account.repeats().stream().filter(r -> r.times() > 1).toList();
        if (again.isEmpty()) {
            return messages.get("exchange.groups.no-repeats");
        }
        return messages.get(
                        "exchange.groups.repeats",
                        again.size(),
                        some(
                                again.stream()
                                        .map(r ->
                                                messages.get(
                                                        "exchange.groups.repeat",
                                                        name(r.one()),
                                                        name(r.other()),
                                                        r.times()))
                                        .toList()))
                + unavoidable(account);
    }

    private String unavoidable(Account account) {
        int least = account.limits().leastRepeats();
        if (least == 0) {
            return "";
        }
        return " "
                + (least == account.repeatsInTheseRounds()
                        ? messages.get("exchange.groups.none-less", least)
                        : messages.get("exchange.groups.unavoidable", least));
    }

    private Optional<String> earlier(Account account) {
        var again = account.repeats().stream().filter(r -> r.earlier() > 0).toList();
        if (again.isEmpty()) {
            return problem.earlier().isEmpty()
                    ? Optional.empty()
                    : Optional.of(messages.get("exchange.groups.no-earlier"));
        }
        return Optional.of(
                messages.get(
                        "exchange.groups.earlier",
                        again.size(),
                        some(
                                again.stream()
                                        .map(r ->
                                                messages.get(
                                                        "exchange.groups.pair",
                                                        name(r.one()),
                                                        name(r.other())))
                                        .toList())));
    }

    private String notMet(Account account) {
        int pairs = account.pairsNotMet();
        return pairs == 0
                ? messages.get("exchange.groups.everyone-met")
                : messages.get("exchange.groups.not-met", pairs);
    }

    private Optional<String> limit(Account account, Schedule schedule) {
        var most = account.limits().mostRounds();
        if (most.isEmpty()) {
            return Optional.empty();
        }
        var sizes =
                schedule.rounds().stream()
                        .max(
                                java.util.Comparator.comparingInt(
                                        round -> round.stream().mapToInt(List::size).sum()))
                        .stream()
                        .flatMap(List::stream)
                        .mapToInt(List::size)
                        .filter(size -> size > 0)
                        .summaryStatistics();
        var size =
                sizes.getMin() == sizes.getMax()
                        ? Integer.toString(sizes.getMin())
                        : sizes.getMin() + "–" + sizes.getMax();
        return Optional.of(
                messages.get("exchange.groups.limit", sizes.getSum(), size, most.getAsInt()));
    }

    private String some(List<String> all) {
        return all.size() <= MOST_NAMED
                ? messages.list(all)
                : messages.get(
                        "exchange.groups.and-more",
                        String.join(", ", all.subList(0, MOST_NAMED)),
                        all.size() - MOST_NAMED);
    }

    // ---------------------------------------------------------------- wishes

    private List<String> wishes(Account account) {
        var counted =
                account.wishes().stream()
                        .filter(kept -> !(kept.wish() instanceof Wish.NewPairs))
                        .toList();
        var yesOrNo = counted.stream().filter(k -> k.degree() != Account.Degree.MEASURED).toList();
        long kept = yesOrNo.stream().filter(k -> k.degree() == Account.Degree.KEPT).count();
        var said = new ArrayList<String>();
        if (!yesOrNo.isEmpty()) {
            said.add(
                    kept == yesOrNo.size()
                            ? messages.get("exchange.groups.all-kept", kept)
                            : messages.get("exchange.groups.some-kept", kept, yesOrNo.size()));
        }
        for (var one : counted) {
            if (one.figure() instanceof Account.Means(double difference, double deviation)) {
                said.add(
                        messages.get(
                                "exchange.groups.means", named(one.wish()), difference, deviation));
            } else if (one.degree() != Account.Degree.KEPT) {
                said.add(missed(one) + reason(one));
            }
        }
        return said;
    }

    private String missed(Account.Kept kept) {
        var wish = named(kept.wish());
        return switch (kept.wish()) {
            case Wish.Together _, Wish.Apart _, Wish.Pinned _, Wish.Absent _, Wish.NewPairs _ ->
                    messages.get(
                            "exchange.groups.missed-rounds", wish, kept.missed(), kept.parts());
            case Wish.FairShare _ ->
                    messages.get(
                            "exchange.groups.missed-people", wish, kept.missed(), kept.parts());
            case Wish.Spread _, Wish.Alike _, Wish.NotAlone _, Wish.Balance _ ->
                    messages.get(
                            "exchange.groups.missed-groups", wish, kept.missed(), kept.parts());
        };
    }

    private String reason(Account.Kept kept) {
        return " "
                + switch (kept.reason().orElse(new Account.NotFound())) {
                    case Account.Impossible(int _, Conflict conflict) -> {
                        var others =
                                conflict.wishes().stream()
                                        .filter(wish -> !wish.equals(kept.wish()))
                                        .toList();
                        yield others.isEmpty()
                                ? messages.get("exchange.groups.never-possible")
                                : messages.get("exchange.groups.in-the-way", named(others));
                    }
                    case Account.Counted(int repeats) ->
                            messages.get("exchange.groups.unavoidable", repeats);
                    case Account.NotFound _ -> messages.get("exchange.groups.not-found");
                };
    }

    private String named(List<Wish> wishes) {
        return messages.list(wishes.stream().map(this::named).toList());
    }

    /** The wish as a sentence, with its line where it was written in one. */
    private String named(Wish wish) {
        for (var line : lines) {
            if (line.sentence().asks().filter(wish::equals).isPresent()) {
                var text = WishText.write(line.sentence(), people, messages);
                return line.line() == 0
                        ? messages.get("exchange.groups.wish", text)
                        : messages.get(
                                "exchange.groups.wish-in-line",
                                text,
                                Integer.toString(line.line()));
            }
        }
        return switch (wish) {
            case Wish.Spread _, Wish.Alike _, Wish.Balance _ ->
                    messages.get("exchange.groups.wish", strength(wish.strength()));
            default ->
                    messages.get(
                            "exchange.groups.wish",
                            WishText.write(
                                    new WishSentence.Asked(wish, Optional.empty()),
                                    people,
                                    messages));
        };
    }

    private String strength(Strength strength) {
        return WishWords.of(strength).written(messages);
    }

    private String name(int person) {
        return people.told(person);
    }

    private String where(List<Integer> rounds) {
        if (rounds.size() == problem.rounds()
                || rounds.equals(IntStream.range(0, problem.rounds()).boxed().toList())) {
            return "";
        }
        return " "
                + messages.get(
                        "exchange.groups.in-rounds",
                        rounds.size(),
                        messages.list(rounds.stream().map(r -> Integer.toString(r + 1)).toList()));
    }
}
