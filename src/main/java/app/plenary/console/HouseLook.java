package app.plenary.console;

import app.plenary.report.Accent;
import app.plenary.report.Logo;
import app.plenary.report.Look;
import app.plenary.ui.Remembered;

import java.util.Base64;
import java.util.Optional;

/** The facilitator's own colour and logo, kept among the choices of this laptop. */
public final class HouseLook {
    private static final String ACCENT = "summary.accent";
    private static final String LOGO = "summary.logo";

    private HouseLook() {}

    /** What was kept; Plenary's own colour and no logo where nothing was. */
    public static Look of(Remembered choices) {
        return new Look(
                choices.get(ACCENT).flatMap(Accent::of).orElse(Accent.USUAL),
                choices.get(LOGO).flatMap(HouseLook::logo));
    }

    private static Optional<Logo> logo(String kept) {
        try {
            return Logo.read(Base64.getDecoder().decode(kept)) instanceof Logo.Taken taken
                    ? Optional.of(taken.logo())
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static void keep(Remembered choices, Look look) {
        choices.put(ACCENT, look.accent().hex());
        choices.put(
                LOGO,
                look.logo().map(logo -> Base64.getEncoder().encodeToString(logo.png())).orElse(""));
    }
}
