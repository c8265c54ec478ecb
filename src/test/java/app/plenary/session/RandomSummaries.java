package app.plenary.session;

import app.plenary.plan.BlockId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ways to arrange what leaves the room, sensible and not. */
public final class RandomSummaries {
    private static final List<String> SECTIONS =
            List.of(
                    "actions",
                    "decisions",
                    "commitments",
                    "polls",
                    "groups",
                    "feedback",
                    "insights",
                    "parking-lot",
                    "notes",
                    "agenda",
                    "people",
                    "answers",
                    "from-a-newer-version");

    private RandomSummaries() {}

    /** Arranges something, or promises that something of {@code block} stays in the room. */
    public static SummaryCommand command(Session session, RandomGenerator random, BlockId block) {
        if (random.nextInt(3) == 0) {
            var matter = matter(session, random, block);
            return random.nextInt(3) == 0
                    ? new SummaryCommand.ShareOutside(matter)
                    : new SummaryCommand.KeepInRoom(matter);
        }
        return new SummaryCommand.ArrangeSummary(change(session, random, block));
    }

    /** Keeps a line, perhaps as the point of a group. */
    static CaptureCommand capture(UUID id, RandomGenerator random, String words) {
        var kinds = Capture.Kind.values();
        return new CaptureCommand.KeepCapture(
                new CaptureId(id),
                kinds[random.nextInt(kinds.length)],
                words,
                Optional.of(random.nextInt(4)).filter(group -> group > 1));
    }

    private static RoomMatter matter(Session session, RandomGenerator random, BlockId block) {
        return session.captures().isEmpty() || random.nextBoolean()
                ? new RoomMatter.Answers(block)
                : new RoomMatter.Line(line(session, random));
    }

    private static CaptureId line(Session session, RandomGenerator random) {
        return session.captures().get(random.nextInt(session.captures().size())).id();
    }

    private static ArrangementChange change(
            Session session, RandomGenerator random, BlockId block) {
        var key =
                session.captures().isEmpty() || random.nextBoolean()
                        ? (random.nextBoolean() ? "poll:" : "groups:") + block + ":1"
                        : "line:" + line(session, random);
        return switch (random.nextInt(7)) {
            case 0 -> {
                var order = new ArrayList<>(SECTIONS);
                Collections.shuffle(order, new Random(random.nextLong()));
                yield new ArrangementChange.Order(order.subList(0, random.nextInt(order.size())));
            }
            case 1 ->
                    new ArrangementChange.Switch(
                            SECTIONS.get(random.nextInt(SECTIONS.size())), random.nextBoolean());
            case 2 -> new ArrangementChange.Cover(random.nextBoolean() ? "" : "Für alle <b>");
            case 3 ->
                    new ArrangementChange.Names(
                            List.of(Arrangement.Presence.values()).get(random.nextInt(3)));
            case 4 ->
                    new ArrangementChange.Text(
                            key, random.nextBoolean() ? Optional.of("changed") : Optional.empty());
            case 5 -> new ArrangementChange.LeaveOut(key, random.nextInt(3) > 0);
            default -> new ArrangementChange.Looked();
        };
    }
}
