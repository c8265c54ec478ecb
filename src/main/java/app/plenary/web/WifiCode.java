package app.plenary.web;

import app.plenary.live.Wifi;

/** What the QR code of a Wi-Fi says, in the form that phones' cameras know. */
final class WifiCode {
    private WifiCode() {}

    /** {@code WIFI:T:WPA;S:name;P:password;;}, with what has a meaning in it escaped. */
    static String text(Wifi wifi) {
        return "WIFI:T:"
                + (wifi.password().isEmpty() ? "nopass" : "WPA")
                + ";S:"
                + escaped(wifi.name())
                + (wifi.password().isEmpty() ? "" : ";P:" + escaped(wifi.password()))
                + (wifi.hidden() ? ";H:true" : "")
                + ";;";
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\;,:\"])", "\\\\$1");
    }
}
