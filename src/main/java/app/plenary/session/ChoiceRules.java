package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.BlockId;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupShape;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rules of what people choose before groups are drawn. A choice made after a draw counts for
 * the next one.
 */
final class ChoiceRules {
    private ChoiceRules() {}

    /** People choose for themselves. */
    static Decision byParticipant(Session session, ParticipantId sender, BreakoutCommand.Choose c) {
        if (session.roster().find(sender).isEmpty()) {
            return refuse(Refusal.NO_SUCH_PERSON);
        }
        if (!sender.equals(c.participant())) {
            return refuse(Refusal.NOT_FOR_PARTICIPANTS);
        }
        return session.phase().isOpen() ? decide(session, c) : refuse(Refusal.ROOM_IS_NOT_OPEN);
    }

    static Decision decide(Session session, BreakoutCommand.Choose c) {
        var activity = activity(session, c.breakout());
        if (activity.isEmpty()) {
            return refuse(Refusal.NOT_A_BREAKOUT);
        }
        var refusal = refusal(session, activity.get(), c);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        return c.choice()
                        .equals(
                                session.choices(c.breakout())
                                        .getOrDefault(c.participant(), GroupChoice.NONE))
                ? accept()
                : accept(new BreakoutEvent.Chosen(c.breakout(), c.participant(), c.choice()));
    }

    /** Topics that are not there are not chosen: a command before it may have been taken back. */
    static Session apply(Session session, BreakoutEvent.Chosen event) {
        int topics = topics(session, event.breakout()).size();
        return session.with(
                event.breakout(),
                event.participant(),
                event.choice()
                        .with(chosen -> chosen.stream().filter(topic -> topic < topics).toList()));
    }

    private static Optional<Refusal> refusal(
            Session session, BreakoutRounds activity, BreakoutCommand.Choose c) {
        var choice = c.choice();
        if (!activity.shape().isChosen()
                || (activity.shape() == GroupShape.TOPICS && !choice.offers().isEmpty())) {
            return Optional.of(Refusal.NOTHING_TO_CHOOSE);
        }
        if (session.roster().find(c.participant()).isEmpty()) {
            return Optional.of(Refusal.NO_SUCH_PERSON);
        }
        if (isOver(session, c.breakout())) {
            return Optional.of(Refusal.BLOCK_HAS_MOVED_ON);
        }
        int topics = activity.topics().size();
        for (List<Integer> chosen : List.of(choice.wants(), choice.offers())) {
            if (chosen.stream().anyMatch(topic -> topic < 0 || topic >= topics)) {
                return Optional.of(Refusal.NO_SUCH_TOPIC);
            }
            if (new HashSet<>(chosen).size() != chosen.size()) {
                return Optional.of(Refusal.TOPIC_CHOSEN_TWICE);
            }
        }
        return Optional.empty();
    }

    /** Whether nobody can choose there any more: it was on and is no longer. */
    static boolean isOver(Session session, BlockId block) {
        return session.phase() == Phase.ENDED
                || (!session.isOn(block)
                        && session.runs().stream().anyMatch(run -> run.block().equals(block)));
    }

    /**
     * What was chosen in a block follows its topics where these have moved or, at their place, got
     * other words; a topic that is gone is no longer chosen.
     */
    static Session following(Session before, Session after, BlockId block) {
        var choices = before.choices(block);
        var old = topics(before, block);
        var next = topics(after, block);
        if (choices.isEmpty() || old.equals(next)) {
            return after;
        }
        var place = IntStream.range(0, old.size()).map(topic -> place(topic, old, next)).toArray();
        var session = after;
        for (var each : choices.entrySet()) {
            var choice =
                    Objects.requireNonNull(each.getValue())
                            .with(chosen ->
                                    chosen.stream()
                                            .filter(topic -> topic < place.length)
                                            .map(topic -> place[topic])
                                            .filter(topic -> topic >= 0)
                                            .toList());
            session = session.with(block, each.getKey(), choice);
        }
        return session;
    }

    /** Where a topic is now; -1 if it is gone. */
    private static int place(int topic, List<String> old, List<String> next) {
        int same = next.indexOf(old.get(topic));
        boolean reworded = same < 0 && old.size() == next.size() && !old.contains(next.get(topic));
        return reworded ? topic : same;
    }

    private static List<String> topics(Session session, BlockId block) {
        return activity(session, block).map(BreakoutRounds::topics).orElse(List.of());
    }

    private static Optional<BreakoutRounds> activity(Session session, BlockId block) {
        return session.agenda()
                .find(block)
                .flatMap(b ->
                        b.activity() instanceof BreakoutRounds rounds
                                ? Optional.of(rounds)
                                : Optional.empty());
    }
}
