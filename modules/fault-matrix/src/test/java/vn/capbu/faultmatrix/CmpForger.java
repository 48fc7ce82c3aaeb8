package vn.capbu.faultmatrix;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.cmp.CMPCertificate;
import org.bouncycastle.asn1.cmp.CertOrEncCert;
import org.bouncycastle.asn1.cmp.CertRepMessage;
import org.bouncycastle.asn1.cmp.CertResponse;
import org.bouncycastle.asn1.cmp.CertifiedKeyPair;
import org.bouncycastle.asn1.cmp.ErrorMsgContent;
import org.bouncycastle.asn1.cmp.PKIBody;
import org.bouncycastle.asn1.cmp.PKIConfirmContent;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cmp.PollRepContent;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.cmp.CMPException;
import org.bouncycastle.cert.cmp.ProtectedPKIMessageBuilder;
import vn.capbu.embeddedca.internal.pki.CertificateIds;
import vn.capbu.embeddedca.internal.pki.Credential;
import vn.capbu.embeddedca.internal.pki.PemFiles;

/** Answers that the authority never gave, under its own signature. */
final class CmpForger {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final X500Name ANOTHER = new X500Name("C=VN,CN=Another Subscriber");

    private final Credential responder;
    private final Credential authority;
    private final Clock clock;

    /**
     * @param folder the authority's
     */
    CmpForger(Path folder, Clock clock) {
        this.responder = read(folder, "cmp");
        this.authority = read(folder, "ca");
        this.clock = clock;
    }

