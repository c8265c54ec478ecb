package app.plenary.projector;

import app.plenary.live.Doorway;
import app.plenary.plan.Marked;
import app.plenary.plan.Option;
import app.plenary.session.AudienceView;
import app.plenary.session.Scene;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What there is to choose from before groups are drawn, and how many have chosen. */
final class ChoosingPage extends QuestionPage {
    private final Setting setting;
    private final OptionsBody options;

    ChoosingPage(Setting setting) {
        super(setting);
        this.setting = setting;
        options = new OptionsBody(setting);
    }

    @Override
    void show(AudienceView view, Doorway doorway) {
        if (view.scene() instanceof Scene.ChoosingOn choosing) {
            boolean phones = doorway.invitation().isPresent();
            // The phones rank topics by numbers of their own.
            options.options(topics(choosing), _ -> "", Marked::asTyped);
            lay(
                    view,
                    kicker(choosing, phones),
                    Marked.asTyped(
                            choosing.prompt().isEmpty() ? choosing.title() : choosing.prompt()),
                    Optional.empty(),
                    options,
                    List.of(choosing.title(), choosing.topics().size()),
                    footnote(choosing.chosen(), view.present(), phones));
        }
    }

    private String kicker(Scene.ChoosingOn choosing, boolean phones) {
        var messages = setting.messages();
        if (choosing.offering()) {
            return messages.get(
                    phones ? "projector.choosing.offer-on-phone" : "projector.choosing.offer");
        }
        return messages.get(
                phones ? "projector.choosing.topic-on-phone" : "projector.choosing.topic");
    }

    private List<Option> topics(Scene.ChoosingOn choosing) {
        return IntStream.range(0, choosing.topics().size())
                .mapToObj(i -> new Option(i + 1, topic(choosing, i)))
                .toList();
    }

    private String topic(Scene.ChoosingOn choosing, int topic) {
        var text = choosing.topics().get(topic);
        return Optional.ofNullable(choosing.places().get(topic))
                .map(most -> setting.messages().get("projector.choosing.places", text, most))
                .orElse(text);
    }

    private Footnote footnote(int chosen, int present, boolean phones) {
        return present == 0 || (!phones && chosen == 0)
                ? Footnote.NONE
                : new Footnote(
                        setting.messages().get("projector.choosing.chosen-of", chosen, present),
                        OptionalDouble.of((double) chosen / present));
    }
}
