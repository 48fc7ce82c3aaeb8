package vn.capbu.subscribers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.kernel.TokenSerial;

/**
 * A certificate of a subscriber, as registered or as renewed here.
 *
 * @param id in this installation
 * @param serial number
 * @param issuer who issued it
 * @param term from when to when
 * @param status its state, since when and who says so
 * @param token on which it is; null when not known
 * @param deviceVersion of the token, possibly empty
 * @param holderName as the source wrote it for this certificate
 * @param contractEnd last day of its contract, null when not known
 * @param remark of the source, possibly empty
 * @param renewedHere whether this installation had it issued
 * @param replacedBy the certificate that a renewal put in its place; null when there is none
 * @param origin what brought it
 */
public record RegisteredCertificate(
        long id,
        CertificateSerial serial,
        Issuer issuer,
        Term term,
        Status status,
        @Nullable TokenSerial token,
        String deviceVersion,
        String holderName,
        @Nullable LocalDate contractEnd,
        String remark,
        boolean renewedHere,
        @Nullable CertificateSerial replacedBy,
        Origin origin) {

    /**
     * Who issued a certificate.
     *
     * @param name distinguished name or whatever the source calls it, possibly empty
     * @param keyId authority key identifier in upper-case hex; null unless the certificate itself is here
     */
    public record Issuer(String name, @Nullable String keyId) {}

    /**
     * From when to when.
     *
     * @param validFrom date in Viet Nam, null when not known
     * @param validTo date in Viet Nam, null when not known
     * @param notBefore to the second, null unless the certificate itself is here
     * @param notAfter to the second, null unless the certificate itself is here
     */
    public record Term(
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant notBefore,
            @Nullable Instant notAfter) {}

    /**
     * A state.
     *
     * @param state which
     * @param since when it began, null when not known
     * @param source who says so
     * @param reference the CRL's number for {@link StateSource#CRL}, else null
     */
    public record Status(
            RegistryState state,
            @Nullable Instant since,
            StateSource source,
            @Nullable String reference) {}

    /** Who says which state a certificate is in. */
    public enum StateSource {
        /** An imported file. */
        IMPORT,
        /** A certificate revocation list. */
        CRL,
        /** This installation, which had it issued. */
        RENEWAL
    }

    /**
     * Calendar days from the certificate's last day to the contract's: what the contract still owes. 0 when nothing is owed, and for a
     * certificate that was replaced; negative when a date isn't known.
     */
    public long owedDays() {
        if (replacedBy != null) {
            return 0;
        }
        if (contractEnd == null || term.validTo() == null) {
            return -1;
        }
        return Math.max(0, ChronoUnit.DAYS.between(term.validTo(), contractEnd));
    }
}
