package vn.capbu.renewal.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.KeyPolicy;

/**
 * A certificate that was renewed here: what its notice tells the customer.
 *
 * @param renewal which renewal
 * @param subscriber whose it is
 * @param taxCode of the subscriber
 * @param subscriberName as registered
 * @param province as registered then, possibly empty
 * @param token on which it is
 * @param before the certificate that was replaced
 * @param after the new certificate
 * @param keyPolicy whether the old key stays beside the new one, or the old certificate is gone
 * @param residualShortfallDays calendar days that are still owed after it
 * @param renewedAt when it was done
 */
public record RenewedCertificate(
        UUID renewal,
        SubscriberId subscriber,
        TaxCode taxCode,
        String subscriberName,
        String province,
        TokenSerial token,
        Term before,
        Term after,
        KeyPolicy keyPolicy,
        long residualShortfallDays,
        Instant renewedAt) {

    /**
     * A certificate's serial number and term.
     *
     * @param serial number
     * @param notBefore null when only its serial is known
     * @param notAfter null when only its serial is known
     */
    public record Term(
            CertificateSerial serial, @Nullable Instant notBefore, @Nullable Instant notAfter) {}
}
