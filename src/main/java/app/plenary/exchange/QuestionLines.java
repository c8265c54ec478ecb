package app.plenary.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Questions as people type them: a line with the question, below it its options with a dash each,
 * the right ones with an asterisk or a ticked box. Where every option has an asterisk, it is only a
 * bullet.
 */
final class QuestionLines {
    private static final Pattern OPTION =
            Pattern.compile("^([-*+•–—·▪◦‣✓✔]|\\(?[a-zA-Z]\\)|[a-zA-Z]\\.)\\s+(.*)$");
    private static final Pattern BOX = Pattern.compile("^\\[([ xX✓✔]?)\\]\\s+(.*)$");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:#{1,6}\\s+)?(?:\\d{1,4}[.)]\\s+)?(.*)$");

    private QuestionLines() {}

    private record Choice(String text, boolean starred, boolean ticked) {}

    private record Block(int line, List<String> stem, List<Choice> choices) {}

    static QuestionList read(String text) {
        var blocks = blocks(text);
        var all = blocks.stream().flatMap(block -> block.choices().stream()).toList();
        boolean bullets = all.stream().allMatch(Choice::starred);
        var rows = new ArrayList<QuestionList.Row>();
        for (Block block : blocks) {
            var draft = new QuestionDraft(block.line());
            draft.text(QuestionDraft.plain(String.join(" ", block.stem())));
            if (block.stem().size() > 1) {
                draft.problem(QuestionProblem.Reason.LINES_JOINED, "");
            }
            for (Choice choice : block.choices()) {
                draft.option(
                        QuestionDraft.plain(choice.text()),
                        choice.ticked() || (choice.starred() && !bullets));
            }
            rows.add(draft.row());
        }
        return new QuestionList(QuestionFormat.LINES, "", rows, List.of());
    }

    private static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        boolean apart = true;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            var bare = line.strip();
            var option = OPTION.matcher(bare);
            if (bare.isEmpty()) {
                apart = true;
            } else if (option.matches() && !blocks.isEmpty()) {
                blocks.getLast().choices().add(choice(option.group(1), option.group(2)));
                apart = false;
            } else {
                var stem = NUMBER.matcher(bare);
                var words = stem.matches() ? stem.group(1) : bare;
                if (apart || !blocks.getLast().choices().isEmpty()) {
                    blocks.add(new Block(number, new ArrayList<>(), new ArrayList<>()));
                }
                blocks.getLast().stem().add(words);
                apart = false;
            }
        }
        return blocks;
    }

    private static Choice choice(String bullet, String text) {
        var box = BOX.matcher(text);
        if (box.matches()) {
            return new Choice(box.group(2), false, !box.group(1).isBlank());
        }
        return new Choice(text, bullet.equals("*"), bullet.equals("✓") || bullet.equals("✔"));
    }
}
