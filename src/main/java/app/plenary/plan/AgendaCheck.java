package app.plenary.plan;

import app.plenary.plan.Finding.Kind;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks through an agenda for what tends to go wrong in a room. What a block does is known from its
 * activity, from the tags of the method it follows and, where there is none, from words of its
 * title in English and German.
 */
public final class AgendaCheck {
    /** After that long people need a break. */
    public static final Duration BREAK_AFTER = Duration.ofMinutes(90);

    /** Longer than that hardly anybody listens. */
    public static final Duration LISTENING = Duration.ofMinutes(20);

    private static final Set<String> TALKING =
            Set.of("discuss", "debate", "plenary", "diskussion", "debatte", "plenum", "aussprache");
    private static final Set<String> THINKING =
            Set.of(
                    "silen",
                    "think",
                    "writ",
                    "reflect",
                    "still",
                    "nachdenk",
                    "schreib",
                    "reflexion");
    private static final Set<String> CLOSING =
            Set.of(
                    "clos",
                    "feedback",
                    "exit",
                    "check-out",
                    "checkout",
                    "commitment",
                    "wrap",
                    "plus/delta",
                    "retro",
                    "abschluss",
                    "ausblick",
                    "vorhaben",
                    "verabredung",
                    "rückmeldung",
                    "schluss");
    private static final Set<String> ROUND =
            Set.of("round", "check-in", "pairs", "runde", "paare", "murmel", "vorstell");

    private final Workshop workshop;
    private final OptionalInt people;
    private final Function<String, Optional<Method>> methods;
    private final Titles titles;
    private final List<Leg> legs;
    private final Timetable times;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * What the blocks of a remedy are called, in the facilitator's language.
     *
     * @param pairTalk a talk with one's neighbour about what was heard
     * @param thinking a few minutes in which everyone thinks or writes in silence
     * @param round a round in which everyone speaks
     */
    public record Titles(
            String pause, String pairTalk, String thinking, String round, String closing) {}

    private AgendaCheck(
            Workshop workshop,
            LocalDate day,
            ZoneId zone,
            OptionalInt people,
            Function<String, Optional<Method>> methods,
            Titles titles) {
        this.workshop = workshop;
        this.people = people;
        this.methods = methods;
        this.titles = titles;
        legs = Timetable.legs(workshop, day, zone);
        times = Timetable.of(legs);
    }

    /**
     * What is found, in the order of the agenda; the whole first.
     *
     * @param day the first day when the workshop names none
     * @param zone the time zone when the workshop names none
     * @param people how many will take part; when empty what depends on it is not looked at
     * @param methods the known methods by id
     */
    public static List<Finding> findings(
            Workshop workshop,
            LocalDate day,
            ZoneId zone,
            OptionalInt people,
            Function<String, Optional<Method>> methods,
            Titles titles) {
        if (workshop.agenda().blocks().isEmpty()) {
            return List.of();
        }
        var check = new AgendaCheck(workshop, day, zone, people, methods, titles);
        check.look(workshop.zone().orElse(zone));
        return List.copyOf(check.findings);
    }

    private List<Block> blocks() {
        return workshop.agenda().blocks();
    }

    private void look(ZoneId zone) {
        int begin = 0;
        while (begin < legs.size()) {
            int end = begin + 1;
            while (end < legs.size() && !legs.get(end).beginsDay()) {
                end++;
            }
            fits(begin, end, zone);
            breaks(begin, end);
            listening(begin, end);
            begin = end;
        }
        turns();
        lengths();
        pictures();
        closing();
    }

    private void fits(int begin, int end, ZoneId zone) {
        var first = times.slots().get(begin);
        var last = times.slots().get(end - 1);
        var over = workshop.endsBy().map(by -> Timetable.at(first.starts().atZone(zone), by));
        if (over.isPresent() && last.ends().isAfter(over.get())) {
            findings.add(
                    new Finding(
                            Kind.DOES_NOT_FIT,
                            begin == 0 ? Optional.empty() : Optional.of(first.block()),
                            Duration.between(over.get(), last.ends()),
                            fitted(begin, end, over.get())));
        }
        for (int i = begin; i < end; i++) {
            var slot = times.slots().get(i);
            if (slot.late().isPositive()) {
                findings.add(
                        new Finding(
                                Kind.FIXED_TIME_IS_MISSED,
                                Optional.of(slot.block()),
                                slot.late(),
                                fitted(begin, end, over.orElse(Instant.MAX))));
                break;
            }
        }
    }

