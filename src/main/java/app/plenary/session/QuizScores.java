package app.plenary.session;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Option;
import app.plenary.plan.Quiz;
import app.plenary.tally.Calibration;
import app.plenary.tally.Calibration.Sureness;
import app.plenary.tally.ChoiceTally;
import app.plenary.tally.Order;
import app.plenary.tally.QuizTally;
import app.plenary.tally.QuizTally.Answer;
import app.plenary.tally.QuizTally.Score;
import app.plenary.tally.QuizTally.Taker;
import app.plenary.tally.QuizTally.Team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * How people did in one run of a quiz, counted over some of its questions. Who answered none of
 * these is not counted.
 */
public final class QuizScores {
    /** As many as the room sees of the best. */
    public static final int MOST_SHOWN = 5;

    /**
     * Somebody's place, or that of a team.
     *
     * @param place from 1; the same points share one
     * @param points of a team the mean of its members, rounded
     */
    public record Standing(int place, String name, long points) {}

    private final Session session;
    private final Quiz quiz;
    private final QuizRun run;
    private final Map<ParticipantId, String> teams;
    private final List<QuizTally.Question> questions;
    private final List<Taker<ParticipantId>> takers;

    private QuizScores(
            Session session, BlockId block, Quiz quiz, QuizRun run, Collection<Integer> items) {
        this.session = session;
        this.quiz = quiz;
        this.run = run;
        this.teams = teams(session, block);
        this.questions =
                quiz.items().stream()
                        .filter(item -> items.contains(item.id()))
                        .map(QuizScores::question)
                        .toList();
        var ids = questions.stream().map(QuizTally.Question::id).toList();
        this.takers =
                session.roster().inOrder().stream()
                        .map(person -> taker(person.id(), ids))
                        .filter(taker -> !taker.answers().isEmpty())
                        .toList();
    }

    /** Over every question that was put. */
    public static QuizScores all(Session session, BlockId block, Quiz quiz, QuizRun run) {
        return new QuizScores(session, block, quiz, run, run.asked());
    }

    /** Over the questions of which the room knows the answer. */
    public static QuizScores revealed(Session session, BlockId block, Quiz quiz, QuizRun run) {
        return new QuizScores(session, block, quiz, run, run.revealed());
    }

    private static QuizTally.Question question(Quiz.Item item) {
        return new QuizTally.Question(item.id(), item.correct(), item.time());
    }

    private Taker<ParticipantId> taker(ParticipantId person, List<Integer> items) {
        var answers = new HashMap<Integer, Answer>();
        for (int item : items) {
            run.answer(item, person).ifPresent(answer -> answers.put(item, answer));
        }
        return new Taker<>(person, session.quizzes().extraTime(person), answers);
    }

    public QuizTally<ParticipantId> tally() {
        return QuizTally.count(questions, takers, preset(quiz), Sureness.LEVELS);
    }

    public Calibration calibration() {
        return Calibration.count(questions, takers, Sureness.LEVELS);
    }

    /** How many took part. */
    public int people() {
        return takers.size();
    }

    /** How often each option of that question was marked. */
    public static ChoiceTally result(Quiz.Item item, QuizRun run) {
        return ChoiceTally.count(
                item.question().options().stream().map(Option::id).toList(),
                run.answers(item.id()).values().stream().map(Answer::marks).toList());
    }

    /**
     * How that question has been answered so far, counted over its own answers alone, and nobody
     * counted as missing; empty where nothing is right. Who was surely wrong is in the order of
     * joining.
     */
    public static Optional<QuizTally.Outcome<ParticipantId>> outcome(
            Session session, Quiz quiz, Quiz.Item item, QuizRun run) {
        var roster = session.roster();
        var takers =
                run.answers(item.id()).entrySet().stream()
                        .filter(each -> roster.find(each.getKey()).isPresent())
                        .map(each ->
                                new Taker<>(each.getKey(), 0, Map.of(item.id(), each.getValue())))
                        .toList();
        return QuizTally.count(List.of(question(item)), takers, preset(quiz), Sureness.LEVELS)
                .questions()
                .stream()
                .findFirst()
                .map(counted ->
                        new QuizTally.Outcome<>(
                                counted.question(),
                                counted.correct(),
                                counted.partly(),
                                counted.wrong(),
                                0,
                                counted.confidentlyWrong().stream()
                                        .sorted(Comparator.comparingInt(numberIn(roster)))
                                        .toList()));
    }

