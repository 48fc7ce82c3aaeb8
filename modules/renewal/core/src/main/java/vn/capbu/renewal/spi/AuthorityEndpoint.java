package vn.capbu.renewal.spi;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;

/**
 * How a CMP authority is reached, whoever runs it.
 *
 * @param cmp where to POST
 * @param trustAnchors DER of the CA certificates by which its answers are checked
 * @param credential what signs requests; null: the token's old certificate does
 * @param lookup base of its RFC 4387 certificate store; null when it has none
 * @param crl where its CRL is, for certificates that don't say so themselves; null when only they say
 */
public record AuthorityEndpoint(
        URI cmp,
        List<Bytes> trustAnchors,
        @Nullable RaCredential credential,
        @Nullable URI lookup,
        @Nullable URI crl) {

    public AuthorityEndpoint {
        trustAnchors = List.copyOf(trustAnchors);
    }

    /** An authority whose certificates say where the CRL is. */
    public AuthorityEndpoint(
            URI cmp,
            List<Bytes> trustAnchors,
            @Nullable RaCredential credential,
            @Nullable URI lookup) {
        this(cmp, trustAnchors, credential, lookup, null);
    }

    /** The registration authority's certificate and key. */
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
    }
}
