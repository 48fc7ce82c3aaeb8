package vn.capbu.embeddedca.internal.est;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;

/**
 * The end that a PKCS #10 request asks for: its attribute enrollmentNameValuePair "ExpirationDate" (MS-WCCE 2.2.2.7.10), since
 * PKCS #10 itself has no place for one.
 */
public final class ExpirationDate {

    /** The attribute, for csrattrs. */
    static final ASN1ObjectIdentifier ATTRIBUTE =
            new ASN1ObjectIdentifier("1.3.6.1.4.1.311.13.2.1");

    private static final String NAME = "ExpirationDate";

    private ExpirationDate() {}

    /**
     * The end; empty when the request names none.
     *
     * @throws IllegalArgumentException when it names one that can't be read
     */
    public static Optional<Instant> of(PKCS10CertificationRequest request) {
        for (Attribute attribute : request.getAttributes(ATTRIBUTE)) {
            for (ASN1Encodable value : attribute.getAttrValues()) {
                ASN1Sequence pair = ASN1Sequence.getInstance(value);
                if (pair.size() == 2 && text(pair.getObjectAt(0)).equals(NAME)) {
                    return Optional.of(parse(text(pair.getObjectAt(1))));
                }
            }
        }
        return Optional.empty();
    }

    private static String text(ASN1Encodable value) {
        return value instanceof ASN1String string ? string.getString() : "";
    }

    private static Instant parse(String date) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("ExpirationDate is no date", e);
        }
    }
}
