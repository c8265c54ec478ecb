package app.plenary.report;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Hebrew and Arabic in documents: runs of one direction, in the order and the forms to draw. */
final class RightToLeft {
    private static final String MIRRORED = "()[]{}<>«»‹›≤≥⟨⟩";

    private RightToLeft() {}

    /** Finds the runs of a paragraph by Unicode's rules for both directions. */
    static final class Splitter implements BidiSplitter {
        private List<BidiTextRun> runs = List.of();

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            var found = new ArrayList<BidiTextRun>();
            if (!paragraph.isEmpty()) {
                var bidi =
                        new Bidi(
                                paragraph,
                                defaultDirection == RTL
                                        ? Bidi.DIRECTION_RIGHT_TO_LEFT
                                        : Bidi.DIRECTION_LEFT_TO_RIGHT);
                for (int i = 0; i < bidi.getRunCount(); i++) {
                    int start = bidi.getRunStart(i);
                    found.add(
                            new BidiTextRun(
                                    start,
                                    bidi.getRunLimit(i) - start,
                                    bidi.getRunLevel(i) % 2 == 0 ? LTR : RTL));
                }
            }
            runs = found.isEmpty() ? List.of(new BidiTextRun(0, 0, defaultDirection)) : found;
        }

        @Override
        public int countTextRuns() {
            return runs.size();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            return runs.get(index);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            for (int i = 0; i < paragraph.length(); ) {
                int point = paragraph.codePointAt(i);
                switch (Character.getDirectionality(point)) {
                    case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                        return LTR;
                    }
                    case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                        return RTL;
                    }
                    default -> i += Character.charCount(point);
                }
            }
            return NEUTRAL;
        }
    }

    /** Turns a run around, and gives Arabic letters their forms. */
    static final class Reorderer implements BidiReorderer {
        @Override
        public String reorderRTLTextToLTR(String text) {
            var turned = new StringBuilder(text.length());
            int end = text.length();
            for (int i = text.length(); i > 0; ) {
                int point = text.codePointBefore(i);
                i -= Character.charCount(point);
                if (!isMark(point) || i == 0) {
                    turned.append(mirrored(text.substring(i, end)));
                    end = i;
                }
            }
            return turned.toString();
        }

        /** Marks stay behind the letter that they belong to. */
        private static boolean isMark(int point) {
            int type = Character.getType(point);
            return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        }

        private static String mirrored(String sign) {
            int at = sign.length() == 1 ? MIRRORED.indexOf(sign) : -1;
            return at < 0 ? sign : MIRRORED.substring(at ^ 1, (at ^ 1) + 1);
        }

        @Override
        public String shapeText(String text) {
            return ArabicForms.shaped(text);
        }

        @Override
        public String deshapeText(String text) {
            return ArabicForms.plain(text);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
