package app.plenary.session;

import app.plenary.plan.GroupRole;
import app.plenary.plan.Picture;
import app.plenary.plan.Question;
import app.plenary.plan.Quiz;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.QuizScores.Standing;
import app.plenary.tally.ChoiceTally;
import app.plenary.tally.Result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the wall shows large. */
public sealed interface Scene {

    /** The plan is not open to the room yet. */
    record Closed() implements Scene {}

    /** People arrive. */
    record Lobby() implements Scene {}

    /**
     * Everyone together.
     *
     * @param slide where the talk has some
     * @param next the slide after it, to be made ready; not to be shown
     */
    record TalkOn(String title, Optional<SlideOn> slide, Optional<Picture> next) implements Scene {
        public TalkOn(String title) {
            this(title, Optional.empty(), Optional.empty());
        }
    }

    record BreakOn(String title) implements Scene {}

    /**
     * A question to the room.
     *
     * @param title of the block, or of what was asked on the spot
     * @param question without what must not be known yet
     * @param place of the question in its poll, from 1
     * @param questions how many the poll has
     * @param answered how many people answered, as far as that may be told
     * @param few whether the poll is over and had too few anonymous answers to show any
     * @param result only once revealed, or while people answer where the poll is planned so
     */
    record PollOn(
            String title,
            Question question,
            int place,
            int questions,
            boolean anonymous,
            Stage stage,
            int answered,
            boolean few,
            Optional<Result> result)
            implements Scene {}

    /**
     * A quiz.
     *
     * @param place of the question, from 1; 0 before the first
     * @param question the one that is on; none before the first and while standings are shown
     * @param answered how many answered it
     * @param correct the right options; none before they are shown
     * @param result how often options were marked; only once the right ones are shown
     * @param right how many had exactly the right options; 0 before these are shown
     * @param explanation empty before that
     * @param best those who did best, while standings are shown and as far as they are
     * @param over whether the right answer of every question has been shown
     */
    record QuizOn(
            String title,
            Quiz.Preset preset,
            QuizRun.Stage stage,
            int place,
            int questions,
            Optional<Question> question,
            int answered,
            Set<Integer> correct,
            Optional<ChoiceTally> result,
            int right,
            String explanation,
            Quiz.Standings standings,
            List<Standing> best,
            boolean over)
            implements Scene {
        public QuizOn {
            correct = Set.copyOf(correct);
            best = List.copyOf(best);
        }
    }

    /**
     * People choose before groups are drawn.
     *
     * @param prompt may be empty
     * @param places how many people fit at a topic, by its number from 0; any number where it is
     *     not there
     * @param offering whether they say what they offer and ask for, instead of ranking topics
     * @param chosen how many of those present have
     */
    record ChoosingOn(
            String title,
            String prompt,
            List<String> topics,
            Map<Integer, Integer> places,
            boolean offering,
            int chosen)
            implements Scene {
        public ChoosingOn {
            topics = List.copyOf(topics);
            places = Map.copyOf(places);
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
