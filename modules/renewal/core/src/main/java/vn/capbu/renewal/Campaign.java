package vn.capbu.renewal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;

/**
 * A campaign (đợt cấp bù): whose certificates are re-issued, by which rules. A change makes a new version; renewals keep the
 * version that they were judged by.
 *
 * @param id identity in this installation
 * @param version 1 for the first, counts up
 * @param name unique, as the operator types it
 * @param oldCa DER of the CA certificate whose certificates are re-issued; null until somebody loads it (then E1 fails)
 * @param newCa DER of the CA certificate that issues; null until somebody loads it
 * @param expiresOn the date in Viet Nam on which the short certificates end (E3)
 * @param issuedBefore the date in Viet Nam before which they were issued (E5)
 * @param keyPolicy which key the new certificates are for
 * @param crls DER of CRLs of the old CA, checked when loaded (E2)
 * @param createdAt when this version was made
 */
public record Campaign(
        long id,
        int version,
        String name,
        @Nullable Bytes oldCa,
        @Nullable Bytes newCa,
        LocalDate expiresOn,
        LocalDate issuedBefore,
        KeyPolicy keyPolicy,
        List<Bytes> crls,
        Instant createdAt) {

    public Campaign {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a campaign has a name");
        }
        crls = List.copyOf(crls);
    }

    /** Whether both CA certificates are there, so that it can issue. */
    public boolean isReady() {
        return oldCa != null && newCa != null;
    }
}
