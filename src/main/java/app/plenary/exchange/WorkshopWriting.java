package app.plenary.exchange;

import app.plenary.plan.Block;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what {@link WorkshopReader} reads. Notes are lists of lines, so that a file reads well.
 */
final class WorkshopWriting {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY =
            new DefaultPrettyPrinter(
                            Separators.createDefaultInstance()
                                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                                    .withObjectEmptySeparator("")
                                    .withArrayEmptySeparator(""))
                    .withObjectIndenter(INDENT)
                    .withArrayIndenter(INDENT);

    private WorkshopWriting() {}

    static String write(WorkshopFile file) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("format", WorkshopFile.FORMAT);
        root.put("version", WorkshopFile.VERSION);
        if (!file.language().isEmpty()) {
            root.put("language", file.language());
        }
        root.put("title", file.workshop().title());
        if (!file.summary().isEmpty()) {
            root.put("summary", file.summary());
        }
        file.workshop().day().ifPresent(day -> root.put("day", day.toString()));
        root.put("starts-at", file.workshop().startsAt().toString());
        var agenda = root.putArray("agenda");
        file.workshop().agenda().blocks().forEach(block -> fill(agenda.addObject(), block));
        return MAPPER.writer().with(PRETTY).writeValueAsString(root) + "\n";
    }

    private static void fill(ObjectNode node, Block block) {
        node.put("title", block.title());
        node.put("minutes", block.minutes());
        node.put("kind", block.activity().kind());
        switch (block.activity()) {
            case Talk _, Break _ -> {}
            case Poll poll -> {
                node.put("question", poll.question());
                var options = node.putArray("options");
                poll.options().forEach(option -> options.add(option.text()));
                node.put("several", poll.several());
            }
            case BreakoutRounds rounds -> {
                node.put("prompt", rounds.prompt());
                node.put("group-size", rounds.groupSize());
                node.put("rounds", rounds.rounds());
            }
        }
        if (!block.notes().isEmpty()) {
            var notes = node.putArray("notes");
            block.notes().lines().forEach(notes::add);
        }
    }
}
