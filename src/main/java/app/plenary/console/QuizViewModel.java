package app.plenary.console;

import app.plenary.plan.BlockId;
import app.plenary.plan.Option;
import app.plenary.plan.Quiz;
import app.plenary.session.Countdown;
import app.plenary.session.ParticipantId;
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
            Optional<Countdown> time) {}

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

    /** The quiz as it stands, seen at the question {@code look}; 0 for where the room is. */
    Result result(Session session, BlockId id, Quiz quiz, int look) {
        var run = session.quizzes().last(id);
        boolean looking = look != 0 && look != run.item() && quiz.find(look).isPresent();
        boolean standings = run.stage() == Stage.STANDINGS && !looking && look == 0;
        int item = looking ? look : standings ? 0 : run.item();
        int answered = run.answers(item).size();
        int people = Math.max(session.roster().presentCount(), answered);
        return new Result(
                run.stage(),
                looking
                        ? messages.get("console.quiz.heading.looking", quiz.place(item))
                        : words.heading(run, quiz),
                item == 0 ? "" : messages.get("console.poll.answered", answered, people),
                people == 0 ? 0 : (double) answered / people,
                item,
                looking,
                quiz.items().stream()
                        .mapToInt(Quiz.Item::id)
                        .filter(each -> !run.asked().contains(each))
                        .findFirst(),
                !run.isUntouched(),
                !run.revealed().isEmpty(),
                standings ? standings(session, id, quiz, run) : bars(quiz, run, item),
                foot(session, id, quiz, run, item),
                QuizTime.running(session)
                        .filter(running -> running.quiz().equals(id))
                        .map(QuizTime.Running::countdown));
    }

    private String foot(Session session, BlockId id, Quiz quiz, QuizRun run, int item) {
        if (!quiz.isReady()) {
            return words.ready(quiz);
        }
        if (run.stage() == Stage.WAITING && item == 0) {
            return messages.get("console.quiz.foot.waiting");
        }
        var scores = QuizScores.all(session, id, quiz, run);
        return item == 0
                ? words.whole(scores, quiz)
                : words.outcome(scores, quiz, item, !run.revealed().contains(item));
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

    private PollPicture standings(Session session, BlockId id, Quiz quiz, QuizRun run) {
        var scores = QuizScores.revealed(session, id, quiz, run);
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
