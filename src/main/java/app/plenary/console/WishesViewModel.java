package app.plenary.console;

import app.plenary.exchange.WishCompletion;
import app.plenary.exchange.WishProblem;
import app.plenary.exchange.WishText;
import app.plenary.grouping.Strength;
import app.plenary.session.GroupWish;
import app.plenary.session.Session;
import app.plenary.session.WishCommand;
import app.plenary.session.WishId;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is wished of groups, as sentences that can be written, changed and left out. To be used on
 * one thread.
 */
public final class WishesViewModel {

    /**
     * A wish.
     *
     * @param said the sentence without its strength
     * @param strengths it could have, the strongest first
     * @param trouble why it does not count now; may be empty
     * @param clashes whether it cannot be kept together with others
     */
    public record Item(
            WishId id,
            String said,
            Strength strength,
            List<Strength> strengths,
            String trouble,
            boolean clashes) {
        public Item {
            strengths = List.copyOf(strengths);
        }
    }

    /** What a line that is being typed comes to. */
    public sealed interface Understanding {}

    /** Nothing is typed. */
    public record Nothing() implements Understanding {}

    /** The line asks for this. */
    public record Understood(String words, List<GroupWish> wishes) implements Understanding {
        public Understood {
            wishes = List.copyOf(wishes);
        }
    }

    /**
     * The line was not understood.
     *
     * @param word what in it was not; may be empty
     * @param unfinished whether it may only be that more is to come
     */
    public record Trouble(String words, String word, boolean unfinished) implements Understanding {}

    private final Messages messages;
    private final Sender sender;
    private Session session;
    private WishBook book;
    private Optional<WishClash> clash = Optional.empty();

    public WishesViewModel(Messages messages, Sender sender, Session session) {
        this.messages = messages;
        this.sender = sender;
        this.session = session;
        book = new WishBook(session, messages);
    }

    /** Follows {@code now}; tells whether anything that counts for wishes is another. */
    public boolean show(Session now) {
        boolean same =
                now.roster() == session.roster()
                        && now.wishes().equals(session.wishes())
                        && now.agenda().equals(session.agenda())
                        && now.breakouts().equals(session.breakouts())
                        && now.runs().equals(session.runs());
        session = now;
        if (!same) {
            book = new WishBook(now, messages);
        }
        return !same;
    }

    /** What is in each other's way, as far as it is known. */
    void show(Optional<WishClash> found) {
        clash = found;
    }

    Optional<WishClash> clash() {
        return clash.filter(found ->
                found.parts().stream()
                        .flatMap(part -> part.id().stream())
                        .allMatch(session.wishes()::containsKey));
    }

    Session session() {
        return session;
    }

    /** All wishes, in the order in which they were made. */
    public List<Item> items() {
        Set<WishId> clashing = new HashSet<>();
        clash().ifPresent(
                        found -> found.parts().forEach(part -> part.id().ifPresent(clashing::add)));
        return session.wishes().entrySet().stream()
                .map(each ->
                        new Item(
                                each.getKey(),
                                book.said(each.getValue()),
                                each.getValue().strength(),
                                WishBook.strengths(each.getValue()),
                                book.trouble(each.getValue()),
                                clashing.contains(each.getKey())))
                .toList();
    }

    /** The wish as a line to be changed. */
    public String line(WishId id) {
        var wish = session.wishes().get(id);
        return wish == null ? "" : book.line(wish);
    }

    /** How a line may go on. */
    public List<WishCompletion.Choice> choices(String text, int caret) {
        return new WishCompletion(book.people(), messages).at(text, caret);
    }

    /** How a wish of a kind begins. */
    public WishCompletion.Choice begin(WishCompletion.Kind kind) {
        return new WishCompletion(book.people(), messages).begin(kind);
    }

    /** What a line comes to. */
    public Understanding understand(String line) {
        var reading = book.read(line);
        if (!reading.problems().isEmpty()) {
            WishProblem problem = reading.problems().getFirst();
            boolean unfinished =
                    switch (problem.kind()) {
                        case NO_SENTENCE, TOO_FEW, NOTHING_ASKED -> true;
                        default -> false;
                    };
            return new Trouble(problem.words(messages), problem.word(), unfinished);
        }
        var wishes = new ArrayList<GroupWish>();
        for (var read : reading.lines()) {
            var wish = book.wish(read.sentence());
            if (wish.isEmpty()) {
                return new Trouble(messages.get("console.wish.not-in-session"), "", false);
            }
            wishes.add(wish.get());
        }
        return wishes.isEmpty()
                ? new Nothing()
                : new Understood(messages.list(wishes.stream().map(this::spoken).toList()), wishes);
    }

    private String spoken(GroupWish wish) {
        return messages.get(
                "console.wish.spoken", book.said(wish), WishText.word(wish.strength(), messages));
    }

    /**
     * Keeps wishes as one step; one that asks what another does already takes its place.
     *
     * @param inPlaceOf the wish that is changed; empty for new ones
     * @return the words for nothing new; empty when something is kept
     */
    public Optional<String> keep(List<GroupWish> wishes, Optional<WishId> inPlaceOf) {
        var changed = new LinkedHashMap<WishId, GroupWish>();
        var place = inPlaceOf.filter(session.wishes()::containsKey);
        for (GroupWish wish : wishes) {
            var twin =
                    session.wishes().entrySet().stream()
                            .filter(each -> !Optional.of(each.getKey()).equals(inPlaceOf))
                            .filter(each -> WishBook.isSame(each.getValue(), wish))
                            .findFirst();
            if (twin.isPresent()) {
                if (!twin.get().getValue().equals(wish)) {
                    changed.put(twin.get().getKey(), wish);
                }
            } else if (changed.values().stream().noneMatch(w -> WishBook.isSame(w, wish))) {
                changed.put(place.orElseGet(WishId::fresh), wish);
                place = Optional.empty();
            }
        }
        changed.entrySet()
                .removeIf(each -> each.getValue().equals(session.wishes().get(each.getKey())));
        if (changed.isEmpty()) {
            return Optional.of(messages.get("console.wish.twice"));
        }
        sender.send(new WishCommand.KeepWishes(changed));
        return Optional.empty();
    }

    /** Makes a wish count more or less. */
    public void strengthen(WishId id, Strength strength) {
        var wish = session.wishes().get(id);
        if (wish != null && wish.strength() != strength) {
            sender.send(new WishCommand.ChangeWish(id, WishBook.as(wish, strength)));
        }
    }

    /** Whether a wish that must be could be less. */
    public boolean canRelax(WishId id) {
        var wish = session.wishes().get(id);
        return wish != null
                && WishBook.as(wish, Strength.IMPORTANT).strength() == Strength.IMPORTANT;
    }

    /** Takes a wish away. */
    public void forget(WishId id) {
        sender.send(new WishCommand.ForgetWish(id));
    }

    /** The line of many that were pasted: those understood, and those that were not. */
    public Pasted pasted(String text) {
        var wishes = new ArrayList<GroupWish>();
        var left = new ArrayList<String>();
        for (String line : text.lines().map(String::strip).toList()) {
            switch (understand(line)) {
                case Understood understood -> wishes.addAll(understood.wishes());
                case Trouble _ -> left.add(line);
                case Nothing _ -> {}
            }
        }
        return new Pasted(wishes, left);
    }

    /** What came of a text of many lines. */
    public record Pasted(List<GroupWish> wishes, List<String> left) {
        public Pasted {
            wishes = List.copyOf(wishes);
            left = List.copyOf(left);
        }
    }
}
