package app.plenary.console;

import app.plenary.plan.Activity;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;
import app.plenary.text.Messages;

/** What a running workshop says of an activity beside its kind. */
final class ActivityLook {
    private ActivityLook() {}

    /** A second line for the run list; empty where the kind says all. */
    static String detail(Messages messages, Activity activity) {
        return switch (activity) {
            case Talk _, Break _ -> "";
            case Poll poll ->
                    poll.questions().size() > 1
                            ? messages.get(
                                    "console.run.detail.poll-questions", poll.questions().size())
                            : poll.isSeveral()
                                    ? messages.get("console.run.detail.poll-several")
                                    : messages.get(
                                            "console.run.detail.poll-kind",
                                            QuestionShape.of(poll.first().kind()).title(messages));
            case Quiz quiz -> messages.get("console.run.detail.quiz", quiz.items().size());
            case BreakoutRounds groups ->
                    switch (groups.division()) {
                        case Division.OfSize(int people) ->
                                messages.get("console.run.detail.groups", people, groups.rounds());
                        case Division.OfCount(int count) ->
                                messages.get(
                                        "console.run.detail.group-count", count, groups.rounds());
                    };
        };
    }
}
