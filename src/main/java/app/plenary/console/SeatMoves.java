package app.plenary.console;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.session.BreakoutCommand;
import app.plenary.session.BreakoutEvent;
import app.plenary.session.Encounter;
import app.plenary.session.Landing;
import app.plenary.session.ParticipantId;
import app.plenary.session.Session;
import app.plenary.text.Messages;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Moving one person on the board: what each group would say to it, and, once done, what it breaks
 * together with the way back. To be used on one thread.
 */
final class SeatMoves {
    private final Messages messages;
    private final Sender sender;
    private final Supplier<List<Encounter>> earlier;
    private final BiConsumer<String, Runnable> tell;
    private @Nullable Session session;
    private @Nullable Block block;
    private BreakoutRounds activity = new BreakoutRounds("", 2, 1);

    /**
     * @param earlier meetings in earlier sessions, as far as they are known
     * @param tell gets the sentence about a move that breaks something, and the way back
     */
    SeatMoves(
            Messages messages,
            Sender sender,
            Supplier<List<Encounter>> earlier,
            BiConsumer<String, Runnable> tell) {
        this.messages = messages;
        this.sender = sender;
        this.earlier = earlier;
        this.tell = tell;
    }

    void show(Session now, Block of, BreakoutRounds as) {
        session = now;
        block = of;
        activity = as;
    }

    /** Group by group what it would mean if {@code person} sat there in {@code round}. */
    List<LandingWords> landings(ParticipantId person, int round) {
        return session == null || block == null
                ? List.of()
                : landings(session, block, person, round);
    }

    private List<LandingWords> landings(Session now, Block of, ParticipantId person, int round) {
        return Landing.of(now, of, activity, round, person, earlier.get()).stream()
                .map(landing -> LandingWords.of(landing, person, now, of, round, messages))
                .toList();
    }

    /** Puts {@code person} into that group; tells what is against it, if anything. */
    void move(ParticipantId person, int round, int group) {
        var of = block;
        if (of == null) {
            return;
        }
        var words =
                landings(sender.session(), of, person, round).stream()
                        .filter(each -> each.group() == group && !each.full().isEmpty())
                        .findFirst();
        var wish = new BreakoutCommand.MovePerson(of.id(), round, person, group);
        if (words.isEmpty() || words.get().degree() == LandingWords.Degree.HELD) {
            sender.send(wish);
            return;
        }
        sender.sendWithUndo(
                wish,
                new BreakoutEvent.PersonMoved(of.id(), round, person, group),
                back -> tell.accept(words.get().full(), back));
    }
}
