package app.plenary.session;

import app.plenary.grouping.Strength;
import app.plenary.plan.Activity;
import app.plenary.plan.AgendaEdit;
import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Division;
import app.plenary.plan.GroupRole;
import app.plenary.plan.GroupShape;
import app.plenary.plan.Importance;
import app.plenary.plan.Opening;
import app.plenary.plan.RoundPlan;
import app.plenary.plan.Spot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/** Makes up what people might do, sensible and not, always the same for a seed. */
public final class RandomCommands {
    private final SplittableRandom random;
    private final RandomPolls polls;
    private final RandomQuizzes quizzes;

    /** Who does what. */
    public record Step(Actor actor, Command command) {}

    public RandomCommands(long seed) {
        random = new SplittableRandom(seed);
        polls = new RandomPolls(random, this::uuid);
        quizzes = new RandomQuizzes(random);
    }

    public Step next(Session session, Instant now) {
        boolean byPhone = session.phase().isOpen() && random.nextInt(3) == 0;
        return byPhone
                ? participant(session)
                : new Step(Actor.FACILITATOR, facilitator(session, now));
    }

    public CommandId id() {
        return new CommandId(uuid());
    }

    private Step participant(Session session) {
        var people = session.roster().inOrder();
        if (people.isEmpty() || random.nextInt(6) == 0) {
            var id = new ParticipantId(uuid());
            return new Step(
                    new Actor.Participant(id), new RosterCommand.Join(name(), "seat-" + id));
        }
        var who = new Actor.Participant(people.get(random.nextInt(people.size())).id());
        if (RandomQuizzes.isOn(session) && random.nextInt(4) > 0) {
            return new Step(who, quizzes.answer(session, session.runs().getLast().block()));
        }
        Command command =
                switch (random.nextInt(11)) {
                    case 0 -> new RosterCommand.ChangeName(name());
                    case 1 -> new RosterCommand.Leave();
                    case 2 ->
                            new RosterCommand.Join(
                                    name(),
                                    session.roster()
                                            .find(who.id())
                                            .map(Participant::seat)
                                            .orElse(""));
                    case 3 ->
                            new BreakoutCommand.WriteGroupNote(
                                    session.run().map(BlockRun::block).orElse(anyBlock(session)),
                                    random.nextInt(3),
                                    name(),
                                    Optional.of(random.nextInt(-1, 4)).filter(r -> r < 3),
                                    Optional.of(random.nextInt(-1, 3)).filter(r -> r >= 0));
                    case 4 -> new BreakoutCommand.Choose(anyBlock(session), who.id(), chosen());
                    default -> {
                        var poll =
                                session.up()
                                        .or(() -> session.run().map(BlockRun::block))
                                        .filter(_ -> random.nextInt(4) > 0)
                                        .orElseGet(() -> anyBlock(session));
                        yield random.nextInt(9) == 0
                                ? new PollCommand.HandIn(
                                        poll, 1, polls.ballot(session, poll), false)
                                : new PollCommand.CastBallot(
                                        poll,
                                        session.poll(poll).number(),
                                        polls.ballot(session, poll),
                                        Optional.empty());
                    }
                };
        return new Step(who, command);
    }

