package app.plenary.session;

import app.plenary.plan.Wording;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What may be known of a person besides the name: texts by the name of what they say. */
final class Attributes {
    static final int MOST = Participant.MOST_ATTRIBUTES;
    static final int LONGEST_NAME = Participant.LONGEST_ATTRIBUTE_NAME;
    static final int LONGEST_VALUE = Participant.LONGEST_ATTRIBUTE;

    private Attributes() {}

    /** One clean line each, in the same order; what says nothing is left out. */
    static Map<String, String> clean(Map<String, String> typed) {
        var clean = new LinkedHashMap<String, String>();
        typed.forEach((name, value) -> {
            var text = Wording.line(value);
            if (!text.isEmpty()) {
                clean.putIfAbsent(Wording.line(name), text);
            }
        });
        return Collections.unmodifiableMap(clean);
    }

    /** Why these clean ones cannot be taken, if so. */
    static Optional<Refusal> refusal(Map<String, String> attributes) {
        if (attributes.size() > MOST) {
            return Optional.of(Refusal.TOO_MANY_ATTRIBUTES);
        }
        return attributes.entrySet().stream()
                .flatMap(each ->
                        PlanRules.textRefusal(each.getKey(), LONGEST_NAME)
                                .or(() -> PlanRules.textRefusal(each.getValue(), LONGEST_VALUE))
                                .stream())
                .findFirst();
    }
}
