package app.plenary.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Wishes about who is in the room. */
public sealed interface RosterCommand extends Command {

    /**
     * A phone asks for a seat; its actor brings the new participant's id.
     *
     * @param seat the fingerprint of the phone's secret
     */
    record Join(String name, String seat) implements RosterCommand {}

    /** A person changes the own name. */
    record ChangeName(String name) implements RosterCommand {}

    /** A person goes; what was given stays. */
    record Leave() implements RosterCommand {}

    /** The facilitator adds someone without a phone. */
    record AddParticipant(ParticipantId participant, String name) implements RosterCommand {}

    /** The facilitator adds many at once, as one step; nobody is added when one is refused. */
    record AddParticipants(List<Newcomer> people) implements RosterCommand {
        public AddParticipants {
            people = List.copyOf(people);
        }
    }

    /** Somebody to be added, with what is known of the person in order. */
    record Newcomer(ParticipantId participant, String name, Map<String, String> attributes) {
        public Newcomer {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    /** Puts what is known of a person, in order, in the place of what was known. */
    record DescribeParticipant(ParticipantId participant, Map<String, String> attributes)
            implements RosterCommand {
        public DescribeParticipant {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    /**
     * Takes what a list says as one step: adds those who are new and describes those who are known;
     * nothing is taken when anything of it is refused.
     */
    record TakeList(List<Newcomer> newcomers, List<DescribeParticipant> known)
            implements RosterCommand {
        public TakeList {
            newcomers = List.copyOf(newcomers);
            known = List.copyOf(known);
        }
    }

    record RenameParticipant(ParticipantId participant, String name) implements RosterCommand {}

    /** The person does not take part for now: left out when groups are drawn. */
    record MarkAway(ParticipantId participant) implements RosterCommand {}

    record MarkBack(ParticipantId participant) implements RosterCommand {}
}
