package app.plenary.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.plenary.exchange.QuestionProblem.Reason;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Choice questions read from QTI items and packages of them. */
final class QtiItemsTest {
    static final String ITEM =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="q1"
                title="Colours" adaptive="false" timeDependent="false">
              <responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier">
                <correctResponse><value>A</value><value>C</value></correctResponse>
              </responseDeclaration>
              <itemBody><p>Look at <b>this</b>:</p>
                <choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="0">
                  <prompt>Which are colours &lt;script&gt;?</prompt>
                  <simpleChoice identifier="A">Red<feedbackInline identifier="x">Yes</feedbackInline></simpleChoice>
                  <simpleChoice identifier="B">Car <img src="car.png" alt=""/></simpleChoice>
                  <simpleChoice identifier="C">Blue</simpleChoice>
                </choiceInteraction></itemBody>
            </assessmentItem>
            """;

    static byte[] zip(Map<String, String> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @Test
    void aQtiItemIsReadWithoutItsPicturesAndFeedback() throws UnreadableFile {
        var list = QuestionsInTest.read(ITEM);
        assertEquals(
                List.of("Look at this: Which are colours <script>?[*Red, Car, *Blue]"),
                QuestionsInTest.shown(list));
        assertTrue(QuestionsInTest.isSeveral(list.rows().getFirst()));
        assertTrue(list.rows().getFirst().question().shuffled());
        assertTrue(
                QuestionsInTest.lost(list)
                        .containsAll(List.of(Loss.What.FEEDBACK, Loss.What.PICTURES)));
    }

    @Test
    void aPackageOfItemsIsReadInTheOrderOfItsManifest() throws UnreadableFile {
        var other = ITEM.replace("choiceInteraction", "orderInteraction").replace("Look", "Order");
        var list =
                QuestionsIn.read(
                        zip(
                                Map.of(
                                        "items/a.xml",
                                        ITEM,
                                        "items/b.xml",
                                        other,
                                        "imsmanifest.xml",
                                        "<manifest><resources><resource type=\"imsqti_item_xmlv2p1\""
                                                + " href=\"items/b.xml\"/><resource"
                                                + " href=\"items/a.xml\"/></resources></manifest>")),
                        QuestionsInTest.ENGLISH);
        assertEquals(2, list.rows().size());
        assertEquals(List.of(Reason.KIND_UNKNOWN), QuestionsInTest.reasons(list.rows().get(0)));
        assertTrue(list.rows().get(1).isQuizzed());
    }

    @Test
    void anXmlFileThatIsNoQuestionHasNone() {
        var refused =
                assertThrows(
                        UnreadableFile.class,
                        () -> QuestionsInTest.read("<?xml version=\"1.0\"?><a/>"));
        assertEquals(UnreadableFile.Reason.NO_QUESTIONS, refused.reason());
    }
}
