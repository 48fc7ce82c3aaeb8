package vn.capbu.adapters.authority;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/** A certs-only PKCS #7 message (RFC 8551, 3.8), in which EST answers. */
final class CertsOnly {

    private CertsOnly() {}

    /**
     * Its certificates.
     *
     * @throws AuthorityException BAD_ANSWER when it is none, or holds none
     */
    static List<X509CertificateHolder> read(Bytes pkcs7) throws AuthorityException {
        try {
            List<X509CertificateHolder> found = new ArrayList<>();
            for (Object certificate :
                    new CMSSignedData(pkcs7.toArray()).getCertificates().getMatches(null)) {
                found.add((X509CertificateHolder) certificate);
            }
            if (!found.isEmpty()) {
                return found;
            }
            throw new AuthorityException(Fault.BAD_ANSWER, "the answer holds no certificate");
        } catch (CMSException | RuntimeException e) {
            throw new AuthorityException(
                    Fault.BAD_ANSWER, List.of(), "the answer is no PKCS #7 message", e);
        }
    }
}