    /** The gentlest way to fit that meets everything; none when there is none. */
    private List<AgendaEdit> fitted(int begin, int end, Instant over) {
        var parts = new ArrayList<CatchUp.Part>();
        for (int i = begin; i < end; i++) {
            parts.add(CatchUp.Part.of(blocks().get(i), legs.get(i), i == end - 1));
        }
        var start = times.slots().get(begin).starts();
        var until = over.equals(Instant.MAX) ? start.plus(Duration.ofDays(30)) : over;
        for (var proposal : CatchUp.proposals(start, parts, until)) {
            if (proposal.meets()) {
                var edits = new ArrayList<AgendaEdit>();
                proposal.dropped().forEach(id -> edits.add(new AgendaEdit.Remove(id)));
                proposal.lengths()
                        .forEach((id, length) ->
                                edits.add(
                                        new AgendaEdit.Change(
                                                id, new BlockChange.Planned(length))));
                return edits;
            }
        }
        return List.of();
    }

    private void breaks(int begin, int end) {
        var since = times.slots().get(begin).starts();
        for (int i = begin; i < end; i++) {
            var slot = times.slots().get(i);
            if (blocks().get(i).activity() instanceof Break) {
                since = slot.ends();
                continue;
            }
            if (slot.waits().compareTo(Duration.ofMinutes(5)) >= 0) {
                since = slot.starts();
            }
            var passed = Duration.between(since, slot.ends());
            if (passed.compareTo(BREAK_AFTER) > 0) {
                boolean before = since.isBefore(slot.starts());
                var pause = Block.of(titles.pause(), 10, new Break());
                findings.add(
                        new Finding(
                                Kind.NO_BREAK,
                                Optional.of(slot.block()),
                                passed,
                                before
                                        ? List.of(new AgendaEdit.Insert(fixed(pause), i))
                                        : halved(i, fixed(pause))));
                since = before ? slot.starts() : slot.ends();
            }
        }
    }

    private static Block fixed(Block block) {
        return block.with(block.timing().withLimits(Optional.empty(), Optional.empty(), true));
    }

    /** The block in two halves with {@code between} in the middle. */
    private List<AgendaEdit> halved(int index, Block between) {
        var block = blocks().get(index);
        var edits =
                new ArrayList<>(
                        Reshaping.split(workshop.agenda(), block, BlockId.fresh(), block.title()));
        edits.add(new AgendaEdit.Insert(between, index + 1));
        return edits;
    }

    private static AgendaEdit unlimited(Block block) {
        return new AgendaEdit.Change(
                block.id(), new BlockChange.Limits(Optional.empty(), Optional.empty(), false));
    }

    private void listening(int begin, int end) {
        var heard = Duration.ZERO;
        for (int i = begin; i < end; i++) {
            var block = blocks().get(i);
            heard = isListening(block) ? heard.plus(block.planned()) : Duration.ZERO;
            boolean goesOn = i + 1 < end && isListening(blocks().get(i + 1));
            if (heard.compareTo(LISTENING) > 0 && !goesOn) {
                var talk =
                        Block.of(titles.pairTalk(), 5, new BreakoutRounds(titles.pairTalk(), 2, 1));
                boolean alone = heard.equals(block.planned());
                findings.add(
                        new Finding(
                                Kind.LONG_LISTENING,
                                Optional.of(block.id()),
                                heard,
                                alone ? halved(i, talk) : List.of(new AgendaEdit.Insert(talk, i))));
            }
        }
    }

    private boolean isListening(Block block) {
        return block.activity() instanceof Talk
                && (block.method().isEmpty() ? isPlain(block) : has(block, "input"));
    }

    private boolean isPlain(Block block) {
        return !means(block, ROUND)
                && !means(block, CLOSING)
                && !means(block, TALKING)
                && !means(block, THINKING);
    }

