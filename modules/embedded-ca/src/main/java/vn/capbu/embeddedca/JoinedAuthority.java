package vn.capbu.embeddedca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.LocalAuthorityProvider.LocalAuthority;

/** The authority that another process runs for the same data directory. */
record JoinedAuthority(
        Path folder,
        Endpoint address,
        Bytes caCertificate,
        TrustFolder trustFolder,
        Supplier<List<Bytes>> wantedIssuers)
        implements LocalAuthority {

    /** Tells the other process first of campaigns that came since. */
    @Override
    public AuthorityEndpoint endpoint() {
        try {
            trustFolder.add(wantedIssuers.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return address.forClients(folder, caCertificate);
    }

    @Override
    public URI crl() {
        return address.crlUrl();
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
