package app.plenary.console;

import app.plenary.live.Revision;
import app.plenary.plan.BlockChange;
import app.plenary.plan.BlockId;
import app.plenary.session.ArrangementChange;
import app.plenary.session.BreakoutEvent;
import app.plenary.session.CaptureEvent;
import app.plenary.session.Event;
import app.plenary.session.PlanEvent;
import app.plenary.session.PollEvent;
import app.plenary.session.QuizEvent;
import app.plenary.session.RosterEvent;
import app.plenary.session.RunEvent;
import app.plenary.session.Session;
import app.plenary.session.SummaryEvent;
import app.plenary.session.WishEvent;
import app.plenary.text.Messages;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a command did, in a few words, for the message after an undo. */
public final class EventWords {
    private final Messages messages;

    EventWords(Messages messages) {
        this.messages = messages;
    }

    /** What one undo would take back now; empty when there is nothing. */
    public static String undoable(Messages messages, Revision revision) {
        var session = revision.session();
        return revision.undoable()
                .map(events -> new EventWords(messages).of(events, session, session))
                .orElse("");
    }

    /**
     * The words for the event that matters most among {@code events}, or for all where one step did
     * the same to several blocks. Titles are looked up in {@code before} and {@code after}, as a
     * block may be in only one of them.
     */
    String of(List<? extends Event> events, Session before, Session after) {
        var several = several(events).or(() -> people(events)).or(() -> wishes(events));
        if (several.isPresent()) {
            return several.get();
        }
        return Stream.<Class<? extends Event>>of(
                        RunEvent.SessionStarted.class,
                        RunEvent.SessionEnded.class,
                        RunEvent.BlockStarted.class,
                        PlanEvent.BlockAdded.class,
                        Event.class)
                .flatMap(type -> events.stream().filter(type::isInstance))
                .findFirst()
                .map(event -> words(event, id -> title(id, before, after)))
                .orElse("");
    }

    /** What one step did to several people, as a list does. */
    private Optional<String> people(List<? extends Event> events) {
        int joined = 0;
        int described = 0;
        for (Event event : events) {
            switch (event) {
                case RosterEvent.ParticipantJoined _ -> joined++;
                case RosterEvent.ParticipantDescribed _ -> described++;
                case BreakoutEvent.PersonMoved _ -> {}
                default -> {
                    return Optional.empty();
                }
            }
        }
        return joined > 0
                ? several(joined, "console.window.did.people-joined")
                : several(described, "console.window.did.people-described");
    }

    private Optional<String> wishes(List<? extends Event> events) {
        return events.stream().allMatch(WishEvent.class::isInstance)
                ? several(events.size(), "console.window.did.wishes")
                : Optional.empty();
    }

    /** What one step did to several blocks; empty where it is about one. */
    private Optional<String> several(List<? extends Event> events) {
        var added = new HashSet<BlockId>();
        var moved = new HashSet<BlockId>();
        var removed = new HashSet<BlockId>();
        var touched = new HashSet<BlockId>();
        var caughtUp = new HashSet<BlockId>();
        for (Event event : events) {
            switch (event) {
                case PlanEvent.BlockAdded e -> added.add(e.block().id());
                case PlanEvent.BlockMoved e -> moved.add(e.block());
                case PlanEvent.BlockRemoved e -> removed.add(e.block());
                case PlanEvent.BlockChanged e -> touched.add(e.block());
                case RunEvent.BlockAllotted e -> caughtUp.add(e.block());
                case RunEvent.BlockSkipped e -> caughtUp.add(e.block());
                default -> {
                    return Optional.empty();
                }
            }
        }
        if (!caughtUp.isEmpty()) {
            return caughtUp.size() > 1
                    ? Optional.of(messages.get("console.window.did.caught-up"))
                    : Optional.empty();
        }
        if (!removed.isEmpty() && !(touched.isEmpty() && added.isEmpty())) {
            return Optional.of(messages.get("console.window.did.merged"));
        }
        if (!removed.isEmpty()) {
            return several(removed.size(), "console.window.did.removed-several");
        }
        if (!added.isEmpty()) {
            return several(added.size(), "console.window.did.added-several");
        }
        return moved.isEmpty()
                ? several(touched.size(), "console.window.did.changed-several")
                : several(moved.size(), "console.window.did.moved-several");
    }

    private Optional<String> several(int count, String key) {
        return count > 1 ? Optional.of(messages.get(key, count)) : Optional.empty();
    }

    private interface Titles {
        String of(BlockId id);
    }

    private static String title(BlockId id, Session before, Session after) {
        return before.agenda()
                .find(id)
                .or(() -> after.agenda().find(id))
                .map(block -> shortened(block.title()))
                .orElse("?");
    }

    static String shortened(String title) {
        return title.length() <= 50 ? title : title.substring(0, 49).strip() + "…";
    }

