package app.plenary.live;

import java.util.List;

/**
 * The way into the room's Wi-Fi, ready to be shown.
 *
 * @param qr the QR code's modules, row by row, without margin; true is dark
 */
public record WifiSign(Wifi wifi, List<boolean[]> qr) {
    public WifiSign {
        qr = List.copyOf(qr);
    }
}
