package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.plan.Marked;
import app.plenary.plan.Option;
import app.plenary.plan.QuestionKind;
import app.plenary.session.AudienceView;
import app.plenary.session.Scene;

import java.util.List;

/**
 * A question of a poll, from before it opens until its result: how it is answered and how many
 * have, and then what came out. What stands under the question depends on its kind.
 */
final class PollPage extends QuestionPage {
    private final PollWords words;
    private final OptionsBody options;
    private final ScaleBody scale;
    private final MatrixBody matrix;
    private final RankingBody ranking;
    private final EstimateBody estimate;
    private final TextsBody texts;
    private final CloudBody cloud;

    PollPage(Setting setting) {
        super(setting);
        words = new PollWords(setting.messages());
        options = new OptionsBody(setting);
        scale = new ScaleBody(setting);
        matrix = new MatrixBody(setting);
        ranking = new RankingBody(setting);
        estimate = new EstimateBody(setting);
        texts = new TextsBody(setting);
        cloud = new CloudBody(setting);
    }

    @Override
    void show(AudienceView view, Doorway doorway) {
        if (view.scene() instanceof Scene.PollOn poll) {
            var question = poll.question();
            var body = body(question.kind());
            body.show(poll);
            lay(
                    view,
                    words.kicker(poll),
                    question.text().isEmpty()
                            ? Marked.asTyped(poll.title())
                            : Marked.of(question.text()),
                    question.picture(),
                    body,
                    List.of(
                            poll.title(),
                            question.id(),
                            question.kind().name(),
                            question.options().stream().map(Option::id).toList()),
                    words.footnote(poll, view.present(), doorway.invitation().isPresent()));
        }
    }

    private PollBody body(QuestionKind kind) {
        return switch (kind) {
            case QuestionKind.Choice _, QuestionKind.Points _, QuestionKind.Dots _ -> options;
            case QuestionKind.Scale _ -> scale;
            case QuestionKind.Matrix _ -> matrix;
            case QuestionKind.Ranking _ -> ranking;
            case QuestionKind.Estimate _ -> estimate;
            case QuestionKind.OpenText _ -> texts;
            case QuestionKind.Words _ -> cloud;
        };
    }
}
