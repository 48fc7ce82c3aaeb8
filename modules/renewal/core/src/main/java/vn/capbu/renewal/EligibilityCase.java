package vn.capbu.renewal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at.
 *
 * @param asOf the instant of evaluation
 * @param issuerKey whose key signed the certificate
 * @param notBefore of the certificate
 * @param notAfter of the certificate
 * @param state per registry and CRL
 * @param contractEnd last day of the contract in Viet Nam; null when nobody knows, then E4 fails
 */
public record EligibilityCase(
        Instant asOf,
        IssuerKey issuerKey,
        Instant notBefore,
        Instant notAfter,
        CertificateState state,
        @Nullable LocalDate contractEnd) {}
