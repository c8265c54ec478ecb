package app.plenary.store;

import app.plenary.grouping.Strength;
import app.plenary.plan.BlockId;
import app.plenary.plan.GroupRole;
import app.plenary.session.Arrangement;
import app.plenary.session.ArrangementChange;
import app.plenary.session.BreakoutEvent;
import app.plenary.session.BreakoutRound;
import app.plenary.session.Capture;
import app.plenary.session.CaptureEvent;
import app.plenary.session.CaptureId;
import app.plenary.session.Event;
import app.plenary.session.Group;
import app.plenary.session.GroupChoice;
import app.plenary.session.GroupWish;
import app.plenary.session.Lock;
import app.plenary.session.ParticipantId;
import app.plenary.session.RoomMatter;
import app.plenary.session.SummaryEvent;
import app.plenary.session.WishEvent;
import app.plenary.session.WishId;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The samples of groups, wishes about them and captured lines. */
final class GroupSamples {
    private static final BlockId BLOCK = new BlockId(EventSamples.uuid(1));
    private static final BlockId OTHER = new BlockId(EventSamples.uuid(2));
    private static final ParticipantId MEI = new ParticipantId(EventSamples.uuid(3));
    private static final ParticipantId LARS = new ParticipantId(EventSamples.uuid(4));
    private static final CaptureId CAPTURE = new CaptureId(EventSamples.uuid(5));
    private static final Instant AT = Instant.parse("2026-11-07T13:05:09.123456789Z");

    private GroupSamples() {}

    static void put(Map<String, List<Event>> all) {
        var round =
                new BreakoutRound(
                        List.of(new Group("1", List.of(LARS, MEI)), new Group("2", List.of())));
        all.put(
                "groups-drawn-v1",
                List.of(
                        new BreakoutEvent.GroupsDrawn(
                                BLOCK, List.of(round, new BreakoutRound(List.of())))));
        all.put("person-moved-v1", List.of(new BreakoutEvent.PersonMoved(BLOCK, 0, MEI, 1)));
        all.put("round-started-v1", List.of(new BreakoutEvent.RoundStarted(BLOCK, 2, AT)));
        var roles = new LinkedHashMap<ParticipantId, GroupRole>();
        roles.put(MEI, GroupRole.SCRIBE);
        roles.put(LARS, GroupRole.HOST);
        all.put(
                "groups-drawn-v1-roles",
                List.of(
                        new BreakoutEvent.GroupsDrawn(
                                BLOCK,
                                List.of(
                                        new BreakoutRound(
                                                List.of(
                                                        new Group(
                                                                "Tür",
                                                                List.of(LARS, MEI),
                                                                roles)))))));
        var group = new Lock.OfGroup(1, 2);
        var person = new Lock.OfPerson(0, MEI);
        all.put(
                "seats-locked-v1",
                List.of(
                        new BreakoutEvent.SeatsLocked(BLOCK, group),
                        new BreakoutEvent.SeatsLocked(BLOCK, person)));
        all.put(
                "seats-unlocked-v1",
                List.of(
                        new BreakoutEvent.SeatsUnlocked(BLOCK, group),
                        new BreakoutEvent.SeatsUnlocked(BLOCK, person)));
        all.put(
                "round-extended-v1",
                List.of(new BreakoutEvent.RoundExtended(BLOCK, Duration.ofMinutes(-2))));
        all.put("called-back-v1", List.of(new BreakoutEvent.CalledBack(BLOCK, AT)));
        all.put(
                "group-note-written-v1",
                List.of(
                        new BreakoutEvent.GroupNoteWritten(
                                BLOCK,
                                Optional.empty(),
                                1,
                                "Mehr Licht\n- weniger Lärm",
                                Optional.of(MEI),
                                AT),
                        new BreakoutEvent.GroupNoteWritten(
                                BLOCK, Optional.empty(), 0, "", Optional.empty(), AT)));
        all.put(
                "group-note-written-v1-round",
                List.of(
                        new BreakoutEvent.GroupNoteWritten(
                                BLOCK, Optional.of(2), 1, "Spät", Optional.empty(), AT)));
        all.put(
                "group-chosen-v1",
                List.of(
                        new BreakoutEvent.Chosen(
                                BLOCK, MEI, new GroupChoice(List.of(2, 0), List.of(1))),
                        new BreakoutEvent.Chosen(BLOCK, LARS, GroupChoice.NONE)));
        all.put(
                "report-back-set-v1",
                List.of(new BreakoutEvent.ReportBackSet(BLOCK, List.of(2, 0, 1))));
        all.put(
                "word-given-v1",
                List.of(
                        new BreakoutEvent.WordGiven(BLOCK, Optional.of(2)),
                        new BreakoutEvent.WordGiven(BLOCK, Optional.empty())));
        all.put("group-reported-v1", List.of(new BreakoutEvent.GroupReported(BLOCK, 2, true)));
        all.put(
                "capture-kept-v1-group",
                List.of(
                        new CaptureEvent.CaptureKept(
                                new Capture(
                                        CAPTURE,
                                        Capture.Kind.INSIGHT,
                                        "Zeile",
                                        Optional.of(BLOCK),
                                        Optional.of(3),
                                        AT))));
        wishes(all);
        all.put(
                "capture-kept-v1",
                List.of(
                        kept(Capture.Kind.NOTE, Optional.of(BLOCK)),
                        kept(Capture.Kind.ACTION_ITEM, Optional.empty()),
                        kept(Capture.Kind.INSIGHT, Optional.empty()),
                        kept(Capture.Kind.PARKING_LOT, Optional.of(OTHER))));
        all.put(
                "capture-edited-v1",
                List.of(new CaptureEvent.CaptureEdited(CAPTURE, Capture.Kind.INSIGHT, "anders")));
        var kinds = Capture.Kind.values();
        all.put(
                "capture-kept-v2",
                Stream.concat(
                                Stream.of(kinds).map(kind -> kept(kind, Optional.of(BLOCK))),
                                Stream.of(
                                        new CaptureEvent.CaptureKept(
                                                new Capture(
                                                        CAPTURE,
                                                        Capture.Kind.DECISION,
                                                        "Beschluss",
                                                        Optional.of(BLOCK),
                                                        Optional.of(3),
                                                        AT))))
                        .toList());
        all.put(
                "capture-edited-v2",
                List.of(
                        new CaptureEvent.CaptureEdited(
                                CAPTURE, Capture.Kind.COMMITMENT, "anders")));
        takeaway(all);
        all.put("capture-dropped-v1", List.of(new CaptureEvent.CaptureDropped(CAPTURE)));
    }

