package vn.capbu.renewal;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;

/**
 * Which certification authority issues, and how it is reached: data. Exactly one is in use; without any it is the embedded
 * one.
 */
public sealed interface AuthoritySettings {

    /**
     * The embedded authority of this data directory.
     *
     * @param caCertificateFile PEM file of a CA certificate to use instead of a new one; null for a new pair
     * @param caKeyFile PEM file of its key; null exactly when the certificate is
     * @param trustedIssuers DER of CA certificates whose subscribers may sign a key update by their old key, besides the old
     *     CAs of the campaigns
     * @param confirmWaitTime how long an issued certificate waits for its certConf before it is revoked
     */
    record Embedded(
            @Nullable String caCertificateFile,
            @Nullable String caKeyFile,
            List<Bytes> trustedIssuers,
            Duration confirmWaitTime)
            implements AuthoritySettings {

        /** Time enough for a person at the desk to plug a pulled token in again. */
        public static final Duration DEFAULT_CONFIRM_WAIT_TIME = Duration.ofHours(1);

        public Embedded {
            if (confirmWaitTime.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("confirmWaitTime is at least a second");
            }
            trustedIssuers = List.copyOf(trustedIssuers);
            if ((caCertificateFile == null) != (caKeyFile == null)) {
                throw new IllegalArgumentException("a CA certificate comes with its key");
            }
        }

        /** The embedded authority with a CA of its own. */
        public static Embedded fresh() {
            return new Embedded(null, null, List.of(), DEFAULT_CONFIRM_WAIT_TIME);
        }
    }

    /**
     * An authority that speaks CMP over HTTP (RFC 9810, RFC 9811).
     *
     * @param url where to POST
     * @param trustAnchors DER of the CA certificates by which its answers are checked
     * @param raKeyStoreFile PKCS#12 file of the RA certificate that signs requests; null: the token's old certificate signs
     * @param raPasswordFile file that holds its password, read when needed; null exactly when the key store is
     * @param lookupUrl base of its RFC 4387 certificate store; null when it has none
     */
    record Cmp(
            String url,
            List<Bytes> trustAnchors,
            @Nullable String raKeyStoreFile,
            @Nullable String raPasswordFile,
            @Nullable String lookupUrl)
            implements AuthoritySettings {

        public Cmp {
            trustAnchors = List.copyOf(trustAnchors);
            if ((raKeyStoreFile == null) != (raPasswordFile == null)) {
                throw new IllegalArgumentException("an RA key store comes with its password file");
            }
        }
    }
}
