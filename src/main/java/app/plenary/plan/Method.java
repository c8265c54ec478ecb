package app.plenary.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A saved, reusable way of working with a group.
 *
 * @param id lasting and unlike every other, in lower case with hyphens, such as {@code 1-2-4-all}
 * @param purpose one sentence: what it is good for
 * @param steps what happens, in order
 * @param needs how long it has to be at least for how many people
 * @param people for how many it works
 * @param materials what has to be at hand; may be empty
 * @param notWhen when to use something else; may be empty
 * @param tags words to find it by, such as {@code opening}
 * @param blocks what it becomes in an agenda; each follows this method
 */
public record Method(
        String id,
        String title,
        String purpose,
        List<Step> steps,
        Need needs,
        People people,
        String materials,
        String notWhen,
        List<String> tags,
        List<Block> blocks) {
    public Method {
        steps = List.copyOf(steps);
        tags = List.copyOf(tags);
        blocks = List.copyOf(blocks);
    }

    /**
     * What happens for a while.
     *
     * @param minutes how long it usually takes; 0 when it takes hardly any time
     */
    public record Step(String text, int minutes) {}

    /**
     * The shortest time in which it works.
     *
     * @param minutes whatever the number of people
     * @param secondsEach what each person adds, as where everyone speaks in turn
     */
    public record Need(int minutes, int secondsEach) {

        /** Rounded up to whole minutes. */
        public Duration forPeople(int people) {
            long seconds = minutes * 60L + (long) secondsEach * Math.max(0, people);
            return Duration.ofMinutes((seconds + 59) / 60);
        }
    }

    /** From the smallest to the largest number of people. */
    public record People(int least, int most) {}

    /** The same under another id, which its blocks follow. */
    public Method withId(String other) {
        return new Method(
                other,
                title,
                purpose,
                steps,
                needs,
                people,
                materials,
                notWhen,
                tags,
                blocks.stream().map(block -> block.following(Optional.of(other))).toList());
    }

    /** How long its blocks are planned in all. */
    public Duration planned() {
        return blocks.stream().map(Block::planned).reduce(Duration.ZERO, Duration::plus);
    }
}
