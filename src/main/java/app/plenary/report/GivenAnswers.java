package app.plenary.report;

import app.plenary.plan.BlockId;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.session.Ballot;
import app.plenary.session.Participant;
import app.plenary.session.PollRun;
import app.plenary.session.Response;
import app.plenary.session.Roster;
import app.plenary.tally.CloudTally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads single answers to a poll, so that what has no name cannot be given one by its place. */
final class GivenAnswers {
    private static final Comparator<PollResult.Given> BY_CONTENT =
            Comparator.comparing(GivenAnswers::content);

    private final Roster roster;
    private final Selection selection;
    private final boolean names;

    GivenAnswers(Roster roster, Selection selection, boolean names) {
        this.roster = roster;
        this.selection = selection;
        this.names = names;
    }

    List<PollResult.Given> of(BlockId block, Poll poll, PollRun run) {
        if (run.anonymous()) {
            return anonymous(block, poll, run);
        }
        var given = named(block, poll, run);
        return names ? given : nameless(given);
    }

    /** The same without names, and in an order that does not tell who was asked first. */
    static List<PollResult.Given> nameless(List<PollResult.Given> given) {
        return given.stream()
                .map(each -> new PollResult.Given(Optional.empty(), each.responses()))
                .sorted(BY_CONTENT)
                .toList();
    }

    private List<PollResult.Given> anonymous(BlockId block, Poll poll, PollRun run) {
        return poll.questions().stream()
                .flatMap(question ->
                        run.answers()
                                .to(question.id())
                                .flatMap(response -> told(block, question, run, response).stream())
                                .map(response ->
                                        new PollResult.Given(
                                                Optional.empty(), Map.of(question.id(), response)))
                                .sorted(BY_CONTENT))
                .toList();
    }

    private List<PollResult.Given> named(BlockId block, Poll poll, PollRun run) {
        var all = new ArrayList<PollResult.Given>();
        for (Participant person : roster.inOrder()) {
            given(block, poll, run, Optional.of(person.name()), run.ballotOf(person.id()))
                    .ifPresent(all::add);
        }
        run.answers().handedIn().stream()
                .flatMap(ballot -> given(block, poll, run, Optional.empty(), ballot).stream())
                .sorted(BY_CONTENT)
                .forEach(all::add);
        return all;
    }

    private Optional<PollResult.Given> given(
            BlockId block, Poll poll, PollRun run, Optional<String> name, Ballot ballot) {
        var responses = new TreeMap<Integer, Response>();
        for (Question question : poll.questions()) {
            ballot.to(question.id())
                    .flatMap(response -> told(block, question, run, response))
                    .ifPresent(response -> responses.put(question.id(), response));
        }
        return responses.isEmpty()
                ? Optional.empty()
                : Optional.of(new PollResult.Given(name, responses));
    }

    /**
     * The response without texts that are covered or left out, and with others as they were edited;
     * empty where nothing is left of it.
     */
    private Optional<Response> told(
            BlockId block, Question question, PollRun run, Response response) {
        if (!(response instanceof Response.Texts(var texts))) {
            return Optional.of(response);
        }
        var covered = run.covered().getOrDefault(question.id(), Set.of());
        boolean words = question.kind() instanceof QuestionKind.Words;
        var left =
                texts.stream()
                        .filter(text ->
                                covered.stream()
                                        .noneMatch(other ->
                                                words ? same(text, other) : text.equals(other)))
                        .flatMap(text ->
                                selection
                                        .again(ItemKeys.quote(block, run, question, text), text)
                                        .stream())
                        .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Response.Texts(left));
    }

    /** Whether a cloud counts both under one entry. */
    private static boolean same(String word, String other) {
        return word.equals(other)
                || CloudTally.count(List.of(List.of(word, other)), Set.of()).entries().size() < 2;
    }

    private static String content(PollResult.Given given) {
        return given.responses().entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey().toString(), content(entry.getValue())))
                .toList()
                .toString();
    }

    /** Marks are a set, which has no order that is the same in every run of the program. */
    private static String content(Response response) {
        return response instanceof Response.Marks(var options)
                ? new TreeSet<>(options).toString()
                : response.toString();
    }
}
