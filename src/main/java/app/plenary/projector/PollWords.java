package app.plenary.projector;

import app.plenary.plan.QuestionKind;
import app.plenary.session.PollRun.Stage;
import app.plenary.session.Scene;
import app.plenary.tally.Result;
import app.plenary.text.Messages;

import java.util.OptionalDouble;

/** What the wall says about a poll beside its question and its answers. */
record PollWords(Messages messages) {

    /** The short line above the question: which one it is, and what to do or what is shown. */
    String kicker(Scene.PollOn poll) {
        String name =
                poll.questions() > 1
                        ? messages.get("projector.poll.question-of", poll.place(), poll.questions())
                        : messages.get("projector.poll.name");
        return messages.get("projector.poll.kicker", name, state(poll));
    }

    private String state(Scene.PollOn poll) {
        var kind = poll.question().kind();
        return switch (poll.stage()) {
            case WAITING -> messages.get("projector.poll.waiting");
            case OPEN -> asked(kind);
            case CLOSED -> messages.get("projector.poll.closed");
            case REVEALED ->
                    poll.few()
                            ? messages.get("projector.poll.few")
                            : poll.result().map(Result::ballots).orElse(0) == 0
                                    ? messages.get("projector.poll.no-answers")
                                    : shown(kind);
        };
    }

    private String asked(QuestionKind kind) {
        return switch (kind) {
            case QuestionKind.Choice choice -> asked(choice);
            case QuestionKind.Scale scale ->
                    scale.statements().size() > 1
                            ? messages.get("projector.poll.rate-each")
                            : scale.look() == QuestionKind.Scale.Look.FACES
                                    ? messages.get("projector.poll.rate-face")
                                    : messages.get("projector.poll.rate-step");
            case QuestionKind.Matrix matrix ->
                    matrix.items().isEmpty()
                            ? messages.get("projector.poll.place-yourself")
                            : messages.get("projector.poll.place-each");
            case QuestionKind.Points _ ->
                    messages.get("projector.poll.points", QuestionKind.Points.BUDGET);
            case QuestionKind.Dots dots ->
                    dots.most() < dots.budget()
                            ? messages.get("projector.poll.dots-most", dots.budget(), dots.most())
                            : messages.get("projector.poll.dots", dots.budget());
            case QuestionKind.Ranking _ -> messages.get("projector.poll.rank");
            case QuestionKind.Estimate _ -> messages.get("projector.poll.estimate");
            case QuestionKind.OpenText text -> messages.get("projector.poll.texts", text.most());
            case QuestionKind.Words words -> messages.get("projector.poll.words", words.most());
        };
    }

    private String asked(QuestionKind.Choice choice) {
        int options = choice.options().size();
        int most = Math.min(choice.most(), Math.max(1, options));
        if (!choice.isSeveral()) {
            return messages.get("projector.poll.choose-one");
        }
        if (choice.least() == most) {
            return messages.get("projector.poll.choose-exactly", most);
        }
        if (choice.least() > 1) {
            return messages.get("projector.poll.choose-between", choice.least(), most);
        }
        return most < options
                ? messages.get("projector.poll.choose-most", most)
                : messages.get("projector.poll.choose-several");
    }

    private String shown(QuestionKind kind) {
        return switch (kind) {
            case QuestionKind.Choice choice ->
                    choice.isSeveral()
                            ? messages.get("projector.poll.result-several")
                            : messages.get("projector.poll.result");
            case QuestionKind.Points _ -> messages.get("projector.poll.result-points");
            case QuestionKind.Dots _ -> messages.get("projector.poll.result-dots");
            case QuestionKind.Ranking _ -> messages.get("projector.poll.result-order");
            case QuestionKind.Scale _,
                    QuestionKind.Matrix _,
                    QuestionKind.Estimate _,
                    QuestionKind.OpenText _,
                    QuestionKind.Words _ ->
                    messages.get("projector.poll.result");
        };
    }

    /** How many have answered, so that it stays true, and whether nobody knows who. */
    Page.Footnote footnote(Scene.PollOn poll, int present, boolean phones) {
        if (poll.few()) {
            return words(messages.get("projector.poll.anonymous-few"));
        }
        if (poll.stage() == Stage.WAITING || (!phones && poll.answered() == 0)) {
            return poll.anonymous()
                    ? words(messages.get("projector.poll.anonymous"))
                    : Page.Footnote.NONE;
        }
        if (poll.anonymous()) {
            return words(
                    poll.stage() == Stage.OPEN
                            ? messages.get("projector.poll.anonymous-least", poll.answered())
                            : messages.get("projector.poll.anonymous-answered", poll.answered()));
        }
        if (poll.stage() == Stage.OPEN && present >= poll.answered() && present > 0) {
            return new Page.Footnote(
                    messages.get("projector.poll.answered-of", poll.answered(), present),
                    OptionalDouble.of((double) poll.answered() / present));
        }
        return words(messages.get("projector.poll.answered", poll.answered()));
    }

    private static Page.Footnote words(String text) {
        return new Page.Footnote(text, OptionalDouble.empty());
    }

    /** What stands in place of answers where people bring their own, while there are none. */
    String empty(Scene.PollOn poll) {
        if (poll.few()) {
            return messages.get("projector.poll.too-few");
        }
        if (poll.result().isEmpty()) {
            return messages.get("projector.poll.hidden");
        }
        return poll.anonymous() && poll.stage() == Stage.OPEN
                ? messages.get("projector.poll.from-five")
                : messages.get("projector.poll.none");
    }
}
