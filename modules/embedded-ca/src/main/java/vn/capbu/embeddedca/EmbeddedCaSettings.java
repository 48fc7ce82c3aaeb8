package vn.capbu.embeddedca;

import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the embedded authority behaves.
 *
 * @param imported the CA certificate and key to use; null for the one that is in the folder already, or a new one
 * @param trustedAuthorities CA certificates, beside its own, whose subscribers may update their keys (kur) under their old
 *     certificate's signature; asked afresh for each request
 * @param revocationLists CRLs of those authorities; asked afresh for each request
 * @param confirmWaitTime how long a certificate may wait for its certConf before it is revoked (RFC 9810, 5.1.1.2)
 * @param defaultValidity the term of a certificate whose request names no notAfter
 * @param timeTolerance how far a request's messageTime may be from this machine's time (RFC 9483, 3.1)
 */
public record EmbeddedCaSettings(
        @Nullable Imported imported,
        Supplier<List<X509Certificate>> trustedAuthorities,
        Supplier<List<X509CRL>> revocationLists,
        Duration confirmWaitTime,
        Duration defaultValidity,
        Duration timeTolerance) {

    public EmbeddedCaSettings {
        requirePositive(confirmWaitTime, "confirmWaitTime");
        requirePositive(defaultValidity, "defaultValidity");
        requirePositive(timeTolerance, "timeTolerance");
    }

    /** The authority in the folder or a new one, trusting nobody else; one hour to confirm, one year of validity. */
    public static EmbeddedCaSettings defaults() {
        return new EmbeddedCaSettings(
                null,
                List::of,
                List::of,
                Duration.ofHours(1),
                Duration.ofDays(365),
                Duration.ofMinutes(15));
    }

    /** The same with a CA certificate and key taken from PEM files. */
    public EmbeddedCaSettings withImported(Path certificate, Path key) {
        return new EmbeddedCaSettings(
                new Imported(certificate, key),
                trustedAuthorities,
                revocationLists,
                confirmWaitTime,
                defaultValidity,
                timeTolerance);
    }

    /** The same with other trusted authorities and their CRLs. */
    public EmbeddedCaSettings withTrusted(
            Supplier<List<X509Certificate>> authorities, Supplier<List<X509CRL>> crls) {
        return new EmbeddedCaSettings(
                imported, authorities, crls, confirmWaitTime, defaultValidity, timeTolerance);
    }

    /** The same with another time to confirm. */
    public EmbeddedCaSettings withConfirmWaitTime(Duration waitTime) {
        return new EmbeddedCaSettings(
                imported,
                trustedAuthorities,
                revocationLists,
                waitTime,
                defaultValidity,
                timeTolerance);
    }

    private static void requirePositive(Duration duration, String name) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " must be positive");
        }
    }

    /**
     * A CA certificate and its key, as files.
     *
     * @param certificate PEM certificate
     * @param key PEM private key, PKCS#8 or the traditional RSA or EC form, not encrypted
     */
    public record Imported(Path certificate, Path key) {}
}
