package app.plenary.exchange;

import app.plenary.exchange.PeopleTable.Line;
import app.plenary.exchange.PeopleTable.Origin;
import app.plenary.exchange.UnreadablePeople.Reason;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectReader;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Address cards (vCard 2.1, 3.0 and 4.0) as a table of people. Only what helps in a workshop is
 * taken; the headings are words that English and German share.
 */
final class Cards extends VObjectDataAdapter {
    private static final List<String> HEADINGS =
            List.of("Name", "E-Mail", "Organisation", "Team", "Position");
    private static final int MOST_CARDS = 10_000;
    private static final String CARD = "VCARD";

    /** What is taken, or only says how the card is written. */
    private static final Set<String> KNOWN =
            Set.of(
                    "FN",
                    "N",
                    "EMAIL",
                    "ORG",
                    "TITLE",
                    "ROLE",
                    "UID",
                    "REV",
                    "PRODID",
                    "KIND",
                    "SORT-STRING",
                    "PROFILE",
                    "VERSION");

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, String> card = new HashMap<>();
    private int line;
    private boolean saysMore;

    private Cards() {}

    static boolean are(String text) {
        return text.stripLeading().regionMatches(true, 0, "BEGIN:VCARD", 0, 11);
    }

    static PeopleTable table(String text, String charset) throws UnreadablePeople {
        var cards = new Cards();
        try (var reader = new VObjectReader(new StringReader(text), SyntaxRules.vcard())) {
            reader.parse(cards);
        } catch (IOException | RuntimeException _) {
            throw new UnreadablePeople(Reason.DAMAGED_CARDS);
        }
        if (cards.lines.isEmpty()) {
            throw new UnreadablePeople(Reason.EMPTY);
        }
        cards.lines.addFirst(new Line(0, HEADINGS));
        return new PeopleTable(
                new Origin(charset, "", "", List.of(), true, cards.saysMore), cards.lines);
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        if (name.equalsIgnoreCase(CARD)) {
            card.clear();
            line = context.getLineNumber();
        }
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        var name = property.getName().toUpperCase(Locale.ROOT);
        var value = property.getValue() == null ? "" : property.getValue();
        card.putIfAbsent(name, value);
        saysMore |= !KNOWN.contains(name) && !name.startsWith("X-");
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        if (name.equalsIgnoreCase(CARD)) {
            var organisation = parts("ORG");
            var title = text("TITLE");
            lines.add(
                    new Line(
                            line,
                            List.of(
                                    name(),
                                    text("EMAIL"),
                                    organisation.getFirst(),
                                    organisation.size() > 1 ? organisation.get(1) : "",
                                    title.isEmpty() ? text("ROLE") : title)));
            card.clear();
            if (lines.size() >= MOST_CARDS) {
                context.stop();
            }
        }
    }

    private String text(String property) {
        return VObjectPropertyValues.unescape(card.getOrDefault(property, "")).strip();
    }

    /** At least one. */
    private List<String> parts(String property) {
        var parts = VObjectPropertyValues.parseSemiStructured(card.getOrDefault(property, ""));
        return parts.isEmpty() ? List.of("") : parts;
    }

    /** As it is shown, or made of its parts where that is missing. */
    private String name() {
        var shown = text("FN");
        var parts = parts("N");
        return !shown.isEmpty() || parts.size() < 2
                ? shown.isEmpty() ? parts.getFirst() : shown
                : (parts.get(1) + " " + parts.getFirst()).strip();
    }
}
