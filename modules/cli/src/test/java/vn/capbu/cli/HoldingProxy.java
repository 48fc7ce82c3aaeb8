package vn.capbu.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stands in front of an authority, hands exchanges on, and holds the answer of one back until it is told to give it. */
final class HoldingProxy implements AutoCloseable {

    private static final int MINUTES = 2;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final URI authority;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<String> seen = new ArrayList<>();
    private String held = "";
    private int place;

    HoldingProxy(URI authority) throws IOException {
        this.authority = authority;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * Which answer is held back.
     *
     * @param method of the request
     * @param after so many requests by POST
     */
    synchronized void hold(String method, int after) {
        held = method;
        place = after;
    }

    /** Waits until the authority did what was asked, and nobody was told. */
    void awaitHeld() throws InterruptedException {
        if (!reached.await(MINUTES, TimeUnit.MINUTES)) {
            throw new AssertionError("nothing to hold back, but " + seen);
        }
    }

    void release() {
        released.countDown();
    }

    /** How often the authority was asked to do something. */
    synchronized long posts() {
        return seen.stream().filter("POST"::equals).count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            boolean holds = note(method);
            HttpURLConnection onward =
                    (HttpURLConnection)
                            authority.resolve(exchange.getRequestURI()).toURL().openConnection();
            onward.setRequestMethod(method);
            if (method.equals("POST")) {
                onward.setDoOutput(true);
                onward.setRequestProperty(
                        "Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"));
                exchange.getRequestBody().transferTo(onward.getOutputStream());
            }
            int status = onward.getResponseCode();
            byte[] body;
            try (InputStream in =
                    status < 400 ? onward.getInputStream() : onward.getErrorStream()) {
                body = in == null ? new byte[0] : in.readAllBytes();
            }
            if (holds) {
                reached.countDown();
                await();
            }
            String type = onward.getContentType();
            if (type != null) {
                exchange.getResponseHeaders().set("Content-Type", type);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private synchronized boolean note(String method) {
        boolean holds = method.equals(held) && posts() == place && reached.getCount() > 0;
        seen.add(method);
        return holds;
    }

    private void await() {
        try {
            released.await(MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
    }
}
