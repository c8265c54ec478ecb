package app.plenary.console;

import app.plenary.plan.Quiz;
import app.plenary.session.ParticipantId;
import app.plenary.session.QuizRun;
import app.plenary.session.QuizScores;
import app.plenary.session.Session;
import app.plenary.tally.Calibration;
import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.List;

/** Sentences about a quiz: what it lacks, and what its answers say. */
final class QuizWords {
    /** As many names as a sentence takes. */
    static final int MOST_NAMES = 20;

    private final Messages messages;

    QuizWords(Messages messages) {
        this.messages = messages;
    }

    /** Whether all of it can be asked, and what is missing first. */
    String ready(Quiz quiz) {
        for (Quiz.Item item : quiz.items()) {
            int place = quiz.place(item.id());
            if (item.question().text().isEmpty()) {
                return messages.get("console.question.says.no-text-in", place);
            }
            if (item.question().options().size() < 2) {
                return messages.get("console.question.says.few-options-in", place);
            }
            if (item.correct().isEmpty()) {
                return messages.get("console.quiz.no-right-in", place);
            }
        }
        return messages.get("console.quiz.ready", quiz.items().size());
    }

    /** What a question was answered like: who was right, and who was surely wrong. */
    String outcome(Session session, Quiz quiz, QuizRun run, int item) {
        var sentences = new ArrayList<String>();
        quiz.find(item)
                .flatMap(asked -> QuizScores.outcome(session, quiz, asked, run))
                .filter(each -> each.answered() > 0)
                .ifPresent(each -> {
                    sentences.add(
                            each.partly() > 0
                                    ? messages.get(
                                            "console.quiz.outcome-partly",
                                            each.correct(),
                                            each.answered(),
                                            each.partly())
                                    : messages.get(
                                            "console.quiz.outcome",
                                            each.correct(),
                                            each.answered()));
                    if (!each.confidentlyWrong().isEmpty()) {
                        sentences.add(
                                messages.get(
                                        "console.quiz.confidently-wrong",
                                        people(session, each.confidentlyWrong())));
                    }
                });
        if (!run.revealed().contains(item)) {
            sentences.add(messages.get("console.quiz.secret"));
        } else {
            quiz.find(item)
                    .map(Quiz.Item::explanation)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(sentences::add);
        }
        return String.join(" ", sentences);
    }

    /** By name as far as one can read them at a glance, the others as a number. */
    private String people(Session session, List<ParticipantId> people) {
        var names = new ArrayList<String>();
        people.stream().limit(MOST_NAMES).map(session.roster()::nameOf).forEach(names::add);
        if (people.size() > MOST_NAMES) {
            names.add(messages.get("console.quiz.more-people", people.size() - MOST_NAMES));
        }
        return messages.list(names);
    }

    /**
     * How the whole went: which questions people were surely wrong about, how sure and how right.
     */
    String whole(Session session, QuizScores scores, Quiz quiz) {
        var sentences = new ArrayList<String>();
        scores.tally()
                .confidentlyWrong()
                .forEach(each ->
                        sentences.add(
                                messages.get(
                                        "console.quiz.confidently-wrong-in",
                                        quiz.place(each.question()),
                                        people(session, each.confidentlyWrong()))));
        if (quiz.confidence()) {
            var levels = scores.calibration().levels();
            for (Calibration.Level level : levels) {
                if (level.answers() > 0) {
                    sentences.add(
                            messages.get(
                                    "console.quiz.calibration",
                                    name(level.from()),
                                    level.answers(),
                                    Math.round(100 * level.share())));
                }
            }
        }
        return String.join("\n", sentences);
    }

    private String name(int level) {
        return switch (level) {
            case 1 -> messages.get("console.quiz.guessed");
            case 2 -> messages.get("console.quiz.rather-sure");
            default -> messages.get("console.quiz.sure");
        };
    }

    /** Which question is on, or how many there are. */
    String place(QuizRun run, Quiz quiz) {
        int place = quiz.place(run.item());
        return place > 0
                ? messages.get("console.run.tag.quiz-question", place, quiz.items().size())
                : messages.get("console.run.tag.quiz-questions", quiz.items().size());
    }

    /** The question that is on, else {@code otherwise}. */
    String title(QuizRun run, Quiz quiz, String otherwise) {
        return run.stage() == QuizRun.Stage.STANDINGS
                ? otherwise
                : quiz.find(run.item()).map(item -> item.question().text()).orElse(otherwise);
    }

    String heading(QuizRun run, Quiz quiz) {
        int place = quiz.place(run.item());
        return switch (run.stage()) {
            case WAITING -> messages.get("console.quiz.heading.waiting");
            case READING -> messages.get("console.quiz.heading.reading", place);
            case ANSWERING -> messages.get("console.quiz.heading.answering", place);
            case CLOSED -> messages.get("console.quiz.heading.closed", place);
            case REVEALED -> messages.get("console.quiz.heading.revealed", place);
            case STANDINGS ->
                    quiz.standings() == Quiz.Standings.NONE
                            ? messages.get("console.quiz.heading.standings-hidden")
                            : messages.get("console.quiz.heading.standings");
        };
    }
}