    private static Credential read(Path folder, String name) {
        try {
            return new Credential(
                    PemFiles.readCertificate(folder.resolve(name + ".crt")),
                    PemFiles.readPrivateKey(folder.resolve(name + ".key")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same body as another answer's, for another nonce. */
    byte[] withWrongNonce(byte[] answer) {
        PKIMessage message = PKIMessage.getInstance(answer);
        return sign(
                message.getHeader().getTransactionID(),
                octets(message.getHeader().getSenderNonce()),
                random(),
                message.getBody());
    }

    /** An answer with one bit of its signature changed. */
    static byte[] withWrongProtection(byte[] answer) {
        PKIMessage message = PKIMessage.getInstance(answer);
        byte[] signature = message.getProtection().getBytes();
        signature[signature.length / 2] ^= 1;
        return encoded(
                new PKIMessage(
                        message.getHeader(),
                        message.getBody(),
                        new DERBitString(signature),
                        message.getExtraCerts()));
    }

    static byte[] withoutProtection(byte[] answer) {
        PKIMessage message = PKIMessage.getInstance(answer);
        return encoded(
                new PKIMessage(
                        message.getHeader(), message.getBody(), null, message.getExtraCerts()));
    }

    /** kup with a rejection. */
    byte[] rejection(PKIMessage request) {
        PKIStatusInfo status =
                new PKIStatusInfo(
                        PKIStatus.rejection,
                        new PKIFreeText("not today"),
                        new PKIFailureInfo(PKIFailureInfo.notAuthorized));
        return answer(request, reply(new CertResponse(zero(), status)));
    }

    /** error, for any request. */
    byte[] refusal(PKIMessage request) {
        PKIStatusInfo status =
                new PKIStatusInfo(
                        PKIStatus.rejection,
                        new PKIFreeText("not today"),
                        new PKIFailureInfo(PKIFailureInfo.systemUnavail));
        return answer(request, new PKIBody(PKIBody.TYPE_ERROR, new ErrorMsgContent(status)));
    }

    /** kup that says "waiting". */
    byte[] waiting(PKIMessage request) {
        return answer(
                request, reply(new CertResponse(zero(), new PKIStatusInfo(PKIStatus.waiting))));
    }

    /** pollRep: ask again in a second. */
    byte[] askAgain(PKIMessage request) {
        return answer(
                request, new PKIBody(PKIBody.TYPE_POLL_REP, new PollRepContent(zero(), one())));
    }

    /** The kup that was held back, as the answer to a pollReq. */
    byte[] heldBack(byte[] kup, PKIMessage pollRequest) {
        PKIMessage message = PKIMessage.getInstance(kup);
        return sign(
                message.getHeader().getTransactionID(),
                octets(message.getHeader().getSenderNonce()),
                octets(pollRequest.getHeader().getSenderNonce()),
                message.getBody());
    }

    byte[] pkiConf(PKIMessage request) {
        return answer(request, new PKIBody(PKIBody.TYPE_CONFIRM, new PKIConfirmContent()));
    }

    /** The same kup with another certificate. */
    byte[] withCertificate(byte[] kup, X509CertificateHolder certificate) {
        PKIMessage message = PKIMessage.getInstance(kup);
        CertifiedKeyPair pair =
                new CertifiedKeyPair(
                        new CertOrEncCert(new CMPCertificate(certificate.toASN1Structure())));
        CertResponse response =
                new CertResponse(zero(), new PKIStatusInfo(PKIStatus.granted), pair, null);
        return sign(
                message.getHeader().getTransactionID(),
                octets(message.getHeader().getSenderNonce()),
                octets(message.getHeader().getRecipNonce()),
                reply(response));
    }

    static boolean isIssuing(byte[] answer) {
        return PKIMessage.getInstance(answer).getBody().getContent() instanceof CertRepMessage reply
                && reply.getResponse().length == 1
                && reply.getResponse()[0].getCertifiedKeyPair() != null;
    }

    static X509CertificateHolder certificateOf(byte[] kup) {
        CertRepMessage reply = (CertRepMessage) PKIMessage.getInstance(kup).getBody().getContent();
        return new X509CertificateHolder(
                reply.getResponse()[0]
                        .getCertifiedKeyPair()
                        .getCertOrEncCert()
                        .getCertificate()
                        .getX509v3PKCert());
    }

    /** A certificate of the authority that differs from another one by what the scenario says. */
    X509CertificateHolder wrong(X509CertificateHolder right, Scenario scenario) {
        try {
            SubjectPublicKeyInfo key =
                    scenario == Scenario.WRONG_KEY ? anotherKey() : right.getSubjectPublicKeyInfo();
            Date end =
                    scenario == Scenario.WRONG_NOT_AFTER || scenario == Scenario.IGNORING_REJECTION
                            ? Date.from(right.getNotAfter().toInstant().minus(Duration.ofDays(30)))
                            : right.getNotAfter();
            X509v3CertificateBuilder builder =
                    new X509v3CertificateBuilder(
                            right.getIssuer(),
                            right.getSerialNumber(),
                            right.getNotBefore(),
                            end,
                            scenario == Scenario.WRONG_SUBJECT ? ANOTHER : right.getSubject(),
                            key);
            for (Object oid : right.getExtensionOIDs()) {
                Extension extension = right.getExtension((ASN1ObjectIdentifier) oid);
                if (!extension.getExtnId().equals(Extension.subjectKeyIdentifier)) {
                    builder.addExtension(extension);
                }
            }
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new SubjectKeyIdentifier(CertificateIds.keyIdentifier(key)));
            return builder.build(authority.signer());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SubjectPublicKeyInfo anotherKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return SubjectPublicKeyInfo.getInstance(
                    generator.generateKeyPair().getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] answer(PKIMessage request, PKIBody body) {
        PKIHeader header = request.getHeader();
        return sign(header.getTransactionID(), random(), octets(header.getSenderNonce()), body);
    }

    private byte[] sign(
            ASN1OctetString transaction, byte[] senderNonce, byte[] recipNonce, PKIBody body) {
        try {
            ProtectedPKIMessageBuilder builder =
                    new ProtectedPKIMessageBuilder(
                                    PKIHeader.CMP_2000,
                                    new GeneralName(responder.certificate().getSubject()),
                                    PKIHeader.NULL_NAME)
                            .setMessageTime(Date.from(clock.instant()))
                            .setSenderKID(CertificateIds.keyIdentifier(responder.certificate()))
                            .setTransactionID(transaction.getOctets())
                            .setSenderNonce(senderNonce)
                            .setRecipNonce(recipNonce)
                            .addCMPCertificate(responder.certificate())
                            .addCMPCertificate(authority.certificate());
            return encoded(builder.setBody(body).build(responder.signer()).toASN1Structure());
        } catch (CMPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PKIBody reply(CertResponse response) {
        return new PKIBody(
                PKIBody.TYPE_KEY_UPDATE_REP,
                new CertRepMessage(null, new CertResponse[] {response}));
    }

    private static byte[] encoded(PKIMessage message) {
        try {
            return message.getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] octets(ASN1OctetString value) {
        return value.getOctets();
    }

    private static byte[] random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static ASN1Integer zero() {
        return new ASN1Integer(BigInteger.ZERO);
    }

    private static ASN1Integer one() {
        return new ASN1Integer(BigInteger.ONE);
    }
}
