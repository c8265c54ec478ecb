package app.plenary.report;

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

    private final Poll poll;
    private final PollRun run;

    private GivenAnswers(Poll poll, PollRun run) {
        this.poll = poll;
        this.run = run;
    }

    static List<PollResult.Given> of(Roster roster, Poll poll, PollRun run) {
        var answers = new GivenAnswers(poll, run);
        return run.anonymous() ? answers.nameless() : answers.named(roster);
    }

    private List<PollResult.Given> nameless() {
        return poll.questions().stream()
                .flatMap(question ->
                        run.answers()
                                .to(question.id())
                                .flatMap(response -> shown(question, response).stream())
                                .map(response ->
                                        new PollResult.Given(
                                                Optional.empty(), Map.of(question.id(), response)))
                                .sorted(BY_CONTENT))
                .toList();
    }

    private List<PollResult.Given> named(Roster roster) {
        var all = new ArrayList<PollResult.Given>();
        for (Participant person : roster.inOrder()) {
            add(all, Optional.of(person.name()), run.ballotOf(person.id()));
        }
        var passed = new ArrayList<PollResult.Given>();
        run.answers().handedIn().forEach(ballot -> add(passed, Optional.empty(), ballot));
        passed.sort(BY_CONTENT);
        all.addAll(passed);
        return all;
    }

    private void add(List<PollResult.Given> all, Optional<String> name, Ballot ballot) {
        var responses = new TreeMap<Integer, Response>();
        for (Question question : poll.questions()) {
            ballot.to(question.id())
                    .flatMap(response -> shown(question, response))
                    .ifPresent(response -> responses.put(question.id(), response));
        }
        if (!responses.isEmpty()) {
            all.add(new PollResult.Given(name, responses));
        }
    }

    /** The response without covered texts; empty where nothing is left of it. */
    private Optional<Response> shown(Question question, Response response) {
        var covered = run.covered().getOrDefault(question.id(), Set.of());
        if (covered.isEmpty() || !(response instanceof Response.Texts(var texts))) {
            return Optional.of(response);
        }
        boolean words = question.kind() instanceof QuestionKind.Words;
        var left =
                texts.stream()
                        .filter(text ->
                                covered.stream()
                                        .noneMatch(other ->
                                                words ? same(text, other) : text.equals(other)))
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