    /** Who had a turn before whom. */
    private void turns() {
        boolean everyoneHeard = false;
        boolean thoughtBefore = false;
        for (int i = 0; i < blocks().size(); i++) {
            var block = blocks().get(i);
            boolean isVote = block.activity() instanceof Poll && isVote(block);
            if (isVote && !everyoneHeard) {
                var round = Block.of(titles.round(), 5, new BreakoutRounds(titles.round(), 2, 1));
                findings.add(
                        new Finding(
                                Kind.EARLY_VOTE,
                                Optional.of(block.id()),
                                Duration.ZERO,
                                List.of(new AgendaEdit.Insert(round, i))));
                everyoneHeard = true;
            }
            boolean isDiscussion =
                    block.activity() instanceof Talk
                            && (means(block, TALKING) || has(block, "discussion"));
            if (isDiscussion && !thoughtBefore) {
                findings.add(
                        new Finding(
                                Kind.NO_SILENT_THINKING,
                                Optional.of(block.id()),
                                Duration.ZERO,
                                List.of(
                                        new AgendaEdit.Insert(
                                                Block.of(titles.thinking(), 3, new Talk()), i))));
            }
            thoughtBefore =
                    !(block.activity() instanceof Break)
                            && (means(block, THINKING)
                                    || has(block, "silent")
                                    || block.activity() instanceof Poll);
            everyoneHeard |=
                    block.activity() instanceof BreakoutRounds
                            || means(block, ROUND)
                            || means(block, THINKING)
                            || has(block, "round")
                            || has(block, "silent");
        }
    }

    /** A poll that decides; one that opens, recalls or closes does not. */
    private boolean isVote(Block block) {
        return block.method().isEmpty()
                ? !means(block, ROUND) && !means(block, CLOSING)
                : has(block, "decide");
    }

    private void lengths() {
        if (people.isEmpty()) {
            return;
        }
        for (int i = 0; i < blocks().size(); ) {
            var method = blocks().get(i).method().flatMap(methods);
            int end = i + 1;
            while (end < blocks().size()
                    && method.isPresent()
                    && blocks().get(end).method().equals(blocks().get(i).method())) {
                end++;
            }
            var run = blocks().subList(i, end);
            method.ifPresent(m -> lengths(m, run));
            i = end;
        }
    }

    private void lengths(Method method, List<Block> run) {
        var needs = method.needs().forPeople(people.getAsInt());
        var planned = run.stream().map(Block::planned).reduce(Duration.ZERO, Duration::plus);
        if (planned.compareTo(needs) >= 0) {
            return;
        }
        var longest = run.stream().max(Comparator.comparing(Block::planned)).orElseThrow();
        var length = longest.planned().plus(needs).minus(planned);
        var edits = new ArrayList<AgendaEdit>();
        if (longest.timing().most().compareTo(length) < 0) {
            edits.add(unlimited(longest));
        }
        edits.add(new AgendaEdit.Change(longest.id(), new BlockChange.Planned(length)));
        findings.add(new Finding(Kind.TOO_SHORT, Optional.of(longest.id()), needs, edits));
    }

    private void pictures() {
        for (Block block : blocks()) {
            if (block.activity().pictures().stream().anyMatch(Picture::lacksWords)) {
                findings.add(
                        new Finding(
                                Kind.PICTURE_WITHOUT_WORDS,
                                Optional.of(block.id()),
                                Duration.ZERO,
                                List.of()));
            }
        }
    }

    private void closing() {
        var last = blocks().getLast();
        if (!means(last, CLOSING) && !has(last, "closing") && !has(last, "feedback")) {
            findings.add(
                    new Finding(
                            Kind.NO_CLOSING,
                            Optional.empty(),
                            Duration.ZERO,
                            List.of(
                                    new AgendaEdit.Insert(
                                            Block.of(titles.closing(), 5, new Talk()),
                                            blocks().size()))));
        }
    }

    private boolean has(Block block, String tag) {
        return block.method()
                .flatMap(methods)
                .filter(method -> method.tags().contains(tag))
                .isPresent();
    }

    private static boolean means(Block block, Set<String> words) {
        var title = block.title().toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(title::contains);
    }
}
