package app.plenary.console;

import app.plenary.plan.Activity;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.text.Messages;
import app.plenary.ui.Tone;

/** What an activity is called while it runs, and the tone that its kind always has. */
final class ActivityLook {
    private ActivityLook() {}

    static Tone tone(Activity activity) {
        return switch (activity) {
            case Talk _ -> Tone.NEUTRAL;
            case Poll _ -> Tone.POLL;
            case BreakoutRounds _ -> Tone.GROUPS;
            case Break _ -> Tone.BREAK;
        };
    }

    /** One or two words, such as "Poll". */
    static String name(Messages messages, Activity activity) {
        return switch (activity) {
            case Talk _ -> messages.get("console.run.kind.talk");
            case Poll _ -> messages.get("console.run.kind.poll");
            case BreakoutRounds _ -> messages.get("console.run.kind.breakout-rounds");
            case Break _ -> messages.get("console.run.kind.break");
        };
    }

    /** A second line for the run list; empty where the kind says all. */
    static String detail(Messages messages, Activity activity) {
        return switch (activity) {
            case Talk _, Break _ -> "";
            case Poll poll ->
                    poll.several()
                            ? messages.get("console.run.detail.poll-several")
                            : messages.get("console.run.detail.poll");
            case BreakoutRounds groups ->
                    messages.get("console.run.detail.groups", groups.groupSize(), groups.rounds());
        };
    }
}
