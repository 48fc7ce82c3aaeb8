package vn.capbu.renewal.spi;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.AuthorityProtocol;
import vn.capbu.renewal.ExpiredRequest;

/**
 * How an authority is reached, whoever runs it.
 *
 * @param protocol how it is asked
 * @param url where to POST; for EST the address to which "/simpleenroll" is added
 * @param trustAnchors DER of the CA certificates by which its answers (CMP), or its TLS certificate and those that it issues
 *     (EST), are checked
 * @param credential what signs requests or signs in; null: the token's old certificate signs (CMP only)
 * @param lookup base of its RFC 4387 certificate store; null when it has none
 * @param crl where its CRL is, for certificates that don't say so themselves; null when only they say
 * @param nested whether the token's old certificate signs too, inside a message that the RA signs; CMP only
 * @param expiredRequest what asks for the successor of an expired certificate; CMP only
 */
public record AuthorityEndpoint(
        AuthorityProtocol protocol,
        URI url,
        List<Bytes> trustAnchors,
        @Nullable RaCredential credential,
        @Nullable URI lookup,
        @Nullable URI crl,
        boolean nested,
        ExpiredRequest expiredRequest) {

    public AuthorityEndpoint {
        trustAnchors = List.copyOf(trustAnchors);
    }

    /** A CMP authority as most are. */
    public AuthorityEndpoint(
            URI url,
            List<Bytes> trustAnchors,
            @Nullable RaCredential credential,
            @Nullable URI lookup,
            @Nullable URI crl) {
        this(
                AuthorityProtocol.CMP,
                url,
                trustAnchors,
                credential,
                lookup,
                crl,
                false,
                ExpiredRequest.CR);
    }

    /** A CMP authority whose certificates say where the CRL is. */
    public AuthorityEndpoint(
            URI url,
            List<Bytes> trustAnchors,
            @Nullable RaCredential credential,
            @Nullable URI lookup) {
        this(url, trustAnchors, credential, lookup, null);
    }

    /** How the registration authority proves who it is. */
    public sealed interface RaCredential {

        /**
         * A PKCS#12 file.
         *
         * @param passwordFile holds the password in its first line
         */
        record KeyStoreFile(Path keyStore, Path passwordFile) implements RaCredential {}

        /**
         * Two PEM files, the key in PKCS#8 without encryption, readable by its owner only.
         */
        record PemFiles(Path certificate, Path key) implements RaCredential {}

        /**
         * A certificate whose key is on a token that is logged in.
         *
         * @param certificate DER
         * @param key signs in the token's worker process; thread-safe
         */
        record OnToken(Bytes certificate, RequestSigner key) implements RaCredential {}

        /**
         * A name and a password (HTTP Basic over TLS); EST only.
         *
         * @param passwordFile holds the password in its first line
         */
        record Password(String user, Path passwordFile) implements RaCredential {}
    }
}
