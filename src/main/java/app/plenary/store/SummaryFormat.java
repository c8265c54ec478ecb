package app.plenary.store;

import app.plenary.live.WorkshopSummary;
import app.plenary.live.WorkshopSummary.Piece;
import app.plenary.session.Phase;

import tools.jackson.core.JacksonException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the overview spells a strip, a phase and what can be searched. */
final class SummaryFormat {
    private static final int LONGEST_PIECE = 200;
    private static final int LONGEST = 900_000;

    private SummaryFormat() {}

    static String strip(List<Piece> pieces) {
        return Json.write(
                Json.array(
                        pieces,
                        piece ->
                                Json.object()
                                        .put("title", cut(piece.title(), LONGEST_PIECE))
                                        .put("kind", piece.kind())
                                        .put("minutes", piece.minutes())));
    }

    static Optional<List<Piece>> strip(String json) {
        try {
            return Optional.of(
                    Json.read(json).values().stream()
                            .map(piece ->
                                    new Piece(
                                            Json.text(piece, "title"),
                                            Json.text(piece, "kind"),
                                            piece.required("minutes").longValue()))
                            .toList());
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    static String search(WorkshopSummary summary) {
        var text = new StringBuilder(summary.title());
        summary.strip().forEach(piece -> text.append('\n').append(piece.title()));
        return cut(text.toString().toLowerCase(Locale.ROOT), LONGEST);
    }

    static String phase(Phase phase) {
        return switch (phase) {
            case PLANNED -> "planned";
            case LOBBY -> "lobby";
            case RUNNING -> "running";
            case PAUSED -> "paused";
            case ENDED -> "ended";
        };
    }

    static Optional<Phase> phase(String name) {
        return List.of(Phase.values()).stream()
                .filter(phase -> phase(phase).equals(name))
                .findFirst();
    }

    /** The beginning of a text, not ending within a character. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
