package app.plenary.exchange;

import app.plenary.text.Messages;

import java.util.List;

/**
 * Why a line of wishes was not understood.
 *
 * @param line from 1
 * @param word what was not understood
 * @param possible what could stand there instead; may be empty
 */
public record WishProblem(Kind kind, int line, String word, List<String> possible) {
    public WishProblem {
        possible = List.copyOf(possible);
    }

    /** What is wrong with it. */
    public enum Kind {
        NO_SENTENCE,
        NOBODY,
        SEVERAL,
        TOO_FEW,
        NO_ATTRIBUTE,
        NO_VALUE,
        NOT_A_NUMBER,
        NO_GROUP,
        NO_ROUND,
        NO_STRENGTH,
        NEVER_MUST,
        NOTHING_ASKED
    }

    /** Line, word and what is possible, for a person. */
    public String sentence(Messages messages) {
        return messages.get("exchange.wish.in-line", Integer.toString(line), words(messages));
    }

    /** Word and what is possible, for a person who sees the line. */
    public String words(Messages messages) {
        var choice =
                String.join(
                        ", ",
                        possible.stream().map(choosing -> inWords(choosing, messages)).toList());
        return switch (kind) {
            case NO_SENTENCE -> messages.get("exchange.wish.no-sentence", word);
            case NOBODY ->
                    possible.isEmpty()
                            ? messages.get("exchange.wish.nobody", word)
                            : messages.get("exchange.wish.nobody-but", word, choice);
            case SEVERAL -> messages.get("exchange.wish.several", word, choice);
            case TOO_FEW -> messages.get("exchange.wish.too-few", word);
            case NO_ATTRIBUTE ->
                    possible.isEmpty()
                            ? messages.get("exchange.wish.no-attributes", word)
                            : messages.get("exchange.wish.no-attribute", word, choice);
            case NO_VALUE -> messages.get("exchange.wish.no-value", word, choice);
            case NOT_A_NUMBER -> messages.get("exchange.wish.not-a-number", word, choice);
            case NO_GROUP -> messages.get("exchange.wish.no-group", word, choice);
            case NO_ROUND -> messages.get("exchange.wish.no-round", word, choice);
            case NO_STRENGTH -> messages.get("exchange.wish.no-strength", word, choice);
            case NEVER_MUST -> messages.get("exchange.wish.never-must", word, choice);
            case NOTHING_ASKED -> messages.get("exchange.wish.nothing-asked", word);
        };
    }

    /** A strength in the language of the texts. */
    private String inWords(String choosing, Messages messages) {
        boolean strength = kind == Kind.NO_STRENGTH || kind == Kind.NEVER_MUST;
        return strength
                ? WishWords.strength(choosing)
                        .map(s -> WishWords.of(s).written(messages))
                        .orElse(choosing)
                : choosing;
    }

    /** Ends the reading of a line. */
    static final class Stop extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Kind kind;
        private final String word;
        private final transient List<String> possible;

        Stop(Kind kind, String word, List<String> possible) {
            super(word, null, false, false);
            this.kind = kind;
            this.word = word;
            this.possible = possible;
        }

        WishProblem in(int line) {
            return new WishProblem(kind, line, word, possible);
        }
    }
}
