package vn.capbu.renewal.affected;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;
import vn.capbu.renewal.CertificateState;

/**
 * What was known of a certificate at an instant.
 *
 * @param id of its record in this installation
 * @param holder whose it is
 * @param serial number
 * @param token on which it is; null when nobody knows
 * @param deviceVersion of the token, possibly empty
 * @param term from when to when
 * @param state in the registry
 * @param contractEnd last day of its contract in Viet Nam; null when nobody knows
 * @param der the certificate itself; null when only the registry's record is there
 * @param marks what this installation did with it in the campaign
 * @param historyKnown whether the registry had the record then, and kept what changed since; when not, the values are those that came later
 */
public record CertificateFacts(
        long id,
        Holder holder,
        CertificateSerial serial,
        @Nullable TokenSerial token,
        String deviceVersion,
        Term term,
        CertificateState state,
        @Nullable LocalDate contractEnd,
        @Nullable Bytes der,
        Marks marks,
        boolean historyKnown) {

    /**
     * Whose it is.
     *
     * @param subscriber in this installation
     * @param taxCode of the subscriber
     * @param name as registered with the certificate
     * @param province as registered with the certificate, possibly empty
     */
    public record Holder(SubscriberId subscriber, TaxCode taxCode, String name, String province) {}

    /**
     * From when to when: instants where the certificate itself is known, else dates in Viet Nam.
     *
     * @param validFrom null when nobody knows
     * @param validTo null when nobody knows
     * @param notBefore null unless the certificate itself is known
     * @param notAfter null unless the certificate itself is known
     */
    public record Term(
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant notBefore,
            @Nullable Instant notAfter) {}

    /**
     * What this installation did with it.
     *
     * @param renewedAt when its renewal was done; null when it wasn't
     * @param newSerial of the certificate that replaced it; null when it wasn't renewed
     * @param decision a supervisor's decision on its eligibility; null when there is none
     * @param expiredAllowed whether a supervisor allowed its renewal after its end
     */
    public record Marks(
            @Nullable Instant renewedAt,
            @Nullable CertificateSerial newSerial,
            @Nullable EligibilityDecision decision,
            boolean expiredAllowed) {}
}
