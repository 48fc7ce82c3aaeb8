package vn.capbu.embeddedca.internal.store;

import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as the authority remembers it.
 *
 * @param certificate the certificate
 * @param state where it is in its life
 * @param revokedAt when it was revoked; null unless revoked
 * @param revocationReason the CRLReason (RFC 5280, 5.3.1); 0 unless revoked
 */
public record CertificateRecord(
        X509CertificateHolder certificate,
        CertificateState state,
        @Nullable Instant revokedAt,
        int revocationReason) {}
