package vn.capbu.embeddedca.internal.cmp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIHeader;
import org.bouncycastle.asn1.cmp.PKIMessage;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.cmp.CMPException;
import org.bouncycastle.cert.cmp.GeneralPKIMessage;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import org.bouncycastle.operator.OperatorCreationException;
import vn.capbu.embeddedca.internal.pki.CertificateIds;
import vn.capbu.embeddedca.internal.pki.Crypto;

/** Finds out who signed a request (RFC 9810, 5.1.3.3; RFC 9483, 3.2 and 3.5). MACs and unprotected requests are refused. */
final class ProtectionVerifier {

    private final X509CertificateHolder registrationAuthority;
    private final TrustedIssuers trusted;

    ProtectionVerifier(X509CertificateHolder registrationAuthority, TrustedIssuers trusted) {
        this.registrationAuthority = registrationAuthority;
        this.trusted = trusted;
    }

    /**
     * Who protected the message. The certificate's own validity and revocation are not judged here: what they mean depends on
     * the request.
     */
    Requester verify(PKIMessage message) throws CmpRefusal {
        PKIHeader header = message.getHeader();
        AlgorithmIdentifier algorithm = header.getProtectionAlg();
        if (algorithm == null || message.getProtection() == null) {
            throw new CmpRefusal(PKIFailureInfo.badMessageCheck, "the message is not protected");
        }
        ProtectedPKIMessage signed = new ProtectedPKIMessage(new GeneralPKIMessage(message));
        if (signed.hasPasswordBasedMacProtection()) {
            throw new CmpRefusal(PKIFailureInfo.wrongIntegrity, "protection must be a signature");
        }
        if (!Crypto.accepts(algorithm)) {
            throw new CmpRefusal(
                    PKIFailureInfo.badAlg, "protection must use RSA or ECDSA with SHA-2");
        }
        X509CertificateHolder signer = signer(signed);
        checkSender(header.getSender(), signer.getSubject());
        KeyUsage usage = KeyUsage.fromExtensions(signer.getExtensions());
        if (usage != null && !usage.hasUsages(KeyUsage.digitalSignature)) {
            throw new CmpRefusal(
                    PKIFailureInfo.signerNotTrusted, "the signer's key is not for signatures");
        }
        Optional<X509CertificateHolder> issuer = trusted.issuerOf(signer);
        if (issuer.isEmpty()) {
            throw new CmpRefusal(
                    PKIFailureInfo.signerNotTrusted,
                    "the signer's certificate is of no trusted authority");
        }
        return new Requester(signer, issuer.get(), signer.equals(registrationAuthority));
    }

    private X509CertificateHolder signer(ProtectedPKIMessage message) throws CmpRefusal {
        for (X509CertificateHolder candidate : candidates(message)) {
            if (verifies(message, candidate)) {
                return candidate;
            }
        }
        throw new CmpRefusal(
                PKIFailureInfo.badMessageCheck, "no certificate sent verifies the protection");
    }

    /** The certificates that came along and have the senderKID; the RA's may be left out. */
    private List<X509CertificateHolder> candidates(ProtectedPKIMessage message) {
        ASN1OctetString senderKid = message.getHeader().getSenderKID();
        List<X509CertificateHolder> all = new ArrayList<>(List.of(message.getCertificates()));
        all.add(registrationAuthority);
        if (senderKid == null) {
            return List.of(all.get(0), registrationAuthority);
        }
        return all.stream()
                .filter(
                        candidate ->
                                Arrays.equals(
                                        CertificateIds.keyIdentifier(candidate),
                                        senderKid.getOctets()))
                .toList();
    }

    private static boolean verifies(ProtectedPKIMessage message, X509CertificateHolder signer) {
        try {
            return message.verify(Crypto.verifier(signer.getSubjectPublicKeyInfo()));
        } catch (CMPException | OperatorCreationException e) {
            return false;
        }
    }

    private static void checkSender(GeneralName sender, X500Name subject) throws CmpRefusal {
        if (sender.getTagNo() != GeneralName.directoryName
                || !X500Name.getInstance(sender.getName()).equals(subject)) {
            throw new CmpRefusal(
                    PKIFailureInfo.badMessageCheck,
                    "sender is not the subject of the protection certificate");
        }
    }
}
