package vn.capbu.renewal;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.TokenSerial;

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
     * @param ra who signs requests; null: the token's old certificate does
     * @param lookupUrl base of its RFC 4387 certificate store; null when it has none
     * @param crlUrl where its CRL is; null when its certificates say so themselves
     * @param nested whether the token's old certificate signs too, inside a message that the RA signs (RFC 9810, 5.1.3.4)
     * @param expiredRequest what asks for the successor of an expired certificate
     */
    record Cmp(
            String url,
            List<Bytes> trustAnchors,
            @Nullable Ra ra,
            @Nullable String lookupUrl,
            @Nullable String crlUrl,
            boolean nested,
            ExpiredRequest expiredRequest)
            implements AuthoritySettings {

        public Cmp {
            trustAnchors = List.copyOf(trustAnchors);
            if (nested && ra == null) {
                throw new IllegalArgumentException("without an RA nothing is nested");
            }
            if (ra instanceof Ra.Password) {
                throw new IllegalArgumentException("CMP requests are signed");
            }
        }

        /**
         * An authority as most are.
         *
         * @param raKeyStoreFile PKCS#12 file of the RA certificate that signs requests; null: the token's old certificate does
         * @param raPasswordFile null exactly when the key store is
         */
        public Cmp(
                String url,
                List<Bytes> trustAnchors,
                @Nullable String raKeyStoreFile,
                @Nullable String raPasswordFile,
                @Nullable String lookupUrl) {
            this(
                    url,
                    trustAnchors,
                    Ra.ofFiles(raKeyStoreFile, raPasswordFile),
                    lookupUrl,
                    null,
                    false,
                    ExpiredRequest.CR);
        }
    }

    /**
     * An authority that speaks EST over TLS (RFC 7030): second choice, see {@link AuthorityProtocol#EST}.
     *
     * @param url the address to which "/simpleenroll" is added, ".well-known/est" and a label included
     * @param trustAnchors DER of the CA certificates by which its TLS certificate and those that it issues are checked
     * @param ra how the RA signs in: a PKCS#12 file (TLS client certificate) or a password
     * @param lookupUrl base of its RFC 4387 certificate store; null when it has none
     * @param crlUrl where its CRL is; null when its certificates say so themselves
     */
    record Est(
            String url,
            List<Bytes> trustAnchors,
            Ra ra,
            @Nullable String lookupUrl,
            @Nullable String crlUrl)
            implements AuthoritySettings {

        public Est {
            trustAnchors = List.copyOf(trustAnchors);
            if (ra instanceof Ra.Token) {
                throw new IllegalArgumentException("TLS isn't signed by a token");
            }
        }
    }

    /** How the registration authority (RA) proves who it is. Files are named, never kept. */
    sealed interface Ra {

        /**
         * A PKCS#12 file.
         *
         * @param passwordFile file that holds its password, read when needed
         */
        record KeyStore(String file, String passwordFile) implements Ra {}

        /**
         * A certificate on a token of a configured module; its PIN is asked for when the authority is first needed.
         */
        record Token(String module, TokenSerial serial) implements Ra {}

        /**
         * A name and a password; EST only.
         *
         * @param passwordFile file that holds the password, read when needed
         */
        record Password(String user, String passwordFile) implements Ra {}

        private static @Nullable Ra ofFiles(@Nullable String file, @Nullable String passwordFile) {
            if ((file == null) != (passwordFile == null)) {
                throw new IllegalArgumentException("an RA key store comes with its password file");
            }
            return file == null || passwordFile == null ? null : new KeyStore(file, passwordFile);
        }
    }
}
