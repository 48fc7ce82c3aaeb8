package vn.capbu.embeddedca.internal.http;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import vn.capbu.embeddedca.internal.cmp.CmpResponder;
import vn.capbu.embeddedca.internal.revocation.CrlPublisher;
import vn.capbu.embeddedca.internal.store.Database;

/** The authority's HTTP server: on 127.0.0.1 only, a few threads, a bounded queue, and an end for slow peers. */
public final class HttpFront implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int THREADS = 8;
    private static final int QUEUE = 128;
    private static final int IDLE_SECONDS = 30;
    private static final String PEER_SECONDS = "30";
    private static final int CLOSE_SECONDS = 1;

    private final HttpServer server;
    private final ThreadPoolExecutor executor;

    private HttpFront(HttpServer server, ThreadPoolExecutor executor) {
        this.server = server;
        this.executor = executor;
    }

    /**
     * Starts to answer.
     *
     * @param port the port, 0 for any free one
     * @throws IOException when the port is taken
     */
    public static HttpFront start(
            int port, CmpResponder responder, Database database, CrlPublisher crls)
            throws IOException {
        configureServer();
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), QUEUE);
        ThreadPoolExecutor executor =
                new ThreadPoolExecutor(
                        THREADS,
                        THREADS,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(QUEUE),
                        daemons(),
                        // a full queue slows the server down instead of losing requests
                        new ThreadPoolExecutor.CallerRunsPolicy());
        executor.allowCoreThreadTimeOut(true);
        CmpEndpoint cmp = new CmpEndpoint(responder);
        server.createContext("/cmp", cmp);
        server.createContext("/.well-known/cmp", cmp);
        server.createContext("/certs", new CertificateStoreEndpoint(database));
        server.createContext("/crl", new CrlEndpoint(crls));
        server.setExecutor(executor);
        server.start();
        return new HttpFront(server, executor);
    }

    /** The port that answers. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Finishes the requests at work, for at most a second, and frees the port. */
    @Override
    public void close() {
        boolean idle = executor.getActiveCount() == 0 && executor.getQueue().isEmpty();
        // with a delay the JDK's server always waits for all of it
        server.stop(idle ? 0 : CLOSE_SECONDS);
        // not interrupted: an interrupt in the middle of a write closes H2's file
        executor.shutdown();
    }

    /**
     * The JDK's server takes these from system properties; those given outside win. Limits are in seconds; without nodelay each
     * answer on a kept connection waits 40 ms for an acknowledgement.
     */
    private static void configureServer() {
        Map.of(
                        "sun.net.httpserver.maxReqTime", PEER_SECONDS,
                        "sun.net.httpserver.maxRspTime", PEER_SECONDS,
                        "sun.net.httpserver.idleInterval", PEER_SECONDS,
                        "sun.net.httpserver.nodelay", "true")
                .forEach(System.getProperties()::putIfAbsent);
    }

    private static ThreadFactory daemons() {
        ThreadFactory factory = Executors.defaultThreadFactory();
        return work -> {
            Thread thread = factory.newThread(work);
            thread.setName("embedded-ca-http");
            thread.setDaemon(true);
            return thread;
        };
    }
}
