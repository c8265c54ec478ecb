package app.plenary.exchange;

import app.plenary.text.Messages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Something that could not be carried over from one form to another.
 *
 * @param times in how many places
 * @param detail what it is called there; may be empty
 */
public record Loss(What what, int times, String detail) {

    /** What is lost. */
    public enum What {
        FEEDBACK,
        WEIGHTS,
        ACCEPTED_ANSWERS,
        TOLERANCE,
        PICTURES,
        MARKUP,
        CATEGORIES,
        NAMES,
        COLUMNS,
        SEVERAL_RIGHT,
        EXPLANATIONS,
        TIMES,
        MIXED_ORDER,
        LIMITS,
        OTHER_KINDS,
        CANNOT_BE_WRITTEN,
        REPETITIONS,
        SECONDS,
        OTHER_SHEETS,
        LETTERS
    }

    /** What is lost, for a person. */
    public String sentence(Messages messages) {
        return switch (what) {
            case FEEDBACK -> messages.get("exchange.loss.feedback", times);
            case WEIGHTS -> messages.get("exchange.loss.weights", times);
            case ACCEPTED_ANSWERS -> messages.get("exchange.loss.accepted-answers", times);
            case TOLERANCE -> messages.get("exchange.loss.tolerance", times);
            case PICTURES -> messages.get("exchange.loss.pictures", times);
            case MARKUP -> messages.get("exchange.loss.markup", times);
            case CATEGORIES -> messages.get("exchange.loss.categories", detail);
            case NAMES -> messages.get("exchange.loss.names", times);
            case COLUMNS -> messages.get("exchange.loss.columns", detail);
            case SEVERAL_RIGHT -> messages.get("exchange.loss.several-right", times);
            case EXPLANATIONS -> messages.get("exchange.loss.explanations", times);
            case TIMES -> messages.get("exchange.loss.times", times);
            case MIXED_ORDER -> messages.get("exchange.loss.mixed-order", times);
            case LIMITS -> messages.get("exchange.loss.limits", times);
            case OTHER_KINDS -> messages.get("exchange.loss.other-kinds", times);
            case CANNOT_BE_WRITTEN -> messages.get("exchange.loss.cannot-be-written", times);
            case REPETITIONS -> messages.get("exchange.loss.repetitions", times);
            case SECONDS -> messages.get("exchange.loss.seconds", times);
            case OTHER_SHEETS -> messages.get("exchange.loss.other-sheets", detail);
            case LETTERS -> messages.get("exchange.loss.letters");
        };
    }

    /** Losses while they are counted. */
    static final class Count {
        private static final int MOST_DETAILS = 8;

        private final Map<What, Integer> times = new EnumMap<>(What.class);
        private final Map<What, List<String>> details = new EnumMap<>(What.class);

        void add(What what) {
            add(what, "");
        }

        void add(What what, int more) {
            if (more > 0) {
                times.merge(what, more, Integer::sum);
            }
        }

        /** Counts one; every detail is told once. */
        void add(What what, String detail) {
            times.merge(what, 1, Integer::sum);
            var told = details.computeIfAbsent(what, _ -> new ArrayList<>());
            if (!detail.isEmpty() && !told.contains(detail) && told.size() <= MOST_DETAILS) {
                told.add(told.size() < MOST_DETAILS ? detail : "…");
            }
        }

        List<Loss> all() {
            return times.entrySet().stream()
                    .map(e ->
                            new Loss(
                                    e.getKey(),
                                    e.getValue(),
                                    String.join(", ", details.getOrDefault(e.getKey(), List.of()))))
                    .toList();
        }
    }
}
