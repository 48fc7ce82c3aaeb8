package vn.capbu.adapters.authority;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.util.CollectionStore;
import vn.capbu.kernel.Bytes;

/** An EST server that answers as a test says, to cause the faults that a real one rarely has. */
final class ScriptedEst implements AutoCloseable {

    /** A request that came. */
    record Request(String operation, String authorization, Bytes body) {}

    /** What an answer is. */
    record Answer(int status, Map<String, String> fields, Bytes body) {

        static Answer status(int status) {
            return new Answer(status, Map.of(), Bytes.of(new byte[0]));
        }

        static Answer later(String retryAfter) {
            return new Answer(202, Map.of("Retry-After", retryAfter), Bytes.of(new byte[0]));
        }

        static Answer refused(int status, String text) {
            return new Answer(
                    status,
                    Map.of("Content-Type", "text/plain"),
                    Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
        }

        static Answer certificates(X509CertificateHolder... certificates) {
            return pkcs7(certsOnly(certificates));
        }

        static Answer pkcs7(byte[] der) {
            return new Answer(
                    200,
                    Map.of("Content-Type", "application/pkcs7-mime; smime-type=certs-only"),
                    Bytes.of(Base64.getMimeEncoder().encode(der)));
        }

        Answer type(String contentType) {
            return new Answer(status, Map.of("Content-Type", contentType), body);
        }
    }

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> received = Collections.synchronizedList(new ArrayList<>());

    private ScriptedEst(HttpsServer server) {
        this.server = server;
    }

    /** Answers on 127.0.0.1 with a TLS certificate of the new CA for the names given. */
    static ScriptedEst start(TestPki pki, GeneralName name, Function<Request, Answer> script)
            throws Exception {
        HttpsServer server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(pki, name)));
        ScriptedEst est = new ScriptedEst(server);
        server.setExecutor(est.threads);
        server.createContext("/est/", exchange -> est.answer(exchange, script));
        server.start();
        return est;
    }

    static ScriptedEst start(TestPki pki, Function<Request, Answer> script) throws Exception {
        return start(pki, new GeneralName(GeneralName.iPAddress, "127.0.0.1"), script);
    }

    private static SSLContext context(TestPki pki, GeneralName name) throws Exception {
        SoftKey key = SoftKey.ec();
        X509CertificateHolder certificate =
                TestPki.build(
                        pki.newCa,
                        key,
                        new X500Name("CN=EST"),
                        BigInteger.valueOf(77),
                        pki.now.minus(1, ChronoUnit.DAYS),
                        pki.now.plus(1, ChronoUnit.DAYS),
                        builder ->
                                builder.addExtension(
                                        Extension.subjectAlternativeName,
                                        false,
                                        new GeneralNames(name)));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, new char[0]);
        store.setKeyEntry(
                "est",
                key.pair().getPrivate(),
                new char[0],
                new X509Certificate[] {Certificates.toJdk(certificate)});
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private void answer(HttpExchange exchange, Function<Request, Answer> script)
            throws IOException {
        try (exchange) {
            Request request =
                    new Request(
                            exchange.getRequestURI().getPath().substring("/est/".length()),
                            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                            Bytes.of(exchange.getRequestBody().readAllBytes()));
            received.add(request);
            Answer answer = script.apply(request);
            answer.fields().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(
                    answer.status(), answer.body().length() == 0 ? -1 : answer.body().length());
            exchange.getResponseBody().write(answer.body().toArray());
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    static byte[] certsOnly(X509CertificateHolder... certificates) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addCertificates(new CollectionStore<>(List.of(certificates)));
            return generator.generate(new CMSAbsentContent()).getEncoded();
        } catch (IOException | org.bouncycastle.cms.CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    URI url() {
        return URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/est");
    }

    /** Requests for certificates, in their order. */
    List<Request> enrolments() {
        return received.stream().filter(it -> it.operation().startsWith("simple")).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
