package app.plenary.session;

import java.util.List;

/**
 * How to get in, ready to be shown.
 *
 * @param link what the QR code carries: address and secret
 * @param address what one types into a browser, such as {@code 192.168.8.2:4040}
 * @param code what one types then, such as {@code KITE-47RM}
 * @param qr the QR code's modules, row by row, without margin; true is dark
 */
public record Invitation(String link, String address, String code, List<boolean[]> qr) {
    public Invitation {
        qr = List.copyOf(qr);
    }
}
