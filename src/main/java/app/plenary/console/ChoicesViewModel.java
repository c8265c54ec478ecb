package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupShape;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.GroupChoice;
import app.plenary.session.Participant;
import app.plenary.session.ParticipantId;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What people choose in a breakout block before groups are drawn, for the facilitator: how many
 * have, and entering it for those without a phone. To be used on one thread.
 */
final class ChoicesViewModel {

    /** Which of the two lists of a choice. */
    enum Side {
        WANTS,
        OFFERS
    }

    /**
     * Somebody here.
     *
     * @param words what the person has chosen; empty for nothing
     */
    record Person(ParticipantId id, String name, boolean phone, String words) {
        boolean hasChosen() {
            return !words.isEmpty();
        }
    }

    private final Messages messages;
    private final Sender sender;
    private final Comparator<Person> order;
    private final Map<ParticipantId, GroupChoice> underWay = new ConcurrentHashMap<>();
    private final Set<ParticipantId> granted = ConcurrentHashMap.newKeySet();
    private @Nullable BlockId block;
    private @Nullable Session session;
    private BreakoutRounds activity = new BreakoutRounds("", 2, 1);

    ChoicesViewModel(Messages messages, Sender sender) {
        this.messages = messages;
        this.sender = sender;
        var collator = Collator.getInstance(messages.locale());
        order =
                Comparator.comparing(Person::hasChosen)
                        .thenComparing(Person::phone)
                        .thenComparing(Person::name, collator::compare);
    }

    void show(Session newest, Block of, BreakoutRounds as) {
        if (!of.id().equals(block) || !as.topics().equals(activity.topics())) {
            underWay.clear();
        }
        session = newest;
        block = of.id();
        activity = as;
        // What was granted is in this session, and so is whatever the person has chosen since.
        granted.forEach(person -> {
            granted.remove(person);
            underWay.remove(person);
        });
    }

    /** Follows no block until {@link #show}. */
    void rest() {
        block = null;
        session = null;
        underWay.clear();
        granted.clear();
    }

    /** Whether the block asks people to choose. */
    boolean isAsked() {
        return block != null && activity.isChosen();
    }

    /** Whether topics are offered and asked for, instead of ranked. */
    boolean isOffering() {
        return activity.shape() == GroupShape.OFFERS_AND_ASKS;
    }

    List<String> topics() {
        return activity.topics();
    }

    /** A topic, from 0, with how many people fit. */
    String withPlaces(int topic) {
        var text = topics().get(topic);
        return activity.most(topic)
                .map(most -> messages.get("console.choice.places", text, most))
                .orElse(text);
    }

    /** How many of those here have chosen, in words. */
    String count() {
        return session == null || block == null
                ? ""
                : messages.get(
                        "console.choice.count",
                        session.chosen(block),
                        session.roster().presentCount());
    }

    /** Those here; who has not chosen and has no phone comes first. */
    List<Person> people() {
        var now = session;
        return now == null
                ? List.of()
                : now.roster().present().stream().map(this::person).sorted(order).toList();
    }

    private Person person(Participant p) {
        return new Person(p.id(), p.name(), !p.seat().isEmpty(), words(of(p.id())));
    }

    /** What that person chooses, as it stands or was asked for last. */
    GroupChoice of(ParticipantId person) {
        var asked = underWay.get(person);
        if (asked != null) {
            return asked;
        }
        return session == null || block == null
                ? GroupChoice.NONE
                : session.choices(block).getOrDefault(person, GroupChoice.NONE);
    }

    private String words(GroupChoice choice) {
        if (choice.isEmpty()) {
            return "";
        }
        if (!isOffering()) {
            return names(choice.wants());
        }
        var said = new ArrayList<String>();
        if (!choice.offers().isEmpty()) {
            said.add(messages.get("console.choice.offers", names(choice.offers())));
        }
        if (!choice.wants().isEmpty()) {
            said.add(messages.get("console.choice.wants", names(choice.wants())));
        }
        return String.join(" · ", said);
    }

    private String names(List<Integer> topics) {
        return String.join(
                ", ",
                topics.stream()
                        .filter(topic -> topic < topics().size())
                        .map(topic -> topics().get(topic))
                        .toList());
    }

    /** Takes a topic, from 0, into one side of that person's choice, or out of it. */
    void tap(ParticipantId person, Side side, int topic) {
        if (block == null) {
            return;
        }
        var now = of(person);
        var next =
                side == Side.WANTS
                        ? new GroupChoice(tapped(now.wants(), topic), now.offers())
                        : new GroupChoice(now.wants(), tapped(now.offers(), topic));
        var wish =
                new BreakoutCommand.Choose(
                        block,
                        person,
                        isOffering() ? next : new GroupChoice(next.wants(), List.of()));
        underWay.put(person, wish.choice());
        sender.send(
                wish,
                () -> {
                    if (wish.choice().equals(underWay.get(person))) {
                        granted.add(person);
                    }
                });
    }

    private static List<Integer> tapped(List<Integer> chosen, int topic) {
        var next = new ArrayList<>(chosen);
        if (!next.removeIf(each -> each == topic)) {
            next.add(topic);
        }
        return next;
    }
}
