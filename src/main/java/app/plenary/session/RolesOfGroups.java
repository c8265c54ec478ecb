package app.plenary.session;

import app.plenary.grouping.Roles;
import app.plenary.grouping.Schedule;
import app.plenary.grouping.Troika;
import app.plenary.plan.GroupRole;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who plays which part in which group: the hosts that are wished or stay, the client of a troika,
 * and for all else everybody in turn. Who held which part in rounds that are over, and in locked
 * groups, counts.
 */
final class RolesOfGroups {
    private final Seats seats;
    private final Schedule schedule;
    private final Schedule played;
    private final Map<Integer, Integer> hosts;
    private final long seed;

    /**
     * @param schedule the groups of the problem of these seats
     * @param hosts by place in the block who stays there
     */
    RolesOfGroups(Seats seats, Schedule schedule, Map<Integer, Integer> hosts, long seed) {
        this.seats = seats;
        this.schedule = schedule;
        this.played = seats.played(schedule);
        this.hosts = hosts;
        this.seed = seed;
    }

    List<BreakoutRound> rounds(GroupTitles titles) {
        var planned = seats.activity().roles();
        return switch (seats.activity().shape()) {
            case TROIKA -> led(GroupRole.CLIENT, clients(), planned, titles);
            case WORLD_CAFE -> led(GroupRole.HOST, stayingHosts(), planned, titles);
            case MIXED, PAIRS, ONE_TWO_FOUR_ALL, OFFERS_AND_ASKS, TOPICS ->
                    planned.contains(GroupRole.HOST) && !hosts.isEmpty()
                            ? hosted(planned, titles)
                            : seats.rounds(
                                    schedule,
                                    titles,
                                    planned,
                                    dealt(played, planned, past(planned, titles)));
        };
    }

    private static List<GroupRole> first(GroupRole lead, List<GroupRole> planned) {
        var parts = new ArrayList<>(List.of(lead));
        planned.stream().filter(role -> role != lead).forEach(parts::add);
        return parts;
    }

    private List<List<List<Integer>>> dealt(
            Schedule groups, List<GroupRole> parts, Roles.Past past) {
        return parts.isEmpty() ? List.of() : Roles.of(groups, parts.size(), past, seed).holders();
    }

    // ---------------------------------------------------------------- one part is given

    /** Who leads a group takes no other part; the others share these. */
    private List<BreakoutRound> led(
            GroupRole lead,
            List<List<Integer>> leaders,
            List<GroupRole> planned,
            GroupTitles titles) {
        var parts = first(lead, planned);
        var others = parts.subList(1, parts.size());
        var rest = new ArrayList<List<List<Integer>>>();
        for (int r = 0; r < played.rounds().size(); r++) {
            var groups = new ArrayList<List<Integer>>();
            for (int g = 0; g < played.rounds().get(r).size(); g++) {
                int leader = leaders.get(r).get(g);
                groups.add(
                        played.rounds().get(r).get(g).stream()
                                .filter(person -> person != leader)
                                .toList());
            }
            rest.add(groups);
        }
        var dealt = dealt(new Schedule(rest), others, past(others, titles));
        var holders = new ArrayList<List<List<Integer>>>();
        for (int r = 0; r < played.rounds().size(); r++) {
            var round = new ArrayList<List<Integer>>();
            for (int g = 0; g < played.rounds().get(r).size(); g++) {
                var group = new ArrayList<>(List.of(leaders.get(r).get(g)));
                if (!dealt.isEmpty()) {
                    group.addAll(dealt.get(r).get(g));
                }
                round.add(group);
            }
            holders.add(round);
        }
        return seats.rounds(schedule, titles, parts, holders);
    }

    /** Round by round, group by group the host; -1 where none sits. */
    private List<List<Integer>> stayingHosts() {
        var drawn = seats.asked().drawn();
        return IntStream.range(0, drawn.size())
                .mapToObj(i -> {
                    int round = seats.asked().of(drawn.get(i));
                    var groups = played.rounds().get(i);
                    return IntStream.range(0, groups.size())
                            .mapToObj(g -> host(round, g, groups.get(g)))
                            .toList();
                })
                .toList();
    }

