package vn.capbu.renewal.spi;

import java.util.Optional;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.renewal.ExpiredPermission;

/** Decisions on certificates that have expired; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface ExpiredPermissions {

    /** The decision on a certificate in a campaign. */
    Optional<ExpiredPermission> find(long campaignId, CertificateSerial serial);

    /** Keeps a decision; a later one on the same certificate replaces it. */
    void save(ExpiredPermission permission);
}
