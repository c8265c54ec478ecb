package app.plenary.session;

import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupRole;
import app.plenary.plan.GroupShape;
import app.plenary.plan.Option;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;
import app.plenary.session.PollRun.Stage;
import app.plenary.tally.QuizTally;
import app.plenary.tally.Result;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The session as one person sees it on the phone. It changes only when that person has something
 * new to see: other people's answers do not touch it until they are revealed.
 *
 * @param title of the workshop
 * @param name the person's own name
 * @param countdown of the block, or of the breakout round
 */
public record ParticipantView(
        String title, Phase phase, String name, Task task, Optional<Countdown> countdown) {

    /** What the phone is for right now. */
    public sealed interface Task {}

    /** Nothing has begun. */
    public record Waiting() implements Task {}

    /** Eyes up: the activity needs no phone; with the slide where the talk has some. */
    public record Listening(String block, Optional<SlideOn> slide) implements Task {}

    public record Resting(String block) implements Task {}

    /**
     * Questions to answer.
     *
     * @param number which asking of the poll this is, from 1
     * @param title of the block, or of what was asked on the spot
     * @param questions in order, without what must not be known yet; options stand as this person
     *     is to see them
     * @param anonymous whether nobody will know who gave which answer; the own answers are then
     *     known to the phone alone
     * @param passing whether the phone may be passed round
     * @param mine the own answers; empty before answering
     * @param few whether there were too few anonymous answers to show any
     * @param results by question; only once revealed
     */
    public record Voting(
            BlockId poll,
            int number,
            String title,
            List<Question> questions,
            boolean anonymous,
            boolean passing,
            Stage stage,
            Ballot mine,
            boolean few,
            Map<Integer, Result> results)
            implements Task {
        public Voting {
            questions = List.copyOf(questions);
            results = Collections.unmodifiableMap(new TreeMap<>(results));
        }
    }

    /**
     * A question of a quiz, or how it went.
     *
     * @param number which putting of the quiz this is, from 1
     * @param sureness whether the person says how sure she is
     * @param item the id of the question; 0 when none is on
     * @param place of the question, from 1; 0 when none is on
     * @param question with its options as this person is to see them
     * @param lettered the options as the wall has them, which their letters go by
     * @param extraTime how many per cent more time the person has
     * @param shown only once the right answer is shown to everyone
     * @param own how the person did; only while the standings are shown
     */
    public record Quizzing(
            BlockId quiz,
            int number,
            String title,
            Quiz.Preset preset,
            boolean sureness,
            QuizRun.Stage stage,
            int item,
            int place,
            int items,
            Optional<Question> question,
            List<Option> lettered,
            int extraTime,
            Optional<QuizTally.Answer> mine,
            Optional<Shown> shown,
            Optional<Own> own)
            implements Task {
        public Quizzing {
            lettered = List.copyOf(lettered);
        }
    }

    /**
     * The right answer.
     *
     * @param right whether the person had exactly that
     * @param points what the own answer was worth
     */
    public record Shown(Set<Integer> correct, String explanation, boolean right, int points) {
        public Shown {
            correct = Set.copyOf(correct);
        }
    }

    /**
     * How the person did, over the questions whose answers were shown.
     *
     * @param right how many were exactly right
     * @param questions how many there were
     * @param over whether these are all
     */
    public record Own(int points, int right, int answered, int questions, boolean over) {}

    /**
     * Work in a group.
     *
     * @param group its name; empty while the person is in no group
     * @param mates the others in it
     * @param round from 1
     * @param rounds 0 before groups are drawn
     * @param role the own part
     * @param calledBack whether everyone is asked to come back
     * @param note what the own group has written down; empty while the person is in no group
     * @param choosing what there is to choose; empty where the block asks nothing
     */
    public record Grouped(
            String block,
            String prompt,
            String group,
            List<String> mates,
            int round,
            int rounds,
            Optional<GroupRole> role,
            boolean calledBack,
            Optional<Note> note,
            Optional<Choosing> choosing)
            implements Task {
        public Grouped {
            mates = List.copyOf(mates);
        }
    }

    /**
     * The note of the own group.
     *
     * @param round under which it is kept, from 0, see {@link BreakoutRounds#noteRound}
     * @param group its place in the round, from 0
     * @param revision see {@link GroupNote}; 0 before anything is written
     * @param mine whether the person writes it
     */
    public record Note(
            BlockId breakout, int round, int group, String text, int revision, boolean mine) {}

    /**
     * What the person may choose before groups are drawn, and has chosen.
     *
     * @param topics by their number from 0; at least one
     * @param places how many people fit at a topic, by its number; any number where it is not there
     * @param offering whether topics are offered and asked for, instead of ranked
     * @param open whether nobody is in groups yet; what is chosen later counts for the next draw
     */
    public record Choosing(
            BlockId breakout,
            List<String> topics,
            Map<Integer, Integer> places,
            boolean offering,
            GroupChoice mine,
            boolean open) {
        public Choosing {
            topics = List.copyOf(topics);
            places = Map.copyOf(places);
        }
    }

    public record Over() implements Task {}

    /** The pictures that go with what the person sees now; no other may be handed out. */
    public List<Picture> pictures() {
        return switch (task) {
            case Listening listening -> listening.slide().stream().map(SlideOn::picture).toList();
            case Voting voting -> pictures(voting.questions().stream());
            case Quizzing quizzing -> pictures(quizzing.question().stream());
            default -> List.of();
        };
    }

    private static List<Picture> pictures(Stream<Question> questions) {
        return questions.flatMap(question -> question.picture().stream()).toList();
    }

    /** The view of the person with that id; empty when nobody with it is in the roster. */
    public static Optional<ParticipantView> of(Session session, ParticipantId id) {
        return session.roster()
                .find(id)
                .map(person -> {
                    var task = task(session, id);
                    return new ParticipantView(
                            session.workshop().title(),
                            session.phase(),
                            person.name(),
                            task,
                            countdown(session, task, id));
                });
    }

    private static Optional<Countdown> countdown(Session session, Task task, ParticipantId id) {
        return task instanceof Quizzing quizzing
                ? session.quizOf(quizzing.quiz())
                        .flatMap(quiz ->
                                QuizTime.of(
                                        session, quiz, session.quizzes().last(quizzing.quiz()), id))
                : AudienceView.countdown(session);
    }

    /**
     * The only people whose view these events may change; empty when it may be anybody's. Whoever
     * answers changes nothing for the others.
     */
    public static Optional<Set<ParticipantId>> concerned(List<Event> events) {
        var people = new HashSet<ParticipantId>();
        for (Event event : events) {
            switch (event) {
                case PollEvent.BallotCast cast -> people.add(cast.participant());
                case QuizEvent.ItemAnswered answered -> people.add(answered.person());
                case QuizEvent.SurenessSaid said -> people.add(said.person());
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(people);
    }

    private static Task task(Session session, ParticipantId id) {
        return switch (session.phase()) {
            case PLANNED, LOBBY -> new Waiting();
            case ENDED -> new Over();
            case RUNNING, PAUSED ->
                    session.up()
                            .flatMap(up ->
                                    session.pollOf(up)
                                            .map(p ->
                                                    voting(session, up, session.titleOf(up), p, id))
                                            .or(() -> QuizViews.laid(session, up, id)))
                            .or(() -> session.current().map(block -> on(session, block, id)))
                            .orElseGet(Waiting::new);
        };
    }

    private static Task on(Session session, Block block, ParticipantId id) {
        return switch (block.activity()) {
            case Talk _ -> new Listening(block.title(), SlideOn.of(session, block));
            case Break _ -> new Resting(block.title());
            case Poll poll -> voting(session, block.id(), block.title(), poll, id);
            case Quiz quiz -> QuizViews.phone(session, block, quiz, id);
            case BreakoutRounds rounds -> grouped(session, block, rounds, id);
        };
    }

    private static Task voting(
            Session session, BlockId id, String title, Poll poll, ParticipantId person) {
        var run = session.poll(id);
        boolean revealed = run.stage() == Stage.REVEALED;
        var results = new TreeMap<Integer, Result>();
        if (revealed) {
            poll.questions().forEach(question -> results.put(question.id(), run.shown(question)));
        }
        return new Voting(
                id,
                run.number(),
                title,
                poll.questions().stream()
                        .map(question -> revealed ? question : question.withoutTruth())
                        .map(question -> revealed ? question : question.mixedFor(person.hashCode()))
                        .toList(),
                run.stage() == Stage.WAITING ? poll.anonymous() : run.anonymous(),
                run.passing(),
                run.stage(),
                run.ballotOf(person),
                run.answers().box().few(),
                results);
    }

    private static Task grouped(
            Session session, Block block, BreakoutRounds activity, ParticipantId id) {
        var breakout = session.breakout(block.id());
        var round = breakout.flatMap(Breakout::current);
        var group = round.flatMap(r -> r.groupOf(id).map(i -> r.groups().get(i)));
        var mates =
                group.map(g ->
                                g.members().stream()
                                        .filter(member -> !member.equals(id))
                                        .map(session.roster()::find)
                                        .flatMap(Optional::stream)
                                        .filter(Participant::present)
                                        .map(Participant::name)
                                        .toList())
                        .orElse(List.of());
        return new Grouped(
                block.title(),
                activity.prompt(breakout.map(Breakout::round).orElse(0)),
                group.map(Group::name).orElse(""),
                mates,
                breakout.map(b -> b.round() + 1).orElse(1),
                breakout.map(b -> b.rounds().size()).orElse(0),
                group.flatMap(g -> g.roleOf(id)),
                breakout.map(Breakout::isCalledBack).orElse(false),
                breakout.flatMap(b -> note(session, block, activity, b, id)),
                choosing(session, block, activity, id));
    }

    private static Optional<Note> note(
            Session session,
            Block block,
            BreakoutRounds activity,
            Breakout breakout,
            ParticipantId id) {
        return breakout.current()
                .flatMap(round ->
                        round.groupOf(id)
                                .map(group -> {
                                    var note = breakout.note(activity, group);
                                    return new Note(
                                            block.id(),
                                            activity.noteRound(breakout.round()),
                                            group,
                                            note.map(GroupNote::text).orElse(""),
                                            note.map(GroupNote::revision).orElse(0),
                                            NoteRules.mayWrite(session, round, id));
                                }));
    }

    private static Optional<Choosing> choosing(
            Session session, Block block, BreakoutRounds activity, ParticipantId id) {
        return activity.isChosen()
                ? Optional.of(
                        new Choosing(
                                block.id(),
                                activity.topics(),
                                activity.topicPlaces(),
                                activity.shape() == GroupShape.OFFERS_AND_ASKS,
                                session.choices(block.id()).getOrDefault(id, GroupChoice.NONE),
                                session.breakout(block.id()).isEmpty()))
                : Optional.empty();
    }
}
