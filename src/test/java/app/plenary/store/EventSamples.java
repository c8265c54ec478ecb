package app.plenary.store;

import app.plenary.live.Entry;
import app.plenary.plan.Agenda;
import app.plenary.plan.AtZero;
import app.plenary.plan.Block;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Brief;
import app.plenary.plan.Division;
import app.plenary.plan.GroupNames;
import app.plenary.plan.GroupRole;
import app.plenary.plan.GroupShape;
import app.plenary.plan.Importance;
import app.plenary.plan.Naming;
import app.plenary.plan.Opening;
import app.plenary.plan.Option;
import app.plenary.plan.Poll;
import app.plenary.plan.QuestionKind;
import app.plenary.plan.RoundPlan;
import app.plenary.plan.Spot;
import app.plenary.plan.Talk;
import app.plenary.plan.Timing;
import app.plenary.plan.UnknownKeys;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;
import app.plenary.session.Actor;
import app.plenary.session.Ballot;
import app.plenary.session.CommandId;
import app.plenary.session.Event;
import app.plenary.session.JoinCode;
import app.plenary.session.ParticipantId;
import app.plenary.session.PlanEvent;
import app.plenary.session.PollEvent;
import app.plenary.session.RosterEvent;
import app.plenary.session.RunEvent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the samples of the journal's format mean: for each event and version the values it stands
 * for.
 */
final class EventSamples {
    static final BlockId BLOCK = new BlockId(uuid(1));
    static final BlockId OTHER = new BlockId(uuid(2));
    static final ParticipantId MEI = new ParticipantId(uuid(3));
    private static final ParticipantId LARS = new ParticipantId(uuid(4));
    private static final WorkshopId WORKSHOP = new WorkshopId(uuid(6));
    private static final Instant AT = Instant.parse("2026-11-07T13:05:09.123456789Z");
    private static final Poll POLL =
            Poll.of(
                    "Womit fangen wir an?",
                    QuestionKind.Choice.several(
                            List.of(new Option(1, "Tee ☕"), new Option(3, "\"Kaffee\""))));

    private EventSamples() {}

    static UUID uuid(int n) {
        return UUID.fromString("0f8e7a10-0000-4000-8000-%012d".formatted(n));
    }

    /** By the name of the sample's file: the event's name and its version. */
    static Map<String, List<Event>> all() {
        var all = new TreeMap<String, List<Event>>();
        plan(all);
        run(all);
        people(all);
        GroupSamples.put(all);
        return all;
    }

    private static void plan(Map<String, List<Event>> all) {
        var talk =
                new Block(
                        BLOCK, "Begrüßung", Duration.ofMinutes(10), "- Namen\n- Ziel", new Talk());
        var poll = new Block(OTHER, "Frage", Duration.ofMinutes(5), "", POLL);
        var agenda = new Agenda(List.of(talk, poll));
        var day = Optional.of(LocalDate.of(2026, 11, 7));
        all.put(
                "workshop-created-v1",
                List.of(
                        created("Ally learning 😀", day, LocalTime.of(14, 0), agenda),
                        created("", Optional.empty(), LocalTime.of(9, 5, 30), Agenda.EMPTY)));
        all.put("workshop-renamed-v1", List.of(new PlanEvent.WorkshopRenamed("Rückblick")));
        all.put(
                "workshop-scheduled-v1",
                List.of(
                        new PlanEvent.WorkshopScheduled(day, LocalTime.of(8, 30)),
                        new PlanEvent.WorkshopScheduled(Optional.empty(), LocalTime.MIDNIGHT)));
        all.put("workshop-deleted-v1", List.of(new PlanEvent.WorkshopDeleted()));
        var rounds = new BreakoutRounds("Was hilft?", 4, 3);
        all.put(
                "block-added-v1",
                List.of(
                        new PlanEvent.BlockAdded(talk, 0),
                        new PlanEvent.BlockAdded(poll, 7),
                        new PlanEvent.BlockAdded(talk.withActivity(rounds), 1),
                        new PlanEvent.BlockAdded(talk.withActivity(new Break()), 2)));
        all.put(
                "block-retitled-v1",
                List.of(new PlanEvent.BlockChanged(BLOCK, new BlockChange.Title("Anfang"))));
        all.put(
                "block-retimed-v1",
                List.of(
                        new PlanEvent.BlockChanged(
                                BLOCK, new BlockChange.Planned(Duration.ofMinutes(95)))));
        all.put(
                "notes-written-v1",
                List.of(
                        new PlanEvent.BlockChanged(
                                BLOCK, new BlockChange.Notes("leise\n\tsprechen"))));
        all.put(
                "activity-changed-v1",
                List.of(new PlanEvent.BlockChanged(BLOCK, new BlockChange.Becomes(POLL))));
        full(all);
        QuizSamples.addTo(all, talk);
        all.put(
                "block-added-v1-groups",
                List.of(
                        new PlanEvent.BlockAdded(talk.withActivity(groups()), 0),
                        new PlanEvent.BlockAdded(
                                talk.withActivity(
                                        rounds.with(GroupShape.WORLD_CAFE)
                                                .with(
                                                        new GroupNames(
                                                                GroupNames.Theme.COLOURS,
                                                                List.of()))),
                                1)));
        all.put(
                "block-added-v1-places",
                List.of(
                        new PlanEvent.BlockAdded(
                                talk.withActivity(groups().withMost(Map.of("Lärm", 6, "Tür", 12))),
                                0)));
        unknown(all, talk);
        all.put("block-moved-v1", List.of(new PlanEvent.BlockMoved(BLOCK, 3)));
        all.put("block-removed-v1", List.of(new PlanEvent.BlockRemoved(BLOCK)));
    }

