package app.plenary.report;

/**
 * The colours of a drawing, each as {@code #rrggbb}.
 *
 * @param ink of words
 * @param quiet of words that explain
 * @param line of rules and axes
 * @param track of what a bar could fill
 * @param second of what stands beside the leading
 * @param accent of what leads
 */
public record Palette(
        String paper,
        String ink,
        String quiet,
        String line,
        String track,
        String second,
        String accent) {

    /** For a light page or wall. */
    public static Palette light(Accent accent) {
        return new Palette(
                "#ffffff",
                "#1e2230",
                "#5d6272",
                "#b9b6ad",
                "#ecebe6",
                accent.second().hex(),
                accent.onPaper().hex());
    }

    /** For a dark page or wall. */
    public static Palette dark(Accent accent) {
        return new Palette(
                "#1b1f2b",
                "#f4f2ec",
                "#b9bac4",
                "#5a6175",
                "#2a2f3d",
                accent.secondOnDark().hex(),
                accent.onDark().hex());
    }

    /** The colour for that role. */
    String of(Drawing.Ink role) {
        return switch (role) {
            case PAPER -> paper;
            case INK -> ink;
            case QUIET -> quiet;
            case LINE -> line;
            case TRACK -> track;
            case SECOND -> second;
            case ACCENT -> accent;
        };
    }
}
