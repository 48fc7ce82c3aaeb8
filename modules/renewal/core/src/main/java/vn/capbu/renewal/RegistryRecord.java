package vn.capbu.renewal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.SubscriberId;
import vn.capbu.kernel.TaxCode;
import vn.capbu.kernel.TokenSerial;

/**
 * What the registry knows of a certificate, as far as its renewal needs it.
 *
 * @param subscriber whose it is
 * @param taxCode of the subscriber
 * @param name of the subscriber, as registered
 * @param serial of the certificate
 * @param token the token it was issued on, null when the registry doesn't know
 * @param state in the registry
 * @param contractEnd last day of the contract, in Viet Nam; null when the registry doesn't know
 */
public record RegistryRecord(
        SubscriberId subscriber,
        TaxCode taxCode,
        String name,
        CertificateSerial serial,
        @Nullable TokenSerial token,
        CertificateState state,
        @Nullable LocalDate contractEnd) {}
