package vn.capbu.embeddedca;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.LocalAuthorityProvider.Est;
import vn.capbu.renewal.spi.LocalAuthorityProvider.LocalAuthority;

/** The authority that another process runs for the same data directory. */
record JoinedAuthority(Path folder, Endpoint address, Bytes caCertificate)
        implements LocalAuthority {

    @Override
    public AuthorityEndpoint endpoint() {
        return address.forClients(folder, caCertificate);
    }

    @Override
    public URI crl() {
        return address.crlUrl();
    }

    /** Only the process that runs it knows, and tells whoever asked for it. */
    @Override
    public @Nullable Est est() {
        return null;
    }

    @Override
    public boolean ownedHere() {
        return false;
    }

    @Override
    public void close() {
        // the other process runs it
    }
}
