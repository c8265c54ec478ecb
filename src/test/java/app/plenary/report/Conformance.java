package app.plenary.report;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

import java.io.ByteArrayInputStream;
import java.util.List;

/** What a checker of others finds wrong with a PDF document, rule by rule. */
final class Conformance {
    private Conformance() {}

    /** The rules of accessible documents that it breaks. */
    static List<String> accessible(byte[] pdf) throws Exception {
        return broken(pdf, PDFAFlavour.PDFUA_1);
    }

    /** The rules of documents to be kept that it breaks. */
    static List<String> kept(byte[] pdf) throws Exception {
        return broken(pdf, PDFAFlavour.PDFA_3_U);
    }

    private static List<String> broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(each -> each.getStatus() != TestAssertion.Status.PASSED)
                    .map(each ->
                            each.getRuleId().getClause()
                                    + "-"
                                    + each.getRuleId().getTestNumber()
                                    + ": "
                                    + each.getMessage())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
