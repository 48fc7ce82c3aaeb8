package vn.capbu.renewal.custody;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;

/**
 * The old and the new certificate of a token that was renewed.
 *
 * @param oldSerial of the certificate that was replaced
 * @param oldNotBefore its start; null when only its serial is known
 * @param oldNotAfter its end; null when only its serial is known
 * @param newSerial of the new certificate
 * @param newNotBefore its start
 * @param newNotAfter its end
 * @param newCertificate its DER: the authority is asked about it before the token is returned
 */
public record CertificateChange(
        CertificateSerial oldSerial,
        @Nullable Instant oldNotBefore,
        @Nullable Instant oldNotAfter,
        CertificateSerial newSerial,
        Instant newNotBefore,
        Instant newNotAfter,
        Bytes newCertificate) {}
