package vn.capbu.embeddedca;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cmp.CertConfirmContent;
import org.bouncycastle.asn1.cmp.CertStatus;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cmp.RevDetails;
import org.bouncycastle.asn1.cmp.RevReqContent;
import org.bouncycastle.asn1.crmf.AttributeTypeAndValue;
import org.bouncycastle.asn1.crmf.CRMFObjectIdentifiers;
import org.bouncycastle.asn1.crmf.CertId;
import org.bouncycastle.asn1.crmf.CertReqMessages;
import org.bouncycastle.asn1.crmf.CertReqMsg;
import org.bouncycastle.asn1.crmf.CertRequest;
import org.bouncycastle.asn1.crmf.CertTemplateBuilder;
import org.bouncycastle.asn1.crmf.Controls;
import org.bouncycastle.asn1.crmf.OptionalValidity;
import org.bouncycastle.asn1.crmf.POPOSigningKey;
import org.bouncycastle.asn1.crmf.ProofOfPossession;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.cmp.CMPException;
import org.bouncycastle.cert.cmp.ProtectedPKIMessageBuilder;
import org.bouncycastle.operator.ContentSigner;
import vn.capbu.embeddedca.internal.pki.CertificateIds;
import vn.capbu.embeddedca.internal.pki.Credential;
import vn.capbu.embeddedca.internal.pki.Crypto;

/** A request under construction: everything a client may do wrong can be done here. */
final class CmpMessage {

    private static final SecureRandom RANDOM = new SecureRandom();

    final byte[] transactionId;
    final byte[] senderNonce = random(16);
    private final Credential signer;
    private final Instant time;

    CmpMessage(Credential signer, Instant time) {
        this(signer, time, random(16));
    }

    CmpMessage(Credential signer, Instant time, byte[] transactionId) {
        this.signer = signer;
        this.time = time;
        this.transactionId = transactionId.clone();
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    PKIMessage build(PKIBody body) {
        return build(body, builder -> {});
    }

    PKIMessage build(PKIBody body, Consumer<ProtectedPKIMessageBuilder> change) {
        return build(2, body, change);
    }

    PKIMessage build(int version, PKIBody body, Consumer<ProtectedPKIMessageBuilder> change) {
        ProtectedPKIMessageBuilder builder =
                new ProtectedPKIMessageBuilder(
                                version,
                                new GeneralName(signer.certificate().getSubject()),
                                new GeneralName(new X500Name("CN=any")))
                        .setTransactionID(transactionId)
                        .setSenderNonce(senderNonce)
                        .setMessageTime(Date.from(time))
                        .setSenderKID(CertificateIds.keyIdentifier(signer.certificate()))
                        .addCMPCertificate(signer.certificate())
                        .setBody(body);
        change.accept(builder);
        try {
            return builder.build(signer.signer()).toASN1Structure();
        } catch (CMPException e) {
            throw new IllegalStateException(e);
        }
    }

    static PKIBody certConf(int certReqId, byte[] hash, PKIStatus status) {
        CertStatus one =
                new CertStatus(
                        hash,
                        BigInteger.valueOf(certReqId),
                        new PKIStatusInfo(status, new PKIFreeText("test")));
        return new PKIBody(
                PKIBody.TYPE_CERT_CONFIRM, CertConfirmContent.getInstance(new DERSequence(one)));
    }

    static PKIBody revocation(X509CertificateHolder certificate) {
        return new PKIBody(
                PKIBody.TYPE_REVOCATION_REQ,
                new RevReqContent(
                        new RevDetails(
                                new CertTemplateBuilder()
                                        .setIssuer(certificate.getIssuer())
                                        .setSerialNumber(
                                                new ASN1Integer(certificate.getSerialNumber()))
                                        .build())));
    }

    /** A certificate request in the making. */
    static final class Request {

        private final CertTemplateBuilder template = new CertTemplateBuilder();
        private final KeyPair pair;
        private Controls controls;
        private boolean raVerified;
        private KeyPair prover;

        Request(KeyPair pair) {
            this.pair = pair;
            this.prover = pair;
            template.setPublicKey(TestKeys.info(pair));
        }

        Request subject(X500Name subject) {
            template.setSubject(subject);
            return this;
        }

        Request notAfter(Instant end) {
            template.setValidity(new OptionalValidity(null, new Time(Date.from(end))));
            return this;
        }

        Request extensions(Extensions extensions) {
            template.setExtensions(extensions);
            return this;
        }

        Request oldCertId(X509CertificateHolder old) {
            controls =
                    new Controls(
                            new AttributeTypeAndValue(
                                    CRMFObjectIdentifiers.id_regCtrl_oldCertID,
                                    new CertId(
                                            new GeneralName(old.getIssuer()),
                                            old.getSerialNumber())));
            return this;
        }

        Request raVerified() {
            raVerified = true;
            return this;
        }

        /** Proof of possession by another key. */
        Request provenBy(KeyPair other) {
            prover = other;
            return this;
        }

        PKIBody body(int type) {
            CertRequest request = new CertRequest(0, template.build(), controls);
            return new PKIBody(
                    type, new CertReqMessages(new CertReqMsg(request, proof(request), null)));
        }

        private ProofOfPossession proof(CertRequest request) {
            if (raVerified) {
                return new ProofOfPossession();
            }
            ContentSigner signer = Crypto.signer(prover.getPrivate());
            try {
                signer.getOutputStream().write(request.getEncoded("DER"));
                signer.getOutputStream().close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return new ProofOfPossession(
                    new POPOSigningKey(
                            null,
                            signer.getAlgorithmIdentifier(),
                            new org.bouncycastle.asn1.DERBitString(signer.getSignature())));
        }

        KeyPair pair() {
            return pair;
        }
    }
}
