package app.plenary.projector;

import app.plenary.text.Messages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;

/** Numbers as they can be read from afar: short, in the language of the wall, with their unit. */
record Figures(Messages messages, String unit) {
    private static final int LONGEST = 11;
    private static final MathContext ROUGHLY = new MathContext(3);

    /** As exact as there is room for. */
    String of(BigDecimal figure) {
        return with(number(figure));
    }

    /** To three digits, or all digits before the decimal point. */
    String about(BigDecimal figure) {
        boolean whole = figure.abs().compareTo(BigDecimal.valueOf(1000)) >= 0;
        return of(
                whole && figure.precision() - figure.scale() <= LONGEST
                        ? figure.setScale(0, RoundingMode.HALF_UP)
                        : figure.round(ROUGHLY));
    }

    /** Without its unit. */
    String number(BigDecimal figure) {
        var plain = NumberFormat.getInstance(messages.locale());
        plain.setMaximumFractionDigits(6);
        String text = plain.format(figure);
        boolean vanished =
                figure.signum() != 0 && text.chars().noneMatch(c -> c >= '1' && c <= '9');
        if (text.length() <= LONGEST && !vanished) {
            return text;
        }
        var symbols = DecimalFormatSymbols.getInstance(messages.locale());
        var shorter = new DecimalFormat("#,##0.##", symbols).format(figure);
        return shorter.length() <= LONGEST && !vanished
                ? shorter
                : new DecimalFormat("0.##E0", symbols).format(figure);
    }

    String with(String number) {
        return unit.isEmpty() ? number : messages.get("projector.poll.figure", number, unit);
    }
}
