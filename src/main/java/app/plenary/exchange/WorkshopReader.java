package app.plenary.exchange;

import app.plenary.exchange.FileProblem.Reason;
import app.plenary.plan.Activity;
import app.plenary.plan.Agenda;
import app.plenary.plan.Block;
import app.plenary.plan.BlockId;
import app.plenary.plan.Break;
import app.plenary.plan.BreakoutRounds;
import app.plenary.plan.Poll;
import app.plenary.plan.Talk;
import app.plenary.plan.Workshop;
import app.plenary.plan.WorkshopId;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a workshop file and stops at the first thing that is not as documented. */
final class WorkshopReader {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final Set<String> FILE_KEYS =
            Set.of(
                    "format",
                    "version",
                    "language",
                    "title",
                    "summary",
                    "day",
                    "starts-at",
                    "agenda");
    private static final Set<String> BLOCK_KEYS = Set.of("title", "minutes", "kind", "notes");

    private WorkshopReader() {}

    /** Leads out of the depth of the file to {@link #read}. */
    private static final class Stop extends Exception {
        private static final long serialVersionUID = 1;
        private final transient FileProblem problem;

        Stop(FileProblem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }
    }

    /** One object of the file: the file itself, or a block. */
    private record Part(JsonNode node, int block) {

        Stop stop(Reason reason, String key, String detail) {
            return new Stop(new FileProblem(reason, block, key, detail));
        }

        void onlyKeys(Set<String> known, Set<String> more) throws Stop {
            for (String key : node.propertyNames()) {
                if (!known.contains(key) && !more.contains(key)) {
                    throw stop(Reason.UNKNOWN_KEY, key, "");
                }
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

        String text(String key, JsonNode value) throws Stop {
            if (!value.isString()) {
                throw stop(Reason.NOT_TEXT, key, "");
            }
            return value.stringValue();
        }

        int number(String key) throws Stop {
            var value = need(key);
            if (!value.isIntegralNumber() || !value.canConvertToInt()) {
                throw stop(Reason.NOT_A_WHOLE_NUMBER, key, "");
            }
            return value.intValue();
        }

        boolean flag(String key) throws Stop {
            var value = find(key);
            if (value.isPresent() && !value.get().isBoolean()) {
                throw stop(Reason.NOT_TRUE_OR_FALSE, key, "");
            }
            return value.isPresent() && value.get().booleanValue();
        }

        List<String> texts(String key) throws Stop {
            var texts = new ArrayList<String>();
            var value = find(key);
            if (value.isPresent()) {
                for (JsonNode one : list(key, value.get())) {
                    texts.add(text(key, one));
                }
            }
            return texts;
        }

        JsonNode list(String key, JsonNode value) throws Stop {
            if (!value.isArray()) {
                throw stop(Reason.NOT_A_LIST, key, "");
            }
            return value;
        }
    }

    static WorkshopFile.Reading read(String json) {
        try {
            return new WorkshopFile.Read(file(new Part(MAPPER.readTree(json), 0)));
        } catch (Stop e) {
            return new WorkshopFile.Unusable(e.problem);
        } catch (JacksonException e) {
            var where = e.getLocation();
            var place = where == null ? "1:1" : where.getLineNr() + ":" + where.getColumnNr();
            return new WorkshopFile.Unusable(new FileProblem(Reason.NOT_JSON, 0, "", place));
        }
    }

    private static WorkshopFile file(Part part) throws Stop {
        var format = part.find("format");
        if (format.filter(f -> f.isString() && f.stringValue().equals(WorkshopFile.FORMAT))
                .isEmpty()) {
            throw part.stop(Reason.NOT_A_WORKSHOP, "format", "");
        }
        int version = part.number("version");
        if (version < 1) {
            throw part.stop(Reason.NOT_A_WORKSHOP, "version", "");
        }
        if (version > WorkshopFile.VERSION) {
            throw part.stop(Reason.FROM_A_NEWER_PROGRAM, "version", Integer.toString(version));
        }
        part.onlyKeys(FILE_KEYS, Set.of());
        var blocks = new ArrayList<Block>();
        for (JsonNode node : part.list("agenda", part.need("agenda"))) {
            blocks.add(block(new Part(node, blocks.size() + 1)));
        }
        var workshop =
                new Workshop(
                        WorkshopId.fresh(),
                        part.text("title"),
                        day(part),
                        start(part),
                        new Agenda(blocks));
        return new WorkshopFile(workshop, part.text("language", ""), part.text("summary", ""));
    }

    private static Optional<LocalDate> day(Part part) throws Stop {
        var day = part.text("day", "");
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeException _) {
            throw part.stop(Reason.NOT_A_DAY, "day", day);
        }
    }

    private static LocalTime start(Part part) throws Stop {
        var time = part.text("starts-at", "09:00");
        try {
            return LocalTime.parse(time);
        } catch (DateTimeException _) {
            throw part.stop(Reason.NOT_A_TIME, "starts-at", time);
        }
    }

    private static Block block(Part part) throws Stop {
        if (!part.node().isObject()) {
            throw part.stop(Reason.NOT_AN_OBJECT, "", "");
        }
        var activity = activity(part);
        return new Block(
                BlockId.fresh(),
                part.text("title"),
                Duration.ofMinutes(part.number("minutes")),
                String.join("\n", part.texts("notes")),
                activity);
    }

    private static Activity activity(Part part) throws Stop {
        var kind = part.text("kind");
        return switch (kind) {
            case "talk" -> {
                part.onlyKeys(BLOCK_KEYS, Set.of());
                yield new Talk();
            }
            case "break" -> {
                part.onlyKeys(BLOCK_KEYS, Set.of());
                yield new Break();
            }
            case "poll" -> {
                part.onlyKeys(BLOCK_KEYS, Set.of("question", "options", "several"));
                yield Poll.of(
                        part.text("question", ""), part.flag("several"), part.texts("options"));
            }
            case "breakout-rounds" -> {
                part.onlyKeys(BLOCK_KEYS, Set.of("prompt", "group-size", "rounds"));
                yield new BreakoutRounds(
                        part.text("prompt", ""), part.number("group-size"), part.number("rounds"));
            }
            default -> throw part.stop(Reason.UNKNOWN_KIND, "kind", kind);
        };
    }
}
