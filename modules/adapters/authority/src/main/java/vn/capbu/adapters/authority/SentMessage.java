package vn.capbu.adapters.authority;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIMessages;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/**
 * A message of ours, as it was journalled: what its answer must repeat is read from it again.
 *
 * @param der as it is sent
 * @param message the message, or the one inside a nested message
 */
record SentMessage(Bytes der, PKIMessage message) {

    /**
     * Reads a message that this client built.
     *
     * @throws AuthorityException MISCONFIGURED when it isn't one
     */
    static SentMessage read(Bytes der) throws AuthorityException {
        try {
            PKIMessage message = PKIMessage.getInstance(ASN1Primitive.fromByteArray(der.toArray()));
            SentMessage sent = new SentMessage(der, unwrapped(message));
            sent.transactionId();
            sent.senderNonce();
            return sent;
        } catch (IOException | RuntimeException e) {
            throw new AuthorityException(
                    Fault.MISCONFIGURED, java.util.List.of(), "not a request of this client", e);
        }
    }

    private static PKIMessage unwrapped(PKIMessage message) {
        return message.getBody().getType() == PKIBody.TYPE_NESTED
                ? PKIMessages.getInstance(message.getBody().getContent()).toPKIMessageArray()[0]
                : message;
    }

    /** The type of its body, by the numbers of PKIBody. */
    int bodyType() {
        return message.getBody().getType();
    }

    /** Its transaction id. */
    Bytes transactionId() {
        return octets(header().getTransactionID());
    }

    /** The nonce that an answer must repeat. */
    Bytes senderNonce() {
        return octets(header().getSenderNonce());
    }

    /** To whom it is sent. */
    GeneralName recipient() {
        return header().getRecipient();
    }

    /**
     * The certificate that protects it, which is the first of its extraCerts (RFC 9483, 3.3).
     *
     * @throws AuthorityException MISCONFIGURED when there is none
     */
    X509CertificateHolder protectingCertificate() throws AuthorityException {
        CMPCertificate[] certificates = message.getExtraCerts();
        if (certificates == null || certificates.length == 0) {
            throw new AuthorityException(Fault.MISCONFIGURED, "the request has no certificate");
        }
        return new X509CertificateHolder(certificates[0].getX509v3PKCert());
    }

    private PKIHeader header() {
        return message.getHeader();
    }

    private static Bytes octets(ASN1OctetString value) {
        return Bytes.of(value.getOctets());
    }
}
