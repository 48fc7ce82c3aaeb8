package vn.capbu.embeddedca.internal.est;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import vn.capbu.embeddedca.internal.pki.CertificateIssuer;
import vn.capbu.embeddedca.internal.pki.Credential;
import vn.capbu.embeddedca.internal.store.Database;

/** The authority's EST server: TLS on 127.0.0.1 with a certificate of its own; asks clients for one and takes those without. */
public final class EstFront implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int THREADS = 4;
    private static final int QUEUE = 64;

    private final HttpsServer server;
    private final ExecutorService executor;

    private EstFront(HttpsServer server, ExecutorService executor) {
        this.server = server;
        this.executor = executor;
    }

    /**
     * What it is put together from.
     *
     * @param server the TLS certificate
     * @param registrationAuthority the RA's certificate, by which it may sign in
     * @param defaultTerm the term where a request names none
     */
    public record Parts(
            Database database,
            CertificateIssuer issuer,
            Credential server,
            X509CertificateHolder registrationAuthority,
            RaPassword password,
            Duration defaultTerm,
            Clock clock) {}

    /**
     * Starts to answer.
     *
     * @param port the port, 0 for any free one
     * @throws IOException when the port is taken
     */
    public static EstFront start(int port, Parts parts) throws IOException {
        HttpsServer server =
                HttpsServer.create(
                        new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), QUEUE);
        server.setHttpsConfigurator(
                new HttpsConfigurator(context(parts)) {
                    @Override
                    public void configure(HttpsParameters parameters) {
                        SSLParameters tls = getSSLContext().getDefaultSSLParameters();
                        tls.setWantClientAuth(true);
                        parameters.setSSLParameters(tls);
                    }
                });
        ExecutorService executor = Executors.newFixedThreadPool(THREADS, daemons());
        EstEnrollment enrollment =
                new EstEnrollment(
                        parts.database(), parts.issuer(), parts.defaultTerm(), parts.clock());
        server.createContext(
                EstEndpoint.PATH,
                new EstEndpoint(enrollment, parts.password(), parts.registrationAuthority()));
        server.setExecutor(executor);
        server.start();
        return new EstFront(server, executor);
    }

    private static SSLContext context(Parts parts) throws IOException {
        try {
            char[] none = new char[0];
            X509Certificate authority = certificate(parts.issuer().authority().certificate());
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, none);
            own.setKeyEntry(
                    "est",
                    parts.server().key(),
                    none,
                    new X509Certificate[] {certificate(parts.server().certificate()), authority});
            KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
            keys.init(own, none);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, none);
            trusted.setCertificateEntry("ca", authority);
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("TLS for EST can't be prepared", e);
        }
    }

    private static X509Certificate certificate(X509CertificateHolder holder)
            throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(holder);
    }

    private static ThreadFactory daemons() {
        ThreadFactory factory = Executors.defaultThreadFactory();
        return work -> {
            Thread thread = factory.newThread(work);
            thread.setName("embedded-ca-est");
            thread.setDaemon(true);
            return thread;
        };
    }

    /** The port that answers. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Frees the port. Not interrupted: an interrupt in the middle of a write closes H2's file. */
    @Override
    public void close() {
        server.stop(0);
        executor.shutdown();
    }
}
