package app.plenary.console;

import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.session.PollRun;
import app.plenary.tally.Release;
import app.plenary.text.Messages;

import java.util.ArrayList;

/** Sentences about a poll as it is planned, and about how many have answered. */
final class PollWords {
    private final Messages messages;

    PollWords(Messages messages) {
        this.messages = messages;
    }

    /** Whether it is ready, and why not; what being without names means. */
    String says(Poll poll) {
        var sentences = new ArrayList<String>();
        sentences.add(ready(poll));
        if (poll.anonymous()) {
            sentences.add(messages.get("console.question.says.anonymous"));
        }
        if (poll.live()) {
            sentences.add(
                    poll.anonymous()
                            ? messages.get("console.question.says.live-anonymous")
                            : messages.get("console.question.says.live"));
        }
        return String.join(" ", sentences);
    }

    /** Whether people can answer it, and what is missing. */
    String ready(Poll poll) {
        for (int i = 0; i < poll.questions().size(); i++) {
            var question = poll.questions().get(i);
            if (!question.isReady()) {
                return missing(poll, question, i + 1);
            }
        }
        if (poll.questions().size() > 1) {
            return messages.get("console.question.says.questions", poll.questions().size());
        }
        var first = poll.first();
        return first.options().isEmpty()
                ? messages.get("console.question.says.ready")
                : messages.get(
                        "console.question.says.options", first.options().size(), Poll.MOST_OPTIONS);
    }

    /** How many have answered, no finer than it may be told. */
    String answered(PollRun run, int people) {
        return switch (run.precision()) {
            case EXACTLY -> messages.get("console.poll.answered", run.answered(), people);
            case AT_LEAST -> messages.get("console.poll.answered-least", run.answered(), people);
            case FEW -> messages.get("console.poll.answered-few", Release.FEWEST, people);
        };
    }

    private String missing(Poll poll, Question question, int place) {
        boolean text = question.text().isEmpty();
        boolean options = question.options().size() < question.kind().fewestOptions();
        if (poll.questions().size() == 1) {
            if (text && options) {
                return messages.get("console.plan.poll-not-ready");
            }
            return text
                    ? messages.get("console.question.says.no-text")
                    : messages.get("console.question.says.few-options");
        }
        return text
                ? messages.get("console.question.says.no-text-in", place)
                : messages.get("console.question.says.few-options-in", place);
    }
}
