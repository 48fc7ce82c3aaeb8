package vn.capbu.subscribers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;

/**
 * A row of the registry's source, checked: one certificate of one subscriber.
 *
 * @param taxCode of the subscriber
 * @param name of the subscriber, composed Unicode (NFC)
 * @param province as written, possibly empty
 * @param deviceVersion of the token, possibly empty
 * @param token serial of the token, null when not given
 * @param serial of the certificate
 * @param validFrom date in Viet Nam, null when not given
 * @param validTo date in Viet Nam, null when not given
 * @param contractEnd last day of the contract, null when not given
 * @param state of the certificate
 * @param phone as written, possibly empty
 * @param email as written, possibly empty
 * @param details what the source tells beside
 */
public record RegistryRow(
        TaxCode taxCode,
        String name,
        String province,
        String deviceVersion,
        @Nullable TokenSerial token,
        CertificateSerial serial,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate contractEnd,
        RegistryState state,
        String phone,
        String email,
        RegistryDetails details) {

    /** A row of a source that tells no details. */
    public RegistryRow(
            TaxCode taxCode,
            String name,
            String province,
            String deviceVersion,
            @Nullable TokenSerial token,
            CertificateSerial serial,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate contractEnd,
            RegistryState state,
            String phone,
            String email) {
        this(
                taxCode,
                name,
                province,
                deviceVersion,
                token,
                serial,
                validFrom,
                validTo,
                contractEnd,
                state,
                phone,
                email,
                RegistryDetails.NONE);
    }
}
