package vn.capbu.renewal.ui.lists.text;

import vn.capbu.kernel.CertificateSerial;

/** Serial numbers where there is little room. */
public final class Serials {

    private static final int END = 6;

    private Serials() {}

    /** The last digits, which people know a serial number by; beginnings are often the same. */
    public static String end(CertificateSerial serial) {
        String digits = serial.toString();
        return digits.length() <= END ? digits : "…" + digits.substring(digits.length() - END);
    }

    /** All digits in groups, so that a line can break between them. */
    public static String grouped(CertificateSerial serial) {
        return serial.toString().replaceAll("(.{8})(?=.)", "$1 ");
    }
}
