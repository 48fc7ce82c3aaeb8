package vn.capbu.subscribers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;

/**
 * A contract of a subscriber (hợp đồng).
 *
 * @param terms number, dates and who was concerned
 * @param endsOn last day, in Viet Nam; null when not known
 * @param certificates issued under it, oldest first
 */
public record Contract(
        RegistryDetails.ContractTerms terms,
        @Nullable LocalDate endsOn,
        List<CertificateSerial> certificates) {

    public Contract {
        certificates = List.copyOf(certificates);
    }
}