    private static void unknown(Map<String, List<Event>> all, Block talk) {
        var number = new UnknownKeys.Entry("", "hinweis", "[12345678901234567890.10,null]");
        var text = new UnknownKeys.Entry("questions[1]", "", "\"田中 \\\"x\\\"\"");
        var poll = talk.withActivity(POLL).with(new UnknownKeys(List.of(number, text)));
        all.put("block-added-v1-unknown", List.of(new PlanEvent.BlockAdded(poll, 0)));
        all.put(
                "workshop-created-v1-unknown",
                List.of(
                        new PlanEvent.WorkshopCreated(
                                new Workshop(
                                                WORKSHOP,
                                                "Saal",
                                                Optional.empty(),
                                                LocalTime.NOON,
                                                new Agenda(List.of(poll)))
                                        .with(new UnknownKeys(List.of(number))))));
    }

    private static BreakoutRounds groups() {
        return new BreakoutRounds(
                "Was hilft?",
                GroupShape.TOPICS,
                new Division.OfCount(6),
                List.of(
                        new RoundPlan("Zuerst?", Optional.of(Duration.ofMinutes(5))),
                        RoundPlan.USUAL),
                List.of("Lärm", "Licht"),
                List.of(GroupRole.SCRIBE, GroupRole.HOST),
                new GroupNames(GroupNames.Theme.OWN, List.of("Tür", "Fenster")));
    }

