package vn.capbu.renewal.spi;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
     * @param ports on loopback; without meaning when another process runs it
     * @throws IOException when it can't start: files unreadable, key and certificate don't match, port taken, disk full
     */
    LocalAuthority start(
            DataDirectory directory,
            AuthoritySettings.Embedded settings,
            Supplier<List<Bytes>> campaignIssuers,
            Ports ports,
            Clock clock)
            throws IOException;

    /**
     * Where on loopback it answers.
     *
     * @param cmp for CMP, certificate store and CRL; 0 for any free port
     * @param est for EST over TLS; 0 for any free port, null to offer none
     */
    record Ports(int cmp, @Nullable Integer est) {

        /** CMP on any free port. */
        public static final Ports ANY = new Ports(0, null);
    }

    /** A running authority. */
    interface LocalAuthority extends AutoCloseable {

        /** How any CMP client reaches it. */
        AuthorityEndpoint endpoint();

        /** DER of its CA certificate. */
        Bytes caCertificate();

        /** Where it publishes its CRL. */
        java.net.URI crl();

        /** Where it speaks EST; null when it doesn't. */
        @Nullable Est est();

        /** Whether this process runs it; false when another does. */
        boolean ownedHere();

        /** Ends it when this process runs it. */
        @Override
        void close();
    }

    /**
     * How an EST client reaches the authority.
     *
     * @param url the address to which "/simpleenroll" is added
     * @param user the name of its RA
     * @param passwordFile file that holds the RA's password
     */
    record Est(java.net.URI url, String user, java.nio.file.Path passwordFile) {}
}
