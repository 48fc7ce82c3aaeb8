package vn.capbu.embeddedca.internal.cmp;

import org.bouncycastle.cert.X509CertificateHolder;
import vn.capbu.embeddedca.internal.pki.CertificateIds;

/**
 * Who protected a request: proved by a signature that the certificate verifies, and a certificate of a trusted authority.
 *
 * @param certificate the protection certificate
 * @param issuer the trusted CA certificate whose key signed it
 * @param registrationAuthority whether it is this authority's RA
 */
record Requester(
        X509CertificateHolder certificate,
        X509CertificateHolder issuer,
        boolean registrationAuthority) {

    String fingerprint() {
        return CertificateIds.fingerprint(certificate);
    }
}
