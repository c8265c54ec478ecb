package app.plenary.exchange;

import app.plenary.exchange.FileProblem.Reason;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One object of a file: the file itself, a block, or a part of either. What is known is read
 * strictly, and what is not is kept.
 *
 * @param block the block it belongs to, counted from 1; 0 for the file itself
 * @param path where in the block or file it stands, such as {@code steps[2].}; empty at the top
 * @param kept where keys go that are not known: one for each block, and one for the file
 */
record Part(JsonNode node, int block, String path, KeptKeys kept) {
    private static final int MOST_DIGITS = 100;

    /** Leads out of the depth of a file to where its reading began. */
    static final class Stop extends Exception {
        private static final long serialVersionUID = 1;
        private final transient FileProblem problem;

        Stop(FileProblem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }

        FileProblem problem() {
            return problem;
        }
    }

    static Part file(JsonNode node) {
        return new Part(node, 0, "", new KeptKeys());
    }

    Stop stop(Reason reason, String key, String detail) {
        return new Stop(new FileProblem(reason, block, path + key, detail));
    }

    /** Checks that this is such a file, in a version that can be read. */
    void expect(String format, int newest, Reason otherwise) throws Stop {
        if (find("format").filter(f -> f.isString() && f.stringValue().equals(format)).isEmpty()) {
            throw stop(otherwise, "format", "");
        }
        int version = number("version");
        if (version < 1) {
            throw stop(otherwise, "version", "");
        }
        if (version > newest) {
            throw stop(Reason.FROM_A_NEWER_PROGRAM, "version", Integer.toString(version));
        }
    }

    /** Keeps every key but {@code known} ones. */
    void known(Set<String> known) throws Stop {
        known(known, Set.of(), Set.of());
    }

    /** Keeps every key but {@code known} and {@code more}, and refuses {@code others}. */
    void known(Set<String> known, Set<String> more, Set<String> others) throws Stop {
        for (String key : node.propertyNames()) {
            if (!known.contains(key) && !more.contains(key)) {
                if (others.contains(key)) {
                    throw stop(Reason.MISPLACED_KEY, key, "");
                }
                kept.add(this, key);
            }
        }
    }

    /** Checks that no key was kept in this file or block. */
    void expectKnown() throws Stop {
        var unknown = kept.first();
        if (unknown.isPresent()) {
            throw new Stop(new FileProblem(Reason.UNKNOWN_KEY, block, unknown.get(), ""));
        }
    }

    Optional<JsonNode> find(String key) {
        return Optional.ofNullable(node.get(key)).filter(value -> !value.isNull());
    }

    JsonNode need(String key) throws Stop {
        var value = find(key);
        if (value.isEmpty()) {
            throw stop(Reason.MISSING_KEY, key, "");
        }
        return value.get();
    }

    String text(String key) throws Stop {
        return text(key, need(key));
    }

    String text(String key, String otherwise) throws Stop {
        var value = find(key);
        return value.isPresent() ? text(key, value.get()) : otherwise;
    }

    private String text(String key, JsonNode value) throws Stop {
        if (!value.isString()) {
            throw stop(Reason.NOT_TEXT, key, "");
        }
        return value.stringValue();
    }

    /** A text that is there and not empty. */
    Optional<String> word(String key) throws Stop {
        return Optional.of(text(key, "")).filter(text -> !text.isEmpty());
    }

    int number(String key) throws Stop {
        var value = need(key);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw stop(Reason.NOT_A_WHOLE_NUMBER, key, "");
        }
        return value.intValue();
    }

    int number(String key, int least, int most) throws Stop {
        int number = number(key);
        if (number < least || number > most) {
            throw stop(Reason.OUT_OF_RANGE, key, least + "–" + most);
        }
        return number;
    }

    int number(String key, int otherwise) throws Stop {
        return find(key).isPresent() ? number(key) : otherwise;
    }

    /** Any number with at most so many digits before and behind its point; without zeros behind. */
    Optional<BigDecimal> figure(String key) throws Stop {
        var value = find(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.get().isNumber()) {
            throw stop(Reason.NOT_A_NUMBER, key, "");
        }
        var figure = value.get().decimalValue();
        if (figure.scale() > MOST_DIGITS
                || figure.precision() - (long) figure.scale() > MOST_DIGITS) {
            throw stop(Reason.NOT_A_NUMBER, key, "");
        }
        return Optional.of(plain(figure));
    }

    static BigDecimal plain(BigDecimal figure) {
        var bare = figure.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    Optional<Duration> minutes(String key) throws Stop {
        return find(key).isPresent()
                ? Optional.of(Duration.ofMinutes(number(key)))
                : Optional.empty();
    }

    boolean flag(String key) throws Stop {
        var value = find(key);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw stop(Reason.NOT_TRUE_OR_FALSE, key, "");
        }
        return value.isPresent() && value.get().booleanValue();
    }

    Optional<LocalTime> time(String key) throws Stop {
        var text = word(key);
        try {
            return text.map(LocalTime::parse);
        } catch (DateTimeException _) {
            throw stop(Reason.NOT_A_TIME, key, text.orElse(""));
        }
    }

    /** One of the names of {@code type}, written in lower case with hyphens. */
    <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String key) throws Stop {
        var word = word(key);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        for (E constant : type.getEnumConstants()) {
            if (name(constant).equals(word.get())) {
                return Optional.of(constant);
            }
        }
        var names = Arrays.stream(type.getEnumConstants()).map(Part::name).toList();
        throw stop(Reason.UNKNOWN_WORD, key, String.join(", ", names));
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> texts(String key) throws Stop {
        var texts = new ArrayList<String>();
        for (JsonNode one : list(key)) {
            texts.add(text(key, one));
        }
        return texts;
    }

    /** The members of a list; none when the key is not there. */
    List<JsonNode> list(String key) throws Stop {
        var value = find(key);
        if (value.isPresent() && !value.get().isArray()) {
            throw stop(Reason.NOT_A_LIST, key, "");
        }
        var members = new ArrayList<JsonNode>();
        value.ifPresent(list -> list.forEach(members::add));
        return members;
    }

    /** The object at {@code key}. */
    Part within(String key) throws Stop {
        return part(need(key), path + key);
    }

    /** The object at {@code key}, as a file of its own. */
    Part alone(String key) throws Stop {
        return file(within(key).node());
    }

    /** The objects of a list that has to be there. */
    List<Part> parts(String key) throws Stop {
        need(key);
        var parts = new ArrayList<Part>();
        for (JsonNode one : list(key)) {
            parts.add(part(one, path + key + "[" + (parts.size() + 1) + "]"));
        }
        return parts;
    }

    private Part part(JsonNode value, String place) throws Stop {
        if (!value.isObject()) {
            throw new Stop(new FileProblem(Reason.NOT_AN_OBJECT, block, place, ""));
        }
        return new Part(value, block, place + ".", kept);
    }

    /** The blocks of a list that has to be there. */
    List<Part> blocks(String key) throws Stop {
        need(key);
        var blocks = new ArrayList<Part>();
        for (JsonNode one : list(key)) {
            var block = new Part(one, blocks.size() + 1, "", new KeptKeys());
            if (!one.isObject()) {
                throw block.stop(Reason.NOT_AN_OBJECT, "", "");
            }
            blocks.add(block);
        }
        return blocks;
    }
}