    private static void takeaway(Map<String, List<Event>> all) {
        all.put(
                "summary-arranged-v1",
                Stream.of(
                                new ArrangementChange.Order(List.of("agenda", "actions")),
                                new ArrangementChange.Switch("answers", true),
                                new ArrangementChange.Cover("Für alle, die da waren"),
                                new ArrangementChange.Names(Arrangement.Presence.COUNT),
                                new ArrangementChange.Text("line:1", Optional.of("Zwei\nZeilen")),
                                new ArrangementChange.Text("line:1", Optional.empty()),
                                new ArrangementChange.LeaveOut("poll:1:1", true),
                                new ArrangementChange.Looked())
                        .<Event>map(SummaryEvent.SummaryArranged::new)
                        .toList());
        var line = new RoomMatter.Line(CAPTURE);
        var answers = new RoomMatter.Answers(BLOCK);
        all.put(
                "kept-in-room-v1",
                List.of(new SummaryEvent.KeptInRoom(line), new SummaryEvent.KeptInRoom(answers)));
        all.put(
                "shared-outside-v1",
                List.of(
                        new SummaryEvent.SharedOutside(line),
                        new SummaryEvent.SharedOutside(answers)));
    }

    private static void wishes(Map<String, List<Event>> all) {
        var id = new WishId(EventSamples.uuid(7));
        var both = Set.of(MEI, LARS);
        all.put(
                "wish-kept-v1",
                Stream.<GroupWish>of(
                                new GroupWish.Together(both, Strength.WISHED),
                                new GroupWish.Apart(both, Strength.MUST),
                                new GroupWish.Pinned(MEI, 2, Set.of(1, 0), Strength.IMPORTANT),
                                new GroupWish.Absent(LARS, Set.of(2)),
                                new GroupWish.Host(MEI, 0),
                                new GroupWish.Spread("Team", Strength.WISHED),
                                new GroupWish.Alike("Team", Strength.NICE),
                                new GroupWish.Balance("Alter", Strength.WISHED),
                                new GroupWish.NotAlone("Team", "Werk 2", Strength.IMPORTANT),
                                new GroupWish.NewPairs(Strength.NICE),
                                new GroupWish.FairShare(Strength.WISHED))
                        .<Event>map(wish -> new WishEvent.WishKept(id, wish))
                        .toList());
        all.put(
                "wish-changed-v1",
                List.of(
                        new WishEvent.WishChanged(
                                id, new GroupWish.Together(both, Strength.MUST))));
        all.put("wish-forgotten-v1", List.of(new WishEvent.WishForgotten(id)));
    }

    private static Event kept(Capture.Kind kind, Optional<BlockId> block) {
        return new CaptureEvent.CaptureKept(new Capture(CAPTURE, kind, "Zeile", block, AT));
    }
}
