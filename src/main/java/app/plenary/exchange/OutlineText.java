package app.plenary.exchange;

import app.plenary.exchange.Outline.Drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads lines as blocks: bullets or plain lines are blocks, what is nested below one is its notes,
 * headings are sections. A line without a length above lines that have one is a heading, too.
 */
final class OutlineText {
    private static final Pattern BULLET =
            Pattern.compile("^(?:[-*+•–—·▪◦‣]|\\d{1,3}[.)]|[a-zA-Z][.)])\\s+(.*)$");
    private static final Pattern CHECKBOX = Pattern.compile("^\\[[ xX]?]\\s+");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.*?)\\s*#*$");
    private static final Pattern RULE = Pattern.compile("^(?:[-=*_]\\s*){3,}$");
    private static final Pattern NO_NUMBER =
            Pattern.compile(
                    "(?i)[(,–-]\\s*([^\\s\\d(),]{1,20})\\s*min(?:uten|utes|ute|s)?\\.?\\)?$");
    private static final int DEEPEST = 12;
    private static final int TAB = 4;

    private final Drafts drafts;
    private final List<Item> stretch = new ArrayList<>();
    private final List<OutlineTable.Row> rows = new ArrayList<>();

    OutlineText(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * @param indent how far in it stands, in spaces
     * @param afterBlank whether an empty line stands before it
     */
    private record Item(
            int line,
            int indent,
            boolean bullet,
            boolean afterBlank,
            String text,
            BlockLine found) {

        Item at(int otherIndent) {
            return new Item(line, otherIndent, bullet, afterBlank, text, found);
        }

        Item deeper() {
            return at(indent + 1);
        }
    }

    /** An item with what belongs to it. */
    private record Node(Item item, List<Node> below) {
        boolean isTimed() {
            return item.found().isTimed();
        }

        /** Whether what is below it are blocks rather than notes. */
        boolean isHeading() {
            if (isTimed() || below.isEmpty()) {
                return false;
            }
            long blocks = below.stream().filter(n -> n.isTimed() || n.isHeading()).count();
            return blocks * 2 >= below.size();
        }
    }

    void read(String text) {
        var lines = text.split("\\R", -1);
        boolean blank = true;
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i].strip();
            var heading = HEADING.matcher(line);
            if (MarkdownCells.isRow(line)) {
                endStretch();
                rows.add(new OutlineTable.Row(i + 1, MarkdownCells.read(line)));
            } else if (heading.matches()) {
                end();
                drafts.section(i + 1, MarkdownCells.plain(heading.group(1)));
            } else if (RULE.matcher(line).matches()) {
                end();
            } else if (!line.isEmpty()) {
                endTable();
                stretch.add(item(i + 1, lines[i], blank));
            }
            blank = line.isEmpty();
        }
        end();
    }

    private static Item item(int number, String raw, boolean blank) {
        int indent = 0;
        int at = 0;
        while (at < raw.length() && Character.isWhitespace(raw.charAt(at))) {
            indent += raw.charAt(at) == '\t' ? TAB - indent % TAB : 1;
            at++;
        }
        var text = raw.strip();
        var bullet = BULLET.matcher(text);
        boolean isBullet = bullet.matches();
        var content = isBullet ? bullet.group(1) : text;
        content = CHECKBOX.matcher(content).replaceFirst("");
        return new Item(
                number,
                indent,
                isBullet,
                blank,
                content,
                BlockLine.of(MarkdownCells.plain(content)));
    }

    private void end() {
        endStretch();
        endTable();
    }

    private void endTable() {
        if (!rows.isEmpty()) {
            OutlineTable.read(rows, drafts);
            rows.clear();
        }
    }

    private void endStretch() {
        if (!stretch.isEmpty()) {
            nodes(levelled(stretch)).forEach(this::take);
            stretch.clear();
        }
    }

    /** Bullets below plain lines that carry the times, and what goes on from the line before. */
    private static List<Item> levelled(List<Item> items) {
        boolean plainTimed = items.stream().anyMatch(i -> !i.bullet() && i.found().isTimed());
        boolean bulletTimed = items.stream().anyMatch(i -> i.bullet() && i.found().isTimed());
        boolean bullets = items.stream().anyMatch(Item::bullet);
        int outermost = items.stream().mapToInt(Item::indent).min().orElse(0);
        var levelled = new ArrayList<Item>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item.bullet() && plainTimed && !bulletTimed) {
                levelled.add(item.deeper());
            } else if (!item.bullet() && bullets && !item.found().isTimed()) {
                var before = levelled.isEmpty() ? item : levelled.getLast();
                boolean goesOn =
                        !item.afterBlank()
                                && before.bullet()
                                && item.indent() == outermost
                                && !item.text().endsWith(":");
                levelled.add(goesOn ? item.at(before.indent() + 1) : item);
            } else {
                levelled.add(item);
            }
        }
        return asHeadings(levelled);
    }

    /** A plain line without a time right above bullets with times is their heading. */
    private static List<Item> asHeadings(List<Item> items) {
        boolean bulletTimed = items.stream().anyMatch(i -> i.bullet() && i.found().isTimed());
        boolean isHeaded =
                bulletTimed && items.stream().anyMatch(i -> !i.bullet() && !i.found().isTimed());
        return isHeaded
                ? items.stream().map(item -> item.bullet() ? item.deeper() : item).toList()
                : items;
    }

    private static List<Node> nodes(List<Item> items) {
        var roots = new ArrayList<Node>();
        var open = new ArrayList<Node>();
        for (Item item : items) {
            while (!open.isEmpty() && open.getLast().item().indent() >= item.indent()) {
                open.removeLast();
            }
            var node = new Node(item, new ArrayList<>());
            (open.isEmpty() ? roots : open.getLast().below()).add(node);
            if (open.size() < DEEPEST) {
                open.add(node);
            }
        }
        return roots;
    }

    private void take(Node node) {
        var item = node.item();
        if (node.isHeading()) {
            var heading = MarkdownCells.plain(item.text()).strip();
            drafts.section(item.line(), heading.replaceAll(":$", ""));
            node.below().forEach(this::take);
            return;
        }
        var draft = drafts.add(item.line(), title(item));
        draft.take(item.found());
        var noNumber = NO_NUMBER.matcher(item.text());
        if (!draft.hasMinutes() && noNumber.find()) {
            draft.notMinutes(noNumber.group(1));
        }
        node.below().forEach(below -> note(draft, below, 0));
    }

    private static String title(Item item) {
        var title = item.found().title();
        boolean isAbsurd = item.found().length().filter(l -> !Draft.isPlannable(l)).isPresent();
        return title.isEmpty() || isAbsurd
                ? item.text()
                : title.replaceAll("(?<=\\S)\\s*[:–—-]+$", "");
    }

    private static void note(Draft draft, Node node, int depth) {
        var mark = node.item().bullet() ? "- " : "";
        draft.note("  ".repeat(depth) + mark + node.item().text());
        node.below().forEach(below -> note(draft, below, depth + 1));
    }
}
