package vn.capbu.embeddedca;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.capbu.kernel.Bytes;
import vn.capbu.renewal.spi.AuthorityEndpoint;
import vn.capbu.renewal.spi.LocalAuthorityProvider.Est;
import vn.capbu.renewal.spi.LocalAuthorityProvider.LocalAuthority;

/** The authority that this process runs. */
record OwnAuthority(
        Path folder, Endpoint address, Bytes caCertificate, @Nullable Est est, EmbeddedCa ca)
        implements LocalAuthority {

    @Override
    public AuthorityEndpoint endpoint() {
        return address.forClients(folder, caCertificate);
    }

    @Override
    public URI crl() {
        return address.crlUrl();
    }

    @Override
    public boolean ownedHere() {
        return true;
    }

    @Override
    public void close() {
        try {
            ca.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
