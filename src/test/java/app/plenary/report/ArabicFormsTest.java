package app.plenary.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.openhtmltopdf.bidi.BidiSplitter;

import org.junit.jupiter.api.Test;

class ArabicFormsTest {

    @Test
    void lettersTakeTheFormTheyHaveBesideTheirNeighbours() {
        // seen at the beginning, lam and alef as one sign at the end, mim alone
        assertEquals("\ufeb3\ufefc\ufee1", ArabicForms.shaped("سلام"));
        assertEquals("\ufee3\ufeae\ufea3\ufe92\ufe8e", ArabicForms.shaped("مرحبا"));
        assertEquals("\ufe8f", ArabicForms.shaped("ب"));
    }

    @Test
    void marksDoNotPartLetters() {
        assertEquals("\ufe91\u064e\ufe90", ArabicForms.shaped("بَب"));
    }

    @Test
    void lettersOfPersianHaveFormsAndItsJoinersPart() {
        // yeh of Persian first, peh between, keheh last
        assertEquals("\ufbfe\ufb59\ufb8f", ArabicForms.shaped("یپک"));
        assertEquals("\ufe8f\ufe8f", ArabicForms.shaped("ب\u200cب"));
        assertEquals("\ufe91", ArabicForms.shaped("ب\u200d"));
    }

    @Test
    void otherTextStaysAndFormsCanBeUndone() {
        assertEquals("Anna שלום 1", ArabicForms.shaped("Anna שלום 1"));
        assertEquals("سلام", ArabicForms.plain(ArabicForms.shaped("سلام")));
        assertEquals("ﬁ", ArabicForms.plain("ﬁ"));
    }

    @Test
    void aRunIsTurnedAroundWithItsBracketsAndMarks() {
        var turn = new RightToLeft.Reorderer();
        assertEquals("(גב)א", turn.reorderRTLTextToLTR("א(בג)"));
        assertEquals("בא\u05b8", turn.reorderRTLTextToLTR("א\u05b8ב"));
    }

    @Test
    void numbersAndForeignWordsKeepTheirOwnDirectionWithinALine() {
        var turn = new RightToLeft.Reorderer();
        assertEquals("ב abc 12 א", turn.reorderRTLTextToLTR("א 12 abc ב"));
        var split = new RightToLeft.Splitter();
        split.setParagraph("Anna אב 12 ג Ben", BidiSplitter.LTR);
        assertEquals(3, split.countTextRuns());
        assertEquals(5, split.getVisualRun(1).getStart());
        assertEquals("אב 12 ג".length(), split.getVisualRun(1).getLength());
        split.setParagraph("אב 12 Ben", BidiSplitter.RTL);
        assertEquals(1, split.countTextRuns());
    }
}
