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
import app.plenary.plan.Option;
import app.plenary.plan.Picture;
import app.plenary.plan.Poll;
import app.plenary.plan.Question;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.Quiz;
import app.plenary.plan.RoundPlan;
import app.plenary.plan.Talk;
import app.plenary.plan.Timing;
import app.plenary.plan.Wording;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
        return switch (random.nextInt(5)) {
            case 0 -> new Talk(Stream.generate(this::picture).limit(random.nextInt(4)).toList());
            case 1 -> new Break();
            case 2 -> poll();
            case 3 -> quiz();
            default -> groups();
        };
    }

    private Quiz quiz() {
        var items = new ArrayList<Quiz.Item>();
        for (int id = 1; id <= random.nextInt(1, 4); id++) {
            var options = options();
            boolean several = random.nextBoolean();
            var right = options.stream().map(Option::id).filter(_ -> random.nextBoolean()).toList();
            items.add(
                    new Quiz.Item(
                            new Question(
                                    id,
                                    maybeLine(),
                                    several
                                            ? QuestionKind.Choice.several(options)
                                            : QuestionKind.Choice.one(options),
                                    random.nextBoolean(),
                                    maybe(this::picture)),
                            Set.copyOf(several ? right : right.stream().limit(1).toList()),
                            maybe(() -> Duration.ofSeconds(random.nextLong(5, 600))),
                            maybeLine()));
        }
        return new Quiz(
                items,
                oneOf(List.of(Quiz.Preset.values())),
                Duration.ofSeconds(random.nextInt(60)),
                random.nextBoolean(),
                oneOf(List.of(Quiz.Standings.values())));
    }

    private Poll poll() {
        if (random.nextInt(3) == 0) {
            return Poll.of(
                    maybeLine(),
                    random.nextBoolean(),
                    options().stream().map(Option::text).toList());
        }
        var questions = new ArrayList<Question>();
        for (int id = 1; id <= random.nextInt(1, 5); id++) {
            questions.add(
                    new Question(
                            id, maybeLine(), kind(), random.nextBoolean(), maybe(this::picture)));
        }
        return new Poll(questions, random.nextBoolean(), random.nextBoolean());
    }

    private Picture picture() {
        var hash = String.format(Locale.ROOT, "%064x", random.nextLong());
        return new Picture(
                hash,
                random.nextInt(1, Picture.LONGEST + 1),
                random.nextInt(1, Picture.LONGEST + 1),
                maybeLine());
    }

    private QuestionKind kind() {
        return switch (random.nextInt(9)) {
            case 0 -> {
                int least = random.nextInt(1, 4);
                yield new QuestionKind.Choice(options(), least, random.nextInt(least, 13));
            }
            case 1 -> {
                int low = random.nextInt(-3, 2);
                yield new QuestionKind.Scale(
                        options(),
                        low,
                        random.nextInt(low + 1, low + 11),
                        maybeName(),
                        maybeName(),
                        QuestionKind.Scale.Look.NUMBERS);
            }
            case 2 -> new QuestionKind.Matrix(options(), axis(), axis());
            case 3 -> new QuestionKind.Points(options());
            case 4 -> {
                int budget = random.nextInt(1, 21);
                yield new QuestionKind.Dots(options(), budget, random.nextInt(1, budget + 1));
            }
            case 5 -> new QuestionKind.Ranking(options());
            case 6 ->
                    new QuestionKind.Estimate(
                            maybeName(),
                            maybe(() -> figure(-1)),
                            maybe(() -> figure(1)),
                            maybe(() -> figure(1)));
            case 7 -> new QuestionKind.OpenText(random.nextInt(1, 11));
            default ->
                    random.nextBoolean()
                            ? QuestionKind.Scale.mood()
                            : new QuestionKind.Words(random.nextInt(1, 11));
        };
    }

    private List<Option> options() {
        return Option.of(
                Stream.generate(this::line)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .limit(random.nextInt(6))
                        .distinct()
                        .toList());
    }

    private QuestionKind.Matrix.Axis axis() {
        return new QuestionKind.Matrix.Axis(maybeName(), maybeName(), maybeName());
    }

    /** Without zeros behind its point, as files keep it. */
    private BigDecimal figure(int sign) {
        return switch (random.nextInt(3)) {
            case 0 -> BigDecimal.valueOf(sign * random.nextLong(1, 1_000_000));
            case 1 ->
                    BigDecimal.valueOf(sign * random.nextLong(1, 1_000_000), 3)
                            .stripTrailingZeros();
            default -> BigDecimal.TEN.pow(random.nextInt(1, 90)).multiply(BigDecimal.valueOf(sign));
        };
    }

    private String maybeName() {
        var line = maybeLine();
        return Wording.fits(line, Wording.NAME) ? line : "";
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
        var groups = full(plain.withEach(each));
        var most = new HashMap<String, Integer>();
        Stream.concat(groups.topics().stream(), groups.names().own().stream())
                .filter(_ -> random.nextBoolean())
                .forEach(text -> most.put(text, random.nextInt(1, 501)));
        return groups.withMost(most);
    }

    private BreakoutRounds full(BreakoutRounds plain) {
        return plain.with(
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
