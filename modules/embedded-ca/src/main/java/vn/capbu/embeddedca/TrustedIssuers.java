package vn.capbu.embeddedca;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.capbu.kernel.Bytes;

/** The CA certificates whose subscribers may sign by their old key. */
final class TrustedIssuers {

    private static final Logger LOG = Logger.getLogger(TrustedIssuers.class.getName());

    private TrustedIssuers() {}

    /** Certificates from DER or PEM; one that can't be read is trusted by nobody, and logged. */
    static List<X509Certificate> parse(List<Bytes> encoded) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Bytes bytes : encoded) {
            try {
                CertificateFactory factory = CertificateFactory.getInstance("X.509");
                certificates.add(
                        (X509Certificate)
                                factory.generateCertificate(
                                        new ByteArrayInputStream(bytes.toArray())));
            } catch (CertificateException e) {
                LOG.log(Level.WARNING, "a trusted CA certificate can't be read", e);
            }
        }
        return certificates;
    }
}
