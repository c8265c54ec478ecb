package app.plenary.exchange;

import app.plenary.exchange.FileProblem.Reason;
import app.plenary.plan.Block;
import app.plenary.plan.Method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a method file and stops at the first thing that cannot be read as documented. */
final class MethodReader {
    private static final Set<String> KEYS =
            Set.of(
                    "format",
                    "version",
                    "id",
                    "language",
                    Enclosures.KEY,
                    "title",
                    "purpose",
                    "steps",
                    "needs",
                    "people",
                    "materials",
                    "not-when",
                    "tags",
                    "blocks");

    /** More people than any room holds. */
    private static final int MOST_PEOPLE = 10_000;

    private MethodReader() {}

    static MethodFile read(String json) throws Part.Stop {
        var part = FileText.read(json);
        part.expect(MethodFile.FORMAT, MethodFile.VERSION, Reason.NOT_A_METHOD);
        part.known(KEYS);
        var id = id(part);
        var method =
                new Method(
                        id,
                        part.text("title"),
                        part.text("purpose", ""),
                        steps(part),
                        needs(part),
                        people(part),
                        part.text("materials", ""),
                        part.text("not-when", ""),
                        part.texts("tags"),
                        blocks(part, id));
        return new MethodFile(method, part.text("language", ""), part.kept().all("", List.of()));
    }

    private static String id(Part part) throws Part.Stop {
        var id = part.text("id");
        if (id.length() > MethodFile.LONGEST_ID || !MethodFile.ID.matcher(id).matches()) {
            throw part.stop(Reason.NOT_AN_ID, "id", id);
        }
        return id;
    }

    private static List<Method.Step> steps(Part part) throws Part.Stop {
        var steps = new ArrayList<Method.Step>();
        for (Part step : part.parts("steps")) {
            step.known(Set.of("text", "minutes"));
            steps.add(
                    new Method.Step(
                            step.text("text"), step.number("minutes", 0, Block.MOST_MINUTES)));
        }
        return steps;
    }

    private static Method.Need needs(Part part) throws Part.Stop {
        var needs = part.within("needs");
        needs.known(Set.of("minutes", "seconds-each"));
        return new Method.Need(
                needs.number("minutes", 0, Block.MOST_MINUTES),
                needs.number("seconds-each", 0, 3600));
    }

    private static Method.People people(Part part) throws Part.Stop {
        var people = part.within("people");
        people.known(Set.of("from", "to"));
        int least = people.number("from", 1, MOST_PEOPLE);
        return new Method.People(least, people.number("to", least, MOST_PEOPLE));
    }

    /** A block without a method of its own follows this one. */
    private static List<Block> blocks(Part part, String id) throws Part.Stop {
        var blocks = new ArrayList<Block>();
        for (Part one : part.blocks("blocks")) {
            var block = BlockJson.read(one);
            blocks.add(block.following(block.method().or(() -> Optional.of(id))));
        }
        return blocks;
    }
}
