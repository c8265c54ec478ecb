package app.plenary.exchange;

import app.plenary.exchange.FileProblem.Reason;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Naming;
import app.plenary.plan.Spot;
import app.plenary.plan.UnknownKeys;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a workshop file and stops at the first thing that cannot be read as documented. */
final class WorkshopReader {
    private static final Set<String> KEYS =
            Set.of(
                    "format",
                    "version",
                    "language",
                    Enclosures.KEY,
                    "title",
                    "summary",
                    "day",
                    "starts-at",
                    "ends-by",
                    "zone",
                    "people",
                    "names",
                    "tables",
                    "agenda");
    private static final Set<String> TABLE_KEYS = Set.of("group", "x", "y");

    private WorkshopReader() {}

    static WorkshopFile read(String json) throws Part.Stop {
        var part = FileText.read(json);
        part.expect(WorkshopFile.FORMAT, WorkshopFile.VERSION, Reason.NOT_A_WORKSHOP);
        part.known(KEYS);
        var blocks = new ArrayList<Block>();
        for (Part block : part.blocks("agenda")) {
            blocks.add(BlockJson.read(block));
        }
        var groups = new ArrayList<Integer>();
        var workshop =
                new Workshop(
                        WorkshopId.fresh(),
                        part.text("title"),
                        day(part),
                        part.time("starts-at").orElse(LocalTime.of(9, 0)),
                        part.time("ends-by"),
                        zone(part),
                        people(part),
                        tables(part, groups),
                        naming(part),
                        new Agenda(blocks));
        var unknown = part.kept().all("tables", groups.stream().map(UnknownKeys::table).toList());
        return new WorkshopFile(
                workshop.with(unknown), part.text("language", ""), part.text("summary", ""));
    }

    private static Optional<LocalDate> day(Part part) throws Part.Stop {
        var day = part.word("day");
        try {
            return day.map(LocalDate::parse);
        } catch (DateTimeException _) {
            throw part.stop(Reason.NOT_A_DAY, "day", day.orElse(""));
        }
    }

    private static Naming naming(Part part) throws Part.Stop {
        var names = part.word("names").orElse("own");
        return switch (names) {
            case "own" -> Naming.OWN;
            case "made-up" -> Naming.MADE_UP;
            case "numbered" -> Naming.NUMBERED;
            default -> throw part.stop(Reason.UNKNOWN_WORD, "names", names);
        };
    }

    private static OptionalInt people(Part part) throws Part.Stop {
        return part.find("people").isPresent()
                ? OptionalInt.of(part.number("people", 1, Workshop.MOST_PEOPLE))
                : OptionalInt.empty();
    }

    private static Map<Integer, Spot> tables(Part part, List<Integer> groups) throws Part.Stop {
        var tables = new HashMap<Integer, Spot>();
        if (part.find("tables").isPresent()) {
            for (Part table : part.parts("tables")) {
                table.known(TABLE_KEYS);
                int group = table.number("group", 1, BreakoutRounds.MOST_GROUPS) - 1;
                groups.add(group);
                tables.put(group, new Spot(place(table, "x"), place(table, "y")));
            }
        }
        return tables;
    }

    private static double place(Part table, String key) throws Part.Stop {
        return table.number(key, 0, WorkshopFile.ROOM) / (double) WorkshopFile.ROOM;
    }

    private static Optional<ZoneId> zone(Part part) throws Part.Stop {
        var zone = part.word("zone");
        try {
            return zone.map(ZoneId::of);
        } catch (DateTimeException _) {
            throw part.stop(Reason.NOT_A_ZONE, "zone", zone.orElse(""));
        }
    }
}
