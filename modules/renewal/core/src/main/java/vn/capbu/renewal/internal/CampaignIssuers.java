package vn.capbu.renewal.internal;

import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.renewal.Campaign;
import vn.capbu.renewal.CampaignRules;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.IssuerKey;

/** The CA certificates and CRLs of a campaign, parsed once. */
public final class CampaignIssuers {

    private final Campaign campaign;
    private final @Nullable X509Certificate oldCa;
    private final @Nullable X509Certificate newCa;
    private final List<X509CRL> crls;

    private CampaignIssuers(
            Campaign campaign,
            @Nullable X509Certificate oldCa,
            @Nullable X509Certificate newCa,
            List<X509CRL> crls) {
        this.campaign = campaign;
        this.oldCa = oldCa;
        this.newCa = newCa;
        this.crls = crls;
    }

    /**
     * Parses what the campaign holds; it was checked when the campaign was made.
     *
     * @throws IllegalStateException when it can't be parsed any more
     */
    public static CampaignIssuers of(Campaign campaign) {
        try {
            List<X509CRL> crls = new ArrayList<>();
            for (Bytes crl : campaign.crls()) {
                crls.add(Certificates.parseCrl(crl.toArray()));
            }
            return new CampaignIssuers(
                    campaign, parse(campaign.oldCa()), parse(campaign.newCa()), crls);
        } catch (CertificateException | CRLException e) {
            throw new IllegalStateException(
                    "campaign " + campaign.name() + " holds a damaged certificate", e);
        }
    }

    private static @Nullable X509Certificate parse(@Nullable Bytes der)
            throws CertificateException {
        return der == null ? null : Certificates.parse(der);
    }

    /** Whose key signed a certificate. */
    public IssuerKey issuerOf(X509Certificate certificate) {
        if (oldCa != null && Certificates.isSignedBy(certificate, oldCa)) {
            return IssuerKey.OLD;
        }
        return newCa != null && Certificates.isSignedBy(certificate, newCa)
                ? IssuerKey.NEW
                : IssuerKey.OTHER;
    }

    /** Whether a CRL of the old CA lists a certificate. */
    public boolean isRevoked(X509Certificate certificate) {
        return crls.stream()
                .anyMatch(crl -> crl.getRevokedCertificate(certificate.getSerialNumber()) != null);
    }

    /** Whether a CRL of the old CA had a certificate revoked by an instant, by its serial number. */
    public boolean isRevoked(CertificateSerial serial, Instant asOf) {
        for (X509CRL crl : crls) {
            X509CRLEntry entry = crl.getRevokedCertificate(serial.value());
            if (entry != null && !entry.getRevocationDate().toInstant().isAfter(asOf)) {
                return true;
            }
        }
        return false;
    }

    /** The campaign's rules; without a new CA nothing limits the owed term. */
    public CampaignRules rules() {
        Instant end = newCa == null ? Instant.MAX : newCa.getNotAfter().toInstant();
        return new CampaignRules(campaign.expiresOn(), campaign.issuedBefore(), end);
    }

    /** Whether a CRL was signed by a CA certificate's key. */
    public static boolean isSignedBy(X509CRL crl, X509Certificate issuer) {
        try {
            crl.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
