package app.plenary.exchange;

import app.plenary.exchange.WishSentence.Asked;
import app.plenary.exchange.WishSentence.Attribute;
import app.plenary.exchange.WishSentence.Before;
import app.plenary.exchange.WishSentence.Host;
import app.plenary.grouping.Wish;
import app.plenary.text.Messages;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Wishes as one says them: “Ada and Ben apart”, “Team spread evenly”. What is said is read again as
 * the same by {@link WishText}.
 */
public final class WishSpoken {
    private WishSpoken() {}

    /**
     * The sentence without its strength.
     *
     * @param rounds as many as it was read with: who is absent in all of them is just absent
     */
    public static String plain(
            WishSentence sentence, NamedPeople people, int rounds, Messages messages) {
        return switch (sentence) {
            case Asked(Wish wish, Optional<Attribute> by) ->
                    said(wish, by, people, rounds, messages);
            case Host(int person, int group) ->
                    messages.get(
                            "exchange.wish.said.host",
                            WishText.name(person, people),
                            Integer.toString(group + 1));
            case Before _ -> WishText.write(sentence, people, messages);
        };
    }

    /** The sentence with its strength in brackets where that is not the usual one. */
    public static String whole(
            WishSentence sentence, NamedPeople people, int rounds, Messages messages) {
        return plain(sentence, people, rounds, messages)
                + (sentence instanceof Asked(Wish wish, var _)
                        ? WishText.strength(wish.strength(), WishText.usual(wish), messages)
                        : "");
    }

    private static String said(
            Wish wish, Optional<Attribute> by, NamedPeople people, int rounds, Messages messages) {
        return switch (wish) {
            case Wish.Together w ->
                    messages.get(
                            "exchange.wish.said.together", names(w.people(), people, messages));
            case Wish.Apart w ->
                    messages.get("exchange.wish.said.apart", names(w.people(), people, messages));
            case Wish.Pinned w ->
                    at(w.person(), w.group(), people, messages)
                            + (w.rounds().isEmpty()
                                    ? ""
                                    : " " + WishText.rounds(w.rounds(), messages));
            case Wish.Absent w ->
                    WishText.name(w.person(), people)
                            + " "
                            + WishWords.ABSENT.written(messages)
                            + (w.rounds().size() == rounds
                                    ? ""
                                    : " " + WishText.rounds(w.rounds(), messages));
            case Wish.NewPairs _ -> WishWords.NEW_PAIRS.written(messages);
            case Wish.FairShare _ -> WishWords.FAIR_SHARE.written(messages);
            case Wish.Spread _ -> messages.get("exchange.wish.said.spread", WishText.attribute(by));
            case Wish.Alike _ -> messages.get("exchange.wish.said.alike", WishText.attribute(by));
            case Wish.Balance _ ->
                    messages.get("exchange.wish.said.balance", WishText.attribute(by));
            case Wish.NotAlone w ->
                    messages.get(
                            "exchange.wish.said.not-alone",
                            by.isPresent()
                                    ? WishText.attribute(by)
                                    : names(w.people(), people, messages));
        };
    }

    /** As in “Ada at group 2”. */
    static String at(int person, int group, NamedPeople people, Messages messages) {
        return WishText.name(person, people)
                + " "
                + WishWords.AT.written(messages)
                + " "
                + WishWords.GROUP.written(messages)
                + " "
                + (group + 1);
    }

    /** Names in quotation marks are only read behind a comma. */
    private static String names(Collection<Integer> all, NamedPeople people, Messages messages) {
        List<String> names =
                all.stream().sorted().map(person -> WishText.name(person, people)).toList();
        return names.stream().anyMatch(name -> name.startsWith("\""))
                ? String.join(", ", names)
                : messages.list(names);
    }
}
