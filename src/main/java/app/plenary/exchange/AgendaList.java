package app.plenary.exchange;

import app.plenary.exchange.Outline.Problem;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.Wording;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The blocks of a file before they are taken, whatever the file's format, with what there is to say
 * about each and what of the file has no place here.
 *
 * @param title what the file calls the whole; may be empty
 * @param day of the first block, where the file says it
 * @param begins the time of day of the first block, where the file says it
 * @param zone in which its times are, where the file says it
 * @param plan all that a file of this program says besides
 * @param problems what is to be said about no block in particular
 */
public record AgendaList(
        AgendaFormat format,
        String title,
        Optional<LocalDate> day,
        Optional<LocalTime> begins,
        Optional<ZoneId> zone,
        Optional<Workshop> plan,
        List<Row> rows,
        List<Problem> problems,
        List<Loss> losses) {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    public AgendaList {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        losses = List.copyOf(losses);
    }

    /**
     * One block.
     *
     * @param line where it stands in the file, from 1
     * @param skipped whether the file itself leaves it out
     */
    public record Row(int line, Block block, boolean skipped, List<Problem> problems) {
        public Row {
            problems = List.copyOf(problems);
        }

        public Row withTitle(String title) {
            var left =
                    problems.stream()
                            .filter(p ->
                                    p.reason() != Outline.Reason.NO_TITLE
                                            && p.reason() != Outline.Reason.TITLE_IS_TOO_LONG)
                            .toList();
            return new Row(line, block.withTitle(Wording.line(title)), skipped, left);
        }
    }

    /** A pasted outline as such a list. */
    static AgendaList of(AgendaFormat format, Outline.Pasted pasted, List<Loss> losses) {
        var problems = new ArrayList<List<Problem>>();
        pasted.blocks().forEach(_ -> problems.add(new ArrayList<>()));
        var others = new ArrayList<Problem>();
        for (Problem problem : pasted.problems()) {
            int at = -1;
            for (int i = 0;
                    i < pasted.lines().size() && pasted.lines().get(i) <= problem.line();
                    i++) {
                at = i;
            }
            boolean general =
                    problem.reason() == Outline.Reason.TOO_MANY_BLOCKS
                            || problem.reason() == Outline.Reason.HEADING_WITHOUT_BLOCKS;
            (at < 0 || general ? others : problems.get(at)).add(problem);
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < pasted.blocks().size(); i++) {
            rows.add(
                    new Row(pasted.lines().get(i), pasted.blocks().get(i), false, problems.get(i)));
        }
        return new AgendaList(
                format,
                "",
                Optional.empty(),
                pasted.begins(),
                Optional.empty(),
                Optional.empty(),
                rows,
                others,
                losses);
    }

    /** A new workshop with these blocks, called {@code name} where the file does not say. */
    public Workshop workshop(List<Block> blocks, String name) {
        if (plan.isPresent()) {
            return plan.get().withAgenda(_ -> new Agenda(blocks));
        }
        var called = Wording.usable(title, Wording.TITLE).orElse(name);
        return plain(blocks, called).withTime(day, begins.orElse(MORNING)).withZone(zone);
    }

    /** A new workshop with these blocks, of which nothing else is known. */
    public static Workshop plain(List<Block> blocks, String name) {
        return new Workshop(
                WorkshopId.fresh(),
                Wording.usable(name, Wording.TITLE).orElse("–"),
                Optional.empty(),
                MORNING,
                new Agenda(blocks));
    }
}
