package vn.capbu.renewal.ui.model;

import java.time.Instant;
import vn.capbu.kernel.CertificateSerial;

/**
 * A certificate on a token, as the details show it.
 *
 * @param serial of the certificate
 * @param issuer distinguished name of its issuer
 * @param label CKA_LABEL, possibly empty
 * @param notBefore start of its term
 * @param notAfter end of its term
 * @param judged whether the verdict on the token is about this one
 */
public record CertificateLine(
        CertificateSerial serial,
        String issuer,
        String label,
        Instant notBefore,
        Instant notAfter,
        boolean judged) {}
