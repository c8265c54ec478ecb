package app.plenary.app;

import app.plenary.exchange.Explanation;
import app.plenary.exchange.Layout;
import app.plenary.exchange.Layout.Column;
import app.plenary.exchange.NamedPeople;
import app.plenary.exchange.PeopleFile;
import app.plenary.exchange.PeopleList;
import app.plenary.exchange.PeopleRemark;
import app.plenary.exchange.PeopleTable;
import app.plenary.exchange.UnreadablePeople;
import app.plenary.exchange.WholeFile;
import app.plenary.exchange.WishText;
import app.plenary.grouping.Account;
import app.plenary.grouping.Answer;
import app.plenary.grouping.Conflict;
import app.plenary.grouping.Problem;
import app.plenary.grouping.Sizing;
import app.plenary.grouping.Solver;
import app.plenary.grouping.Strength;
import app.plenary.grouping.Wish;
import app.plenary.text.Messages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code plenary groups} was asked for.
 *
 * @param people a file, or {@code -} for the standard input
 * @param names the columns with the names, at most two; none where the headings tell
 * @param headings whether a row may hold headings
 * @param seconds as steps, {@link Solver#STEPS_A_SECOND} each
 */
record GroupsOrder(
        String people,
        List<String> names,
        boolean headings,
        Sizing sizing,
        int rounds,
        long seed,
        double seconds,
        Optional<Path> wishes,
        Optional<Path> out,
        GroupsFormat format,
        boolean quiet) {
    private static final int MOST_SECONDS = 3_600;

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    static Sizing sizing(Optional<Integer> size, Optional<Integer> groups) throws BadUse {
        if (size.isPresent() == groups.isPresent()) {
            throw new BadUse(
                    size.isPresent() ? "app.groups.size-and-groups" : "app.groups.no-size");
        }
        int number = size.or(() -> groups).orElseThrow();
        if (number < 1 || number > Problem.MOST_PEOPLE) {
            throw new BadUse(
                    size.isPresent() ? "app.groups.size" : "app.groups.groups",
                    Integer.toString(number),
                    Integer.toString(Problem.MOST_PEOPLE));
        }
        return size.isPresent() ? new Sizing.OfSize(number) : new Sizing.OfCount(number);
    }

    static GroupsFormat format(Optional<String> name, Optional<Path> out) throws BadUse {
        if (name.isEmpty()) {
            boolean json = out.filter(o -> o.toString().endsWith(".json")).isPresent();
            return json ? GroupsFormat.JSON : GroupsFormat.CSV;
        }
        var format = GroupsFormat.named(name.get());
        if (format.isEmpty()) {
            throw new BadUse("app.groups.format", name.get());
        }
        return format.get();
    }

    /** Reads, solves, writes and explains; gives the exit code. */
    int fulfil(Messages messages) throws BadUse, IOException {
        checkNumbers();
        checkTarget();
        var table = table(messages);
        var list = PeopleList.of(table, layout(table));
        checkPeople(list, messages);
        var named = list.named();
        var wished = wished(named, messages);
        var problem = problem(named, wished);
        var explanation = new Explanation(problem, named, wished.lines(), messages);
        if (Conflict.in(problem) instanceof Conflict.Impossible(Conflict conflict)) {
            throw new BadUse("app.groups.impossible", explanation.conflict(conflict));
        }
        list.remarks().forEach(remark -> say(remark.sentence(messages)));
        try (var interruption = Interruption.open()) {
            say(messages.get("app.groups.begins", (long) Math.ceil(seconds)));
            var answer = solve(problem, interruption);
            if (answer.broken() > 0) {
                System.err.println(messages.get("app.groups.not-found"));
                return 1;
            }
            write(answer, named);
            if (interruption.isWanted()) {
                say(messages.get("app.groups.stopped"));
            }
            if (!quiet) {
                var account = Account.of(problem, answer.schedule());
                explanation.of(account, answer.schedule()).forEach(this::say);
            }
        }
        return 0;
    }

    private Answer solve(Problem problem, Interruption interruption) {
        long steps = Math.max(1, (long) (seconds * Solver.STEPS_A_SECOND));
        return Solver.solve(problem, seed, steps, interruption::isWanted, _ -> {});
    }

    /** Names are said in UTF-8 where the terminal claims to know fewer letters than they have. */
    private void say(String sentence) {
        if (!quiet) {
            var charset = System.err.charset();
            boolean knows = charset.newEncoder().canEncode(sentence);
            System.err.writeBytes(
                    (sentence + System.lineSeparator())
                            .getBytes(knows ? charset : StandardCharsets.UTF_8));
            System.err.flush();
        }
    }

    // ---------------------------------------------------------------- in

    private void checkNumbers() throws BadUse {
        if (rounds < 1 || rounds > Problem.MOST_ROUNDS) {
            throw new BadUse(
                    "app.groups.rounds",
                    Integer.toString(rounds),
                    Integer.toString(Problem.MOST_ROUNDS));
        }
        if (!(seconds >= 0 && seconds <= MOST_SECONDS)) {
            throw new BadUse("app.groups.seconds", plain(seconds), Integer.toString(MOST_SECONDS));
        }
    }

    private Layout layout(PeopleTable table) throws BadUse {
        if (names.isEmpty()) {
            return headings ? Layout.guess(table) : Layout.withoutHeadings(table);
        }
        if (names.size() > 2) {
            throw new BadUse("app.groups.names");
        }
        var layout = Layout.named(table, names, headings);
        if (layout.isEmpty()) {
            var guess = headings ? Layout.withHeadings(table) : Layout.withoutHeadings(table);
            throw new BadUse(
                    "app.groups.no-column",
                    shown(),
                    String.join(", ", names),
                    String.join(", ", guess.columns().stream().map(Column::heading).toList()));
        }
        return layout.get();
    }

    private PeopleTable table(Messages messages) throws BadUse, IOException {
        try {
            return people.equals("-")
                    ? PeopleFile.of(System.in.readNBytes(PeopleFile.MOST_BYTES + 1))
                    : PeopleFile.read(readable(people));
        } catch (UnreadablePeople e) {
            throw new BadUse("app.groups.in-file", shown(), e.sentence(messages));
        }
    }

    private String shown() {
        return people.equals("-") ? "stdin" : people;
    }

    private static Path readable(String name) throws BadUse {
        try {
            var file = Path.of(name);
            if (Files.isDirectory(file)) {
                throw new BadUse("app.groups.folder", name);
            }
            if (!Files.isReadable(file)) {
                throw new BadUse("app.groups.no-file", name);
            }
            return file;
        } catch (java.nio.file.InvalidPathException _) {
            throw new BadUse("app.groups.no-file", name);
        }
    }

    private void checkPeople(PeopleList list, Messages messages) throws BadUse {
        for (PeopleRemark remark : list.remarks()) {
            if (remark.kind() == PeopleRemark.Kind.NO_NAME_COLUMN) {
                throw new BadUse("app.groups.no-names", shown(), remark.sentence(messages));
            }
        }
        int count = list.people().size();
        if (count == 0) {
            throw new BadUse("app.groups.nobody", shown());
        }
        if (count > Problem.MOST_PEOPLE) {
            throw new BadUse(
                    "app.groups.too-many",
                    Integer.toString(count),
                    Integer.toString(Problem.MOST_PEOPLE));
        }
        if (sizing instanceof Sizing.OfCount(int groups) && groups > count) {
            throw new BadUse(
                    "app.groups.more-groups", Integer.toString(groups), Integer.toString(count));
        }
    }

    private WishText.Reading wished(NamedPeople named, Messages messages)
            throws BadUse, IOException {
        if (wishes.isEmpty()) {
            return new WishText.Reading(List.of(), List.of());
        }
        var name = wishes.get().toString();
        var bytes = Files.readAllBytes(readable(name));
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw new BadUse("app.groups.not-utf-8", name);
        }
        int groups = sizing.capacities(named.names().size()).size();
        var reading = WishText.read(text, named, rounds, groups);
        var problems = reading.problems();
        if (!problems.isEmpty()) {
            throw new BadUse(
                    problems.size() == 1 ? "app.groups.wish" : "app.groups.wishes",
                    name,
                    problems.getFirst().sentence(messages),
                    Integer.toString(problems.size()));
        }
        return reading;
    }

    private Problem problem(NamedPeople named, WishText.Reading wished) {
        var all = new ArrayList<>(wished.wishes());
        if (all.stream().noneMatch(Wish.NewPairs.class::isInstance)) {
            all.add(new Wish.NewPairs(Strength.IMPORTANT));
        }
        return new Problem(named.names().size(), rounds, sizing, all, wished.earlier());
    }

    // ---------------------------------------------------------------- out

    private void checkTarget() throws BadUse, IOException {
        if (out.isEmpty()) {
            return;
        }
        var file = out.get().toAbsolutePath();
        if (Files.isDirectory(file)) {
            throw new BadUse("app.groups.out-is-folder", out.get().toString());
        }
        if (file.getParent() == null || !Files.isDirectory(file.getParent())) {
            throw new BadUse("app.groups.no-folder", String.valueOf(file.getParent()));
        }
        for (String source : List.of(people, wishes.map(Path::toString).orElse("-"))) {
            if (!source.equals("-")
                    && Files.exists(file)
                    && Files.exists(readable(source))
                    && Files.isSameFile(file, readable(source))) {
                throw new BadUse("app.groups.out-is-in", out.get().toString());
            }
        }
    }

    private void write(Answer answer, NamedPeople named) throws IOException {
        var content = format.write(answer.schedule(), named.names());
        if (out.isPresent()) {
            WholeFile.write(out.get(), stream -> stream.write(content));
        } else {
            System.out.write(content);
            System.out.flush();
        }
    }
}
