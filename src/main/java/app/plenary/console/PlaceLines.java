package app.plenary.console;

import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Texts typed one on each line, some of which end with how many people fit: "Pricing (6)".
 *
 * @param most by the text without the number
 */
record PlaceLines(List<String> texts, Map<String, Integer> most) {
    private static final Pattern WITH_PLACES =
            Pattern.compile("(.*\\S)\\s*[(（]\\s*(\\d+)\\s*[)）]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int MOST_DIGITS = 6;

    PlaceLines {
        texts = List.copyOf(texts);
        most = Map.copyOf(most);
    }

    /** Lines whose numbers are part of the text. */
    static PlaceLines plain(String lines) {
        return new PlaceLines(
                lines.lines().map(Wording::line).filter(line -> !line.isEmpty()).toList(),
                Map.of());
    }

    /**
     * Lines whose numbers in brackets say how many fit.
     *
     * @param before what the field showed; a text of it that ends like that stays a text
     */
    static PlaceLines read(String lines, PlaceLines before) {
        var texts = new ArrayList<String>();
        var most = new HashMap<String, Integer>();
        for (String line : plain(lines).texts()) {
            var match = WITH_PLACES.matcher(line);
            if (before.hasWithoutNumber(line) || !match.matches()) {
                texts.add(line);
            } else {
                texts.add(match.group(1));
                most.put(match.group(1), number(match.group(2)));
            }
        }
        return new PlaceLines(texts, most);
    }

    private boolean hasWithoutNumber(String line) {
        return texts.contains(line) && !most.containsKey(line);
    }

    /** What is out of all reason only has to be too much. */
    private static int number(String digits) {
        return digits.length() > MOST_DIGITS
                ? BreakoutRounds.MOST_PLACES + 1
                : Integer.parseInt(digits);
    }

    /** The lines as they are typed. */
    String write() {
        return String.join(
                "\n",
                texts.stream()
                        .map(text ->
                                most.containsKey(text) ? text + " (" + most.get(text) + ")" : text)
                        .toList());
    }
}
