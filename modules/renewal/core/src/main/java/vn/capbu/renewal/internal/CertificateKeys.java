package vn.capbu.renewal.internal;

import java.security.cert.CertificateException;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.PublicKeyHash;
import vn.capbu.renewal.Certificates;

/** Which key a certificate is for. */
final class CertificateKeys {

    private CertificateKeys() {}

    /** Whether a certificate, possibly damaged, is for a key. */
    static boolean isFor(Bytes der, PublicKeyHash key) {
        try {
            return PublicKeyHash.of(Certificates.parse(der).getPublicKey().getEncoded())
                    .equals(key);
        } catch (CertificateException damaged) {
            return false;
        }
    }
}
