package vn.capbu.renewal;

import java.time.Clock;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.kernel.Services;
import vn.capbu.renewal.internal.AuthorityConnection;
import vn.capbu.renewal.spi.AuthorityException;
import vn.capbu.renewal.spi.LocalAuthorityProvider;
import vn.capbu.renewal.spi.LocalAuthorityProvider.LocalAuthority;

/** Runs the embedded authority alone, for any CMP or EST client on this machine. Takes only the authority's own folder. */
public final class ServeEmbeddedAuthority {

    private final Services services;
    private final Clock clock;

    public ServeEmbeddedAuthority(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /**
     * Starts it; it accepts connections when this returns.
     *
     * @param ports on loopback
     * @return closes the authority; it isn't owned here when another process serves the same data directory
     * @throws AuthorityException MISCONFIGURED when it can't start
     */
    public LocalAuthority start(DataDirectory directory, LocalAuthorityProvider.Ports ports)
            throws AuthorityException {
        return AuthorityConnection.startLocal(services, directory, ports, clock);
    }
}
