package app.plenary.session;

import app.plenary.plan.Poll;
import app.plenary.session.PollRun.Stage;
import app.plenary.tally.ChoiceTally;

import java.util.List;
import java.util.Optional;

/** What the wall shows large. */
public sealed interface Scene {

    /** The plan is not open to the room yet. */
    record Closed() implements Scene {}

    /** People arrive. */
    record Lobby() implements Scene {}

    record TalkOn(String title) implements Scene {}

    record BreakOn(String title) implements Scene {}

    /**
     * A question to the room.
     *
     * @param tally only once revealed
     */
    record PollOn(
            String question,
            List<Poll.Option> options,
            boolean several,
            Stage stage,
            int answered,
            Optional<ChoiceTally> tally)
            implements Scene {
        public PollOn {
            options = List.copyOf(options);
        }
    }

    /**
     * Work in groups.
     *
     * @param round from 1
     * @param rounds 0 before groups are drawn
     */
    record GroupsOn(String title, String prompt, int round, int rounds, List<Table> groups)
            implements Scene {
        public GroupsOn {
            groups = List.copyOf(groups);
        }
    }

    /** A group by names. */
    record Table(String name, List<String> members) {
        public Table {
            members = List.copyOf(members);
        }
    }

    record Ended() implements Scene {}
}
