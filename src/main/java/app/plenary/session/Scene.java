package app.plenary.session;

import app.plenary.plan.GroupRole;
import app.plenary.plan.Poll;
import app.plenary.session.PollRun.Stage;
import app.plenary.tally.ChoiceTally;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * People choose before groups are drawn.
     *
     * @param prompt may be empty
     * @param offering whether they say what they offer and ask for, instead of ranking topics
     * @param chosen how many of those present have
     */
    record ChoosingOn(
            String title, String prompt, List<String> topics, boolean offering, int chosen)
            implements Scene {
        public ChoosingOn {
            topics = List.copyOf(topics);
        }
    }

    /**
     * Work in groups.
     *
     * @param round from 1
     * @param prompt of the round, or of the block
     * @param rounds 0 before groups are drawn
     * @param calledBack whether everyone is asked to come back
     * @param word the group that tells the others what it found
     * @param next the group that tells it after that, or first; empty where no order is set
     * @param reported how many groups have told it
     */
    record GroupsOn(
            String title,
            String prompt,
            int round,
            int rounds,
            List<Table> groups,
            boolean calledBack,
            Optional<Word> word,
            Optional<String> next,
            int reported)
            implements Scene {
        public GroupsOn {
            groups = List.copyOf(groups);
        }

        /** Groups at work. */
        public GroupsOn(String title, String prompt, int round, int rounds, List<Table> groups) {
            this(
                    title,
                    prompt,
                    round,
                    rounds,
                    groups,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    0);
        }
    }

    /**
     * A group by names.
     *
     * @param roles by the name of the member, the most needed first
     */
    record Table(String name, List<String> members, Map<String, GroupRole> roles) {
        public Table {
            members = List.copyOf(members);
            roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
        }

        public Table(String name, List<String> members) {
            this(name, members, Map.of());
        }
    }

    /**
     * The group that has the word.
     *
     * @param note what it wrote down; may be empty
     */
    record Word(String group, String note) {}

    record Ended() implements Scene {}
}
