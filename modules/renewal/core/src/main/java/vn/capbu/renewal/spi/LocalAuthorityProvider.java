package vn.capbu.renewal.spi;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import vn.capbu.kernel.Bytes;
import vn.capbu.kernel.DataDirectory;
import vn.capbu.renewal.AuthoritySettings;

/** Runs the embedded authority of a data directory; registered in {@code META-INF/services}. */
public interface LocalAuthorityProvider {

    /**
     * Starts the authority, or joins the one that another process runs for the same data directory.
     *
     * @param settings its CA certificate and key, and whom it trusts
     * @param campaignIssuers DER of the campaigns' old CA certificates, asked anew for each request that needs it
     * @param port on loopback, 0 for any free one; without meaning when another process runs it
     * @throws IOException when it can't start: files unreadable, key and certificate don't match, port taken, disk full
     */
    LocalAuthority start(
            DataDirectory directory,
            AuthoritySettings.Embedded settings,
            Supplier<List<Bytes>> campaignIssuers,
            int port,
            Clock clock)
            throws IOException;

    /** A running authority. */
    interface LocalAuthority extends AutoCloseable {

        /** How any CMP client reaches it. */
        AuthorityEndpoint endpoint();

        /** DER of its CA certificate. */
        Bytes caCertificate();

        /** Where it publishes its CRL. */
        java.net.URI crl();

        /** Whether this process runs it; false when another does. */
        boolean ownedHere();

        /** Ends it when this process runs it. */
        @Override
        void close();
    }
}
