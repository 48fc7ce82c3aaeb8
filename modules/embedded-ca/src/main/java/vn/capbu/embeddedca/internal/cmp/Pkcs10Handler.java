package vn.capbu.embeddedca.internal.cmp;

import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.pkcs.CertificationRequest;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import vn.capbu.embeddedca.internal.est.ExpirationDate;
import vn.capbu.embeddedca.internal.pki.CertificateSpec;

/** p10cr (RFC 9810, 5.3.3; RFC 9483, 4.1.4), from the registration authority only. */
final class Pkcs10Handler implements BodyHandler {

    /** RFC 9483, 4.1.4: the certReqId of a request that has none. */
    static final long CERT_REQ_ID = -1;

    private final SignerStatus status;
    private final Issuance issuance;

    Pkcs10Handler(SignerStatus status, Issuance issuance) {
        this.status = status;
        this.issuance = issuance;
    }

    @Override
    public PKIBody answer(CmpExchange exchange) throws CmpRefusal {
        status.requireRegistrationAuthority(exchange.requester());
        PKCS10CertificationRequest request =
                Structure.read(
                        () ->
                                new PKCS10CertificationRequest(
                                        CertificationRequest.getInstance(exchange.content())));
        return issuance.answer(
                exchange, PKIBody.TYPE_CERT_REP, CERT_REQ_ID, () -> enrollment(request));
    }

    private static Enrollment enrollment(PKCS10CertificationRequest request) throws CmpRefusal {
        if (request.getSubject().size() == 0) {
            throw new CmpRefusal(PKIFailureInfo.badCertTemplate, "the request has no subject");
        }
        PossessionCheck.check(request);
        Extensions extensions = request.getRequestedExtensions();
        return new Enrollment(
                new CertificateSpec(
                        request.getSubject(),
                        request.getSubjectPublicKeyInfo(),
                        ExpirationDate.of(request).orElse(null),
                        extensions == null
                                ? null
                                : extensions.getExtension(Extension.subjectAlternativeName)),
                extensions);
    }
}
