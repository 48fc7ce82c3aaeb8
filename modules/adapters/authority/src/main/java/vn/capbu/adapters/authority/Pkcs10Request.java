package vn.capbu.adapters.authority;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.CertificateOrder;
import vn.capbu.renewal.spi.RequestSigner;
import vn.capbu.renewal.spi.TokenException;

/** A PKCS #10 request (RFC 2986) signed by the key to certify; subject and SAN are the ASN.1 of the old certificate. */
final class Pkcs10Request {

    /**
     * enrollmentNameValuePair: "ExpirationDate" is the one way that certification authorities know to name an end in PKCS #10
     * (Microsoft's, MS-WCCE 2.2.2.7.10 and 2.2.1.5); others overlook it.
     */
    static final ASN1ObjectIdentifier NAME_VALUE_PAIR =
            new ASN1ObjectIdentifier("1.3.6.1.4.1.311.13.2.1");

    private static final String EXPIRATION_DATE = "ExpirationDate";

    private Pkcs10Request() {}

    /**
     * Builds and signs it.
     *
     * @param namesEnd whether it asks for the notAfter that is owed
     */
    static PKCS10CertificationRequest of(
            CertificateOrder order,
            X509CertificateHolder oldCertificate,
            RequestSigner newKey,
            boolean namesEnd)
            throws TokenException, AuthorityException {
        PKCS10CertificationRequestBuilder builder =
                new PKCS10CertificationRequestBuilder(
                        oldCertificate.getSubject(),
                        SubjectPublicKeyInfo.getInstance(order.publicKey().toArray()));
        Extension names = oldCertificate.getExtension(Extension.subjectAlternativeName);
        if (names != null) {
            builder.addAttribute(
                    PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, new Extensions(names));
        }
        if (namesEnd) {
            builder.addAttribute(NAME_VALUE_PAIR, pair(EXPIRATION_DATE, date(order.notAfter())));
        }
        try {
            return builder.build(new TokenContentSigner(newKey));
        } catch (TokenContentSigner.TokenFailure e) {
            throw e.failure();
        }
    }

    private static DERSequence pair(String name, String value) {
        return new DERSequence(
                new org.bouncycastle.asn1.ASN1Encodable[] {
                    new DERBMPString(name), new DERBMPString(value)
                });
    }

    /** As in HTTP: "Tue, 10 May 2022 16:59:59 GMT". */
    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME
                .format(instant.atOffset(ZoneOffset.UTC))
                .replace("+0000", "GMT");
    }
}
