package app.plenary.exchange;

import app.plenary.plan.Activity;
import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Brief;
import app.plenary.plan.Division;
import app.plenary.plan.GroupNames;
import app.plenary.plan.GroupRole;
import app.plenary.plan.GroupShape;
import app.plenary.plan.Importance;
import app.plenary.plan.Opening;
import app.plenary.plan.Poll;
import app.plenary.plan.RoundPlan;
import app.plenary.plan.Talk;
import app.plenary.plan.Timing;
import app.plenary.plan.Wording;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes up blocks with every part that a block can have, always the same for a seed. */
final class RandomPlans {
    private static final List<String> PIECES =
            List.of(
                    "Check-in",
                    "12",
                    "|",
                    "\\",
                    "\"",
                    "<br>",
                    "é",
                    "田中",
                    "👩🏽‍🔬",
                    "#",
                    "**",
                    ";",
                    ",",
                    "\t",
                    "{0}",
                    "&amp;",
                    "14:00",
                    "- ",
                    "(10 min)",
                    "'");

    private final SplittableRandom random;

    RandomPlans(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A block that the rules of a session take as it is. */
    Block block() {
        long planned = random.nextInt(1, 300);
        boolean fixed = random.nextInt(4) == 0;
        var timing =
                new Timing(
                        Duration.ofMinutes(planned),
                        maybe(() -> Duration.ofMinutes(random.nextLong(1, planned + 1))),
                        maybe(() -> Duration.ofMinutes(planned + random.nextInt(60))),
                        fixed,
                        maybe(() -> LocalTime.of(random.nextInt(12), random.nextInt(60))),
                        maybe(() -> LocalTime.of(random.nextInt(12, 24), random.nextInt(60))));
        return new Block(
                BlockId.fresh(),
                "T" + line(),
                activity(),
                timing,
                new Brief(maybeLine(), maybeLine(), maybeLine(), notes()),
                maybe(() -> oneOf(List.of(Importance.values()))),
                oneOf(List.of(AtZero.values())),
                new Opening(
                        maybeLine(),
                        maybe(() ->
                                new Opening.DayStart(
                                        random.nextInt(1, 9),
                                        LocalTime.of(random.nextInt(24), 30)))),
                maybe(() -> "method-" + random.nextInt(9)));
    }

    List<Block> blocks(int most) {
        return Stream.generate(this::block).limit(random.nextInt(1, most + 1)).toList();
    }

    private Activity activity() {
        return switch (random.nextInt(4)) {
            case 0 -> new Talk();
            case 1 -> new Break();
            case 2 ->
                    Poll.of(
                            maybeLine(),
                            random.nextBoolean(),
                            Stream.generate(this::line)
                                    .map(String::strip)
                                    .filter(text -> !text.isEmpty())
                                    .limit(random.nextInt(6))
                                    .distinct()
                                    .toList());
            default -> groups();
        };
    }

    private BreakoutRounds groups() {
        var plain = new BreakoutRounds(maybeLine(), random.nextInt(2, 9), random.nextInt(1, 5));
        if (random.nextBoolean()) {
            return plain;
        }
        var each =
                plain.each().stream()
                        .map(_ ->
                                new RoundPlan(
                                        maybeLine(),
                                        maybe(() -> Duration.ofMinutes(random.nextInt(1, 60)))))
                        .toList();
        return plain.withEach(each)
                .with(
                        random.nextBoolean()
                                ? plain.division()
                                : new Division.OfCount(random.nextInt(1, 9)))
                .with(oneOf(List.of(GroupShape.values())))
                .withTopics(texts())
                .withRoles(GroupRole.PLANNED.stream().filter(_ -> random.nextBoolean()).toList())
                .with(new GroupNames(oneOf(List.of(GroupNames.Theme.values())), texts()));
    }

    private List<String> texts() {
        return Stream.generate(this::line)
                .map(text -> Wording.line(text + "."))
                .limit(random.nextInt(4))
                .distinct()
                .toList();
    }

    private String maybeLine() {
        return random.nextBoolean() ? "" : line();
    }

    private String line() {
        return Wording.line(pieces());
    }

    private String notes() {
        var lines = Stream.generate(this::pieces).limit(random.nextInt(4)).toList();
        return Wording.paragraphs(String.join("\n", lines));
    }

    private String pieces() {
        var text = new StringBuilder();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            text.append(oneOf(PIECES));
            text.append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }
}
