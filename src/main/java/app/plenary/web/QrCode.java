package app.plenary.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

import java.util.ArrayList;
import java.util.List;

/** QR codes as plain modules, so that whoever draws them needs no library. */
final class QrCode {
    private QrCode() {}

    /**
     * The modules of a code for {@code text}, row by row, without margin; true is dark. A quarter
     * of it may be hidden, by a head or a lamp, and it still reads.
     */
    static List<boolean[]> of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
            var rows = new ArrayList<boolean[]>();
            for (int y = 0; y < matrix.getHeight(); y++) {
                var row = new boolean[matrix.getWidth()];
                for (int x = 0; x < row.length; x++) {
                    row[x] = matrix.get(x, y) == 1;
                }
                rows.add(row);
            }
            return rows;
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code holds this text", e);
        }
    }
}
