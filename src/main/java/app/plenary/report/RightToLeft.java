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

    /**
     * Finds the runs of a paragraph. Pages lay runs out from left to right, so whatever Unicode's
     * rules would move is one run, which the {@link Reorderer} puts in order line by line.
     */
    static final class Splitter implements BidiSplitter {
        private List<BidiTextRun> runs = List.of();

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            if (defaultDirection == RTL || paragraph.isEmpty()) {
                runs = List.of(new BidiTextRun(0, paragraph.length(), defaultDirection));
                return;
            }
            var bidi = new Bidi(paragraph, Bidi.DIRECTION_LEFT_TO_RIGHT);
            var found = new ArrayList<BidiTextRun>();
            int start = 0;
            for (int i = 0; i < bidi.getRunCount(); i++) {
                boolean last = i + 1 == bidi.getRunCount();
                boolean leftwards = bidi.getRunLevel(i) > 0;
                if (last || (bidi.getRunLevel(i + 1) > 0) != leftwards) {
                    int end = bidi.getRunLimit(i);
                    found.add(new BidiTextRun(start, end - start, leftwards ? RTL : LTR));
                    start = end;
                }
            }
            runs = found;
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
            if (text.isEmpty()) {
                return text;
            }
            var bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
            var levels = new byte[bidi.getRunCount()];
            var order = new Integer[levels.length];
            for (int i = 0; i < levels.length; i++) {
                levels[i] = (byte) bidi.getRunLevel(i);
                order[i] = i;
            }
            Bidi.reorderVisually(levels, 0, order, 0, order.length);
            var seen = new StringBuilder(text.length());
            for (int run : order) {
                var part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
                seen.append(bidi.getRunLevel(run) % 2 == 0 ? part : turned(part));
            }
            return seen.toString();
        }

        private static String turned(String text) {
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
