package app.plenary.report;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.session.ParticipantId;
import app.plenary.session.PollRun;
import app.plenary.session.Session;
import app.plenary.tally.EstimateRounds;
import app.plenary.tally.EstimateTally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what polls found: those of the agenda in its order, then those asked on the spot. */
final class PollGathering {
    private final Session session;
    private final List<PollResult> polls = new ArrayList<>();
    private final Set<ParticipantId> voices = new HashSet<>();

    PollGathering(Session session) {
        this.session = session;
        for (Block block : session.agenda().blocks()) {
            if (block.activity() instanceof Poll poll) {
                gather(block.id(), block.title(), poll, false);
            }
        }
        session.improvised()
                .values()
                .forEach(asked -> gather(asked.id(), asked.title(), asked.poll(), true));
    }

    List<PollResult> polls() {
        return List.copyOf(polls);
    }

    /** Polls with names: only there one can tell how many of those who came took part. */
    private List<PollResult> named() {
        return polls.stream().filter(poll -> !poll.anonymous()).toList();
    }

    int namedPolls() {
        return named().size();
    }

    int answers() {
        return named().stream().mapToInt(PollResult::answered).sum();
    }

    /** How many people at least answered something; whose hand was raised nobody knows. */
    int voices() {
        int most = named().stream().mapToInt(PollResult::answered).max().orElse(0);
        return Math.max(voices.size(), Math.min(most, session.roster().people().size()));
    }

    private void gather(BlockId id, String title, Poll poll, boolean improvised) {
        var runs =
                session.pollRuns(id).stream()
                        .filter(run ->
                                run.stage() != PollRun.Stage.WAITING || !run.answers().isEmpty())
                        .toList();
        Optional<PollRun> before = Optional.empty();
        for (PollRun run : runs) {
            if (!run.anonymous()) {
                voices.addAll(run.answers().ballots().keySet());
            }
            polls.add(result(title, poll, improvised, runs.size() > 1, run, before));
            before = Optional.of(run);
        }
    }

    private PollResult result(
            String title,
            Poll poll,
            boolean improvised,
            boolean again,
            PollRun run,
            Optional<PollRun> before) {
        var heading =
                poll.questions().size() > 1 && !title.isEmpty() ? title : poll.first().words();
        var answers = run.answers();
        return new PollResult(
                heading.isEmpty() ? title : heading,
                again ? run.number() : 0,
                improvised,
                run.anonymous(),
                answers.box().few(),
                run.stage() == PollRun.Stage.REVEALED,
                run.answered(),
                session.roster().people().size(),
                new PollResult.Ways(answers.byPhone(), answers.byHand(), answers.handedIn().size()),
                poll.questions().stream().map(question -> asked(question, run, before)).toList(),
                GivenAnswers.of(session.roster(), poll, run));
    }

    private static PollResult.Asked asked(
            Question question, PollRun run, Optional<PollRun> before) {
        var result = run.shown(question);
        var change =
                before.flatMap(earlier ->
                        earlier.shown(question) instanceof EstimateTally first
                                        && result instanceof EstimateTally second
                                        && first.ballots() > 0
                                ? Optional.of(new EstimateRounds(first, second))
                                : Optional.empty());
        return new PollResult.Asked(question, result, change);
    }
}
