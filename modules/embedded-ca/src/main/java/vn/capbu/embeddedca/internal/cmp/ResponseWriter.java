package vn.capbu.embeddedca.internal.cmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.ErrorMsgContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.cmp.CMPException;
import org.bouncycastle.cert.cmp.ProtectedPKIMessageBuilder;
import vn.capbu.embeddedca.internal.pki.CertificateIds;
import vn.capbu.embeddedca.internal.pki.Credential;
import vn.capbu.embeddedca.internal.pki.Crypto;

/** Writes responses, errors too, protected by the responder's certificate, which stands first in extraCerts (RFC 9483, 3.3). */
final class ResponseWriter {

    private final Credential responder;
    private final X509CertificateHolder authority;
    private final Duration confirmWaitTime;
    private final Clock clock;

    ResponseWriter(
            Credential responder,
            X509CertificateHolder authority,
            Duration confirmWaitTime,
            Clock clock) {
        this.responder = responder;
        this.authority = authority;
        this.confirmWaitTime = confirmWaitTime;
        this.clock = clock;
    }

    /** The answer to an exchange. */
    byte[] answer(CmpExchange exchange, PKIBody body) {
        ProtectedPKIMessageBuilder builder =
                builder(exchange.header(), exchange.responseNonce().toArray());
        if (isCertificateResponse(body)) {
            Instant until = confirmUntil(exchange.receivedAt());
            builder.addGeneralInfo(
                    new InfoTypeAndValue(
                            CMPObjectIdentifiers.it_confirmWaitTime,
                            new DERGeneralizedTime(Date.from(until))));
        }
        return sign(builder.setBody(body));
    }

    /** The error message for bytes that are no PKIMessage; its transaction id is new. */
    byte[] unreadable(CmpRefusal refusal) {
        return error(
                new PKIHeader(PKIHeader.CMP_2000, PKIHeader.NULL_NAME, PKIHeader.NULL_NAME),
                refusal);
    }

    /** An error message (RFC 9810, 5.3.21). */
    byte[] error(PKIHeader request, CmpRefusal refusal) {
        PKIBody body = new PKIBody(PKIBody.TYPE_ERROR, new ErrorMsgContent(refusal.status()));
        return sign(builder(request, Crypto.nonce()).setBody(body));
    }

    /** Until when a certificate that is issued now must be confirmed, in whole seconds. */
    Instant confirmUntil(Instant receivedAt) {
        return receivedAt.plus(confirmWaitTime).truncatedTo(ChronoUnit.SECONDS);
    }

    private ProtectedPKIMessageBuilder builder(PKIHeader request, byte[] nonce) {
        boolean version3 = request.getPvno().hasValue(PKIHeader.CMP_2021);
        ProtectedPKIMessageBuilder builder =
                new ProtectedPKIMessageBuilder(
                                version3 ? PKIHeader.CMP_2021 : PKIHeader.CMP_2000,
                                new GeneralName(responder.certificate().getSubject()),
                                request.getSender())
                        .setMessageTime(Date.from(clock.instant()))
                        .setSenderKID(CertificateIds.keyIdentifier(responder.certificate()))
                        .setSenderNonce(nonce)
                        .addCMPCertificate(responder.certificate())
                        .addCMPCertificate(authority);
        ASN1OctetString transaction = request.getTransactionID();
        builder.setTransactionID(transaction == null ? Crypto.nonce() : transaction.getOctets());
        if (request.getSenderNonce() != null) {
            builder.setRecipNonce(request.getSenderNonce().getOctets());
        }
        return builder;
    }

    private static boolean isCertificateResponse(PKIBody body) {
        int type = body.getType();
        return type == PKIBody.TYPE_INIT_REP
                || type == PKIBody.TYPE_CERT_REP
                || type == PKIBody.TYPE_KEY_UPDATE_REP;
    }

    private byte[] sign(ProtectedPKIMessageBuilder builder) {
        try {
            return builder.build(responder.signer()).toASN1Structure().getEncoded("DER");
        } catch (CMPException e) {
            throw new IllegalStateException("the responder's key does not sign", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