    private static void full(Map<String, List<Event>> all) {
        var timing =
                new Timing(
                        Duration.ofMinutes(20),
                        Optional.of(Duration.ofMinutes(15)),
                        Optional.of(Duration.ofMinutes(30)),
                        true,
                        Optional.of(LocalTime.of(12, 30)),
                        Optional.of(LocalTime.of(12, 50)));
        var next = new Opening("Nachmittag", Optional.of(new Opening.DayStart(1, LocalTime.NOON)));
        var block =
                new Block(
                        OTHER,
                        "Alles",
                        new Talk(),
                        timing,
                        new Brief("Ziel", "Karten", "Mei", "Notiz"),
                        Optional.of(Importance.LOW),
                        AtZero.GO_ON,
                        next,
                        Optional.of("check-in-round"));
        all.put("block-added-v1-full", List.of(new PlanEvent.BlockAdded(block, 0)));
        var least = Optional.of(Duration.ofMinutes(5));
        all.put(
                "block-changed-v1",
                Stream.<BlockChange>of(
                                new BlockChange.Title("Anfang"),
                                new BlockChange.Becomes(POLL),
                                new BlockChange.Planned(Duration.ofMinutes(95)),
                                new BlockChange.Limits(least, Optional.empty(), false),
                                new BlockChange.Limits(Optional.empty(), least, true),
                                new BlockChange.StartsAt(Optional.of(LocalTime.of(12, 30))),
                                new BlockChange.StartsAt(Optional.empty()),
                                new BlockChange.EndsAt(Optional.of(LocalTime.of(13, 0))),
                                new BlockChange.EndsAt(Optional.empty()),
                                new BlockChange.Droppable(Optional.of(Importance.NORMAL)),
                                new BlockChange.Droppable(Optional.empty()),
                                new BlockChange.WhenUp(AtZero.COUNT_OVER),
                                new BlockChange.Goal("Ziel"),
                                new BlockChange.Materials(""),
                                new BlockChange.Lead("Mei"),
                                new BlockChange.Notes("leise\n\tsprechen"),
                                new BlockChange.Section("Teil 2"),
                                new BlockChange.Day(next.day()),
                                new BlockChange.Day(Optional.empty()),
                                new BlockChange.Follows(Optional.of("check-in-round")),
                                new BlockChange.Follows(Optional.empty()))
                        .<Event>map(change -> new PlanEvent.BlockChanged(BLOCK, change))
                        .toList());
        all.put(
                "workshop-limited-v1",
                List.of(
                        new PlanEvent.WorkshopLimited(Optional.of(LocalTime.of(16, 30))),
                        new PlanEvent.WorkshopLimited(Optional.empty())));
        all.put(
                "workshop-placed-v1",
                List.of(
                        new PlanEvent.WorkshopPlaced(Optional.of(ZoneId.of("Europe/Berlin"))),
                        new PlanEvent.WorkshopPlaced(Optional.empty())));
        all.put(
                "people-expected-v1",
                List.of(
                        new PlanEvent.PeopleExpected(OptionalInt.of(24)),
                        new PlanEvent.PeopleExpected(OptionalInt.empty())));
        all.put("table-placed-v1", List.of(new PlanEvent.TablePlaced(3, new Spot(0.25, 0.875))));
        all.put("tables-cleared-v1", List.of(new PlanEvent.TablesCleared()));
        all.put(
                "workshop-created-v1-tables",
                List.of(
                        new PlanEvent.WorkshopCreated(
                                new Workshop(
                                                WORKSHOP,
                                                "Saal",
                                                Optional.empty(),
                                                LocalTime.NOON,
                                                Agenda.EMPTY)
                                        .withTable(4, new Spot(1, 0.5))
                                        .withTable(0, new Spot(0, 0.125)))));
        all.put(
                "workshop-created-v1-people",
                List.of(
                        new PlanEvent.WorkshopCreated(
                                new Workshop(
                                                WORKSHOP,
                                                "Runde",
                                                Optional.empty(),
                                                LocalTime.NOON,
                                                Agenda.EMPTY)
                                        .withPeople(OptionalInt.of(2_000)))));
        all.put(
                "workshop-created-v1-zone",
                List.of(
                        new PlanEvent.WorkshopCreated(
                                new Workshop(
                                        WORKSHOP,
                                        "Zone",
                                        Optional.empty(),
                                        LocalTime.NOON,
                                        Optional.of(LocalTime.of(16, 30)),
                                        Optional.of(ZoneId.of("Asia/Kolkata")),
                                        OptionalInt.empty(),
                                        Agenda.EMPTY))));
    }

    private static Event created(
            String title, Optional<LocalDate> day, LocalTime startsAt, Agenda agenda) {
        return new PlanEvent.WorkshopCreated(new Workshop(WORKSHOP, title, day, startsAt, agenda));
    }

