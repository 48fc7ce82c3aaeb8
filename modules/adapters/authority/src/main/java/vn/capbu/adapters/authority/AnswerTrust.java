package vn.capbu.adapters.authority;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.cmp.CMPException;
import org.bouncycastle.cert.cmp.ProtectedPKIMessage;
import org.bouncycastle.operator.OperatorCreationException;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/**
 * Whether an answer is signed by somebody who speaks for the authority: a trust anchor itself, or a certificate with
 * id-kp-cmcCA and digitalSignature (RFC 9483, 1.5 and 3.2) that chains to an anchor by PKIX. Which certificate signed is found
 * by trying the signature, never by name: the old and the new CA may have the same one.
 */
final class AnswerTrust {

    /** More certificates than that in one answer aren't looked at. */
    private static final int MAX_CERTIFICATES = 16;

    private final List<X509CertificateHolder> anchors;
    private final Clock clock;

    AnswerTrust(List<X509CertificateHolder> anchors, Clock clock) {
        this.anchors = List.copyOf(anchors);
        this.clock = clock;
    }

    /**
     * Checks the protection of an answer.
     *
     * @throws AuthorityException BAD_ANSWER when it isn't signed, or by nobody who is trusted
     */
    void check(ProtectedPKIMessage answer) throws AuthorityException {
        List<X509CertificateHolder> sent = sentCertificates(answer);
        List<X509CertificateHolder> candidates = new ArrayList<>(sent);
        candidates.addAll(anchors);
        String reason = "its signature fits no certificate";
        for (X509CertificateHolder candidate : candidates) {
            if (signs(candidate, answer)) {
                reason = distrust(candidate, sent);
                if (reason.isEmpty()) {
                    return;
                }
            }
        }
        throw new AuthorityException(
                Fault.BAD_ANSWER, "the answer's protection can't be trusted: " + reason);
    }

    private static List<X509CertificateHolder> sentCertificates(ProtectedPKIMessage answer) {
        X509CertificateHolder[] certificates = answer.getCertificates();
        return List.of(certificates).subList(0, Math.min(certificates.length, MAX_CERTIFICATES));
    }

    private static boolean signs(X509CertificateHolder candidate, ProtectedPKIMessage answer) {
        try {
            return answer.verify(Certificates.verifier(candidate));
        } catch (CMPException | OperatorCreationException | RuntimeException e) {
            return false;
        }
    }

    /** Why a certificate isn't trusted, empty when it is. */
    private String distrust(X509CertificateHolder signer, List<X509CertificateHolder> sent) {
        if (!signer.isValidOn(Date.from(clock.instant()))) {
            return "the signer's certificate isn't valid now";
        }
        if (anchors.contains(signer)) {
            return "";
        }
        if (!speaksForCa(signer)) {
            return "the signer's certificate isn't for CMP answers (id-kp-cmcCA)";
        }
        return chains(signer, sent) ? "" : "the signer's certificate isn't from a trusted CA";
    }

    private static boolean speaksForCa(X509CertificateHolder signer) {
        Extensions extensions = signer.getExtensions();
        if (extensions == null) {
            return false;
        }
        ExtendedKeyUsage purposes = ExtendedKeyUsage.fromExtensions(extensions);
        KeyUsage usage = KeyUsage.fromExtensions(extensions);
        return purposes != null
                && purposes.hasKeyPurposeId(KeyPurposeId.id_kp_cmcCA)
                && (usage == null || usage.hasUsages(KeyUsage.digitalSignature));
    }

    private boolean chains(X509CertificateHolder signer, List<X509CertificateHolder> sent) {
        try {
            Set<TrustAnchor> trusted = new HashSet<>();
            for (X509CertificateHolder anchor : anchors) {
                trusted.add(new TrustAnchor(Certificates.toJdk(anchor), null));
            }
            List<X509Certificate> known = new ArrayList<>();
            for (X509CertificateHolder certificate : sent) {
                known.add(Certificates.toJdk(certificate));
            }
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(Certificates.toJdk(signer));
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(clock.instant()));
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
