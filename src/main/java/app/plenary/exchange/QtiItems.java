package app.plenary.exchange;

import app.plenary.exchange.Loss.What;
import app.plenary.exchange.QuestionProblem.Reason;
import app.plenary.exchange.SafeXml.Element;
import app.plenary.exchange.SafeXml.Node;
import app.plenary.plan.Wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Choice questions in QTI 2: a single item, or a zip of items with a manifest. Items of other kinds
 * are told and not taken.
 */
final class QtiItems {
    private static final String ITEM = "assessmentitem";
    private static final String CHOICE = "choiceinteraction";
    private static final Set<String> UNSAID =
            Set.of("feedbackinline", "feedbackblock", "modalfeedback", "rubricblock");
    private static final Set<String> PICTURES =
            Set.of("img", "object", "audio", "video", "picture", "media");
    private static final Set<String> MARKS =
            Set.of("b", "i", "em", "strong", "u", "sub", "sup", "span", "code", "math", "table");
    private static final Set<String> INLINE =
            Set.of("b", "i", "em", "strong", "u", "sub", "sup", "span", "code", "a", "q", "small");

    private final List<QuestionList.Row> rows = new ArrayList<>();
    private final Loss.Count losses = new Loss.Count();

    private QtiItems() {}

    static boolean isManifest(String name) {
        return name.equals("imsmanifest.xml") || name.endsWith("/imsmanifest.xml");
    }

    static QuestionList ofItem(Element root) throws UnreadableFile {
        if (!root.name().equals(ITEM)) {
            throw new UnreadableFile(UnreadableFile.Reason.NO_QUESTIONS);
        }
        var items = new QtiItems();
        items.item(root, root.line());
        return items.list();
    }

    /** The items of a zip in the order of its manifest. */
    static QuestionList ofZip(Map<String, byte[]> entries) throws UnreadableFile {
        var items = new QtiItems();
        int number = 0;
        for (byte[] bytes : inOrder(entries).values()) {
            var root = SafeXml.read(bytes);
            if (root.name().equals(ITEM)) {
                items.item(root, ++number);
            }
        }
        return items.list();
    }

    private static Map<String, byte[]> inOrder(Map<String, byte[]> entries) throws UnreadableFile {
        var ordered = new LinkedHashMap<String, byte[]>();
        for (var entry : entries.entrySet()) {
            if (isManifest(entry.getKey())) {
                var folder = entry.getKey().replaceAll("imsmanifest\\.xml$", "");
                for (Element resource : SafeXml.read(entry.getValue()).all("resource")) {
                    var name = folder + resource.attribute("href").replace("%20", " ");
                    var found = entries.get(name);
                    if (found != null) {
                        ordered.put(name, found);
                    }
                }
            }
        }
        if (ordered.isEmpty()) {
            ordered.putAll(entries);
        }
        return ordered;
    }

    private QuestionList list() {
        return new QuestionList(QuestionFormat.QTI, "", rows, losses.all());
    }

    private void item(Element item, int line) {
        var bodies = item.all("itembody");
        var choices = item.all(CHOICE);
        losses.add(What.FEEDBACK, item.all("modalfeedback").size());
        var above = new StringBuilder();
        bodies.forEach(body -> words(body, true, above));
        var stem = Wording.line(above.toString());
        var title = Wording.line(item.attribute("title"));
        if (!title.isEmpty() && !stem.startsWith(title)) {
            losses.add(What.NAMES);
        }
        if (choices.isEmpty()) {
            var draft = new QuestionDraft(line);
            draft.text(QuestionDraft.plain(stem.isEmpty() ? title : stem));
            draft.problem(Reason.KIND_UNKNOWN, "");
            rows.add(draft.row());
        }
        for (Element choice : choices) {
            rows.add(choice(item, choice, stem, line));
        }
    }

    private QuestionList.Row choice(Element item, Element choice, String above, int line) {
        var draft = new QuestionDraft(line);
        var prompt = new StringBuilder(above);
        choice.children().stream()
                .filter(child -> child.name().equals("prompt"))
                .forEach(child -> words(child, false, prompt.append(' ')));
        draft.text(QuestionDraft.plain(prompt.toString()));
        var right = right(item, choice.attribute("responseidentifier"));
        for (Element option : choice.all("simplechoice")) {
            var text = new StringBuilder();
            words(option, false, text);
            losses.add(What.FEEDBACK, option.all("feedbackinline").size());
            draft.option(
                    QuestionDraft.plain(text.toString()),
                    right.contains(option.attribute("identifier")));
        }
        draft.several(!choice.attribute("maxchoices").equals("1"));
        draft.shuffled(choice.attribute("shuffle").equals("true"));
        return draft.row();
    }

    /** The names of the right options; where only points are given, those with points. */
    private Set<String> right(Element item, String response) {
        var right = new HashSet<String>();
        for (Element declared : item.all("responsedeclaration")) {
            if (declared.attribute("identifier").equals(response)) {
                for (Element correct : declared.all("correctresponse")) {
                    for (Element value : correct.all("value")) {
                        var text = new StringBuilder();
                        words(value, false, text);
                        right.add(text.toString().strip());
                    }
                }
                var points = declared.all("mapentry");
                if (!points.isEmpty()) {
                    losses.add(What.WEIGHTS);
                }
                if (right.isEmpty()) {
                    points.stream()
                            .filter(entry -> isPositive(entry.attribute("mappedvalue")))
                            .forEach(entry -> right.add(entry.attribute("mapkey")));
                }
            }
        }
        return right;
    }

    private static boolean isPositive(String number) {
        return number.matches("\\+?\\d{1,9}(\\.\\d{1,9})?") && number.matches(".*[1-9].*");
    }

    /** The words in an element; {@code outside} leaves out what is in interactions. */
    private void words(Element element, boolean outside, StringBuilder out) {
        for (Node node : element.content()) {
            switch (node) {
                case SafeXml.Words words -> out.append(words.text());
                case Element child -> {
                    if (PICTURES.contains(child.name())) {
                        losses.add(What.PICTURES);
                    } else if (!UNSAID.contains(child.name())
                            && !(outside && child.name().endsWith("interaction"))) {
                        if (MARKS.contains(child.name())) {
                            losses.add(What.MARKUP);
                        }
                        var apart = INLINE.contains(child.name()) ? "" : " ";
                        out.append(apart);
                        words(child, outside, out);
                        out.append(apart);
                    }
                }
            }
        }
    }
}
