package vn.capbu.embeddedca;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.jspecify.annotations.Nullable;
import vn.capbu.embeddedca.internal.cmp.CmpResponder;
import vn.capbu.embeddedca.internal.cmp.ResponderParts;
import vn.capbu.embeddedca.internal.cmp.TrustedIssuers;
import vn.capbu.embeddedca.internal.est.EstFront;
import vn.capbu.embeddedca.internal.est.RaPassword;
import vn.capbu.embeddedca.internal.http.HttpFront;
import vn.capbu.embeddedca.internal.pki.AuthorityFiles;
import vn.capbu.embeddedca.internal.pki.CertificateIssuer;
import vn.capbu.embeddedca.internal.pki.Credential;
import vn.capbu.embeddedca.internal.revocation.CrlPublisher;
import vn.capbu.embeddedca.internal.revocation.Revocations;
import vn.capbu.embeddedca.internal.store.CertificateState;
import vn.capbu.embeddedca.internal.store.CertificateTable;
import vn.capbu.embeddedca.internal.store.Database;
import vn.capbu.embeddedca.internal.store.StoreException;
import vn.capbu.kernel.DirectoryLock;
import vn.capbu.renewal.spi.LocalAuthorityProvider.Est;

/**
 * A certification authority in a folder: its keys, its database, and an HTTP server on the loopback address that speaks CMP
 * and publishes certificates and CRL. One process at a time holds the folder. Thread-safe.
 */
