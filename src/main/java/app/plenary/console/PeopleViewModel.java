package app.plenary.console;

import app.plenary.plan.Quiz;
import app.plenary.plan.Wording;
import app.plenary.session.Participant;
import app.plenary.session.ParticipantId;
import app.plenary.session.Phase;
import app.plenary.session.QuizCommand;
import app.plenary.session.Roster;
import app.plenary.session.RosterCommand;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who is in the room: those present by name, then those who are away. */
public final class PeopleViewModel {

    /**
     * A person of the list.
     *
     * @param phone whether the person has a phone in the room
     * @param state the same in words
     * @param facts what is known of the person, as in "Team: Sales · Role: PM"; may be empty
     */
    public record Person(
            ParticipantId id,
            String name,
            boolean present,
            boolean phone,
            String state,
            String facts) {}

    private final Messages messages;
    private final Sender sender;
    private final Comparator<Participant> order;

    public PeopleViewModel(Messages messages, Sender sender) {
        this.messages = messages;
        this.sender = sender;
        var collator = Collator.getInstance(messages.locale());
        this.order =
                Comparator.comparing((Participant p) -> !p.present())
                        .thenComparing(Participant::name, collator::compare)
                        .thenComparingInt(Participant::number);
    }

    public List<Person> people(Roster roster) {
        return roster.people().values().stream().sorted(order).map(this::person).toList();
    }

    private Person person(Participant p) {
        boolean phone = !p.seat().isEmpty();
        var state =
                !p.present()
                        ? messages.get("console.run.people.away")
                        : phone
                                ? messages.get("console.run.people.phone")
                                : messages.get("console.run.people.no-phone");
        return new Person(p.id(), p.name(), p.present(), phone, state, facts(p.attributes()));
    }

    /** What is known of somebody in one line. */
    static String facts(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining(" · "));
    }

    /** "23 of 24 here", or the number alone when nobody is away. */
    public String count(Roster roster) {
        return messages.get(
                "console.run.people.count", roster.presentCount(), roster.people().size());
    }

    /** Whether people can be added. */
    public boolean canAdd(Session session) {
        return session.phase() != Phase.ENDED;
    }

    /** Why a name cannot be taken; empty when it can. */
    public Optional<String> problem(String name) {
        if (Wording.line(name).isEmpty()) {
            return Optional.of(messages.get("console.run.people.name-empty"));
        }
        return Wording.fits(Wording.line(name), Wording.NAME)
                ? Optional.empty()
                : Optional.of(messages.get("console.run.people.name-too-long", Wording.NAME));
    }

    /** Adds someone without a phone. */
    public void add(String name, Runnable added) {
        sender.send(new RosterCommand.AddParticipant(ParticipantId.fresh(), name), added);
    }

    /** Puts what is known of a person in the place of what was. */
    public void describe(ParticipantId person, Map<String, String> attributes) {
        sender.send(new RosterCommand.DescribeParticipant(person, attributes));
    }

    public void rename(ParticipantId person, String name) {
        sender.send(new RosterCommand.RenameParticipant(person, name));
    }

    /** Whether extra time for a person can matter: there is a quiz in the agenda. */
    static boolean hasQuiz(Session session) {
        return session.agenda().blocks().stream()
                .anyMatch(block -> block.activity() instanceof Quiz);
    }

    /** Gives the person so many per cent longer for the questions of a quiz; 0 for none. */
    public void extraTime(ParticipantId person, int percent) {
        sender.send(new QuizCommand.GiveExtraTime(person, percent));
    }

    /** Marks the person as away, or as back. */
    public void present(ParticipantId person, boolean present) {
        sender.send(
                present ? new RosterCommand.MarkBack(person) : new RosterCommand.MarkAway(person));
    }
}