    private static ToIntFunction<ParticipantId> numberIn(Roster roster) {
        return id -> roster.find(id).map(Participant::number).orElse(Integer.MAX_VALUE);
    }

    /** What one answer to that question is worth; {@code extraTime} in per cent. */
    public static int points(Quiz quiz, Quiz.Item item, Answer answer, int extraTime) {
        return QuizTally.points(question(item), answer, extraTime, preset(quiz));
    }

    /**
     * The best, as the room sees them: by name, by team or not at all. Nobody is ever shown as
     * last, unless all share the first place.
     */
    public List<Standing> best() {
        return switch (quiz.standings()) {
            case NONE -> List.of();
            case NAMES ->
                    best(
                            tally().ranks(),
                            score -> session.roster().nameOf(score.person()),
                            Score::points);
            case TEAMS -> best(tally().teams(teams), Team::team, team -> rounded(team.mean()));
        };
    }

    /** Everybody, for the facilitator alone. */
    public List<Standing> people(Order<Score<ParticipantId>> ranks) {
        return ranks.flat().stream()
                .map(score ->
                        new Standing(
                                ranks.rank(score),
                                session.roster().nameOf(score.person()),
                                score.points()))
                .toList();
    }

    /** Every team, the best mean first. */
    public List<Standing> allTeams() {
        var ranks = tally().teams(teams);
        return ranks.flat().stream()
                .map(team -> new Standing(ranks.rank(team), team.team(), rounded(team.mean())))
                .toList();
    }

    private static long rounded(double mean) {
        return (long) Math.floor(mean + 0.5);
    }

    private static <T> List<Standing> best(
            Order<T> order, Function<T, String> name, Function<T, ? extends Number> points) {
        var shown = new ArrayList<Standing>();
        for (List<T> tier : order.tiers()) {
            boolean first = shown.isEmpty();
            boolean last = tier == order.tiers().getLast();
            if (!first && (last || shown.size() + tier.size() > MOST_SHOWN)) {
                break;
            }
            int place = shown.size() + 1;
            tier.stream()
                    .limit(MOST_SHOWN)
                    .forEach(each ->
                            shown.add(
                                    new Standing(
                                            place,
                                            name.apply(each),
                                            points.apply(each).longValue())));
        }
        return List.copyOf(shown);
    }

    /** As people sat in the last groups before that block; nobody where none were drawn. */
    static Map<ParticipantId, String> teams(Session session, BlockId block) {
        var before =
                session.agenda().blocks().stream()
                        .map(Block::id)
                        .takeWhile(id -> !id.equals(block))
                        .map(session::breakout)
                        .flatMap(Optional::stream)
                        .toList();
        if (before.isEmpty()) {
            return Map.of();
        }
        var last = before.getLast();
        var held = last.held();
        int round = held.isEmpty() ? last.round() : held.getLast();
        var teams = new HashMap<ParticipantId, String>();
        if (round < last.rounds().size()) {
            last.rounds()
                    .get(round)
                    .groups()
                    .forEach(group -> group.members().forEach(who -> teams.put(who, group.name())));
        }
        return teams;
    }

    private static QuizTally.Preset preset(Quiz quiz) {
        return switch (quiz.preset()) {
            case SERIOUS -> QuizTally.Preset.SERIOUS;
            case PLAYFUL -> QuizTally.Preset.PLAYFUL;
        };
    }
}
