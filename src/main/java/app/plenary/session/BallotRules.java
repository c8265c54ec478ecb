package app.plenary.session;

import static app.plenary.session.Decision.accept;
import static app.plenary.session.Decision.refuse;

import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.session.PollRun.Stage;

import java.util.Map;
import java.util.Optional;

/** The rules of what people give back to a poll, by whichever way. */
final class BallotRules {
    private BallotRules() {}

    static Decision cast(Session session, ParticipantId sender, PollCommand.CastBallot c) {
        if (session.pollOf(c.poll()).isEmpty()) {
            return refuse(Refusal.NOT_A_POLL);
        }
        if (session.roster().find(sender).isEmpty()) {
            return refuse(Refusal.NO_SUCH_PERSON);
        }
        var poll = session.pollOf(c.poll()).orElseThrow();
        var run = session.poll(c.poll());
        var ballot = BallotCheck.clean(c.ballot());
        var refusal =
                notNow(session, c, run, c.number()).or(() -> BallotCheck.refusal(poll, ballot));
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        if (run.anonymous()) {
            return c.mark().isEmpty()
                    ? refuse(Refusal.NO_SUCH_PERSON)
                    : accept(new Decision.Boxed(c.poll(), run.number(), ballot, c.mark()));
        }
        return run.ballotOf(sender).equals(ballot)
                ? accept()
                : accept(new PollEvent.BallotCast(c.poll(), sender, ballot));
    }

    /** A ballot from the phone of {@code sender} that is passed round. */
    static Decision handIn(Session session, ParticipantId sender, PollCommand.HandIn c) {
        if (session.pollOf(c.poll()).isEmpty()) {
            return refuse(Refusal.NOT_A_POLL);
        }
        if (session.roster().find(sender).isEmpty()) {
            return refuse(Refusal.NO_SUCH_PERSON);
        }
        var run = session.poll(c.poll());
        if (!run.passing()) {
            return refuse(Refusal.NOT_PASSED_ROUND);
        }
        return notNow(session, c, run, c.number())
                .map(Decision::refuse)
                .orElseGet(() ->
                        handIn(
                                session,
                                session.pollOf(c.poll()).orElseThrow(),
                                run,
                                new PollCommand.HandIn(c.poll(), c.number(), c.ballot(), false)));
    }

    /** One from the laptop counts also when the poll is closed to phones, like raised hands. */
    static Decision handIn(Session session, Poll poll, PollRun run, PollCommand.HandIn c) {
        if (run.stage() == Stage.WAITING || (run.anonymous() && run.stage() != Stage.OPEN)) {
            return refuse(Refusal.POLL_IS_NOT_OPEN);
        }
        if (c.number() != run.number()) {
            return refuse(Refusal.POLL_WAS_ASKED_AGAIN);
        }
        var ballot = BallotCheck.clean(c.ballot());
        var refusal = BallotCheck.refusal(poll, ballot);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        if (!c.overruled() && isMoreThanPeople(session, run.answered() + 1)) {
            return refuse(Refusal.MORE_ANSWERS_THAN_PEOPLE);
        }
        return run.anonymous()
                ? accept(new Decision.Boxed(c.poll(), run.number(), ballot, Optional.empty()))
                : accept(new PollEvent.BallotHandedIn(c.poll(), ballot));
    }

    static Decision countHands(Session session, Poll poll, PollRun run, PollCommand.CountHands c) {
        var question = poll.question(c.question());
        if (question.isEmpty()) {
            return refuse(Refusal.NO_SUCH_QUESTION);
        }
        if (!canBeRaised(question.get())) {
            return refuse(Refusal.ANOTHER_KIND_OF_QUESTION);
        }
        if (run.stage() == Stage.WAITING) {
            return refuse(Refusal.POLL_IS_NOT_OPEN);
        }
        if (!fits(question.get(), c.counts())
                || c.counts().values().stream()
                        .anyMatch(n -> n < 0 || n > RosterRules.MOST_PEOPLE)) {
            return refuse(Refusal.NO_SUCH_OPTION);
        }
        var event = new PollEvent.HandsCounted(c.poll(), c.question(), counted(c.counts()));
        var next = run.answers().with(c.question(), hands(Optional.of(poll), event));
        if (next.equals(run.answers())) {
            return accept();
        }
        boolean more = next.answered() > run.answered();
        return more && !c.overruled() && isMoreThanPeople(session, next.answered())
                ? refuse(Refusal.MORE_ANSWERS_THAN_PEOPLE)
                : accept(event);
    }

    /** Raised hands say how many chose an option, or a step of a scale without statements. */
    static boolean canBeRaised(Question question) {
        return switch (question.kind()) {
            case QuestionKind.Choice _ -> true;
            case QuestionKind.Scale scale -> scale.rated().size() == 1;
            default -> false;
        };
    }

    /** Whether the counts are of options or steps that the question has. */
    static boolean fits(Question question, Map<Integer, Integer> counts) {
        return switch (question.kind()) {
            case QuestionKind.Scale scale when scale.rated().size() == 1 ->
                    scale.steps().containsAll(counts.keySet());
            case QuestionKind.Choice _ ->
                    counts.keySet().stream().allMatch(id -> question.option(id).isPresent());
            default -> counts.isEmpty();
        };
    }

    /** Whoever may mark several options raises a hand for each of them. */
    static Answers.Hands hands(Optional<Poll> poll, PollEvent.HandsCounted event) {
        boolean several =
                poll.flatMap(p -> p.question(event.question())).map(Question::kind).stream()
                        .anyMatch(kind ->
                                kind instanceof QuestionKind.Choice choice && choice.isSeveral());
        var counts = event.counts().values().stream().mapToInt(Integer::intValue);
        return new Answers.Hands(event.counts(), several ? counts.max().orElse(0) : counts.sum());
    }

    static Session collected(Session session, PollEvent.BallotsCollected event) {
        var run = session.pollRun(event.poll(), event.number());
        if (run.isEmpty()) {
            return session;
        }
        var box = new Answers.Box(event.ballots(), event.few(), event.responses(), true);
        var next = run.get().with(run.get().answers().with(box));
        // taking the closing back cannot bring the ballots back into the box
        return session.with(
                event.poll(), next.stage() == Stage.OPEN ? next.in(Stage.CLOSED) : next);
    }

    private static Map<Integer, Integer> counted(Map<Integer, Integer> counts) {
        return counts.values().stream().allMatch(n -> n == 0) ? Map.of() : counts;
    }

    private static Optional<Refusal> notNow(
            Session session, PollCommand c, PollRun run, int number) {
        if (!session.phase().isLive() || !session.isInFront(c.poll())) {
            return Optional.of(Refusal.BLOCK_HAS_MOVED_ON);
        }
        if (number != run.number()) {
            return Optional.of(Refusal.POLL_WAS_ASKED_AGAIN);
        }
        return run.stage() == Stage.OPEN ? Optional.empty() : Optional.of(Refusal.POLL_IS_NOT_OPEN);
    }

    /** Where nobody has joined, nobody knows how many there are. */
    private static boolean isMoreThanPeople(Session session, int answers) {
        int people = session.roster().presentCount();
        return people > 0 && answers > people;
    }
}
