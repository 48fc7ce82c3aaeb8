package vn.capbu.renewal.internal;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.renewal.Certificates;
import vn.capbu.renewal.Renewal;
import vn.capbu.renewal.Renewal.Evidence;

/** A certificate that the authority issued, with what is asked of it again and again. */
record NewCertificate(Bytes der, X509Certificate x509) {

    /**
     * @throws IllegalArgumentException when it is no certificate; the authority client lets none through
     */
    static NewCertificate of(Bytes der) {
        try {
            return new NewCertificate(der, Certificates.parse(der));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("the authority's certificate can't be read", e);
        }
    }

    /** The certificate of a renewal that is ISSUED or further. */
    static NewCertificate of(Renewal renewal) {
        Bytes der = renewal.evidence().newCertificate();
        if (der == null) {
            throw new IllegalStateException(
                    "renewal " + renewal.id() + " has no certificate in " + renewal.state());
        }
        return of(der);
    }

    CertificateSerial serial() {
        return Certificates.serialOf(x509);
    }

    Instant notAfter() {
        return x509.getNotAfter().toInstant();
    }

    /** Adds it to what is known of a renewal. */
    Evidence addTo(Evidence before, @org.jspecify.annotations.Nullable Bytes response) {
        return new Evidence(
                before.publicKey(),
                before.request(),
                before.transactionId(),
                response,
                serial(),
                der,
                notAfter());
    }
}
