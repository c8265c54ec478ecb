package app.plenary.session;

import app.plenary.plan.BlockId;

import java.util.List;
import java.util.Optional;

/** The answer of the rules to one command. */
public sealed interface Decision {

    /**
     * The wish is granted.
     *
     * @param events what happens, in order; empty when the wish is fulfilled already
     * @param boxed a ballot for the ballot box, of which the log must not know
     */
    record Accepted(List<Event> events, Optional<Boxed> boxed) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * An anonymous ballot.
     *
     * @param number which asking of the poll it answers
     * @param mark what it is known by; empty for one that nobody may change any more
     */
    record Boxed(BlockId poll, int number, Ballot ballot, Optional<BallotMark> mark) {}

    record Refused(Refusal reason) implements Decision {}

    static Decision accept(Event... events) {
        return new Accepted(List.of(events), Optional.empty());
    }

    static Decision accept(List<? extends Event> events) {
        return new Accepted(List.copyOf(events), Optional.empty());
    }

    static Decision accept(Boxed ballot) {
        return new Accepted(List.of(), Optional.of(ballot));
    }

    static Decision refuse(Refusal reason) {
        return new Refused(reason);
    }
}
