package vn.capbu.adapters.authority;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIMessages;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.cmp.CMPException;
import org.bouncycastle.cert.cmp.ProtectedPKIMessageBuilder;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.TokenException;

/** Puts a body into a protected PKIMessage, with a header by RFC 9483, 3.1. Never asks for implicit confirmation. */
final class MessageBuilder {

    /** Octets of a nonce and of a transaction id (RFC 9810, 5.1.1: 128 bits). */
    private static final int RANDOM_OCTETS = 16;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MessageBuilder(Clock clock) {
        this.clock = clock;
    }

    /** The time that messages carry. */
    Instant now() {
        return clock.instant();
    }

    /** A fresh transaction id. */
    Bytes newTransactionId() {
        return Bytes.of(randomOctets());
    }

    /**
     * Builds and signs a message, within one of the RA's where the credential is nested.
     *
     * @param recipNonce the senderNonce of the message that this one answers; null when it answers none, or that had none
     */
    SentMessage build(
            PKIBody body,
            GeneralName recipient,
            Bytes transactionId,
            @Nullable Bytes recipNonce,
            Credential credential)
            throws TokenException, AuthorityException {
        if (credential instanceof Credential.Nested nested) {
            return wrapped(
                    build(body, recipient, transactionId, recipNonce, nested.inner()),
                    nested.outer());
        }
        X509CertificateHolder protector = credential.certificate();
        ProtectedPKIMessageBuilder builder =
                new ProtectedPKIMessageBuilder(
                                PKIHeader.CMP_2000,
                                new GeneralName(protector.getSubject()),
                                recipient)
                        .setMessageTime(Date.from(clock.instant()))
                        .setTransactionID(transactionId.toArray())
                        .setSenderNonce(randomOctets())
                        .setBody(body)
                        .addCMPCertificate(protector);
        credential.chain().forEach(builder::addCMPCertificate);
        byte[] keyIdentifier = Certificates.keyIdentifier(protector);
        if (keyIdentifier != null) {
            builder.setSenderKID(keyIdentifier);
        }
        if (recipNonce != null) {
            builder.setRecipNonce(recipNonce.toArray());
        }
        return signed(builder, credential);
    }

    /** Puts a message into one of the RA, which repeats its transaction id and nonces (RFC 9483, 5.2.2.1). */
    private SentMessage wrapped(SentMessage inner, Credential outer)
            throws TokenException, AuthorityException {
        X509CertificateHolder protector = outer.certificate();
        ProtectedPKIMessageBuilder builder =
                new ProtectedPKIMessageBuilder(
                                PKIHeader.CMP_2000,
                                new GeneralName(protector.getSubject()),
                                inner.recipient())
                        .setMessageTime(Date.from(clock.instant()))
                        .setTransactionID(inner.transactionId().toArray())
                        .setSenderNonce(inner.senderNonce().toArray())
                        .setBody(new PKIBody(PKIBody.TYPE_NESTED, new PKIMessages(inner.message())))
                        .addCMPCertificate(protector);
        outer.chain().forEach(builder::addCMPCertificate);
        byte[] keyIdentifier = Certificates.keyIdentifier(protector);
        if (keyIdentifier != null) {
            builder.setSenderKID(keyIdentifier);
        }
        ASN1OctetString recipNonce = inner.message().getHeader().getRecipNonce();
        if (recipNonce != null) {
            builder.setRecipNonce(recipNonce.getOctets());
        }
        return new SentMessage(signed(builder, outer).der(), inner.message());
    }

    private static SentMessage signed(ProtectedPKIMessageBuilder builder, Credential credential)
            throws TokenException, AuthorityException {
        try {
            var message = builder.build(credential.signer()).toASN1Structure();
            return new SentMessage(Bytes.of(Certificates.der(message)), message);
        } catch (TokenContentSigner.TokenFailure e) {
            throw e.failure();
        } catch (CMPException e) {
            throw new IllegalStateException("a message can't be encoded", e);
        }
    }

    private byte[] randomOctets() {
        byte[] octets = new byte[RANDOM_OCTETS];
        random.nextBytes(octets);
        return octets;
    }
}