    private String words(Event event, Titles titles) {
        return switch (event) {
            case PlanEvent e -> plan(e, titles);
            case RunEvent e -> run(e, titles);
            case PollEvent e -> poll(e);
            case QuizEvent e -> quiz(e);
            case BreakoutEvent e -> breakout(e);
            case RosterEvent e -> roster(e);
            case WishEvent _ -> messages.get("console.window.did.wish");
            case CaptureEvent e -> capture(e);
            case SummaryEvent e -> summary(e);
        };
    }

    private String quiz(QuizEvent event) {
        return switch (event) {
            case QuizEvent.ItemStarted _, QuizEvent.AnsweringBegan _ ->
                    messages.get("console.window.did.quiz-asked");
            case QuizEvent.ItemClosed _ -> messages.get("console.window.did.quiz-closed");
            case QuizEvent.ItemRevealed _ -> messages.get("console.window.did.quiz-revealed");
            case QuizEvent.StandingsShown _ -> messages.get("console.window.did.quiz-standings");
            case QuizEvent.QuizPutAgain _ -> messages.get("console.window.did.quiz-again");
            case QuizEvent.QuizReset _ -> messages.get("console.window.did.quiz-reset");
            case QuizEvent.ExtraTimeGiven _ -> messages.get("console.window.did.quiz-extra");
            case QuizEvent.ItemAnswered _, QuizEvent.SurenessSaid _ ->
                    messages.get("console.window.did.quiz-answered");
        };
    }

    private String plan(PlanEvent event, Titles titles) {
        return switch (event) {
            case PlanEvent.WorkshopCreated _ -> messages.get("console.window.did.created");
            case PlanEvent.WorkshopRenamed _ -> messages.get("console.window.did.renamed");
            case PlanEvent.WorkshopScheduled _ -> messages.get("console.window.did.scheduled");
            case PlanEvent.WorkshopLimited _ -> messages.get("console.window.did.limited");
            case PlanEvent.WorkshopPlaced _ -> messages.get("console.window.did.placed");
            case PlanEvent.TablePlaced _ -> messages.get("console.window.did.table");
            case PlanEvent.TablesCleared _ -> messages.get("console.window.did.tables");
            case PlanEvent.PeopleNamed _ -> messages.get("console.window.did.named");
            case PlanEvent.PeopleExpected _ -> messages.get("console.window.did.expected");
            case PlanEvent.WorkshopDeleted _ -> messages.get("console.window.did.deleted");
            case PlanEvent.BlockAdded e ->
                    messages.get("console.window.did.added", shortened(e.block().title()));
            case PlanEvent.BlockChanged e -> changed(e, titles);
            case PlanEvent.BlockMoved e ->
                    messages.get("console.window.did.moved", titles.of(e.block()));
            case PlanEvent.BlockRemoved e ->
                    messages.get("console.window.did.removed", titles.of(e.block()));
        };
    }

    private String changed(PlanEvent.BlockChanged event, Titles titles) {
        return switch (event.change()) {
            case BlockChange.Title c ->
                    messages.get("console.window.did.retitled", shortened(c.title()));
            case BlockChange.Planned _,
                    BlockChange.Limits _,
                    BlockChange.StartsAt _,
                    BlockChange.EndsAt _ ->
                    messages.get("console.window.did.retimed", titles.of(event.block()));
            case BlockChange.Notes _ ->
                    messages.get("console.window.did.noted", titles.of(event.block()));
            case BlockChange.Becomes _,
                    BlockChange.Droppable _,
                    BlockChange.WhenUp _,
                    BlockChange.Goal _,
                    BlockChange.Materials _,
                    BlockChange.Lead _,
                    BlockChange.Section _,
                    BlockChange.Day _,
                    BlockChange.Follows _ ->
                    messages.get("console.window.did.changed", titles.of(event.block()));
        };
    }

    private String run(RunEvent event, Titles titles) {
        return switch (event) {
            case RunEvent.RoomOpened _ -> messages.get("console.window.did.opened");
            case RunEvent.SessionStarted _ -> messages.get("console.window.did.started");
            case RunEvent.BlockStarted e ->
                    messages.get("console.window.did.went", titles.of(e.block()));
            case RunEvent.BlockEnded e ->
                    messages.get("console.window.did.went", titles.of(e.block()));
            case RunEvent.SessionPaused _ -> messages.get("console.window.did.paused");
            case RunEvent.SessionResumed _ -> messages.get("console.window.did.resumed");
            case RunEvent.BlockExtended e ->
                    messages.get("console.window.did.extended", e.by().toMinutes());
            case RunEvent.BlockAllotted e ->
                    messages.get("console.window.did.allotted", titles.of(e.block()));
            case RunEvent.SlideShown _ -> messages.get("console.window.did.slide");
            case RunEvent.BlockSkipped e ->
                    messages.get("console.window.did.skipped", titles.of(e.block()));
            case RunEvent.BlockKept e ->
                    messages.get("console.window.did.taken-back", titles.of(e.block()));
            case RunEvent.SessionEnded _ -> messages.get("console.window.did.ended");
        };
    }

