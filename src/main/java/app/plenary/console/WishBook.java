package app.plenary.console;

import app.plenary.exchange.NamedPeople;
import app.plenary.exchange.WishSentence;
import app.plenary.exchange.WishSentence.Asked;
import app.plenary.exchange.WishSentence.Attribute;
import app.plenary.exchange.WishSentence.Before;
import app.plenary.exchange.WishSentence.Host;
import app.plenary.exchange.WishSpoken;
import app.plenary.exchange.WishText;
import app.plenary.grouping.Strength;
import app.plenary.grouping.Wish;
import app.plenary.plan.BreakoutRounds;
import app.plenary.session.GroupWish;
import app.plenary.session.Participant;
import app.plenary.session.ParticipantId;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The wishes of a session in sentences, and back. Holds one moment of the session. */
final class WishBook {
    private final Messages messages;
    private final List<Participant> everyone;
    private final Map<ParticipantId, Integer> numbers = new HashMap<>();
    private final NamedPeople people;

    WishBook(Session session, Messages messages) {
        this.messages = messages;
        everyone = session.roster().inOrder();
        everyone.forEach(person -> numbers.put(person.id(), numbers.size()));
        var headings = session.roster().attributeNames();
        people =
                new NamedPeople(
                        everyone.stream().map(Participant::name).toList(),
                        headings,
                        everyone.stream()
                                .map(person ->
                                        headings.stream().map(h -> value(person, h)).toList())
                                .toList());
    }

    private static String value(Participant person, String heading) {
        var exact = person.attributes().get(heading);
        if (exact != null) {
            return exact;
        }
        return person.attributes().entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(heading))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Everybody, as sentences name them. */
    NamedPeople people() {
        return people;
    }

    WishText.Reading read(String text) {
        return WishText.readWithGaps(
                text, people, BreakoutRounds.MOST_ROUNDS, BreakoutRounds.MOST_GROUPS);
    }

    /** The wish as one says it, without its strength. */
    String said(GroupWish wish) {
        return WishSpoken.plain(sentence(wish), people, BreakoutRounds.MOST_ROUNDS, messages);
    }

    /** The wish as a line that is read as the same. */
    String line(GroupWish wish) {
        return WishSpoken.whole(sentence(wish), people, BreakoutRounds.MOST_ROUNDS, messages);
    }

    private WishSentence sentence(GroupWish wish) {
        return switch (wish) {
            case GroupWish.Together(var who, var strength) ->
                    asked(new Wish.Together(numbers(who), strength));
            case GroupWish.Apart(var who, var strength) ->
                    asked(new Wish.Apart(numbers(who), strength));
            case GroupWish.Pinned(var who, int group, var rounds, var strength) ->
                    asked(new Wish.Pinned(number(who), group, rounds, strength));
            case GroupWish.Absent(var who, var rounds) ->
                    asked(new Wish.Absent(number(who), rounds));
            case GroupWish.Host(var who, int group) -> new Host(number(who), group);
            case GroupWish.Spread(var of, var strength) ->
                    by(new Wish.Spread(List.of(), strength), of, "");
            case GroupWish.Alike(var of, var strength) ->
                    by(new Wish.Alike(List.of(), strength), of, "");
            case GroupWish.Balance(var of, var strength) ->
                    by(new Wish.Balance(List.of(), strength), of, "");
            case GroupWish.NotAlone(var of, var value, var strength) ->
                    by(new Wish.NotAlone(Set.of(), strength), of, value);
            case GroupWish.NewPairs(var strength) -> asked(new Wish.NewPairs(strength));
            case GroupWish.FairShare(var strength) -> asked(new Wish.FairShare(strength));
        };
    }

    private static WishSentence asked(Wish wish) {
        return new Asked(wish, Optional.empty());
    }

    private static WishSentence by(Wish wish, String attribute, String value) {
        return new Asked(wish, Optional.of(new Attribute(attribute, value)));
    }

