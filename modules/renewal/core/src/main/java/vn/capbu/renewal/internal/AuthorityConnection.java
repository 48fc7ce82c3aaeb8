package vn.capbu.renewal.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.Services;
import vn.capbu.renewal.AuthoritySettings;
import vn.capbu.renewal.spi.Authority;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.AuthorityProvider;
import vn.capbu.renewal.spi.LocalAuthorityProvider;
import vn.capbu.renewal.spi.LocalAuthorityProvider.LocalAuthority;

/** The authority in use: its client, and the embedded authority itself when that is the one. */
public final class AuthorityConnection implements AutoCloseable {

    private final Authority authority;
    private final AuthorityEndpoint endpoint;
    private final @Nullable LocalAuthority local;

    private AuthorityConnection(
            Authority authority, AuthorityEndpoint endpoint, @Nullable LocalAuthority local) {
        this.authority = authority;
        this.endpoint = endpoint;
        this.local = local;
    }

    /**
     * Connects, and starts the embedded authority first when it is the one in use.
     *
     * @param ra the RA's token, logged in; null when no token is configured
     * @throws AuthorityException MISCONFIGURED
     */
    public static AuthorityConnection open(
            Services services,
            DataDirectory directory,
            AuthoritySettings settings,
            @Nullable RaToken ra,
            Clock clock)
            throws AuthorityException {
        AuthorityProvider provider = services.one(AuthorityProvider.class);
        AuthorityEndpoint remote = AuthorityEndpoints.of(settings, ra);
        if (remote != null) {
            return new AuthorityConnection(provider.connect(remote, clock), remote, null);
        }
        LocalAuthority local =
                startLocal(services, directory, LocalAuthorityProvider.Ports.ANY, clock);
        try {
            return new AuthorityConnection(
                    provider.connect(local.endpoint(), clock), local.endpoint(), local);
        } catch (AuthorityException e) {
            local.close();
            throw e;
        }
    }

    /**
     * Starts or joins the embedded authority of a data directory, by the published settings.
     *
     * @throws AuthorityException MISCONFIGURED
     */
    public static LocalAuthority startLocal(
            Services services,
            DataDirectory directory,
            LocalAuthorityProvider.Ports ports,
            Clock clock)
            throws AuthorityException {
        try {
            return services.one(LocalAuthorityProvider.class)
                    .start(
                            directory,
                            EmbeddedAuthorityFiles.settings(directory),
                            () -> EmbeddedAuthorityFiles.trustedIssuers(directory),
                            ports,
                            clock);
        } catch (IOException e) {
            throw new AuthorityException(
                    AuthorityException.Fault.MISCONFIGURED,
                    List.of(),
                    String.valueOf(e.getMessage()),
                    e);
        }
    }

    /** The client. */
    public Authority authority() {
        return authority;
    }

    /** How it is reached. */
    public AuthorityEndpoint endpoint() {
        return endpoint;
    }

    /** DER of the CA certificate that will sign, when it is known beforehand: the embedded authority's. */
    public @Nullable Bytes caCertificate() {
        return local == null ? null : local.caCertificate();
    }

    @Override
    public void close() {
        if (local != null) {
            local.close();
        }
    }
}
