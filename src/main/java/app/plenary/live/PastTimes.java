package app.plenary.live;

import app.plenary.plan.Block;
import app.plenary.tally.Spread;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long things really took in the sessions of this laptop that are over. */
public final class PastTimes {
    /** Nothing is known yet. */
    public static final PastTimes NONE = new PastTimes(List.of());

    private final Map<String, Usual> byMethod;
    private final Map<String, Usual> byKind;

    /**
     * One block of a session that is over.
     *
     * @param method the id of the method it followed
     * @param kind see {@link app.plenary.plan.Activity#kind}
     * @param took how long it was on in all, pauses left out
     */
    public record Time(Optional<String> method, String kind, Duration took) {}

    /**
     * What something usually takes.
     *
     * @param times how often it was seen
     * @param median half of them took no longer
     * @param lower a quarter of them took no longer
     * @param upper three quarters of them took no longer
     */
    public record Usual(int times, Duration median, Duration lower, Duration upper) {}

    public PastTimes(List<Time> times) {
        var methods = new HashMap<String, List<Long>>();
        var kinds = new HashMap<String, List<Long>>();
        for (Time time : times) {
            long seconds = time.took().toSeconds();
            time.method()
                    .ifPresent(method ->
                            methods.computeIfAbsent(method, _ -> new ArrayList<>()).add(seconds));
            kinds.computeIfAbsent(time.kind(), _ -> new ArrayList<>()).add(seconds);
        }
        byMethod = usual(methods);
        byKind = usual(kinds);
    }

    private static Map<String, Usual> usual(Map<String, List<Long>> seconds) {
        var usual = new HashMap<String, Usual>();
        seconds.forEach((key, figures) ->
                Spread.of(figures)
                        .ifPresent(spread ->
                                usual.put(
                                        key,
                                        new Usual(
                                                spread.count(),
                                                rounded(spread.median()),
                                                rounded(spread.lower()),
                                                rounded(spread.upper())))));
        return usual;
    }

    private static Duration rounded(double seconds) {
        return Duration.ofSeconds(Math.round(seconds));
    }

    /** For a block that follows a method what that took, otherwise what its kind took. */
    public Optional<Usual> usual(Block block) {
        return block.method().isPresent()
                ? method(block.method().get())
                : Optional.ofNullable(byKind.get(block.activity().kind()));
    }

    public Optional<Usual> method(String id) {
        return Optional.ofNullable(byMethod.get(id));
    }
}