    private Command facilitator(Session session, Instant now) {
        var block = anyBlock(session);
        var on = session.run().map(BlockRun::block).orElse(block);
        if (RandomQuizzes.isOn(session) && random.nextInt(3) > 0) {
            return quizzes.command(session, on, anyone(session));
        }
        if (RandomSlides.isOn(session) && random.nextInt(4) == 0) {
            return RandomSlides.show(session, random);
        }
        return switch (random.nextInt(53)) {
            case 0 ->
                    switch (random.nextInt(3)) {
                        case 0 ->
                                new PlanCommand.PlaceTable(
                                        random.nextInt(-1, 5),
                                        Spot.near(random.nextDouble(), random.nextDouble()));
                        case 1 -> new PlanCommand.ClearTables();
                        default -> new PlanCommand.RenameWorkshop(name());
                    };
            case 1 ->
                    new PlanCommand.ScheduleWorkshop(
                            Optional.of(LocalDate.of(2026, 1, 1 + random.nextInt(28))),
                            LocalTime.of(random.nextInt(24), 0));
            case 2, 3 -> PlanCommand.edit(new AgendaEdit.Insert(block(), random.nextInt(-1, 12)));
            case 4 -> PlanCommand.change(block, new BlockChange.Title(name()));
            case 5 ->
                    PlanCommand.change(
                            block,
                            new BlockChange.Planned(Duration.ofMinutes(random.nextInt(0, 90))));
            case 6 ->
                    PlanCommand.change(
                            block, new BlockChange.Notes("Say " + name() + "\nthen *wait*"));
            case 7 -> PlanCommand.change(block, new BlockChange.Becomes(activity()));
            case 8 -> PlanCommand.edit(new AgendaEdit.Move(block, random.nextInt(-1, 12)));
            case 9 -> PlanCommand.edit(new AgendaEdit.Remove(block));
            case 10 ->
                    random.nextInt(20) == 0
                            ? new PlanCommand.DeleteWorkshop()
                            : new RunCommand.ResumeSession();
            case 11 ->
                    new RunCommand.OpenRoom(new JoinCode("KITE47RM", "secret" + random.nextInt(9)));
            case 12 -> new RunCommand.StartSession(ZoneOffset.UTC);
            case 13, 14, 15 -> new RunCommand.NextBlock(on);
            case 16 -> new RunCommand.PreviousBlock(on);
            case 17 -> new RunCommand.GoToBlock(on, block);
            case 18 -> new RunCommand.PauseSession();
            case 19 -> new RunCommand.ResumeSession();
            case 20 -> new RunCommand.ExtendBlock(on, Duration.ofMinutes(random.nextInt(-3, 4)));
            case 21 ->
                    random.nextInt(12) == 0
                            ? new RunCommand.EndSession()
                            : new RunCommand.ForgiveInterruption(
                                    now.minusSeconds(random.nextInt(300)));
            case 22 -> new RosterCommand.AddParticipant(new ParticipantId(uuid()), name());
            case 23 -> new RosterCommand.RenameParticipant(anyone(session), name());
            case 24 -> new RosterCommand.MarkAway(anyone(session));
            case 25 -> new RosterCommand.MarkBack(anyone(session));
            case 26 ->
                    random.nextBoolean()
                            ? new PollCommand.OpenPoll(on)
                            : polls.command(session, on, block);
            case 27 -> new PollCommand.ClosePoll(on);
            case 28 ->
                    random.nextBoolean()
                            ? new PollCommand.RevealTally(on)
                            : new PollCommand.HideTally(on);
            case 29 -> new BreakoutCommand.DrawGroups(block, RandomGroups.of(session, random));
            case 30 ->
                    new BreakoutCommand.MovePerson(
                            block, random.nextInt(3), anyone(session), random.nextInt(4));
            case 31 -> new BreakoutCommand.StartRound(on, random.nextInt(3));
            case 32 ->
                    random.nextInt(3) == 0
                            ? RandomSummaries.command(session, random, block)
                            : RandomSummaries.capture(uuid(), random, "Ask " + name() + " soon");
            case 33 -> PlanCommand.change(block, part());
            case 34 ->
                    PlanCommand.edit(
                            new AgendaEdit.Change(block, part()),
                            new AgendaEdit.Insert(block(), 1),
                            new AgendaEdit.Move(anyBlock(session), 0));
            case 35 -> new RunCommand.SkipBlock(block);
            case 36 -> new RunCommand.KeepBlock(block);
            case 37 ->
                    new RunCommand.CatchUp(
                            Map.of(block, Duration.ofMinutes(random.nextInt(0, 40))),
                            List.of(anyBlock(session)));
            case 38 ->
                    random.nextBoolean()
                            ? new RunCommand.TimeIsUp(on)
                            : new RunCommand.RestartBlock(on);
            case 40 -> new BreakoutCommand.LockSeats(block, lock(session));
            case 41 -> new BreakoutCommand.UnlockSeats(block, lock(session));
            case 42 ->
                    new BreakoutCommand.ExtendRound(on, Duration.ofMinutes(random.nextInt(-3, 4)));
            case 43 -> new BreakoutCommand.CallBack(on);
            case 44 ->
                    new BreakoutCommand.WriteGroupNote(
                            block,
                            random.nextInt(4),
                            name(),
                            Optional.of(random.nextInt(-1, 4)).filter(r -> r < 3));
            case 45 ->
                    new BreakoutCommand.SetReportBack(
                            block, List.of(random.nextInt(3), random.nextInt(3)));
            case 46 ->
                    random.nextInt(3) == 0
                            ? new BreakoutCommand.PassWord(block)
                            : random.nextBoolean()
                                    ? new BreakoutCommand.GiveWord(
                                            block,
                                            Optional.of(random.nextInt(4)).filter(g -> g > 0))
                                    : new BreakoutCommand.MarkReported(
                                            block, random.nextInt(4), random.nextBoolean());
            case 47 ->
                    random.nextBoolean()
                            ? new RosterCommand.AddParticipants(
                                    List.of(newcomer(), newcomer(), newcomer()))
                            : new RosterCommand.TakeList(
                                    List.of(newcomer()),
                                    List.of(
                                            new RosterCommand.DescribeParticipant(
                                                    anyone(session), Map.of("Team", name()))));
            case 48 ->
                    new RosterCommand.DescribeParticipant(
                            anyone(session), Map.of("Team", name(), "Age", "4" + name()));
            case 49 -> new WishCommand.KeepWish(new WishId(uuid()), wish(session));
            case 50 ->
                    new WishCommand.KeepWishes(
                            Map.of(
                                    new WishId(uuid()),
                                    wish(session),
                                    session.wishes().keySet().stream()
                                            .findFirst()
                                            .orElseGet(() -> new WishId(uuid())),
                                    wish(session)));
            case 51 ->
                    session.wishes().keySet().stream()
                            .findFirst()
                            .<Command>map(id ->
                                    random.nextBoolean()
                                            ? new WishCommand.ForgetWish(id)
                                            : new WishCommand.ChangeWish(id, wish(session)))
                            .orElseGet(() -> new WishCommand.ForgetWish(new WishId(uuid())));
            case 52 -> new BreakoutCommand.Choose(block, anyone(session), chosen());
            default ->
                    session.captures().isEmpty()
                            ? new CaptureCommand.DropCapture(new CaptureId(uuid()))
                            : touch(
                                    session.captures()
                                            .get(random.nextInt(session.captures().size())));
        };
    }

