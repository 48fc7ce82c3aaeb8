package vn.capbu.embeddedca.internal.cmp;

import java.time.Clock;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.crmf.CertReqMessages;
import org.bouncycastle.asn1.crmf.CertReqMsg;
import org.bouncycastle.asn1.crmf.CertTemplate;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.crmf.CertificateRequestMessage;
import org.jspecify.annotations.Nullable;
import vn.capbu.embeddedca.internal.pki.CertificateSpec;

/** The one certificate request of an ir, cr or kur (RFC 4211; RFC 9483, 4.1: exactly one in a message). */
final class CrmfRequest {

    private final CertificateRequestMessage message;
    private final CertTemplate template;
    private final long certReqId;

    private CrmfRequest(CertReqMsg request, long certReqId) {
        this.message = new CertificateRequestMessage(request);
        this.template = request.getCertReq().getCertTemplate();
        this.certReqId = certReqId;
    }

    static CrmfRequest of(ASN1Encodable content) throws CmpRefusal {
        CertReqMsg[] requests = CertReqMessages.getInstance(content).toCertReqMsgArray();
        if (requests.length != 1) {
            throw new CmpRefusal(
                    PKIFailureInfo.badRequest, "a message carries one certificate request");
        }
        try {
            long id = requests[0].getCertReq().getCertReqId().longValueExact();
            return new CrmfRequest(requests[0], id);
        } catch (ArithmeticException e) {
            throw new CmpRefusal(PKIFailureInfo.badDataFormat, "certReqId is too large");
        }
    }

    long certReqId() {
        return certReqId;
    }

    CertificateRequestMessage message() {
        return message;
    }

    /**
     * The request as an enrolment, proof of possession checked.
     *
     * @param old where subject and subjectAltName come from when the template has none; null without a key update
     */
    Enrollment enrollment(Requester requester, @Nullable X509CertificateHolder old, Clock clock)
            throws CmpRefusal {
        SubjectPublicKeyInfo key = template.getPublicKey();
        if (key == null) {
            throw badTemplate("the template has no public key");
        }
        if (template.getSerialNumber() != null || template.getSigningAlg() != null) {
            throw badTemplate("serial number and signature algorithm are not the requester's");
        }
        PossessionCheck.check(message, key, requester);
        Extensions extensions = template.getExtensions();
        return new Enrollment(
                new CertificateSpec(
                        subject(old), key, notAfter(clock), subjectAltName(extensions, old)),
                extensions);
    }

    private X500Name subject(@Nullable X509CertificateHolder old) throws CmpRefusal {
        X500Name subject = template.getSubject();
        if (subject == null && old != null) {
            return old.getSubject();
        }
        if (subject == null || subject.size() == 0) {
            throw badTemplate("the template has no subject");
        }
        return subject;
    }

    private @Nullable Instant notAfter(Clock clock) throws CmpRefusal {
        if (template.getValidity() == null || template.getValidity().getNotAfter() == null) {
            return null;
        }
        Instant notAfter;
        try {
            notAfter = template.getValidity().getNotAfter().getDate().toInstant();
        } catch (IllegalStateException e) {
            throw badTemplate("notAfter is no time");
        }
        if (!notAfter.isAfter(clock.instant())) {
            throw badTemplate("notAfter is in the past");
        }
        return notAfter;
    }

    private static @Nullable Extension subjectAltName(
            @Nullable Extensions requested, @Nullable X509CertificateHolder old) {
        Extension wanted =
                requested == null ? null : requested.getExtension(Extension.subjectAlternativeName);
        if (wanted == null && old != null) {
            return old.getExtension(Extension.subjectAlternativeName);
        }
        return wanted;
    }

    private static CmpRefusal badTemplate(String message) {
        return new CmpRefusal(PKIFailureInfo.badCertTemplate, message);
    }
}