    private static void run(Map<String, List<Event>> all) {
        var code = new JoinCode("KITE47RM", "q83vEjRWeJq83vEjRWeJqw");
        all.put("room-opened-v1", List.of(new RunEvent.RoomOpened(code)));
        all.put(
                "session-started-v1",
                List.of(new RunEvent.SessionStarted(AT, Duration.ofMinutes(150))));
        all.put(
                "session-started-v2",
                List.of(
                        new RunEvent.SessionStarted(
                                AT,
                                Duration.ofMinutes(150),
                                AT.minusSeconds(300),
                                ZoneId.of("Europe/Berlin"))));
        all.put(
                "block-allotted-v1",
                List.of(new RunEvent.BlockAllotted(BLOCK, Duration.ofMinutes(7))));
        all.put("block-skipped-v1", List.of(new RunEvent.BlockSkipped(BLOCK)));
        all.put("block-kept-v1", List.of(new RunEvent.BlockKept(BLOCK)));
        all.put("block-started-v1", List.of(new RunEvent.BlockStarted(BLOCK, AT)));
        all.put("block-ended-v1", List.of(new RunEvent.BlockEnded(BLOCK, AT)));
        all.put("session-paused-v1", List.of(new RunEvent.SessionPaused(AT)));
        all.put("session-resumed-v1", List.of(new RunEvent.SessionResumed(AT)));
        all.put(
                "block-extended-v1",
                List.of(
                        new RunEvent.BlockExtended(BLOCK, Duration.ofMinutes(1)),
                        new RunEvent.BlockExtended(BLOCK, Duration.ofSeconds(-90))));
        all.put(
                "slide-shown-v1",
                List.of(new RunEvent.SlideShown(BLOCK, 1), new RunEvent.SlideShown(BLOCK, 20)));
        all.put("session-ended-v1", List.of(new RunEvent.SessionEnded(AT)));
    }

    private static void people(Map<String, List<Event>> all) {
        all.put(
                "participant-joined-v1",
                List.of(
                        new RosterEvent.ParticipantJoined(MEI, "Mei", "c2VhdA"),
                        new RosterEvent.ParticipantJoined(LARS, "Lars 2", "")));
        all.put(
                "people-named-v1",
                List.of(
                        new PlanEvent.PeopleNamed(Naming.MADE_UP),
                        new PlanEvent.PeopleNamed(Naming.NUMBERED),
                        new PlanEvent.PeopleNamed(Naming.OWN)));
        all.put("participant-renamed-v1", List.of(new RosterEvent.ParticipantRenamed(MEI, "Méi")));
        var known = new LinkedHashMap<String, String>();
        known.put("Team", "Werk 2");
        known.put("Alter", "41");
        all.put(
                "participant-described-v1",
                List.of(
                        new RosterEvent.ParticipantDescribed(MEI, known),
                        new RosterEvent.ParticipantDescribed(LARS, Map.of())));
        all.put("participant-left-v1", List.of(new RosterEvent.ParticipantLeft(MEI)));
        all.put("participant-returned-v1", List.of(new RosterEvent.ParticipantReturned(MEI)));
        all.put("poll-opened-v1", List.of(new PollEvent.PollOpened(BLOCK)));
        all.put("poll-closed-v1", List.of(new PollEvent.PollClosed(BLOCK)));
        all.put("tally-revealed-v1", List.of(new PollEvent.TallyRevealed(BLOCK)));
        all.put("tally-hidden-v1", List.of(new PollEvent.TallyHidden(BLOCK)));
        PollSamples.addTo(all);
        all.put(
                "ballot-cast-v1",
                List.of(
                        new PollEvent.BallotCast(BLOCK, MEI, Ballot.ofMarks(Set.of(3, 1))),
                        new PollEvent.BallotCast(BLOCK, LARS, Ballot.EMPTY)));
    }

    /** A journal with every kind of change and actor. */
    static List<Entry> journal() {
        var renamed = new CommandId(uuid(12));
        return List.of(
                entry(1, 11, Actor.FACILITATOR, happened("workshop-created-v1")),
                entry(2, 12, Actor.FACILITATOR, happened("workshop-renamed-v1")),
                entry(3, 13, new Actor.Participant(MEI), happened("participant-joined-v1")),
                entry(4, 14, Actor.FACILITATOR, new Entry.Struck(renamed)),
                entry(5, 15, Actor.FACILITATOR, new Entry.Restored(renamed)),
                entry(6, 16, Actor.FACILITATOR, new Entry.Happened(List.of())));
    }

    private static Entry entry(int sequence, int command, Actor actor, Entry.Change change) {
        var at = Instant.parse("2026-11-07T13:00:00Z").plusMillis(sequence * 1_500L);
        return new Entry(sequence, WORKSHOP, new CommandId(uuid(command)), actor, at, change);
    }

    private static Entry.Happened happened(String sample) {
        return new Entry.Happened(all().getOrDefault(sample, List.of()).subList(0, 1));
    }
}
