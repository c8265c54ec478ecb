package app.plenary.console;

import app.plenary.live.WorkshopSummary;
import app.plenary.plan.WorkshopId;
import app.plenary.text.Dates;
import app.plenary.text.Durations;
import app.plenary.text.Messages;
import app.plenary.ui.Strip;
import app.plenary.ui.Tone;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What Home shows of all workshops: which one comes first, the others as tiles, and of these only
 * what was searched for. Pure: everything follows from the arguments.
 */
final class HomeViewModel {

    /**
     * One workshop as a tile.
     *
     * @param line when it is or was, and how large
     * @param strip the agenda in little
     */
    record Tile(
            WorkshopId id,
            String title,
            String line,
            String state,
            Tone tone,
            List<Strip.Part> strip) {}

    /**
     * The whole of it.
     *
     * @param caption why the first one comes first, such as "Today, 14:00"
     */
    record Contents(Optional<Tile> first, String caption, List<Tile> tiles) {

        /** Everything that can be chosen, in the order of reading. */
        List<Tile> all() {
            var all = new ArrayList<Tile>();
            first.ifPresent(all::add);
            all.addAll(tiles);
            return all;
        }
    }

    private final Messages messages;
    private final Dates dates;
    private final Durations durations;

    HomeViewModel(Messages messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
        this.durations = new Durations(messages);
    }

    /**
     * Contents for {@code summaries}, which come last changed first. While something is searched
     * for, none comes before the others.
     */
    Contents contents(List<WorkshopSummary> summaries, String query, Instant now) {
        var words = words(query);
        var found = summaries.stream().filter(summary -> matches(summary, words)).toList();
        var today = LocalDate.ofInstant(now, dates.zone());
        var first = words.isEmpty() ? first(found, today) : Optional.<WorkshopSummary>empty();
        var tiles = found.stream().filter(s -> !first.equals(Optional.of(s))).toList();
        return new Contents(
                first.map(this::tile),
                first.map(s -> caption(s, today)).orElse(""),
                tiles.stream().map(this::tile).toList());
    }

    /** An open room, else what is next today or later, else the plan worked on last. */
    private static Optional<WorkshopSummary> first(List<WorkshopSummary> all, LocalDate today) {
        return all.stream()
                .filter(s -> s.phase().isOpen())
                .findFirst()
                .or(() ->
                        all.stream()
                                .filter(s -> isComing(s, today))
                                .min(
                                        Comparator.comparing((WorkshopSummary s) ->
                                                        s.day().orElse(today))
                                                .thenComparing(WorkshopSummary::startsAt)))
                .or(() -> all.stream().filter(s -> s.endedAt().isEmpty()).findFirst());
    }

    private static boolean isComing(WorkshopSummary summary, LocalDate today) {
        return summary.endedAt().isEmpty()
                && summary.day().filter(day -> !day.isBefore(today)).isPresent();
    }

    private String caption(WorkshopSummary summary, LocalDate today) {
        var at = dates.clock(summary.startsAt());
        return switch (summary.phase()) {
            case RUNNING, PAUSED -> messages.get("console.home.caption.running");
            case LOBBY -> messages.get("console.home.caption.open");
            case PLANNED, ENDED ->
                    summary.day()
                            .filter(day -> !day.isBefore(today))
                            .map(day ->
                                    day.equals(today)
                                            ? messages.get("console.home.caption.today", at)
                                            : day.equals(today.plusDays(1))
                                                    ? messages.get(
                                                            "console.home.caption.tomorrow", at)
                                                    : messages.get(
                                                            "console.home.caption.day",
                                                            dates.weekday(day),
                                                            at))
                            .orElseGet(() -> messages.get("console.home.caption.last"));
        };
    }

    private Tile tile(WorkshopSummary summary) {
        var strip =
                summary.strip().stream()
                        .map(piece ->
                                Strip.Part.of(
                                        (double) piece.minutes(),
                                        Kind.named(piece.kind()).tone(),
                                        piece.title()))
                        .toList();
        return new Tile(
                summary.id(), summary.title(), line(summary), state(summary), tone(summary), strip);
    }

    private String line(WorkshopSummary summary) {
        var parts = new ArrayList<String>();
        summary.startedAt()
                .map(at -> LocalDate.ofInstant(at, dates.zone()))
                .or(summary::day)
                .map(dates::day)
                .ifPresent(parts::add);
        parts.add(messages.get("console.home.blocks", summary.strip().size()));
        if (!summary.strip().isEmpty()) {
            parts.add(durations.length(Duration.ofMinutes(summary.minutes())));
        }
        return String.join(" · ", parts);
    }

    private String state(WorkshopSummary summary) {
        return switch (summary.phase()) {
            case PLANNED ->
                    summary.day().isPresent()
                            ? messages.get("console.home.state.planned")
                            : messages.get("console.home.state.draft");
            case LOBBY -> messages.get("console.home.state.open");
            case RUNNING -> messages.get("console.home.state.running");
            case PAUSED -> messages.get("console.home.state.paused");
            case ENDED -> messages.get("console.home.state.done", summary.people());
        };
    }

    private static Tone tone(WorkshopSummary summary) {
        return switch (summary.phase()) {
            case PLANNED -> summary.day().isPresent() ? Tone.ACCENT : Tone.NEUTRAL;
            case LOBBY, RUNNING -> Tone.BREAK;
            case PAUSED -> Tone.LATE;
            case ENDED -> Tone.NEUTRAL;
        };
    }

    private static boolean matches(WorkshopSummary summary, List<String> words) {
        var text = new StringBuilder(plain(summary.title()));
        summary.strip().forEach(piece -> text.append('\n').append(plain(piece.title())));
        return words.stream().allMatch(word -> text.indexOf(word) >= 0);
    }

    /** What is searched for, as {@link #plain} words. */
    static List<String> words(String query) {
        var plain = plain(query).strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split("\\s+"));
    }

    /** Without capitals and accents, so that "uberblick" finds "Überblick". */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