public final class EmbeddedCa implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedCa.class.getName());
    private static final Duration LONGEST_SWEEP_INTERVAL = Duration.ofSeconds(30);
    private static final int SWEEPS_PER_WAIT = 4;

    private final Path folder;
    private final DirectoryLock lock;
    private final Database database;
    private final Credential authority;
    private final Revocations revocations;
    private final CrlPublisher crls;
    private final CmpResponder responder;
    private final EstFront.Parts estParts;
    private final Duration sweepInterval;
    private volatile @Nullable Endpoint address;
    private @Nullable HttpFront front;
    private @Nullable EstFront est;
    private @Nullable ScheduledExecutorService sweeper;
    private @Nullable Future<?> sweeping;

    private EmbeddedCa(
            Path folder,
            DirectoryLock lock,
            Database database,
            EmbeddedCaSettings settings,
            Clock clock)
            throws IOException {
        AuthorityFiles files = new AuthorityFiles(folder, clock);
        this.folder = folder;
        this.lock = lock;
        this.database = database;
        this.authority = files.authority(settings.imported());
        this.crls = new CrlPublisher(database, authority, clock);
        this.revocations = new Revocations(database, clock, crls::invalidate);
        CertificateIssuer issuer = new CertificateIssuer(authority, this::crlAddress, clock);
        Credential registrationAuthority = files.registrationAuthority(issuer);
        Credential cmpSigner = files.responder(issuer);
        Credential tlsServer = files.tlsServer(issuer);
        remember(
                registrationAuthority.certificate(),
                cmpSigner.certificate(),
                tlsServer.certificate());
        this.estParts =
                new EstFront.Parts(
                        database,
                        issuer,
                        tlsServer,
                        registrationAuthority.certificate(),
                        RaPassword.of(folder),
                        settings.defaultValidity(),
                        clock);
        List<X509CertificateHolder> own = new ArrayList<>(files.retiredAuthorities());
        own.add(0, authority.certificate());
        this.responder =
                new ResponderParts(
                                database,
                                issuer,
                                cmpSigner,
                                registrationAuthority.certificate(),
                                new TrustedIssuers(
                                        own,
                                        settings.trustedAuthorities(),
                                        settings.revocationLists()),
                                revocations,
                                crls,
                                settings,
                                clock)
                        .assemble();
        this.sweepInterval = sweepInterval(settings.confirmWaitTime());
    }

    /**
     * Opens the authority of a folder, and makes what is missing: CA, RA and responder certificates, database. Certificates
     * that nobody confirmed in time are revoked.
     *
     * @param folder an existing folder for the authority alone
     * @throws DirectoryLock.HeldException when another process has it
     * @throws EmbeddedCaException when a configured file or one of the folder's is unusable
     * @throws IOException when the folder can't be read or written
     */
    public static EmbeddedCa open(Path folder, EmbeddedCaSettings settings, Clock clock)
            throws IOException {
        DirectoryLock lock = DirectoryLock.acquire(folder);
        Database database = null;
        EmbeddedCa opened = null;
        try {
            Endpoint.withdraw(folder);
            database = Database.open(folder);
            opened = new EmbeddedCa(folder, lock, database, settings, clock);
            opened.revokeUnconfirmed();
            return opened;
        } catch (StoreException e) {
            throw new EmbeddedCaException("the authority's database in " + folder + " failed", e);
        } finally {
            if (opened == null) {
                if (database != null) {
                    database.close();
                }
                lock.close();
            }
        }
    }

    /**
     * Starts to answer on 127.0.0.1, and says where in the folder's {@code endpoint} file.
     *
     * @param port the port; 0 for the one of last time, which certificates name as the place of the CRL, or else any free one
     * @throws IOException when the port is taken
     * @throws IllegalStateException when it answers already
     */
    public synchronized Endpoint start(int port) throws IOException {
        if (front != null) {
            throw new IllegalStateException("the authority answers already");
        }
        HttpFront started = listen(port);
        front = started;
        Endpoint endpoint = Endpoint.onPort(started.port());
        address = endpoint;
        ScheduledExecutorService timer =
                Executors.newSingleThreadScheduledExecutor(EmbeddedCa::daemon);
        sweeper = timer;
        sweeping =
                timer.scheduleWithFixedDelay(
                        this::sweep,
                        sweepInterval.toMillis(),
                        sweepInterval.toMillis(),
                        TimeUnit.MILLISECONDS);
        endpoint.publish(folder);
        LOG.log(Level.INFO, "embedded authority answers at {0}", endpoint.cmpUrl());
        return endpoint;
    }

    /**
     * Starts to speak EST over TLS on 127.0.0.1, beside CMP.
     *
     * @param port the port, 0 for any free one
     * @throws IOException when the port is taken
     * @throws IllegalStateException when it speaks EST already
     */
    public synchronized Est startEst(int port) throws IOException {
        if (est != null) {
            throw new IllegalStateException("the authority speaks EST already");
        }
        EstFront started = EstFront.start(port, estParts);
        est = started;
        URI url = URI.create("https://127.0.0.1:" + started.port() + "/.well-known/est");
        LOG.log(Level.INFO, "embedded authority speaks EST at {0}", url);
        return new Est(url, RaPassword.USER, estParts.password().file());
    }

    /** The CA certificate. */
    public X509Certificate caCertificate() {
        try {
            return new JcaX509CertificateConverter().getCertificate(authority.certificate());
        } catch (CertificateException e) {
            throw new IllegalStateException("the CA certificate was readable before", e);
        }
    }

    /** The current CRL. */
    public X509CRL crl() {
        try {
            return new JcaX509CRLConverter().getCRL(crls.current());
        } catch (CRLException e) {
            throw new IllegalStateException("the CRL was readable before", e);
        }
    }

    /**
     * Revokes every certificate whose confirmWaitTime has passed; a job does it too while the authority answers.
     *
     * @return how many there were
     */
    public int revokeUnconfirmed() {
        return revocations.expireOverdue();
    }

    /** Ends the server, closes the database and gives the folder back. */
    @Override
    public synchronized void close() throws IOException {
        if (sweeper != null && sweeping != null) {
            // not interrupted: an interrupt in the middle of a write closes H2's file
            sweeping.cancel(false);
            sweeper.shutdown();
            sweeper = null;
            sweeping = null;
        }
        if (est != null) {
            est.close();
            est = null;
        }
        if (front != null) {
            Endpoint.withdraw(folder);
            front.close();
            front = null;
            address = null;
        }
        try {
            database.close();
        } finally {
            lock.close();
        }
    }

    private HttpFront listen(int port) throws IOException {
        int usual = port == 0 ? LastPort.read(folder) : port;
        HttpFront started;
        try {
            started = HttpFront.start(usual, responder, database, crls);
        } catch (BindException e) {
            if (port != 0 || usual == 0) {
                throw e;
            }
            started = HttpFront.start(0, responder, database, crls);
        }
        LastPort.write(folder, started.port());
        return started;
    }

    private Optional<URI> crlAddress() {
        return Optional.ofNullable(address).map(Endpoint::crlUrl);
    }

    private void remember(X509CertificateHolder... roles) {
        database.write(
                (Connection connection) -> {
                    for (X509CertificateHolder role : roles) {
                        rememberOnce(connection, role);
                    }
                    return roles.length;
                });
    }

    private void rememberOnce(Connection connection, X509CertificateHolder role)
            throws SQLException {
        if (CertificateTable.find(connection, role.getSerialNumber()).isEmpty()) {
            CertificateTable.insert(
                    connection, authority.certificate(), role, CertificateState.ACTIVE);
        }
    }

    private void sweep() {
        try {
            revokeUnconfirmed();
        } catch (RuntimeException e) {
            // a later run tries again: a job that throws would never run again
            LOG.log(Level.WARNING, "unconfirmed certificates could not be revoked", e);
        }
    }

    private static Duration sweepInterval(Duration confirmWaitTime) {
        Duration part = confirmWaitTime.dividedBy(SWEEPS_PER_WAIT).plusMillis(1);
        return part.compareTo(LONGEST_SWEEP_INTERVAL) < 0 ? part : LONGEST_SWEEP_INTERVAL;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = Executors.defaultThreadFactory().newThread(work);
        thread.setName("embedded-ca-sweeper");
        thread.setDaemon(true);
        return thread;
    }
}
