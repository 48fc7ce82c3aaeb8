package vn.capbu.adapters.authority;

import java.math.BigInteger;
import java.util.Date;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.crmf.CertReqMessages;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.crmf.CRMFException;
import org.bouncycastle.cert.crmf.CertificateRequestMessageBuilder;
import vn.capbu.renewal.spi.CertificateOrder;
import vn.capbu.renewal.spi.RequestSigner;
import vn.capbu.renewal.spi.TokenException;

/**
 * The body that asks for a certificate (RFC 9483, 4.1): kur with oldCertID, or cr. Subject and SAN are the ASN.1 of the old
 * certificate, so that string types stay; validity is notAfter alone.
 */
final class RequestBody {

    /** The one certReqId of a message (RFC 9483, 4.1.1). */
    static final BigInteger CERT_REQ_ID = BigInteger.ZERO;

    private RequestBody() {}

    /** Builds it, with a proof of possession made by the key to certify. */
    static PKIBody of(
            CertificateOrder order, X509CertificateHolder oldCertificate, RequestSigner newKey)
            throws TokenException {
        boolean update = order.kind() == CertificateOrder.Kind.KEY_UPDATE;
        CertificateRequestMessageBuilder builder =
                new CertificateRequestMessageBuilder(CERT_REQ_ID)
                        .setSubject(oldCertificate.getSubject())
                        .setPublicKey(SubjectPublicKeyInfo.getInstance(order.publicKey().toArray()))
                        .setValidity(null, Date.from(order.notAfter()))
                        .setProofOfPossessionSigningKeySigner(new TokenContentSigner(newKey));
        Extension names = oldCertificate.getExtension(Extension.subjectAlternativeName);
        if (names != null) {
            builder.addExtension(
                    names.getExtnId(), names.isCritical(), names.getExtnValue().getOctets());
        }
        if (update) {
            builder.addControl(new OldCertIdControl(oldCertificate));
        }
        return new PKIBody(
                update ? PKIBody.TYPE_KEY_UPDATE_REQ : PKIBody.TYPE_CERT_REQ, signed(builder));
    }

    private static CertReqMessages signed(CertificateRequestMessageBuilder builder)
            throws TokenException {
        try {
            return new CertReqMessages(builder.build().toASN1Structure());
        } catch (TokenContentSigner.TokenFailure e) {
            throw e.failure();
        } catch (CRMFException e) {
            throw new IllegalStateException("a request can't be encoded", e);
        }
    }
}
