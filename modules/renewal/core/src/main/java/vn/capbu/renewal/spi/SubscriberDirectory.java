package vn.capbu.renewal.spi;

import java.time.Instant;
import java.util.List;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.RegistryRecord;

/** What renewal reads of the registry, and the one thing it tells it; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface SubscriberDirectory {

    /** Every certificate with this serial number; serials of different issuers may be equal. */
    List<RegistryRecord> findBySerial(CertificateSerial serial);

    /** Every certificate that was issued on this token. */
    List<RegistryRecord> findByToken(TokenSerial token);

    /**
     * Adds the new certificate of a subscriber, as the replacement of the old one. Adding the same one again changes nothing.
     *
     * @param replaced the registry's record of the old certificate
     * @param der the new certificate
     */
    void addRenewed(
            RegistryRecord replaced,
            TokenSerial token,
            CertificateSerial serial,
            Instant notBefore,
            Instant notAfter,
            Bytes der);
}
