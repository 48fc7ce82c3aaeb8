package vn.capbu.adapters.authority;

import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.CMPObjectIdentifiers;
import org.bouncycastle.asn1.cmp.CertOrEncCert;
import org.bouncycastle.asn1.cmp.CertRepMessage;
import org.bouncycastle.asn1.cmp.CertResponse;
import org.bouncycastle.asn1.cmp.CertifiedKeyPair;
import org.bouncycastle.asn1.cmp.ErrorMsgContent;
import org.bouncycastle.asn1.cmp.InfoTypeAndValue;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIConfirmContent;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIHeaderBuilder;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cmp.PollRepContent;
import org.bouncycastle.asn1.cmp.RevRepContentBuilder;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.cmp.CMPException;
import org.bouncycastle.cert.cmp.ProtectedPKIMessageBuilder;

/** Builds an authority's answer, good or with one fault. */
final class Reply {

    static final byte[] NONCE =
            "authority's nonce".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final TestPki.Identity signer;
    private final PKIBody body;
    private final GeneralName sender;
    private final GeneralName recipient;
    private byte[] transactionId;
    private byte[] recipNonce;
    private boolean isProtected = true;
    private boolean hasNonce = true;
    private int pvno = PKIHeader.CMP_2000;
    private Instant confirmBefore;
    private Instant messageTime;

    private Reply(PKIMessage request, TestPki.Identity signer, PKIBody body) {
        this.signer = signer;
        this.body = body;
        this.sender = new GeneralName(signer.certificate().getSubject());
        this.recipient = request.getHeader().getSender();
        this.transactionId = request.getHeader().getTransactionID().getOctets();
        this.recipNonce = request.getHeader().getSenderNonce().getOctets();
    }

    static Reply of(PKIMessage request, TestPki.Identity signer, PKIBody body) {
        return new Reply(request, signer, body);
    }

    static PKIBody kup(X509CertificateHolder certificate) {
        return certificates(
                PKIBody.TYPE_KEY_UPDATE_REP,
                new CertResponse(
                        new ASN1Integer(0),
                        new PKIStatusInfo(PKIStatus.granted),
                        new CertifiedKeyPair(
                                new CertOrEncCert(
                                        new CMPCertificate(certificate.toASN1Structure()))),
                        null));
    }

    static PKIBody status(PKIStatus status, int failInfo, String text) {
        PKIStatusInfo info =
                failInfo == 0
                        ? new PKIStatusInfo(status)
                        : new PKIStatusInfo(
                                status, new PKIFreeText(text), new PKIFailureInfo(failInfo));
        return certificates(
                PKIBody.TYPE_KEY_UPDATE_REP, new CertResponse(new ASN1Integer(0), info));
    }

    static PKIBody certificates(int type, CertResponse... responses) {
        return new PKIBody(type, new CertRepMessage(null, responses));
    }

    static PKIBody error(int failInfo, String text) {
        return new PKIBody(
                PKIBody.TYPE_ERROR,
                new ErrorMsgContent(
                        new PKIStatusInfo(
                                PKIStatus.rejection,
                                new PKIFreeText(text),
                                new PKIFailureInfo(failInfo))));
    }

    static PKIBody waiting() {
        return new PKIBody(
                PKIBody.TYPE_ERROR, new ErrorMsgContent(new PKIStatusInfo(PKIStatus.waiting)));
    }

    static PKIBody pollRep(int seconds) {
        return new PKIBody(
                PKIBody.TYPE_POLL_REP,
                new PollRepContent(new ASN1Integer(0), new ASN1Integer(seconds)));
    }

    static PKIBody confirmed() {
        return new PKIBody(PKIBody.TYPE_CONFIRM, new PKIConfirmContent());
    }

    static PKIBody revoked(PKIStatusInfo status) {
        return new PKIBody(
                PKIBody.TYPE_REVOCATION_REP, new RevRepContentBuilder().add(status).build());
    }

    Reply transactionId(byte[] value) {
        transactionId = value;
        return this;
    }

    Reply recipNonce(byte[] value) {
        recipNonce = value;
        return this;
    }

    Reply unprotected() {
        isProtected = false;
        return this;
    }

    Reply withoutSenderNonce() {
        hasNonce = false;
        return this;
    }

    Reply pvno(int value) {
        pvno = value;
        return this;
    }

    Reply messageTime(Instant value) {
        messageTime = value;
        return this;
    }

    Reply confirmBefore(Instant value) {
        confirmBefore = value;
        return this;
    }

    byte[] encode() {
        return isProtected ? Certificates.der(signed()) : Certificates.der(bare());
    }

    private PKIMessage bare() {
        PKIHeaderBuilder header = new PKIHeaderBuilder(pvno, sender, recipient);
        header.setTransactionID(transactionId);
        header.setRecipNonce(recipNonce);
        return new PKIMessage(header.build(), body);
    }

    private PKIMessage signed() {
        ProtectedPKIMessageBuilder builder =
                new ProtectedPKIMessageBuilder(pvno, sender, recipient)
                        .setTransactionID(transactionId)
                        .addCMPCertificate(signer.certificate())
                        .setBody(body);
        if (recipNonce != null) {
            builder.setRecipNonce(recipNonce);
        }
        if (hasNonce) {
            builder.setSenderNonce(NONCE);
        }
        if (messageTime != null) {
            builder.setMessageTime(Date.from(messageTime));
        }
        if (confirmBefore != null) {
            builder.addGeneralInfo(
                    new InfoTypeAndValue(
                            CMPObjectIdentifiers.it_confirmWaitTime,
                            new DERGeneralizedTime(Date.from(confirmBefore))));
        }
        try {
            return builder.build(new TokenContentSigner(signer.key())).toASN1Structure();
        } catch (CMPException e) {
            throw new IllegalStateException(e);
        }
    }
}