    private int host(int round, int group, List<Integer> members) {
        int host = hosts.getOrDefault(seats.place(round, group), -1);
        return members.contains(host) ? host : -1;
    }

    /**
     * Everyone in turn, whoever was client less often first. In a group smaller than others nobody
     * is when all have been, until the larger ones are through.
     */
    private List<List<Integer>> clients() {
        var times = new int[seats.people().size()];
        for (BreakoutRound round : seats.over()) {
            for (Group group : round.groups()) {
                group.holder(GroupRole.CLIENT)
                        .map(seats.people()::indexOf)
                        .filter(person -> person >= 0)
                        .ifPresent(person -> times[person]++);
            }
        }
        var order = Troika.of(schedule, seed).clients().getFirst();
        int circle =
                Math.max(
                        1,
                        schedule.rounds().getFirst().stream().mapToInt(List::size).max().orElse(1));
        var clients = new ArrayList<List<Integer>>();
        for (int r = 0; r < played.rounds().size(); r++) {
            int lap = (seats.over().size() + r) / circle;
            var round = new ArrayList<Integer>();
            for (var group : order) {
                int client = -1;
                for (int person : group) {
                    if (times[person] <= lap && (client < 0 || times[person] < times[client])) {
                        client = person;
                    }
                }
                if (client >= 0) {
                    times[client]++;
                }
                round.add(client);
            }
            clients.add(round);
        }
        return clients;
    }

    // ---------------------------------------------------------------- some hosts are wished

    private List<BreakoutRound> hosted(List<GroupRole> planned, GroupTitles titles) {
        var parts = first(GroupRole.HOST, planned);
        var before = past(parts, titles);
        var hosting = stayingHosts();
        boolean same = hosting.stream().distinct().count() == 1;
        if (same) {
            var all = Roles.of(played, parts.size(), before, hosting.getFirst(), seed);
            return seats.rounds(schedule, titles, parts, all.holders());
        }
        var holders = new ArrayList<List<List<Integer>>>();
        for (int r = 0; r < played.rounds().size(); r++) {
            var round = new Schedule(List.of(played.rounds().get(r)));
            var one = Roles.of(round, parts.size(), before, hosting.get(r), seed + r);
            holders.addAll(one.holders());
            before = after(before, round, one, parts.size());
        }
        return seats.rounds(schedule, titles, parts, holders);
    }

    private static Roles.Past after(Roles.Past before, Schedule round, Roles roles, int parts) {
        var counts = new ArrayList<List<Integer>>();
        var present = new ArrayList<>(before.rounds());
        for (int person = 0; person < before.counts().size(); person++) {
            int who = person;
            var own = new ArrayList<>(before.counts().get(person));
            for (int part = 0; part < parts; part++) {
                own.set(part, own.get(part) + roles.count(who, part));
            }
            counts.add(own);
            if (round.rounds().getFirst().stream().anyMatch(group -> group.contains(who))) {
                present.set(person, present.get(person) + 1);
            }
        }
        return new Roles.Past(counts, present);
    }

    // ---------------------------------------------------------------- what was before

    /** Before the draw has given out roles, only what stays from earlier has any. */
    private Roles.Past past(List<GroupRole> parts, GroupTitles titles) {
        var plain = seats.rounds(schedule, titles, parts, List.of());
        var counts = new ArrayList<List<Integer>>();
        var present = new ArrayList<Integer>();
        for (ParticipantId person : seats.people()) {
            var own = new ArrayList<>(Collections.nCopies(parts.size(), 0));
            int rounds = 0;
            for (BreakoutRound round : plain) {
                for (Group group : round.groups()) {
                    if (!group.roles().isEmpty() && group.members().contains(person)) {
                        rounds++;
                        group.roleOf(person)
                                .map(parts::indexOf)
                                .filter(role -> role >= 0)
                                .ifPresent(role -> own.set(role, own.get(role) + 1));
                    }
                }
            }
            counts.add(own);
            present.add(rounds);
        }
        return new Roles.Past(counts, present);
    }
}
