package vn.capbu.subscribers.spi;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.CertificateSerial;
import vn.capbu.subscribers.CrlReport.Counts;
import vn.capbu.subscribers.CrlReport.Crl;
import vn.capbu.subscribers.CrlSource;
import vn.capbu.subscribers.Provenance;
import vn.capbu.subscribers.RegistryState;

/** The CRLs that were taken over, and what they say of certificates; a port of {@link vn.capbu.kernel.spi.Storage}. */
public interface RevocationRegistry {

    /**
     * A CRL that was taken over.
     *
     * @param number of the CRL, null when it has none
     * @param thisUpdate when it was issued
     * @param sha256 of its encoding, lower-case hex
     */
    record Taken(@Nullable BigInteger number, Instant thisUpdate, String sha256) {}

    /**
     * Whose certificates a CRL is about.
     *
     * @param keyId subject key identifier of the CA certificate in upper-case hex, null when it has none
     * @param firstDay first day of the CA certificate, in Viet Nam
     * @param lastDay last day of the CA certificate, in Viet Nam
     */
    record Issuer(@Nullable String keyId, LocalDate firstDay, LocalDate lastDay) {}

    /**
     * What a CRL says of a certificate.
     *
     * @param serial of the certificate
     * @param state REVOKED, SUSPENDED, or VALID for one that is released
     * @param since when that began
     */
    record Entry(CertificateSerial serial, RegistryState state, Instant since) {}

    /**
     * The newest CRL, complete or delta.
     *
     * @param scope key of the issuer and of the part of its certificates
     */
    Optional<Taken> newest(String scope);

    /** The newest complete CRL. */
    Optional<Taken> newestComplete(String scope);

    /**
     * Writes down that a CRL is taken over, in its transaction.
     *
     * @param scope as above
     * @param source where it came from
     * @return its id
     */
    long begin(Crl crl, String scope, String sha256, String source, Provenance by);

    /**
     * Sets what a CRL says of some certificates. A certificate is meant when its issuer's key is the CRL's; when the registry doesn't
     * know the issuer, when its term lies within the CA certificate's. What is revoked stays revoked.
     *
     * @return what became of them
     */
    Counts apply(long crl, String crlName, Issuer issuer, List<Entry> entries, Provenance by);

    /**
     * Makes certificates valid again that a CRL of the same scope had suspended and that are listed no more.
     *
     * @param listed serials on the CRL
     * @param since when it was issued
     * @return how many
     */
    long release(
            long crl,
            String crlName,
            String scope,
            Set<CertificateSerial> listed,
            Instant since,
            Provenance by);

    /** Writes down how many certificates changed. */
    void finish(long crl, long changed);

    /** Where the daily check gets its CRLs from, in the order in which they were named. */
    List<CrlSource> sources();

    /** Names a source; false when it is named already. */
    boolean addSource(String location);

    /** Forgets a source; false when it isn't named. */
    boolean removeSource(String location);

    /** Writes down what came of asking a source. */
    void checked(String location, Instant at, CrlSource.Outcome outcome, String detail);
}
