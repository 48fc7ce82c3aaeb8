package vn.capbu.renewal.internal;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.capbu.renewal.AuthorityProtocol;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.AuthoritySettings.Ra;
import vn.capbu.renewal.ExpiredRequest;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.AuthorityEndpoint.RaCredential;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityException.Fault;

/** How an authority is reached by its settings. */
final class AuthorityEndpoints {

    private AuthorityEndpoints() {}

    /**
     * The endpoint; null for the embedded authority, which says itself where it is.
     *
     * @throws AuthorityException RA_UNAVAILABLE when the RA's token isn't logged in
     */
    static @Nullable AuthorityEndpoint of(AuthoritySettings settings, @Nullable RaToken ra)
            throws AuthorityException {
        if (settings instanceof AuthoritySettings.Cmp cmp) {
            return new AuthorityEndpoint(
                    AuthorityProtocol.CMP,
                    URI.create(cmp.url()),
                    cmp.trustAnchors(),
                    credential(cmp.ra(), ra),
                    uri(cmp.lookupUrl()),
                    uri(cmp.crlUrl()),
                    cmp.nested(),
                    cmp.expiredRequest());
        }
        if (settings instanceof AuthoritySettings.Est est) {
            return new AuthorityEndpoint(
                    AuthorityProtocol.EST,
                    URI.create(est.url()),
                    est.trustAnchors(),
                    credential(est.ra(), null),
                    uri(est.lookupUrl()),
                    uri(est.crlUrl()),
                    false,
                    ExpiredRequest.P10CR);
        }
        return null;
    }

    private static @Nullable RaCredential credential(@Nullable Ra ra, @Nullable RaToken token)
            throws AuthorityException {
        if (ra instanceof Ra.KeyStore store) {
            return new RaCredential.KeyStoreFile(
                    Path.of(store.file()), Path.of(store.passwordFile()));
        }
        if (ra instanceof Ra.Password password) {
            return new RaCredential.Password(password.user(), Path.of(password.passwordFile()));
        }
        if (ra instanceof Ra.Token wanted) {
            if (token == null) {
                throw new AuthorityException(
                        Fault.RA_UNAVAILABLE,
                        "the RA's token "
                                + wanted.serial()
                                + " isn't logged in: its PIN is needed");
            }
            return token.credential();
        }
        return null;
    }

    private static @Nullable URI uri(@Nullable String text) {
        return text == null ? null : URI.create(text);
    }
}
