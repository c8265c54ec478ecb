package app.plenary.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;

/** Numbers as a person of one language writes and reads them. */
final class Figures {
    private static final int LONGEST = 40;

    private final Locale locale;

    Figures(Locale locale) {
        this.locale = locale;
    }

    /** For reading: with groups of thousands, and at most two digits after the point. */
    String of(BigDecimal figure) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(figure);
    }

    String of(double figure) {
        return of(BigDecimal.valueOf(figure));
    }

    /** For typing: every digit, without groups. */
    String exact(BigDecimal figure) {
        char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return figure.toPlainString().replace('.', point);
    }

    /**
     * The number that was typed. Point and comma are both taken: where both stand, the last one
     * begins the fraction, and what stands more than once divides thousands.
     */
    Optional<BigDecimal> read(String typed) {
        var text = typed.strip().replace('−', '-').replaceAll("[\\s\u00A0\u202F'’]", "");
        if (text.length() > LONGEST || !text.matches("-?[0-9][0-9.,]*")) {
            return Optional.empty();
        }
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0) {
            return Optional.of(new BigDecimal(text));
        }
        var whole = text.substring(0, last).replaceAll("[.,]", "");
        var rest = text.substring(last + 1);
        boolean divides = text.indexOf(text.charAt(last)) < last;
        return Optional.of(
                new BigDecimal(divides || rest.isEmpty() ? whole + rest : whole + "." + rest));
    }
}
