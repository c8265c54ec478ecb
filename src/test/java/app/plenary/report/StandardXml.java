package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

import java.util.ArrayList;

/** Whether a part of an office document keeps to the schemas of its standard, ECMA-376. */
final class StandardXml {
    private StandardXml() {}

    static void assertValid(String what, XmlObject part) {
        var errors = new ArrayList<XmlError>();
        assertTrue(
                part.validate(new XmlOptions().setErrorListener(errors)),
                () -> what + ": " + errors);
    }
}
