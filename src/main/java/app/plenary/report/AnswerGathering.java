package app.plenary.report;

import app.plenary.plan.BlockId;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.session.Ballot;
import app.plenary.session.Participant;
import app.plenary.session.PollRun;
import app.plenary.session.Response;
import app.plenary.session.Session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads who answered what. It never looks at a poll that was anonymous. */
final class AnswerGathering {
    private final Session session;
    private final Selection selection;
    private final boolean names;

    AnswerGathering(Session session, Selection selection, boolean names) {
        this.session = session;
        this.selection = selection;
        this.names = names;
    }

    /**
     * The sheet of one time that poll was asked; none of one that was anonymous or has no answers.
     */
    Stream<AnswerSheet> sheet(BlockId block, Poll poll, PollRun run, String title, int round) {
        if (run.anonymous()) {
            return Stream.empty();
        }
        var rows = new ArrayList<AnswerSheet.Row>();
        for (Participant person : session.roster().inOrder()) {
            var ballot = run.ballotOf(person.id());
            if (!ballot.isEmpty()) {
                rows.add(row(names ? person.name() : "", block, poll, run, ballot));
            }
        }
        run.answers().handedIn().forEach(ballot -> rows.add(row("", block, poll, run, ballot)));
        rows.sort(
                Comparator.comparing((AnswerSheet.Row row) -> row.name().isEmpty())
                        .thenComparing(row -> row.name().isEmpty() ? row.cells().toString() : ""));
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new AnswerSheet(
                                title,
                                round,
                                poll.questions().stream().map(Question::words).toList(),
                                rows));
    }

    private AnswerSheet.Row row(String name, BlockId block, Poll poll, PollRun run, Ballot ballot) {
        return new AnswerSheet.Row(
                name,
                poll.questions().stream()
                        .map(question ->
                                ballot.to(question.id())
                                        .map(given -> words(block, question, run, given))
                                        .orElse(List.of()))
                        .toList());
    }

    private List<String> words(BlockId block, Question question, PollRun run, Response given) {
        return switch (given) {
            case Response.Marks(var options) ->
                    question.options().stream()
                            .filter(option -> options.contains(option.id()))
                            .map(Option::words)
                            .toList();
            case Response.Ratings(var steps) -> named(question, steps);
            case Response.Amounts(var amounts) -> named(question, amounts);
            case Response.Places(var points) ->
                    points.entrySet().stream()
                            .map(each ->
                                    before(question, each.getKey())
                                            + each.getValue().across()
                                            + "/"
                                            + each.getValue().up())
                            .toList();
            case Response.Order(var order) ->
                    order.stream()
                            .flatMap(id -> question.option(id).stream())
                            .map(Option::words)
                            .toList();
            case Response.Figure(var value) -> List.of(value.toPlainString());
            case Response.Texts(var texts) -> texts(block, question, run, texts);
        };
    }

    /** Nothing that was kept from the room; words may be spelt otherwise than the one covered. */
    private List<String> texts(BlockId block, Question question, PollRun run, List<String> texts) {
        var covered = run.covered().getOrDefault(question.id(), Set.of());
        if (question.kind() instanceof QuestionKind.Words && !covered.isEmpty()) {
            return List.of();
        }
        return texts.stream()
                .filter(text -> !covered.contains(text))
                .flatMap(text ->
                        selection.again(ItemKeys.quote(block, run, question, text), text).stream())
                .toList();
    }

    private static List<String> named(Question question, Map<Integer, Integer> figures) {
        return figures.entrySet().stream()
                .map(each -> before(question, each.getKey()) + each.getValue())
                .toList();
    }

    private static String before(Question question, int option) {
        return question.option(option).map(found -> found.words() + ": ").orElse("");
    }
}