    private String poll(PollEvent event) {
        return switch (event) {
            case PollEvent.PollOpened _ -> messages.get("console.window.did.poll-opened");
            case PollEvent.PollClosed _ -> messages.get("console.window.did.poll-closed");
            case PollEvent.TallyRevealed _ -> messages.get("console.window.did.revealed");
            case PollEvent.TallyHidden _ -> messages.get("console.window.did.hidden");
            case PollEvent.BallotCast _, PollEvent.BallotsCollected _ ->
                    messages.get("console.window.did.ballot");
            case PollEvent.PollAskedAgain _ -> messages.get("console.window.did.asked-again");
            case PollEvent.PollReset _ -> messages.get("console.window.did.poll-reset");
            case PollEvent.QuestionTurnedTo _ -> messages.get("console.window.did.turned-to");
            case PollEvent.QuestionAsked _ -> messages.get("console.window.did.asked");
            case PollEvent.PollBroughtUp _ -> messages.get("console.window.did.brought-up");
            case PollEvent.PollPutAway _ -> messages.get("console.window.did.put-away");
            case PollEvent.TextCovered e ->
                    e.covered()
                            ? messages.get("console.window.did.covered")
                            : messages.get("console.window.did.uncovered");
            case PollEvent.HandsCounted _ -> messages.get("console.window.did.hands");
            case PollEvent.PassingRound e ->
                    e.on()
                            ? messages.get("console.window.did.passing")
                            : messages.get("console.window.did.not-passing");
            case PollEvent.BallotHandedIn _ -> messages.get("console.window.did.handed-in");
        };
    }

    private String breakout(BreakoutEvent event) {
        return switch (event) {
            case BreakoutEvent.GroupsDrawn _ -> messages.get("console.window.did.drawn");
            case BreakoutEvent.PersonMoved _ -> messages.get("console.window.did.person-moved");
            case BreakoutEvent.RoundStarted _ -> messages.get("console.window.did.round");
            case BreakoutEvent.RoundExtended e ->
                    messages.get("console.window.did.round-extended", e.by().toMinutes());
            case BreakoutEvent.CalledBack _ -> messages.get("console.window.did.called-back");
            case BreakoutEvent.SeatsLocked _ -> messages.get("console.window.did.locked");
            case BreakoutEvent.SeatsUnlocked _ -> messages.get("console.window.did.unlocked");
            case BreakoutEvent.GroupNoteWritten _ -> messages.get("console.window.did.group-note");
            case BreakoutEvent.Chosen _ -> messages.get("console.window.did.chosen");
            case BreakoutEvent.ReportBackSet _,
                    BreakoutEvent.WordGiven _,
                    BreakoutEvent.GroupReported _ ->
                    messages.get("console.window.did.report-back");
        };
    }

    private String roster(RosterEvent event) {
        return switch (event) {
            case RosterEvent.ParticipantJoined e -> named("console.window.did.joined", e.name());
            case RosterEvent.ParticipantRenamed e ->
                    named("console.window.did.person-renamed", e.name());
            case RosterEvent.ParticipantDescribed _ -> messages.get("console.window.did.described");
            case RosterEvent.ParticipantLeft _ -> messages.get("console.window.did.left");
            case RosterEvent.ParticipantReturned _ -> messages.get("console.window.did.returned");
        };
    }

    private String capture(CaptureEvent event) {
        return switch (event) {
            case CaptureEvent.CaptureKept e -> named("console.window.did.kept", e.capture().text());
            case CaptureEvent.CaptureEdited e -> named("console.window.did.edited", e.text());
            case CaptureEvent.CaptureDropped _ -> messages.get("console.window.did.dropped");
        };
    }

    private String summary(SummaryEvent event) {
        return switch (event) {
            case SummaryEvent.SummaryArranged(var change) ->
                    switch (change) {
                        case ArrangementChange.Cover _ -> messages.get("console.window.did.cover");
                        case ArrangementChange.Text _ ->
                                messages.get("console.window.did.summary-text");
                        case ArrangementChange.LeaveOut c ->
                                c.out()
                                        ? messages.get("console.window.did.left-out")
                                        : messages.get("console.window.did.taken-in");
                        case ArrangementChange.Looked _ ->
                                messages.get("console.window.did.looked");
                        default -> messages.get("console.window.did.arranged");
                    };
            case SummaryEvent.KeptInRoom _ -> messages.get("console.window.did.in-room");
            case SummaryEvent.SharedOutside _ -> messages.get("console.window.did.outside");
        };
    }

    private String named(String key, String text) {
        return messages.get(key, Optional.of(text).map(EventWords::shortened).orElse(""));
    }
}
