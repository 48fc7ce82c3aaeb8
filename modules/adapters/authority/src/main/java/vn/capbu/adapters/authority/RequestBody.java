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
import vn.capbu.renewal.ExpiredRequest;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.CertificateOrder;
import vn.capbu.renewal.spi.RequestSigner;
import vn.capbu.renewal.spi.TokenException;

/**
 * The body that asks for a certificate (RFC 9483, 4.1): kur with oldCertID, cr, or p10cr. Subject and SAN are the ASN.1 of the old
 * certificate, so that string types stay; validity is notAfter alone.
 */
final class RequestBody {

    /** The one certReqId of a message (RFC 9483, 4.1.1). */
    static final BigInteger CERT_REQ_ID = BigInteger.ZERO;

    /** RFC 9483, 4.1.4: the certReqId of a PKCS #10 request, which has none. */
    private static final BigInteger NO_CERT_REQ_ID = BigInteger.ONE.negate();

    private RequestBody() {}

    /** The certReqId that answers to a request and its confirmation name. */
    static BigInteger certReqId(SentMessage request) {
        return request.bodyType() == PKIBody.TYPE_P10_CERT_REQ ? NO_CERT_REQ_ID : CERT_REQ_ID;
    }

    /**
     * Builds it, with a proof of possession made by the key to certify.
     *
     * @param expired what asks for the successor of an expired certificate
     */
    static PKIBody of(
            CertificateOrder order,
            X509CertificateHolder oldCertificate,
            RequestSigner newKey,
            ExpiredRequest expired)
            throws TokenException, AuthorityException {
        boolean update = order.kind() == CertificateOrder.Kind.KEY_UPDATE;
        if (!update && expired == ExpiredRequest.P10CR) {
            return new PKIBody(
                    PKIBody.TYPE_P10_CERT_REQ,
                    Pkcs10Request.of(order, oldCertificate, newKey, true).toASN1Structure());
        }
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
            throws TokenException, AuthorityException {
        try {
            return new CertReqMessages(builder.build().toASN1Structure());
        } catch (TokenContentSigner.TokenFailure e) {
            throw e.failure();
        } catch (CRMFException e) {
            throw new IllegalStateException("a request can't be encoded", e);
        }
    }
}
