package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.plan.Option;
import app.plenary.plan.Quiz;
import app.plenary.session.Countdown;
import app.plenary.session.ParticipantId;
import app.plenary.session.PollCommand;
import app.plenary.session.QuizCommand;
import app.plenary.session.QuizEvent;
import app.plenary.session.QuizRun;
import app.plenary.session.QuizRun.Stage;
import app.plenary.session.QuizScores;
import app.plenary.session.QuizScores.Standing;
import app.plenary.session.QuizTime;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** A quiz as the facilitator sees it. To be used on one thread. */
public final class QuizViewModel {

    /**
     * The whole pane.
     *
     * @param item the question that is shown here; 0 for none
     * @param looking whether that is not the one the room is at
     * @param next the question that comes next, in the order of the plan; empty when all were put
     * @param time what is left for whoever has the most, while it runs
     * @param times how often it was put
     * @param newest whether this is the last of these, and not one that is looked back at
     * @param up whether it lies over the block that is on, and can be put away
     */
    record Result(
            Stage stage,
            String heading,
            String answered,
            double progress,
            int item,
            boolean looking,
            OptionalInt next,
            boolean touched,
            boolean anyRevealed,
            PollPicture picture,
            String foot,
            Optional<Countdown> time,
            int times,
            boolean newest,
            boolean up) {

        /** Whether it shows what the room does not know yet. */
        boolean isAhead() {
            return newest
                    && !looking
                    && (stage == Stage.READING
                            || stage == Stage.ANSWERING
                            || stage == Stage.CLOSED);
        }
    }

    private final Messages messages;
    private final Sender sender;
    private final QuizWords words;

    public QuizViewModel(Messages messages, Sender sender) {
        this.messages = messages;
        this.sender = sender;
        words = new QuizWords(messages);
    }

    Session session() {
        return sender.session();
    }

    /**
     * The quiz as it stands.
     *
     * @param time which putting of it, from 1; 0 for the last
     * @param look the question that is looked at; 0 for where the room is
     */
    Result result(Session session, BlockId id, Quiz quiz, int time, int look) {
        var last = session.quizzes().last(id);
        var run = time == 0 ? last : session.quizzes().run(id, time).orElse(last);
        boolean newest = run.number() == last.number();
        boolean looking =
                look != 0 && (look != run.item() || !newest) && quiz.find(look).isPresent();
        boolean standings = !looking && look == 0 && (run.stage() == Stage.STANDINGS || !newest);
        int item = looking ? look : standings ? 0 : run.item();
        int answered = run.answers(item).size();
        int people = Math.max(session.roster().presentCount(), answered);
        return new Result(
                run.stage(),
                heading(quiz, run, item, looking, newest),
                item == 0 ? "" : messages.get("console.poll.answered", answered, people),
                people == 0 ? 0 : (double) answered / people,
                item,
                looking,
                session.isOn(id)
                        ? quiz.items().stream()
                                .mapToInt(Quiz.Item::id)
                                .filter(each -> !run.asked().contains(each))
                                .findFirst()
                        : OptionalInt.empty(),
                !run.isUntouched(),
                !run.revealed().isEmpty(),
                standings ? standings(session, id, quiz, run, newest) : bars(quiz, run, item),
                foot(session, id, quiz, run, item),
                QuizTime.running(session)
                        .filter(running -> running.quiz().equals(id))
                        .map(QuizTime.Running::countdown),
                last.number(),
                newest,
                session.up().equals(Optional.of(id)));
    }

    private String heading(Quiz quiz, QuizRun run, int item, boolean looking, boolean newest) {
        if (looking) {
            return messages.get("console.quiz.heading.looking", quiz.place(item));
        }
        return newest
                ? words.heading(run, quiz)
                : messages.get("console.quiz.heading.standings-hidden");
    }

    private String foot(Session session, BlockId id, Quiz quiz, QuizRun run, int item) {
        if (!quiz.isReady()) {
            return words.ready(quiz);
        }
        if (run.stage() == Stage.WAITING && item == 0) {
            return messages.get("console.quiz.foot.waiting");
        }
        return item == 0
                ? words.whole(session, QuizScores.all(session, id, quiz, run), quiz)
                : words.outcome(session, quiz, run, item);
    }

    private PollPicture bars(Quiz quiz, QuizRun run, int at) {
        var item = quiz.find(at);
        if (item.isEmpty()) {
            return new PollPicture.Nothing(words.ready(quiz));
        }
        var tally = QuizScores.result(item.get(), run);
        return new PollPicture.Bars(
                item.get().question().options().stream()
                        .map(option ->
                                new PollPicture.Bar(
                                        option.id(),
                                        marked(item.get(), option),
                                        tally.share(option.id()),
                                        messages.get(
                                                "console.poll.figure",
                                                tally.votesFor(option.id()),
                                                tally.percent(option.id())),
                                        item.get().correct().contains(option.id())))
                        .toList());
    }

    private String marked(Quiz.Item item, Option option) {
        return item.correct().contains(option.id())
                ? messages.get("console.quiz.right-option", option.text())
                : option.text();
    }

    /** Of a time that is looked back at, all that was asked counts. */
    private PollPicture standings(
            Session session, BlockId id, Quiz quiz, QuizRun run, boolean newest) {
        var scores =
                newest
                        ? QuizScores.revealed(session, id, quiz, run)
                        : QuizScores.all(session, id, quiz, run);
        var all =
                quiz.standings() == Quiz.Standings.TEAMS
                        ? scores.allTeams()
                        : scores.people(scores.tally().ranks());
        if (all.isEmpty()) {
            return new PollPicture.Nothing(
                    quiz.standings() == Quiz.Standings.TEAMS
                            ? messages.get("console.quiz.no-teams")
                            : messages.get("console.quiz.nobody"));
        }
        long most = all.stream().mapToLong(Standing::points).max().orElse(0);
        return new PollPicture.Bars(
                all.stream()
                        .map(each ->
                                new PollPicture.Bar(
                                        all.indexOf(each),
                                        each.name(),
                                        most == 0 ? 0 : (double) each.points() / most,
                                        messages.get("console.quiz.points", each.points()),
                                        each.place() == 1))
                        .toList());
    }

    void start(BlockId quiz, int item) {
        sender.send(new QuizCommand.StartItem(quiz, item));
    }

    void begin(BlockId quiz, int item) {
        sender.send(new QuizCommand.BeginAnswering(quiz, item));
    }

    void close(BlockId quiz, int item) {
        sender.send(new QuizCommand.CloseItem(quiz, item));
    }

    void reveal(BlockId quiz, int item) {
        sender.send(new QuizCommand.RevealItem(quiz, item));
    }

    void standings(BlockId quiz) {
        sender.send(new QuizCommand.ShowStandings(quiz));
    }

    void putAway(BlockId quiz) {
        sender.send(new PollCommand.PutAway(quiz));
    }

    void again(BlockId quiz) {
        sender.send(new QuizCommand.QuizAgain(quiz));
    }

    /** Takes everything away; {@code done} gets the way back. */
    void reset(BlockId quiz, Consumer<Runnable> done) {
        sender.sendWithUndo(new QuizCommand.ResetQuiz(quiz), new QuizEvent.QuizReset(quiz), done);
    }

    void extraTime(ParticipantId person, int percent) {
        sender.send(new QuizCommand.GiveExtraTime(person, percent));
    }
}
