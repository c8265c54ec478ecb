package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.plan.BlockId;
import app.plenary.session.Ballot;
import app.plenary.session.ParticipantId;
import app.plenary.session.PollRun;
import app.plenary.session.Response;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everything that was given back to polls with names, written down beside the session. */
final class PollLedger {

    /** One time a poll was asked. */
    private record Time(BlockId poll, int number) {}

    private final Map<Time, Map<ParticipantId, Ballot>> ballots = new HashMap<>();
    private final Map<Time, List<Ballot>> handedIn = new HashMap<>();
    private final Map<Time, Map<Integer, Integer>> hands = new HashMap<>();

    void cast(BlockId poll, int number, ParticipantId person, Ballot ballot) {
        ballots.computeIfAbsent(new Time(poll, number), _ -> new HashMap<>()).put(person, ballot);
    }

    void handIn(BlockId poll, int number, Ballot ballot) {
        handedIn.computeIfAbsent(new Time(poll, number), _ -> new ArrayList<>()).add(ballot);
    }

    void raise(BlockId poll, int number, Map<Integer, Integer> counts) {
        hands.put(new Time(poll, number), counts);
    }

    /** Compares all that is written down with the report. */
    void check(Session session, Report report) {
        var times = new HashSet<>(ballots.keySet());
        times.addAll(handedIn.keySet());
        times.addAll(hands.keySet());
        assertEquals(
                times.stream().mapToInt(time -> answered(session, time)).sum(),
                report.participation().answers());
        var voices = new HashSet<ParticipantId>();
        ballots.values().forEach(cast -> voices.addAll(cast.keySet()));
        assertTrue(voices.size() <= report.participation().voices());
        assertTrue(report.participation().voices() <= report.people().size());
        assertEquals(
                times.size(), report.polls().stream().filter(poll -> poll.answered() > 0).count());
        polls(session, report);
    }

    private int answered(Session session, Time time) {
        var poll = session.pollOf(time.poll()).orElseThrow();
        boolean several = poll.isSeveral();
        var raised =
                hands.getOrDefault(time, Map.of()).values().stream().mapToInt(Integer::intValue);
        return ballots.getOrDefault(time, Map.of()).size()
                + handedIn.getOrDefault(time, List.of()).size()
                + (several ? raised.max().orElse(0) : raised.sum());
    }

    private void polls(Session session, Report report) {
        var json =
                JsonMapper.shared()
                        .readTree(Written.text(ReportFormat.JSON, report, Messages.of(Locale.UK)))
                        .get("polls");
        var ids = new ArrayList<BlockId>();
        session.agenda().blocks().forEach(block -> ids.add(block.id()));
        ids.addAll(session.improvised().keySet());
        int at = 0;
        for (BlockId id : ids) {
            for (int number = 1; number <= session.pollRuns(id).size(); number++) {
                var time = new Time(id, number);
                var run = session.pollRun(id, number).orElseThrow();
                if (run.stage() == PollRun.Stage.WAITING && answered(session, time) == 0) {
                    continue;
                }
                var found = json.get(at++);
                assertEquals(answered(session, time), found.get("answered").intValue());
                assertEquals(
                        ballots.getOrDefault(time, Map.of()).size(),
                        found.get("by-phone").intValue());
                assertEquals(
                        handedIn.getOrDefault(time, List.of()).size(),
                        found.get("passed-round").intValue());
                var poll = session.pollOf(id).orElseThrow();
                for (int q = 0; q < poll.questions().size(); q++) {
                    var question = poll.questions().get(q);
                    var responses = new ArrayList<Response>();
                    ballots.getOrDefault(time, Map.of())
                            .values()
                            .forEach(b -> b.to(question.id()).ifPresent(responses::add));
                    handedIn.getOrDefault(time, List.of())
                            .forEach(b -> b.to(question.id()).ifPresent(responses::add));
                    Recount.check(
                            found.get("questions").get(q),
                            question,
                            responses,
                            q == 0 ? hands.getOrDefault(time, Map.of()) : Map.of());
                }
            }
        }
        assertEquals(json.size(), at);
    }
}
