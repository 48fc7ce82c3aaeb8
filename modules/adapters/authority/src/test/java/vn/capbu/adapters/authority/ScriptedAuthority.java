package vn.capbu.adapters.authority;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.bouncycastle.asn1.cmp.PKIMessage;
import vn.capbu.kernel.Bytes;

/** An HTTP server that answers CMP messages as a test says, to cause the faults that a real authority rarely has. */
final class ScriptedAuthority implements AutoCloseable {

    static final String PKIXCMP = "application/pkixcmp";

    /** What an answer is. */
    record Answer(int status, String contentType, Bytes body) {

        static Answer cmp(byte[] body) {
            return new Answer(200, PKIXCMP, Bytes.of(body));
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Bytes> received = Collections.synchronizedList(new ArrayList<>());
    private final List<String> queries = Collections.synchronizedList(new ArrayList<>());

    private ScriptedAuthority(HttpServer server) {
        this.server = server;
    }

    /** Answers each CMP message. */
    static ScriptedAuthority cmp(Function<PKIMessage, byte[]> script) throws IOException {
        return http(body -> Answer.cmp(script.apply(PKIMessage.getInstance(body))));
    }

    /** Answers each request by its body. */
    static ScriptedAuthority http(Function<byte[], Answer> script) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ScriptedAuthority authority = new ScriptedAuthority(server);
        server.setExecutor(authority.threads);
        server.createContext("/", exchange -> authority.answer(exchange, script));
        server.start();
        return authority;
    }

    private void answer(HttpExchange exchange, Function<byte[], Answer> script) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(Bytes.of(body));
            queries.add(String.valueOf(exchange.getRequestURI().getRawQuery()));
            Answer answer = script.apply(body);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(
                    answer.status(), answer.body().length() == 0 ? -1 : answer.body().length());
            exchange.getResponseBody().write(answer.body().toArray());
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    /** Where it answers. */
    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/cmp");
    }

    /** The bodies that came, in their order. */
    List<Bytes> received() {
        return List.copyOf(received);
    }

    /** The queries that came, in their order. */
    List<String> queries() {
        return List.copyOf(queries);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