    private RosterCommand.Newcomer newcomer() {
        return new RosterCommand.Newcomer(
                new ParticipantId(uuid()), name(), Map.of("Team", name()));
    }

    private GroupChoice chosen() {
        return new GroupChoice(
                random.nextBoolean() ? List.of(1, 0) : List.of(random.nextInt(3)),
                random.nextBoolean() ? List.of() : List.of(random.nextInt(2)));
    }

    private Lock lock(Session session) {
        int round = random.nextInt(3);
        return random.nextBoolean()
                ? new Lock.OfGroup(round, random.nextInt(3))
                : new Lock.OfPerson(round, anyone(session));
    }

    private GroupWish wish(Session session) {
        var strength = any(List.of(Strength.values()));
        var some = new HashSet<>(List.of(anyone(session)));
        some.add(anyone(session));
        return switch (random.nextInt(11)) {
            case 0 -> new GroupWish.Together(some, strength);
            case 1 -> new GroupWish.Apart(some, strength);
            case 2 ->
                    new GroupWish.Pinned(
                            anyone(session),
                            random.nextInt(3),
                            Set.of(random.nextInt(3)),
                            strength);
            case 3 -> new GroupWish.Absent(anyone(session), Set.of(random.nextInt(3)));
            case 4 -> new GroupWish.Host(anyone(session), random.nextInt(3));
            case 5 -> new GroupWish.Spread("team", strength);
            case 6 -> new GroupWish.Alike("Team", strength);
            case 7 -> new GroupWish.Balance("Age", strength);
            case 8 -> new GroupWish.NotAlone("Team", name(), strength);
            case 9 -> new GroupWish.NewPairs(strength);
            default -> new GroupWish.FairShare(strength);
        };
    }

