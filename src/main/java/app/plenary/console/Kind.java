package app.plenary.console;

import app.plenary.plan.Activity;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Quiz;
import app.plenary.plan.Talk;
import app.plenary.text.Messages;
import app.plenary.ui.Tone;

import java.util.Arrays;
import java.util.List;

/** The kinds of activity a planner chooses from, each with its name, colour and first content. */
enum Kind {
    TALK("talk", Tone.NEUTRAL),
    POLL("poll", Tone.POLL),
    QUIZ("quiz", Tone.POLL),
    GROUPS("breakout-rounds", Tone.GROUPS),
    BREAK("break", Tone.BREAK);

    private final String name;
    private final Tone tone;

    Kind(String name, Tone tone) {
        this.name = name;
        this.tone = tone;
    }

    static Kind of(Activity activity) {
        return named(activity.kind());
    }

    /** The kind that {@link Activity#kind} names; one unknown here looks like a talk. */
    static Kind named(String name) {
        return Arrays.stream(values()).filter(k -> k.name.equals(name)).findFirst().orElse(TALK);
    }

    Tone tone() {
        return tone;
    }

    /** What it is called, in a word. */
    String title(Messages messages) {
        return switch (this) {
            case TALK -> messages.get("console.plan.kind.talk");
            case POLL -> messages.get("console.plan.kind.poll");
            case QUIZ -> messages.get("console.plan.kind.quiz");
            case GROUPS -> messages.get("console.plan.kind.groups");
            case BREAK -> messages.get("console.plan.kind.break");
        };
    }

    /** An activity of this kind to begin with. */
    Activity fresh() {
        return switch (this) {
            case TALK -> new Talk();
            case POLL -> Poll.of("", false, List.of());
            case QUIZ -> Quiz.plain();
            case GROUPS -> new BreakoutRounds("", 3, 1);
            case BREAK -> new Break();
        };
    }
}
