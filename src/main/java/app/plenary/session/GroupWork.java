package app.plenary.session;

import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.GroupRole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The groups of the block that is on as the facilitator follows them: everything, with all notes.
 *
 * @param round from 0
 * @param prompt of the round, or of the block
 * @param countdown of the round; none before it begins and once the room is called back
 * @param groups of the round, by place
 * @param order in which groups report, by place
 * @param next who is to report next; empty before an order is set and when all have reported
 */
public record GroupWork(
        Block block,
        int round,
        int rounds,
        String prompt,
        Optional<Countdown> countdown,
        boolean calledBack,
        List<Table> groups,
        List<Integer> order,
        Optional<Integer> next) {

    /**
     * One group.
     *
     * @param members those who are here
     * @param roles theirs
     * @param speaking whether it has the word
     * @param reported whether it has told the others what it found
     */
    public record Table(
            int place,
            String name,
            List<Participant> members,
            Map<ParticipantId, GroupRole> roles,
            boolean locked,
            Optional<GroupNote> note,
            boolean speaking,
            boolean reported) {}

    static Optional<GroupWork> of(Session session, Block block, Breakout breakout) {
        if (!(block.activity() instanceof BreakoutRounds activity)) {
            return Optional.empty();
        }
        var tables = new ArrayList<Table>();
        var groups = breakout.current().map(BreakoutRound::groups).orElse(List.of());
        var back = breakout.reportBack();
        for (int g = 0; g < groups.size(); g++) {
            var group = groups.get(g);
            tables.add(
                    new Table(
                            g,
                            group.name(),
                            group.members().stream()
                                    .flatMap(id -> session.roster().find(id).stream())
                                    .filter(Participant::present)
                                    .toList(),
                            group.roles(),
                            breakout.isLocked(breakout.round(), g),
                            breakout.note(activity, g),
                            back.speaking()
                                    .filter(place -> place.equals(tables.size()))
                                    .isPresent(),
                            back.done().contains(g)));
        }
        return Optional.of(
                new GroupWork(
                        block,
                        breakout.round(),
                        breakout.rounds().size(),
                        activity.prompt(breakout.round()),
                        AudienceView.roundCountdown(session),
                        breakout.isCalledBack(),
                        List.copyOf(tables),
                        back.all(groups.size()),
                        back.next()));
    }
}