    private BlockChange part() {
        var time = Optional.of(LocalTime.of(random.nextInt(24), 5 * random.nextInt(12)));
        var none = Optional.<Duration>empty();
        return switch (random.nextInt(10)) {
            case 0 ->
                    new BlockChange.Limits(
                            Optional.of(Duration.ofMinutes(random.nextInt(0, 30))), none, false);
            case 1 -> new BlockChange.Limits(none, none, random.nextBoolean());
            case 2 -> new BlockChange.StartsAt(time);
            case 3 -> new BlockChange.EndsAt(random.nextBoolean() ? time : Optional.empty());
            case 4 -> new BlockChange.Droppable(Optional.of(Importance.NORMAL));
            case 5 -> new BlockChange.WhenUp(List.of(AtZero.values()).get(random.nextInt(4)));
            case 6 -> new BlockChange.Section(name());
            case 7 ->
                    new BlockChange.Day(
                            time.map(at -> new Opening.DayStart(random.nextInt(0, 3), at)));
            case 8 -> new BlockChange.Goal(name());
            default -> new BlockChange.Lead(name());
        };
    }

    private Command touch(Capture capture) {
        return random.nextBoolean()
                ? new CaptureCommand.DropCapture(capture.id())
                : new CaptureCommand.EditCapture(capture.id(), kind(), name());
    }

    public Block block() {
        return new Block(
                new BlockId(uuid()),
                name(),
                Duration.ofMinutes(random.nextInt(1, 60)),
                random.nextBoolean() ? "" : "A private note",
                activity());
    }

    private Activity activity() {
        return switch (random.nextInt(7)) {
            case 0 -> RandomSlides.talk(random);
            case 1 -> new Break();
            case 2 -> groups();
            case 3, 4 -> quizzes.quiz();
            default -> polls.poll();
        };
    }

    private BreakoutRounds groups() {
        var plain = new BreakoutRounds(name(), random.nextInt(1, 6), random.nextInt(1, 5));
        return random.nextBoolean()
                ? plain
                : plain.with(new Division.OfCount(random.nextInt(0, 4)))
                        .with(any(List.of(GroupShape.values())))
                        .withEach(
                                List.of(
                                        new RoundPlan(
                                                name(),
                                                Optional.of(Duration.ofMinutes(random.nextInt(9)))),
                                        RoundPlan.USUAL))
                        .withRoles(List.of(GroupRole.HOST, GroupRole.SCRIBE))
                        .withTopics(List.of("Oak", name()))
                        .withMost(Map.of("Oak", random.nextInt(6)));
    }

    private BlockId anyBlock(Session session) {
        var blocks = session.agenda().blocks();
        return blocks.isEmpty() || random.nextInt(15) == 0
                ? new BlockId(uuid())
                : blocks.get(random.nextInt(blocks.size())).id();
    }

    private ParticipantId anyone(Session session) {
        var people = session.roster().inOrder();
        return people.isEmpty()
                ? new ParticipantId(uuid())
                : people.get(random.nextInt(people.size())).id();
    }

    private Capture.Kind kind() {
        return any(List.copyOf(EnumSet.allOf(Capture.Kind.class)));
    }

    private String name() {
        var names = List.of("Amara", "Zoë", "Yusuf", "李雷", "Åsa 🙂", "  ", "Ruth\u202e", "Ben");
        return names.get(random.nextInt(names.size()))
                + (random.nextInt(3) == 0 ? " " + random.nextInt(100) : "");
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
