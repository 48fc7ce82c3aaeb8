package vn.capbu.adapters.authority;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.spi.TimeStampException;
import vn.capbu.kernel.spi.TimeStampException.Reason;

/**
 * Whether a time-stamp is signed by somebody who is trusted for time-stamps: the certificate that its signed attribute names (RFC 5816)
 * has timeStamping as its only, critical purpose (RFC 3161, 2.3), and is trusted itself or chains to a trusted one by PKIX, at the time
 * of the stamp. Revocation isn't asked for: a stamp has to be checked years later, when nobody answers any more.
 */
final class StampTrust {

    /** More certificates than that in one token aren't looked at. */
    private static final int MAX_CERTIFICATES = 16;

    private final List<X509CertificateHolder> anchors = new ArrayList<>();

    StampTrust(List<Bytes> trusted) throws TimeStampException {
        for (Bytes der : trusted) {
            try {
                anchors.add(Certificates.parse(der));
            } catch (IOException e) {
                throw new TimeStampException(
                        Reason.UNTRUSTED, "a trusted certificate can't be read", e);
            }
        }
    }

    /**
     * Reads a token.
     *
     * @throws TimeStampException BAD_ANSWER
     */
    static TimeStampToken parse(Bytes der) throws TimeStampException {
        try {
            return new TimeStampToken(new CMSSignedData(der.toArray()));
        } catch (CMSException | TSPException | IOException | RuntimeException e) {
            throw new TimeStampException(Reason.BAD_ANSWER, "not a time-stamp", e);
        }
    }

    /**
     * Checks who signed.
     *
     * @throws TimeStampException UNTRUSTED
     */
    void check(TimeStampToken stamp) throws TimeStampException {
        List<X509CertificateHolder> sent = sent(stamp);
        List<X509CertificateHolder> candidates = new ArrayList<>(sent);
        candidates.addAll(anchors);
        String why = "no certificate for its signer";
        for (X509CertificateHolder candidate : candidates) {
            if (!stamp.getSID().match(candidate)) {
                continue;
            }
            try {
                stamp.validate(
                        new JcaSimpleSignerInfoVerifierBuilder()
                                .setProvider(Certificates.PROVIDER)
                                .build(candidate));
                if (anchors.contains(candidate) || chains(candidate, sent, stamp)) {
                    return;
                }
                why = "its signer isn't from a trusted CA";
            } catch (TSPException
                    | OperatorCreationException
                    | GeneralSecurityException
                    | RuntimeException e) {
                why = String.valueOf(e.getMessage());
            }
        }
        throw new TimeStampException(Reason.UNTRUSTED, why, null);
    }

    private static List<X509CertificateHolder> sent(TimeStampToken stamp) {
        Collection<X509CertificateHolder> all = stamp.getCertificates().getMatches(null);
        return all.stream().limit(MAX_CERTIFICATES).toList();
    }

    private boolean chains(
            X509CertificateHolder signer, List<X509CertificateHolder> sent, TimeStampToken stamp) {
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
            parameters.setDate(stamp.getTimeStampInfo().getGenTime());
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
