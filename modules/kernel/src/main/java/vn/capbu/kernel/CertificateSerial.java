package vn.capbu.kernel;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Serial number of an X.509 certificate (RFC 5280, 4.1.2.2). Two serials are equal when they are equal as numbers; the text
 * form is upper-case hex without leading zeros.
 *
 * @param value the number, positive or zero
 */
public record CertificateSerial(BigInteger value) implements Comparable<CertificateSerial> {

    /** RFC 5280 allows 20 octets; authorities that went past it were seen, so the limit here is 32. */
    private static final int MAX_HEX_DIGITS = 64;

    private static final Pattern BETWEEN = Pattern.compile("[\\s:]");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]+");

    public CertificateSerial {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("negative certificate serial");
        }
    }

    /**
     * Reads the hex form that people and files use: any case, leading zeros, blanks or colons between octets.
     *
     * @throws IllegalArgumentException when there is no digit, a character that is no hex digit, or more than 64 digits
     */
    public static CertificateSerial parse(String text) {
        String digits = BETWEEN.matcher(text).replaceAll("");
        if (digits.length() > MAX_HEX_DIGITS || !HEX.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a certificate serial in hex");
        }
        return new CertificateSerial(new BigInteger(digits, 16));
    }

    @Override
    public int compareTo(CertificateSerial other) {
        return value.compareTo(other.value);
    }

    /** Upper-case hex without leading zeros, "0" for zero. */
    @Override
    public String toString() {
        return value.toString(16).toUpperCase(Locale.ROOT);
    }
}