    private Set<Integer> numbers(Collection<ParticipantId> who) {
        return who.stream().map(numbers::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Nobody ever leaves the list of those who came. */
    private int number(ParticipantId who) {
        return Objects.requireNonNull(numbers.get(who), "a wish names a stranger");
    }

    /** What a sentence asks of the session; empty for what a session cannot hold. */
    Optional<GroupWish> wish(WishSentence sentence) {
        return switch (sentence) {
            case Before _ -> Optional.empty();
            case Host(int person, int group) -> Optional.of(new GroupWish.Host(id(person), group));
            case Asked(Wish wish, Optional<Attribute> by) -> wish(wish, by);
        };
    }

    private Optional<GroupWish> wish(Wish wish, Optional<Attribute> by) {
        return switch (wish) {
            case Wish.Together(var who, var strength) ->
                    Optional.of(new GroupWish.Together(ids(who), strength));
            case Wish.Apart(var who, var strength) ->
                    Optional.of(new GroupWish.Apart(ids(who), strength));
            case Wish.Pinned(int person, int group, var rounds, var strength) ->
                    Optional.of(new GroupWish.Pinned(id(person), group, rounds, strength));
            case Wish.Absent(int person, var rounds) ->
                    Optional.of(new GroupWish.Absent(id(person), rounds));
            case Wish.Spread(var _, var strength) ->
                    by.map(a -> new GroupWish.Spread(a.heading(), strength));
            case Wish.Alike(var _, var strength) ->
                    by.map(a -> new GroupWish.Alike(a.heading(), strength));
            case Wish.Balance(var _, var strength) ->
                    by.map(a -> new GroupWish.Balance(a.heading(), strength));
            case Wish.NotAlone(var _, var strength) ->
                    by.map(a -> new GroupWish.NotAlone(a.heading(), a.value(), strength));
            case Wish.NewPairs(var strength) -> Optional.of(new GroupWish.NewPairs(strength));
            case Wish.FairShare(var strength) -> Optional.of(new GroupWish.FairShare(strength));
        };
    }

    private ParticipantId id(int person) {
        return everyone.get(person).id();
    }

    private Set<ParticipantId> ids(Set<Integer> who) {
        return who.stream().map(this::id).collect(Collectors.toSet());
    }

    /** What keeps a wish from counting now, as somebody is away; empty when nothing does. */
    String trouble(GroupWish wish) {
        var away =
                who(wish).stream()
                        .map(this::number)
                        .map(everyone::get)
                        .filter(person -> !person.present())
                        .map(Participant::name)
                        .sorted()
                        .toList();
        if (!away.isEmpty()) {
            return messages.get("console.wish.away", messages.list(away), away.size());
        }
        var attribute = attribute(wish);
        boolean known =
                attribute.isEmpty()
                        || everyone.stream()
                                .filter(Participant::present)
                                .map(person -> value(person, attribute.get().heading()))
                                .anyMatch(value ->
                                        attribute.get().value().isEmpty()
                                                ? !value.isEmpty()
                                                : attribute.get().value().equalsIgnoreCase(value));
        return known ? "" : messages.get("console.wish.nobody-has");
    }

    private static List<ParticipantId> who(GroupWish wish) {
        return switch (wish) {
            case GroupWish.Together w -> List.copyOf(w.people());
            case GroupWish.Apart w -> List.copyOf(w.people());
            case GroupWish.Pinned w -> List.of(w.person());
            case GroupWish.Absent w -> List.of(w.person());
            case GroupWish.Host w -> List.of(w.person());
            case GroupWish.Spread _,
                    GroupWish.Alike _,
                    GroupWish.Balance _,
                    GroupWish.NotAlone _,
                    GroupWish.NewPairs _,
                    GroupWish.FairShare _ ->
                    List.of();
        };
    }

    /** What of people the wish goes by; empty where it names them, or nothing. */
    static Optional<Attribute> attribute(GroupWish wish) {
        return switch (wish) {
            case GroupWish.Spread w -> Optional.of(new Attribute(w.attribute(), ""));
            case GroupWish.Alike w -> Optional.of(new Attribute(w.attribute(), ""));
            case GroupWish.Balance w -> Optional.of(new Attribute(w.attribute(), ""));
            case GroupWish.NotAlone w -> Optional.of(new Attribute(w.attribute(), w.value()));
            case GroupWish.Together _,
                    GroupWish.Apart _,
                    GroupWish.Pinned _,
                    GroupWish.Absent _,
                    GroupWish.Host _,
                    GroupWish.NewPairs _,
                    GroupWish.FairShare _ ->
                    Optional.empty();
        };
    }

    /** How strong a wish of this kind can be, the strongest first. */
    static List<Strength> strengths(GroupWish wish) {
        return switch (wish) {
            case GroupWish.Together _, GroupWish.Apart _, GroupWish.Pinned _ ->
                    List.of(Strength.values());
            case GroupWish.Absent _, GroupWish.Host _ -> List.of(Strength.MUST);
            case GroupWish.Spread _,
                    GroupWish.Alike _,
                    GroupWish.Balance _,
                    GroupWish.NotAlone _,
                    GroupWish.NewPairs _,
                    GroupWish.FairShare _ ->
                    Stream.of(Strength.values()).filter(s -> s != Strength.MUST).toList();
        };
    }

    /** The wish with another strength; a host who need not stay is just seated there. */
    static GroupWish as(GroupWish wish, Strength strength) {
        return switch (wish) {
            case GroupWish.Together w -> new GroupWish.Together(w.people(), strength);
            case GroupWish.Apart w -> new GroupWish.Apart(w.people(), strength);
            case GroupWish.Pinned w ->
                    new GroupWish.Pinned(w.person(), w.group(), w.rounds(), strength);
            case GroupWish.Absent w -> w;
            case GroupWish.Host w ->
                    strength == Strength.MUST
                            ? w
                            : new GroupWish.Pinned(w.person(), w.group(), Set.of(), strength);
            case GroupWish.Spread w -> new GroupWish.Spread(w.attribute(), strength);
            case GroupWish.Alike w -> new GroupWish.Alike(w.attribute(), strength);
            case GroupWish.Balance w -> new GroupWish.Balance(w.attribute(), strength);
            case GroupWish.NotAlone w -> new GroupWish.NotAlone(w.attribute(), w.value(), strength);
            case GroupWish.NewPairs _ -> new GroupWish.NewPairs(strength);
            case GroupWish.FairShare _ -> new GroupWish.FairShare(strength);
        };
    }

    /** Whether two wishes ask the same, however strongly. */
    static boolean isSame(GroupWish one, GroupWish other) {
        return as(one, Strength.NICE).equals(as(other, Strength.NICE));
    }
}
