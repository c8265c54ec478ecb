package app.plenary.report;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.session.Arrangement.Presence;
import app.plenary.session.ParticipantId;
import app.plenary.session.PollRun;
import app.plenary.session.RoomMatter;
import app.plenary.session.Session;
import app.plenary.tally.EstimateRounds;
import app.plenary.tally.EstimateTally;
import app.plenary.tally.Result;
import app.plenary.tally.TextTally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what polls found: those of the agenda in its order, then those asked on the spot. What
 * stays in the room or is left out is neither found nor counted.
 */
final class PollGathering {
    private static final String EXIT_TICKET = "exit-ticket";

    private final Session session;
    private final Selection selection;
    private final AnswerGathering answers;
    private final GivenAnswers given;
    private final boolean tellsHowMany;
    private final List<PollResult> polls = new ArrayList<>();
    private final List<PollResult> feedback = new ArrayList<>();
    private final List<AnswerSheet> sheets = new ArrayList<>();
    private final Set<ParticipantId> voices = new HashSet<>();

    PollGathering(Session session, Selection selection) {
        this.session = session;
        this.selection = selection;
        var presence = session.takeaway().arrangement().presence();
        answers = new AnswerGathering(session, selection, presence == Presence.NAMES);
        given = new GivenAnswers(session.roster(), selection, presence == Presence.NAMES);
        tellsHowMany = presence != Presence.NOTHING;
        for (Block block : session.agenda().blocks()) {
            if (block.activity() instanceof Poll poll) {
                gather(block.id(), block.title(), poll, false, isFeedback(block));
            }
        }
        session.improvised()
                .values()
                .forEach(asked -> gather(asked.id(), asked.title(), asked.poll(), true, false));
    }

    /** An exit ticket asks about the workshop itself. */
    private static boolean isFeedback(Block block) {
        return block.method().filter(method -> method.startsWith(EXIT_TICKET)).isPresent();
    }

    List<PollResult> feedback() {
        return List.copyOf(feedback);
    }

    List<AnswerSheet> sheets() {
        return List.copyOf(sheets);
    }

    List<PollResult> polls() {
        return List.copyOf(polls);
    }

    /** Polls with names: only there one can tell how many of those who came took part. */
    private List<PollResult> named() {
        return Stream.concat(polls.stream(), feedback.stream())
                .filter(poll -> !poll.anonymous())
                .toList();
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

    private void gather(
            BlockId id, String title, Poll poll, boolean improvised, boolean isFeedback) {
        var section = isFeedback ? Report.Section.FEEDBACK : Report.Section.POLLS;
        var matter = new RoomMatter.Answers(id);
        var runs =
                session.pollRuns(id).stream()
                        .filter(run ->
                                run.stage() != PollRun.Stage.WAITING || !run.answers().isEmpty())
                        .toList();
        Optional<PollRun> before = Optional.empty();
        for (PollRun run : runs) {
            int round = runs.size() > 1 ? run.number() : 0;
            var earlier = before;
            selection
                    .text(
                            section,
                            ItemKeys.poll(id, run.number()),
                            "",
                            heading(title, poll),
                            Optional.of(matter),
                            selection.staysInRoom(matter))
                    .ifPresent(heading ->
                            asked(section, id, run, poll, heading)
                                    .ifPresent(kept -> {
                                        var found =
                                                result(
                                                        heading,
                                                        section,
                                                        id,
                                                        kept,
                                                        improvised,
                                                        round,
                                                        run,
                                                        earlier);
                                        (isFeedback ? feedback : polls).add(found);
                                        if (!run.anonymous()) {
                                            voices.addAll(run.answers().ballots().keySet());
                                        }
                                        answers.sheet(id, kept, run, heading, round)
                                                .forEach(sheets::add);
                                    }));
            before = Optional.of(run);
        }
    }

    /** The poll with the questions that leave and their texts; empty where none does. */
    private Optional<Poll> asked(
            Report.Section section, BlockId block, PollRun run, Poll poll, String heading) {
        var wording = new AskedWording(selection, section, block, run.number());
        if (poll.questions().size() == 1) {
            var only = poll.first();
            return Optional.of(
                    poll.withQuestions(
                            List.of(
                                    wording.options(
                                            only.words().isEmpty()
                                                    ? only
                                                    : AskedWording.text(only, heading)))));
        }
        var kept =
                poll.questions().stream()
                        .flatMap(question -> wording.question(question, heading).stream())
                        .toList();
        return kept.isEmpty() ? Optional.empty() : Optional.of(poll.withQuestions(kept));
    }

    private static String heading(String title, Poll poll) {
        var heading =
                poll.questions().size() > 1 && !title.isEmpty() ? title : poll.first().words();
        return heading.isEmpty() ? title : heading;
    }

    private PollResult result(
            String heading,
            Report.Section section,
            BlockId block,
            Poll poll,
            boolean improvised,
            int round,
            PollRun run,
            Optional<PollRun> before) {
        var answers = run.answers();
        return new PollResult(
                heading,
                round,
                improvised,
                run.anonymous(),
                answers.box().few(),
                run.stage() == PollRun.Stage.REVEALED,
                run.answered(),
                tellsHowMany ? session.roster().people().size() : 0,
                new PollResult.Ways(answers.byPhone(), answers.byHand(), answers.handedIn().size()),
                poll.questions().stream()
                        .map(question ->
                                asked(
                                        question,
                                        quotes(section, block, heading, question, run),
                                        before))
                        .toList(),
                given.of(block, poll, run));
    }

    /** The result; of open texts those that leave. */
    private Result quotes(
            Report.Section section, BlockId block, String about, Question question, PollRun run) {
        var result = run.shown(question);
        if (!(result instanceof TextTally(var texts))) {
            return result;
        }
        var chosen = new HashMap<String, Optional<String>>();
        return new TextTally(
                texts.stream()
                        .flatMap(text ->
                                chosen
                                        .computeIfAbsent(
                                                text,
                                                _ ->
                                                        selection.text(
                                                                section,
                                                                ItemKeys.quote(
                                                                        block, run, question, text),
                                                                about,
                                                                text))
                                        .stream())
                        .toList());
    }

    private static PollResult.Asked asked(
            Question question, Result result, Optional<PollRun> before) {
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
